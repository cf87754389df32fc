// Messages to many: an adviser writes to their schools, an officer to any. The preview is what is sent; above a number of people another officer has to
// agree. It goes out at once or at a London time, by chat to whoever has met the bot, and by email to others of the council's directory where it
// sends email. Its sender sees how far it is, pauses, goes on, stops; changes its words or takes it back afterwards; recipients can say that they
// will share it, and mute news.
//
// Officers and advisers have it on pages, too (`officers/`), which press the same buttons: the list by how each stands, how far one is while it
// goes on, and the very card that people get.
//
// What members of the steering group have agreed they send themselves, word for word: officers always read it first (propose.ts).
//
// One record with a version for each change. Whatever follows is done by its outbox event, as the record stands by then (handle-event.ts): it waits for
// its time, plans recipients school by school (reach.ts), looks after those that wait, and ends it. A recipient is one row, inserted once, so whoever is
// found twice is sent it once. While it is paused its messages are dropped and rows wait. A change of words is a notification of its own, to those
// who have the old ones: their card is replaced.
import { advisers, everyone, officers, type Word } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { feature } from '../../platform/feature.ts';
import type { OfferNeeds } from '../../platform/downloads/offer.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { actions } from './audit.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { type ComposeNeeds, draftBroadcast, formAfterFault, openForm, previewDraft } from './compose.ts';
import { changeDraft, copyDraft, discardDraft } from './drafts.ts';
import { editAfterFault, openEdit, saveEdit } from './edit.ts';
import { type EventNeeds, handleBroadcast } from './handle-event.ts';
import { type LatestNeeds, messageNews, readAgain } from './latest.ts';
import { listBroadcasts } from './list.ts';
import { askedSource, changeSource, newsSource } from './news.ts';
import { notifications } from './notifications.ts';
import { broadcastsAudited } from './officers/audited.ts';
import { listOnPage, ownMessages } from './officers/list.ts';
import { notReachedBy, notReachedOnPage } from './officers/not-reached.ts';
import { type DeskNeeds, openOnPage, pressOnPage, progressOnPage, writeOnPage } from './officers/one.ts';
import { proposeBroadcast, sendProposal } from './propose.ts';
import { showReceived } from './received.ts';
import { muteNews, type RecipientNeeds, shareNews } from './recipients.ts';
import { downloads, offerReport, reportFile } from './report.ts';
import { actOn, approveBroadcast, returnBroadcast, sendBroadcast } from './send.ts';
import { showBroadcast, toldSource } from './show.ts';
import { broadcasts as store, listOf } from './store.ts';
import { wording } from './wording.ts';

const onDesk = { ...advisers, onDesk: true } as const satisfies Word;

