// All stores over the same tables, whoever keeps them.
import type { Stores } from './platform/ports.ts';
import { conversations } from './features/help/store.ts';
import { digests } from './features/digest/store.ts';
import { downloads } from './platform/downloads.ts';
import { draws } from './features/panel/store/draws.ts';
import { drafts } from './features/nominations/store/drafts.ts';
import { entryUses } from './features/faq/store/entry-uses.ts';
import { judgements } from './features/faq/store/judgements.ts';
import { lastLooked } from './features/faq/store/last-looked.ts';
import { lastShown } from './features/faq/store/last-shown.ts';
import { nominations } from './features/nominations/store/nominations.ts';
import { outbox } from './platform/outbox.ts';
import { panels } from './features/panel/store/panels.ts';
import { deliveries } from './platform/notifications/store.ts';
import { people } from './features/people/store.ts';
import { questionCards } from './features/questions/store/question-cards.ts';
import { questions } from './features/questions/store/questions.ts';
import { revisions } from './features/faq/store/revisions.ts';
import { sentAnswers } from './features/faq/store/sent-answers.ts';
import { staffChannels } from './features/staff-channels/store.ts';
import { suggestions } from './features/suggestions/store.ts';
import { summaries } from './features/nominations/store/summaries.ts';
import type { Tables } from './platform/table.ts';
import { told } from './features/faq/store/told.ts';

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
