// The use-cases of a draw between equals, and of the file from which anybody can compute it again.
import type { OfferNeeds } from '../../nominations/officers/offer.ts';
import { exportPanel } from '../export.ts';
import { dropDraw } from './drop.ts';
import { enterPart } from './enter.ts';
import { sealDraw, type SealNeeds } from './seal.ts';
import { showDraw } from './show.ts';

export const drawing = (needs: SealNeeds & OfferNeeds) => ({
  showDraw: showDraw(needs),
  sealDraw: sealDraw(needs),
  enterPart: enterPart(needs),
  dropDraw: dropDraw(needs),
  exportPanel: exportPanel(needs),
});
