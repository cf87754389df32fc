// Themes: officers put thoughts under themes, answer a theme once, and everybody whose thought is part of it hears the answer.
//
// Suggestions come from the thoughts that are most alike (`coding/suggest.ts`); people decide. Each officer's finding is a row of its own, with what
// they found before they saw anybody else's: so how far two agree can be told (`coding/agreement.ts`). What was said last counts. A theme that is
// merged leads to the other from then on, and what was found stays as it was: merging, renaming and promises are undone by going back a version.
//
// Every change of a theme, and every finding, writes an outbox row in its own transaction. Its handler plans the answer for whoever is part of an
// answered theme and has not heard it; who is planned twice is one row, so each hears it once (`answers/`). A new wording takes the old one's place.
//
// What is published are numbers by stance and by phase, without those that could lead to somebody, and without what would give these away, in any of
// the tables that were ever published (`publish/`): an attack with the exact solver is in the tests. A theme whose new numbers would tell keeps its
// old ones.
//
// A draft summary (`summary/`) is made of quotes, chosen so that they stand for the most views, by theme and stance. Officers see whose views it leaves
// out, and how many a random sample of its length would. It quotes from themes whose numbers are public, tells no other number, and says of no quote
// what it counts as: so nobody learns more of small numbers than from the public page.
//
// All rows lie in one partition, as officers read all of them together: some dozens of themes, and a finding for each thought and officer.
import { onDesk, officers } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import type { OfferNeeds } from '../../platform/downloads/offer.ts';
import { feature } from '../../platform/feature.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { becameOf, answerSource, changeSource } from './answers/heard.ts';
import { type EventNeeds, handleCoding, handleTheme } from './answers/handle-event.ts';
import { actions } from './audit.ts';
import { cards } from './cards.ts';
import { codingAfterFault, type CodeNeeds, openThought, saveCoding } from './coding/code.ts';
import { listThoughts } from './coding/overview.ts';
import { sections, tellThemes } from './digest.ts';
import { themesNotReady } from './not-ready.ts';
import { notifications } from './notifications.ts';
import { answerAfterFault, openAnswer, sendAnswer } from './officers/answer-theme.ts';
import { themesAudited } from './officers/audited.ts';
import { changeTheme, undoTheme } from './officers/change-theme.ts';
import { createTheme, type ListNeeds, listThemes } from './officers/list-themes.ts';
import { type ParticipationNeeds, showParticipation } from './officers/participation.ts';
import { openTheme, type ThemeNeeds } from './officers/show-theme.ts';
import { previewThemes, type PublishNeeds, publishThemes } from './publish/publish.ts';
import { codings } from './store/codings.ts';
import { publications } from './store/publications.ts';
import { themes as store } from './store/themes.ts';
import { downloads, offerSummary, summaryFile } from './summary/file.ts';
import { addSummary, showSummary, summaryAfterFault, type SummaryNeeds } from './summary/show-summary.ts';
import { showSaid } from './web/said.ts';
import { wording } from './wording.ts';

export const themes = feature(
  {
    name: 'themes',
    cards,
    wording,
    words: {
      thoughts: { ...onDesk, shows: true, othersAsk: true },
      themes: { ...onDesk, shows: true, othersAsk: true },
    },
    buttons: {
      'thoughts.list': officers,
      'thoughts.code': officers,
      'thoughts.save': { ...officers, givesBack: true },
      'themes.list': officers,
      'themes.create': officers,
      'themes.show': officers,
      'themes.change': officers,
      'themes.undo': officers,
      'themes.answer': officers,
      'themes.send-answer': { ...officers, givesBack: true },
      'themes.preview': officers,
      'themes.publish': officers,
      'themes.heard-from': officers,
      'themes.summary': officers,
      'themes.add-summary': { ...officers, givesBack: true },
      'themes.summary-file': officers,
    },
    audit: actions,
    tables: {
      Themes: {
        holds:
          'themes of thoughts with their versions, which officer found which in a thought, answers on their way, and what was published',
        personal: ['officer', ...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: 'for good',
      },
    },
    stores: (tables) => ({
      themes: store(tables),
      codings: codings(tables),
      publications: publications(tables),
    }),
    events: { 'theme.changed': { table: 'Themes' }, 'thought.coded': { table: 'Themes' } },
    notifications,
    downloads,
    digest: sections,
    pages: { 'GET /thoughts/said': {} },
    offers: ['becameOf'],
  },
  (
    needs: CodeNeeds &
      ListNeeds &
      ThemeNeeds &
      EventNeeds &
      PublishNeeds &
      ParticipationNeeds &
      SummaryNeeds &
      OfferNeeds,
  ) => ({
    words: { thoughts: listThoughts(needs), themes: listThemes(needs) },
    buttons: {
      'thoughts.list': listThoughts(needs),
      'thoughts.code': openThought(needs),
      'thoughts.save': { press: saveCoding(needs), givesBack: codingAfterFault(needs) },
      'themes.list': listThemes(needs),
      'themes.create': createTheme(needs),
      'themes.show': openTheme(needs),
      'themes.change': changeTheme(needs),
      'themes.undo': undoTheme(needs),
      'themes.answer': openAnswer(needs),
      'themes.send-answer': { press: sendAnswer(needs), givesBack: answerAfterFault },
      'themes.preview': previewThemes(needs),
      'themes.publish': publishThemes(needs),
      'themes.heard-from': showParticipation(needs),
      'themes.summary': showSummary(needs),
      'themes.add-summary': { press: addSummary(needs), givesBack: summaryAfterFault },
      'themes.summary-file': offerSummary(needs),
    },
    events: { 'theme.changed': handleTheme(needs), 'thought.coded': handleCoding(needs) },
    notifications: { 'theme-answer': answerSource(needs), 'theme-change': changeSource(needs) },
    downloads: { 'thoughts-summary': summaryFile(needs) },
    offers: { becameOf: becameOf(needs) },
    digest: { themes: tellThemes(needs) },
    pages: { 'GET /thoughts/said': showSaid(needs) },
    notReady: [themesNotReady(needs)],
    audits: [themesAudited(needs)],
  }),
);
