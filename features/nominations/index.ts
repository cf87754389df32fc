// Nominations: governors and system leaders put themselves forward for the steering group, and can prove that it was received.
//
// Saving is one transaction of one partition (one person in one round): record, audit entry and outbox row. The form carries a key that the
// server minted; the same key again gets the same receipt. Every change is the next version: the row `nomination` is replaced, guarded by
// its version, and a copy stays beside its audit entry. Its lot, a number for draws, is given with the first version and never changes
// (`lot.ts`). A form carries what it was made from: `base`, the version in which the nominee last changed what they say, and `draft`, the
// version of what was saved for later. Where either has moved on nothing is written, and the form comes back with both. The code of a
// receipt is an HMAC over reference, version and time. Endorsements (`endorsement/`) are part of it: an answer is the nomination's next
// version. Officers' lists and digests are made from summaries, so a personal statement cannot slip into a channel. Each has a row, and all of
// a round lie in 64 blocks beside it, so that a list is one request; what waits for an endorser is kept by their address with them.
//
// Whoever has no chat gets receipts, requests and reminders by email, if the council sends any; officers see which of them came back
// (`officers/undelivered.ts`).
//
// A draft is used up once a nomination carries its key. One question at a time fills the same draft: it says which question is asked, and for
// an hour whatever is typed in that chat, and is no command, is its answer. It keeps the ids of the last turns that it took, because Teams
// may send one again. Reminders (3 days, 1 day and 2 hours before the close) are notifications of the round, so each draft has each once; a
// nominee without an endorsement is reminded of that once. Naming another endorser is a new request, and cards of the one before are void.
//
// Officers: a card carries the version that it was drawn after, and a press counts only if that still stands. Which acts a state allows is one
// table (`officers/acts.ts`). An act makes a version but leaves what the nominee said and when, so they see no trace of it and their codes stay.
// On pages (`officers/desk.ts`) they press the same buttons; several are shortlisted one after the other, each over the version that was listed.
// What came by phone or on paper goes through the same form. Its holder is whoever Teams knows by that address, under a name that fits, or else
// nobody (`{ tenantId: 'entered' }`). What officers ask for waits in the nominee's chat until they change their nomination or officers decide
// otherwise.
//
// On the website (`web/`) a private code stands for the nominee: `{ tenantId: 'web', objectId: its hash }`. Each page saves its answer in the same
// draft, and sending is the card's use-case over it. An officer can give out a new code, and the ones before open nothing then (`store/codes.ts`).
// The link to endorse (`endorsement/link.ts`) is a signature over reference and request. Whoever has it may be the nominee, so what it endorses is
// `unconfirmed` until an officer says how they checked. Where somebody has sent two, officers set the website's aside for the other.
import { actions } from './audit.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { sections } from './digest.ts';
import { notifications } from './notifications.ts';
import { kept } from './store/kept.ts';
import { downloads } from './officers/downloads.ts';
import { codes } from './store/codes.ts';
import { drafts } from './store/drafts.ts';
import { nominations as store } from './store/nominations.ts';
import { summaries } from './store/summaries.ts';
import { nominationUseCases } from './use-cases.ts';
import { receiptIn } from './verify-receipt.ts';
import { wording } from './wording.ts';

/** Columns that hold what somebody says on the form, and who and where they are. */
const FORM_COLUMNS = [
  'person',
  'address',
  'name',
  'email',
  'role',
  'school',
  'contribution',
  'interests',
  'governorCategory',
  'systemLeader',
  'availability',
] as const;

