// The use-cases of an expression of interest.
import { declineEndorsement, giveEndorsement, refuseToEndorse } from './endorsement/answer.ts';
import { acceptSuggestion, declineSuggestion } from '../suggestions/answer.ts';
import { makeSuggestion, openSuggestion, suggestionAfterFault } from '../suggestions/suggest.ts';
import type { Suggestions } from '../suggestions/ports.ts';
import { formAfterFault, submitForm, type NominationNeeds } from './nominate.ts';
import { openChange, openForm, showNomination, startAgain } from './open.ts';
import { saveForLater } from './save.ts';
import { reviewing, type ReviewingNeeds } from './officers/reviewing.ts';
import { answerStep, startSteps, stepAfterFault } from './steps.ts';
import { verifyReceipt } from './verify.ts';
import { askToWithdraw, restore, withdraw } from './withdraw.ts';

export const nominating = (needs: NominationNeeds & ReviewingNeeds & { suggestions: Suggestions }) => ({
  openNomination: openForm(needs),
  submitNomination: submitForm(needs),
  changeNomination: openChange(needs),
  startNominationAgain: startAgain(needs),
  saveNomination: saveForLater(needs),
  showNomination: showNomination(needs),
  askToWithdraw: askToWithdraw(needs),
  withdrawNomination: withdraw(needs),
  restoreNomination: restore(needs),
  nominateInChat: startSteps(needs),
  answerStep: answerStep(needs),
  stepAfterFault: stepAfterFault(needs),
  giveEndorsement: giveEndorsement(needs),
  declineEndorsement: declineEndorsement(needs),
  refuseToEndorse: refuseToEndorse(needs),
  openSuggestion: openSuggestion(needs),
  makeSuggestion: makeSuggestion(needs),
  acceptSuggestion: acceptSuggestion(needs),
  declineSuggestion: declineSuggestion(needs),
  suggestionAfterFault: suggestionAfterFault(needs),
  verifyReceipt: verifyReceipt(needs),
  nominationAfterFault: formAfterFault(needs),
  ...reviewing(needs),
});
