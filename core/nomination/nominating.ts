// The use-cases of an expression of interest.
import { formAfterFault, submitForm, type NominationNeeds } from './nominate.ts';
import { openChange, openForm, showNomination, startAgain } from './open.ts';
import { saveForLater } from './save.ts';
import { reviewing, type ReviewingNeeds } from './desk/reviewing.ts';
import { verifyReceipt } from './verify.ts';
import { askToWithdraw, restore, withdraw } from './withdraw.ts';

export const nominating = (needs: NominationNeeds & ReviewingNeeds) => ({
  openNomination: openForm(needs),
  submitNomination: submitForm(needs),
  changeNomination: openChange(needs),
  startNominationAgain: startAgain(needs),
  saveNomination: saveForLater(needs),
  showNomination: showNomination(needs),
  askToWithdraw: askToWithdraw(needs),
  withdrawNomination: withdraw(needs),
  restoreNomination: restore(needs),
  verifyReceipt: verifyReceipt(needs),
  nominationAfterFault: formAfterFault(needs),
  ...reviewing(needs),
});
