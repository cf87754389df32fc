// The cards of whoever shares a thought, and what each is told.
import form from '../../adaptive-cards/thoughts/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/thoughts/form.sample.json';
import mine from '../../adaptive-cards/thoughts/mine.json' with { type: 'json' };
import type mineSample from '../../adaptive-cards/thoughts/mine.sample.json';
import own from '../../adaptive-cards/thoughts/own.json' with { type: 'json' };
import type ownSample from '../../adaptive-cards/thoughts/own.sample.json';
import receipt from '../../adaptive-cards/thoughts/receipt.json' with { type: 'json' };
import type receiptSample from '../../adaptive-cards/thoughts/receipt.sample.json';
import { card } from '../../platform/card.ts';
import type { FormFacts, MineFacts, OwnFacts, ReceiptFacts } from './facts.ts';

export const cards = {
  form: card<FormFacts, typeof formSample>(form),
  receipt: card<ReceiptFacts, typeof receiptSample>(receipt),
  mine: card<MineFacts, typeof mineSample>(mine),
  own: card<OwnFacts, typeof ownSample>(own),
};
