// Updates: "Update #3", which the council publishes and sends to schools from time to time, in its house form: Purpose, News, Mythbusting, Dates.
//
// An officer asks for a draft of a period, by default since the last update. It is made from what the service has on record: news of all features,
// counts rounded down to tens, the three questions that rise fastest with their published answers (`rising.ts`), and the dates that features know
// (their `dates`). Officers write on from there: there is one draft, whoever changed it last is its author, and another officer publishes it.
//
// All rows are in one partition, so publishing is one transaction over the draft's row, which counts: the update takes the next number and is there, or
// nothing has happened. No number is lost and none is used twice, whatever stops in between. What was published is never changed: a correction is
// written and approved like an update, and stands beside it as the next edition, with what it changed and when. Each has its page for good, and a
// place in a feed. It is sent as one message of `broadcasts`, whose id follows from the number: whoever prepares it again finds the same one.
import { z } from 'zod';
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { feature } from '../../platform/feature.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { askedSource, type AskedNeeds, planAsked, updatesNotReady } from './ask-officers.ts';
import { actions } from './audit.ts';
import { addNews } from './add.ts';
import { beginUpdate, startDraft } from './begin.ts';
import { cards } from './cards.ts';
import { approveUpdate, askForApproval, type DecideNeeds, dropUpdate, returnUpdate, sendUpdate } from './decide.ts';
import { updateNews } from './news.ts';
import { notifications } from './notifications.ts';
import { updatesAudited } from './officers/audited.ts';
import { type DeskNeeds, openOnPage, pressOnPage } from './officers/draft-page.ts';
import { listUpdates, numberIn, showUpdate } from './show.ts';
import { addRising, showRising } from './show-rising.ts';
import { PARTITION, updates as store } from './store.ts';
import { type FeedNeeds, updatesFeed } from './web/feed.ts';
import { showUpdatePage, showUpdatesPage } from './web/show-pages.ts';
import { wording } from './wording.ts';
import { formAfterFault, openDraft, saveDraft } from './write.ts';

export const updates = feature(
  {
    name: 'updates',
    cards,
    wording,
    words: {
      updates: { ...everyone, shows: true },
      'draft-update': { ...onDesk, shows: true },
      'rising-questions': { ...onDesk, shows: true, othersAsk: true },
    },
    patterns: { 'the number of an update': { ...everyone, fits: (text) => numberIn(text) !== undefined } },
    buttons: {
      'update.list': everyone,
      'update.show': everyone,
      'update.begin': officers,
      'update.start': officers,
      'update.open': officers,
      'update.save': { ...officers, givesBack: true },
      'update.ask': officers,
      'update.approve': officers,
      'update.return': officers,
      'update.drop': officers,
      'update.send': officers,
      'update.rising': officers,
      'update.add': officers,
    },
    audit: actions,
    tables: {
      Updates: {
        holds: 'updates to schools in all their editions, drafts of them, who did what, and that officers were asked',
        personal: ['author', 'approver', ...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ updates: store(tables) }),
    events: {
      'update.asked': {
        table: 'Updates',
        schema: z.strictObject({
          id: z.string().regex(/^[\w-]{43}$/u),
          partition: z.literal(PARTITION),
          kind: z.literal('update.asked'),
        }),
      },
    },
    notifications,
    offers: ['addNews'],
    personalPages: {
      'GET /updates/draft': { ...officers, word: 'draft-update' },
      'POST /updates/draft': officers,
      'GET /updates/{number}/draft': officers,
      'POST /updates/{number}/draft': officers,
    },
    pages: {
      'GET /updates': { menu: { order: 25, says: 'menu.updates' } },
      'GET /updates/feed.xml': {},
      'GET /updates/{number}': {},
    },
  },
  (needs: DecideNeeds & AskedNeeds & FeedNeeds & DeskNeeds) => ({
    words: {
      updates: listUpdates(needs),
      'draft-update': beginUpdate(needs),
      'rising-questions': showRising(needs),
    },
    patterns: { 'the number of an update': showUpdate(needs) },
    buttons: {
      'update.list': listUpdates(needs),
      'update.show': showUpdate(needs),
      'update.begin': beginUpdate(needs),
      'update.start': startDraft(needs),
      'update.open': openDraft(needs),
      'update.save': { press: saveDraft(needs), givesBack: formAfterFault },
      'update.ask': askForApproval(needs),
      'update.approve': approveUpdate(needs),
      'update.return': returnUpdate(needs),
      'update.drop': dropUpdate(needs),
      'update.send': sendUpdate(needs),
      'update.rising': showRising(needs),
      'update.add': addRising(needs),
    },
    events: { 'update.asked': planAsked(needs) },
    notifications: { 'update-asked': askedSource(needs) },
    pages: {
      'GET /updates': showUpdatesPage(needs),
      'GET /updates/feed.xml': updatesFeed(needs),
      'GET /updates/{number}': showUpdatePage(needs),
    },
    personalPages: {
      'GET /updates/draft': openOnPage(needs),
      'POST /updates/draft': pressOnPage(needs),
      'GET /updates/{number}/draft': openOnPage(needs),
      'POST /updates/{number}/draft': pressOnPage(needs),
    },
    offers: { addNews: addNews(needs) },
    news: updateNews(needs),
    audits: [updatesAudited(needs)],
    notReady: [updatesNotReady(needs)],
  }),
);
