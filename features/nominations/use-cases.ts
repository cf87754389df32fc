// What nominations answer to: each use-case over the few ports that it names.
import { compareOnPage } from './officers/compare.ts';
import { nominationsAudited } from './officers/audited.ts';
import type { PersonalRequest } from '../../platform/personal-page.ts';
import { missing } from '../../platform/web-page.ts';
import { recipientOf } from '../../platform/person.ts';
import type { PersonId } from '../../platform/turn.ts';
import { type NominationDigestNeeds, nominationsInDigest, tellClosing, tellNominations } from './digest.ts';
import { declineEndorsement, giveEndorsement, refuseToEndorse } from './endorsement/answer-request.ts';
import type { ByLinkNeeds } from './endorsement/answer-by-link.ts';
import { askEndorser } from './endorsement/ask-endorser.ts';
import { nomineeRemindersDue, nomineeReminderSource } from './endorsement/remind-nominee.ts';
import { endorsementSource } from './endorsement/shown.ts';
import { formAfterFault, type NominationNeeds, submitForm } from './nominate.ts';
import { type DecideNeeds, decideNomination } from './officers/decide-nomination.ts';
import { type DownloadNeeds, exportNominations, listFile, printNomination, summaryPage } from './officers/download.ts';
import { type EnterNeeds, entryAfterFault, openEntry, submitEntry } from './officers/enter-nomination.ts';
import { type DeskNeeds, exportOnPage, listOnPage, openOnPage, pressOnPage, shortlistOnPage } from './officers/desk.ts';
import { giveLink, type GiveLinkNeeds } from './officers/give-link.ts';
import { nominationsNotReached } from './officers/not-reached.ts';
import { receiptSource } from './officers/entered.ts';
import { arrivalSource } from './notify-channels.ts';
import { listNominations } from './officers/list-nominations.ts';
import { requestSource } from './officers/ask-for-more.ts';
import { showAudit } from './officers/show-audit.ts';
import { reviewNomination } from './officers/review-nomination.ts';
import { openChange, openForm, showNomination, startAgain } from './open.ts';
import { prefillForm } from './prefill.ts';
import { closeMovedSource, tellOfClose, unsentForms } from './close-moved.ts';
import { remindersDue, reminderSource } from './remind.ts';
import { saveForLater } from './save-draft.ts';
import { type EventNeeds, handleEvent } from './handle-event.ts';
import { answerInChat, answerStep, startSteps } from './steps.ts';
import { stepAfterFault } from './step-card.ts';
import { verifyReceipt } from './verify-receipt.ts';
import { webPages } from './web/web-pages.ts';
import type { SeatNeeds } from './web/seat.ts';
import { askToWithdraw, restore, withdraw } from './withdraw.ts';

export type NominationUseCaseNeeds = NominationNeeds &
  EventNeeds &
  DecideNeeds &
  DownloadNeeds &
  EnterNeeds &
  NominationDigestNeeds &
  SeatNeeds &
  GiveLinkNeeds &
  ByLinkNeeds &
  DeskNeeds & { renewFaq: () => Promise<unknown> };

export const nominationUseCases = (needs: NominationUseCaseNeeds) => ({
  pages: webPages(needs),
  personalPages: {
    'GET /my-nomination': async (request: PersonalRequest) =>
      (await needs.press(request, 'nomination.show', {})) ?? missing,
    'GET /nominations': listOnPage(needs),
    'POST /nominations/export': exportOnPage(needs),
    'POST /nominations/shortlist': shortlistOnPage(needs),
    'GET /nominations/compare': compareOnPage(needs),
    'GET /nominations/{reference}': openOnPage(needs),
    'POST /nominations/{reference}': pressOnPage(needs),
  },
  waiting: async () => {
    const listed = await needs.summaries.list(needs.service.round.id);
    const count = listed.filter(({ state }) => state === 'received').length;
    return [{ count, text: needs.wording['waiting.nominations'], to: '/nominations?state=received' }];
  },
  notReached: nominationsNotReached(needs),
  audits: [nominationsAudited(needs)],
  heard: answerInChat(needs),
  met: askEndorser(needs),
  words: {
    nominate: openForm(needs),
    'my-nomination': showNomination(needs),
    'nominate-in-chat': startSteps(needs),
    'change-nomination': openChange(needs),
    'withdraw-nomination': askToWithdraw(needs),
    nominations: listNominations(needs),
  },
  patterns: { 'check a receipt': verifyReceipt(needs) },
  buttons: {
    'nomination.open': openForm(needs),
    'nomination.submit': { press: submitForm(needs), givesBack: formAfterFault(needs) },
    'nomination.save': { press: saveForLater(needs), givesBack: formAfterFault(needs) },
    'nomination.steps': { press: startSteps(needs), givesBack: formAfterFault(needs) },
    'nomination.step': { press: answerStep(needs), givesBack: stepAfterFault(needs) },
    'nomination.change': openChange(needs),
    'nomination.start-again': startAgain(needs),
    'nomination.withdraw': askToWithdraw(needs),
    'nomination.withdraw-now': withdraw(needs),
    'nomination.restore': restore(needs),
    'nomination.show': showNomination(needs),
    'endorsement.give': giveEndorsement(needs),
    'endorsement.decline': declineEndorsement(needs),
    'endorsement.not-me': refuseToEndorse(needs),
    'nominations.list': listNominations(needs),
    'nominations.open': reviewNomination(needs),
    'nominations.audit': showAudit(needs),
    'nominations.decide': decideNomination(needs),
    'nominations.enter': openEntry(needs),
    'nominations.link': giveLink(needs),
    'nominations.submit': { press: submitEntry(needs), givesBack: entryAfterFault(needs) },
    'nominations.export': exportNominations(needs),
    'nominations.print': printNomination(needs),
  },
  events: { 'nomination.changed': handleEvent(needs) },
  notifications: {
    reminder: reminderSource(needs),
    'close-moved': closeMovedSource(needs),
    'endorsement-reminder': nomineeReminderSource(needs),
    endorsement: endorsementSource(needs),
    'endorsement-answer': endorsementSource(needs),
    arrived: arrivalSource(needs),
    request: requestSource(needs),
    receipt: receiptSource(needs),
  },
  timers: {
    'reminder-timer': async () => {
      // An instance that nobody has asked anything for a while still has the close of then.
      await needs.renewFaq();
      return (await remindersDue(needs)()) + (await nomineeRemindersDue(needs)());
    },
    'list-timer': () => needs.summaries.mend(needs.service.round.id),
  },
  offers: {
    openForm: openForm(needs),
    prefillForm: prefillForm(needs),
    hasNominated: async (round: string, person: PersonId) =>
      (await needs.nominations.find(round, person)) !== undefined,
    nominators: async () => {
      const listed = await needs.summaries.list(needs.service.round.id);
      return new Set(listed.filter(({ state }) => state !== 'withdrawn').map(({ person }) => recipientOf(person)));
    },
    nominationsInDigest: nominationsInDigest(needs),
    unsentForms: unsentForms(needs),
    tellOfClose: tellOfClose(needs),
  },
  downloads: { list: listFile(needs), summary: summaryPage(needs) },
  digest: { nominations: tellNominations(needs), closing: tellClosing(needs) },
});
