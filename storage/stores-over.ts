// All stores over the same tables, whoever keeps them.
import type { Stores } from '../core/ports.ts';
import { conversations } from './conversations.ts';
import { digests } from './digests.ts';
import { downloads } from './downloads.ts';
import { draws } from './draws.ts';
import { drafts } from './drafts.ts';
import { entryUses } from './entry-uses.ts';
import { judgements } from './judgements.ts';
import { lastLooked } from './last-looked.ts';
import { lastShown } from './last-shown.ts';
import { nominations } from './nominations.ts';
import { outbox } from './outbox.ts';
import { panels } from './panels.ts';
import { deliveries } from './deliveries.ts';
import { people } from './people.ts';
import { questionCards } from './question-cards.ts';
import { questions } from './questions.ts';
import { revisions } from './revisions.ts';
import { sentAnswers } from './sent-answers.ts';
import { staffChannels } from './staff-channels.ts';
import { suggestions } from './suggestions.ts';
import { summaries } from './summaries.ts';
import type { Tables } from './table.ts';
import { told } from './told.ts';

/** The stores that keep their rows in these tables. */
export const storesOver = (tables: Tables): Stores => ({
  nominations: nominations(tables),
  drafts: drafts(tables),
  summaries: summaries(tables),
  people: people(tables),
  suggestions: suggestions(tables),
  draws: draws(tables),
  panels: panels(tables),
  downloads: downloads(tables),
  outbox: outbox(tables),
  questions: questions(tables),
  questionCards: questionCards(tables),
  deliveries: deliveries(tables),
  revisions: revisions(tables),
  told: told(tables),
  uses: entryUses(tables),
  judgements: judgements(tables),
  conversations: conversations(tables),
  lastShown: lastShown(tables),
  lastLooked: lastLooked(tables),
  sentAnswers: sentAnswers(tables),
  staffChannels: staffChannels(tables),
  digests: digests(tables),
});