export const broadcasts = feature(
  {
    name: 'broadcasts',
    cards,
    content,
    wording,
    words: {
      'send-to-schools': { ...onDesk, shows: true },
      'messages-to-schools': { ...onDesk, shows: true },
      'who-sent-this': { ...everyone, shows: true },
      'mute-news': everyone,
      'unmute-news': everyone,
    },
    buttons: {
      'broadcast.open': advisers,
      'broadcast.change': advisers,
      'broadcast.copy': advisers,
      'broadcast.discard': advisers,
      'broadcast.preview': { ...advisers, givesBack: true },
      'broadcast.send': advisers,
      'broadcast.approve': officers,
      'broadcast.return': officers,
      'broadcast.show': advisers,
      'broadcast.list': advisers,
      'broadcast.pause': advisers,
      'broadcast.resume': advisers,
      'broadcast.stop': advisers,
      'broadcast.resend': advisers,
      'broadcast.recall': advisers,
      'broadcast.edit': advisers,
      'broadcast.save-edit': { ...advisers, givesBack: true },
      'broadcast.report': advisers,
      'broadcast.propose': everyone,
      'broadcast.read': everyone,
      'broadcast.share': everyone,
      'news.mute': everyone,
      'news.unmute': everyone,
    },
    tables: {
      Broadcasts: {
        holds: 'messages to many, whom they went to and what came of that, who will share them, and lists of them',
        personal: ['author', 'news', 'title', 'audience', ...RECIPIENT_COLUMNS, ...AUDIT_COLUMNS],
        kept: 'for good',
        theirs: { person: (person) => [listOf(person)] },
      },
    },
    stores: (tables) => ({ broadcasts: store(tables) }),
    events: { 'broadcast.changed': { table: 'Broadcasts' } },
    notifications,
    personalPages: {
      'GET /messages': {
        ...advisers,
        menu: { order: 5, says: 'desk.messages' },
        key: { press: 'm', says: 'desk.messages' },
        word: 'messages-to-schools',
      },
      'GET /messages/new': advisers,
      'GET /messages/{id}': advisers,
      'POST /messages/{id}': advisers,
      'GET /messages/{id}/progress': advisers,
      'GET /messages/{id}/not-reached': advisers,
    },
    audit: [...actions],
    downloads,
    offers: ['draftBroadcast', 'proposeBroadcast'],
  },
  (needs: ComposeNeeds & EventNeeds & RecipientNeeds & OfferNeeds & LatestNeeds & DeskNeeds) => ({
    words: {
      'send-to-schools': openForm(needs),
      'messages-to-schools': listBroadcasts(needs),
      'who-sent-this': showReceived(needs),
      'mute-news': muteNews(true, needs),
      'unmute-news': muteNews(false, needs),
    },
    buttons: {
      'broadcast.open': openForm(needs),
      'broadcast.change': changeDraft(needs),
      'broadcast.copy': copyDraft(needs),
      'broadcast.discard': discardDraft(needs),
      'broadcast.preview': { press: previewDraft(needs), givesBack: formAfterFault(needs) },
      'broadcast.send': sendBroadcast(needs),
      'broadcast.approve': approveBroadcast(needs),
      'broadcast.return': returnBroadcast(needs),
      'broadcast.show': showBroadcast(needs),
      'broadcast.list': listBroadcasts(needs),
      'broadcast.pause': actOn('pause', needs),
      'broadcast.resume': actOn('resume', needs),
      'broadcast.stop': actOn('stop', needs),
      'broadcast.resend': actOn('resend', needs),
      'broadcast.recall': actOn('recall', needs),
      'broadcast.edit': openEdit(needs),
      'broadcast.save-edit': { press: saveEdit(needs), givesBack: editAfterFault(needs) },
      'broadcast.report': offerReport(needs),
      'broadcast.propose': sendProposal(needs),
      'broadcast.read': readAgain(needs),
      'broadcast.share': shareNews(needs),
      'news.mute': muteNews(true, needs),
      'news.unmute': muteNews(false, needs),
    },
    events: { 'broadcast.changed': handleBroadcast(needs) },
    notifications: {
      broadcast: newsSource(needs),
      'broadcast-change': changeSource(needs),
      'broadcast-asked': askedSource(needs),
      'broadcast-told': toldSource(needs),
    },
    personalPages: {
      'GET /messages': listOnPage(needs),
      'GET /messages/new': writeOnPage(needs),
      'GET /messages/{id}': openOnPage(needs),
      'POST /messages/{id}': pressOnPage(needs),
      'GET /messages/{id}/progress': progressOnPage(needs),
      'GET /messages/{id}/not-reached': notReachedOnPage(needs),
    },
    ownWaiting: ownMessages(needs),
    notReached: notReachedBy(needs),
    audits: [broadcastsAudited(needs)],
    waiting: async () => {
      const { length: count } = await needs.broadcasts.asked();
      return [{ count, text: needs.wording['waiting.messages'], to: '/messages?show=asked' }];
    },
    downloads: { broadcast: reportFile(needs) },
    news: messageNews(needs),
    offers: { draftBroadcast: draftBroadcast(needs), proposeBroadcast: proposeBroadcast(needs) },
  }),
);

// What other features may know of it.
export { isOut } from './broadcast.ts';
export type { Broadcasts } from './ports.ts';