export const nominations = feature(
  {
    name: 'nominations',
    cards,
    content,
    wording,
    words: {
      nominate: everyone,
      'my-nomination': { ...everyone, shows: true },
      'nominate-in-chat': everyone,
      'change-nomination': { ...everyone, shows: true },
      'withdraw-nomination': { ...everyone, shows: true },
      nominations: { ...onDesk, shows: true },
    },
    patterns: { 'check a receipt': { ...officers, fits: (text) => receiptIn(text) !== undefined } },
    buttons: {
      'nomination.open': everyone,
      'nomination.submit': { ...everyone, givesBack: true },
      'nomination.save': { ...everyone, givesBack: true },
      'nomination.steps': { ...everyone, givesBack: true },
      'nomination.step': { ...everyone, givesBack: true },
      'nomination.change': everyone,
      'nomination.start-again': everyone,
      'nomination.withdraw': everyone,
      'nomination.withdraw-now': everyone,
      'nomination.restore': everyone,
      'nomination.show': everyone,
      'endorsement.give': everyone,
      'endorsement.decline': everyone,
      'endorsement.not-me': everyone,
      'nominations.list': officers,
      'nominations.open': officers,
      'nominations.audit': officers,
      'nominations.decide': officers,
      'nominations.enter': officers,
      'nominations.link': officers,
      'nominations.submit': { ...officers, givesBack: true },
      'nominations.export': officers,
      'nominations.print': officers,
    },
    personalPages: {
      'GET /my-nomination': { ...everyone, word: 'my-nomination' },
      'GET /nominations': {
        ...officers,
        menu: { order: 3, says: 'desk.nominations' },
        key: { press: 'n', says: 'desk.nominations' },
        word: 'nominations',
      },
      'POST /nominations/export': officers,
      'POST /nominations/shortlist': officers,
      'GET /nominations/compare': officers,
      'GET /nominations/{reference}': officers,
      'POST /nominations/{reference}': officers,
    },
    audit: actions,
    tables: {
      Nominations: {
        holds:
          'nominations with all their versions, who did what to them, what nominees and endorsers are told, and files that wait',
        personal: [...FORM_COLUMNS, 'endorser', 'endorsement', 'holds', ...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: kept.nominations,
        theirs: { withPerson: true },
      },
      NominationSummaries: {
        holds: 'what officers’ lists and digests may know of nominations',
        personal: [
          'person',
          'name',
          'email',
          'role',
          'school',
          'governorCategory',
          'systemLeader',
          'endorser',
          'endorsement',
          'long0 and on',
        ],
        kept: kept.summaries,
        theirs: { lists: true },
      },
      Drafts: {
        holds: 'forms that are not sent yet, and reminders of them',
        personal: [...FORM_COLUMNS, 'endorserName', 'endorserEmail', ...RECIPIENT_COLUMNS],
        kept: kept.drafts,
      },
    },
    stores: (tables) => ({
      nominations: store(tables),
      drafts: drafts(tables),
      summaries: summaries(tables),
      codes: codes(tables),
    }),
    events: { 'nomination.changed': { table: 'Nominations' } },
    notifications,
    pages: {
      'GET /nominate': { menu: { order: 15, says: 'menu.nominate' }, isPrivate: true },
      'POST /nominate': { isPrivate: true },
      'GET /nominate/{question}': { isPrivate: true },
      'POST /nominate/{question}': { isPrivate: true },
      'GET /nominate/saved': { isPrivate: true },
      'GET /nominate/check': { isPrivate: true },
      'POST /nominate/check': { isPrivate: true },
      'GET /nominate/sent': { isPrivate: true },
      'GET /nominate/close.ics': {},
      'GET /my-nomination': { isPrivate: true },
      'POST /my-nomination': { isPrivate: true },
      'POST /my-nomination/change': { isPrivate: true },
      'POST /my-nomination/discard': { isPrivate: true },
      'GET /my-nomination/withdraw': { isPrivate: true },
      'POST /my-nomination/withdraw': { isPrivate: true },
      'POST /my-nomination/restore': { isPrivate: true },
      'GET /my-nomination/decline': { isPrivate: true },
      'POST /my-nomination/seat': { isPrivate: true },
      'POST /my-nomination/close': { isPrivate: true },
      'GET /endorse': { isPrivate: true },
      'POST /endorse': { isPrivate: true },
      'GET /endorse/answer': { isPrivate: true },
      'POST /endorse/answer': { isPrivate: true },
    },
    timers: {
      'reminder-timer': { schedule: '0 */10 * * * *' },
      // At night: what an older version kept while it was still running.
      'list-timer': { schedule: '0 40 2 * * *' },
    },
    offers: [
      'openForm',
      'prefillForm',
      'hasNominated',
      'nominators',
      'nominationsInDigest',
      'unsentForms',
      'tellOfClose',
    ],
    downloads,
    digest: sections,
  },
  nominationUseCases,
);

// What other features may know of it.
export { cards } from './cards.ts';
export type { Choices } from './choices.ts';
export type { NominationsInDigest } from './digest.ts';
export { hasChat, type Nomination, type NominationSummary, stands } from './nomination.ts';
export { everything } from './officers/filter.ts';
export { titleOf } from './officers/list-nominations.ts';
export type { Nominations, NominationSummaries } from './ports.ts';
export type { Wording } from './wording.ts';
