// The use-cases of a confirmed panel: officers', and those of everybody who answers.
import { acceptSeat, declineSeat } from './answer.ts';
import { offerSeat, recordAnswer, reopenPanel, showPanel } from './desk.ts';
import type { OfferNeeds } from '../../nominations/officers/offer.ts';
import { confirmPanel, type ConfirmNeeds } from './confirm.ts';
import { offerLetters, type LettersNeeds } from './letters.ts';
import { previewOutcomes } from './preview.ts';
import { tellOutcomes, type TellNeeds } from './tell.ts';

export const telling = (needs: TellNeeds & LettersNeeds & OfferNeeds & ConfirmNeeds) => ({
  showPanel: showPanel(needs),
  confirmPanel: confirmPanel(needs),
  reopenPanel: reopenPanel(needs),
  previewOutcomes: previewOutcomes(needs),
  tellOutcomes: tellOutcomes(needs),
  offerSeat: offerSeat(needs),
  recordAnswer: recordAnswer(needs),
  offerLetters: offerLetters(needs),
  acceptSeat: acceptSeat(needs),
  declineSeat: declineSeat(needs),
});
