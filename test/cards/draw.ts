// The cards of a lottery in the situations they can be in.
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { cards as panelCards } from '../../features/panel/cards.ts';
import type { PanelDrawFacts } from '../../features/panel/draw/draw-facts.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';

const nowhere = { sent: 0, waiting: 0, failed: 0, unknown: 0 };
const calm = { words: [], seed: '', firstLine: '', came: 0, gone: 0, earlier: [], typed: { words: '', reason: '' } };
const none: Partial<PanelDrawFacts> = {
  ...{ ...calm, stage: 'none', draw: 0, hash: '', sealed: null, posted: nowhere, entered: [], own: '' },
  ...{ candidates: 1, fixed: 0, left: 0, changed: 0, whatIf: '' },
};

export const drawSituations: Record<string, Reply> = {
  'a draw that nobody has sealed': like(panelCards.draw, none),
  'a draw that cannot be sealed': like(panelCards.draw, { ...none, problem: 'Nobody *can* be chosen yet', changed: 2 }),
  'a draw that was given up just now': like(panelCards.draw, {
    ...none,
    stage: 'leaving',
    posted: { ...nowhere, waiting: 1 },
    typed: { words: 'typed *too* late', reason: 'typed *too* late' },
    overtaken: true,
  }),
  'a draw whose hash is on its way': like(panelCards.draw, {
    ...calm,
    stage: 'posting',
    posted: { ...nowhere, waiting: 2 },
    entered: [],
    own: '',
    typed: { words: 'typed *too* early', reason: '' },
  }),
  'a draw whose hash nobody has': like(panelCards.draw, {
    ...calm,
    stage: 'unseen',
    posted: { ...nowhere, unknown: 2, failed: 1 },
    entered: [],
    own: '',
  }),
  'a draw for which words can be entered': like(panelCards.draw, {
    ...calm,
    stage: 'open',
    posted: { ...nowhere, sent: 2 },
    entered: [],
    own: '',
    typed: { words: 'x'.repeat(201), reason: '' },
    problem: 'Shorten your words',
    came: 1,
  }),
  'a draw for which one has entered words': like(panelCards.draw, {
    ...calm,
    stage: 'open',
    posted: { ...nowhere, sent: 2 },
    entered: [{ by: 'Olu *Officer*', at: '9:40am on Monday 23 November 2026' }],
    own: 'six *blue* dice',
    gone: 2,
  }),
  'a draw by which the panel is confirmed': like(panelCards.draw, { confirmed: true }),
  'a draw that channels hear is sealed': like(panelCards.drawPosted, { what: 'sealed', words: [], seed: '' }),
  'a draw that channels hear is given up': like(panelCards.drawPosted, {
    what: 'dropped',
    reason: 'A rule was *wrong*',
  }),
  'a draw that channels hear is given up early': like(panelCards.drawPosted, {
    ...{ what: 'dropped', reason: 'x'.repeat(500), words: [], seed: '', candidates: 1 },
  }),
  'the file of a panel': like(nominationsCards.download, { what: 'panel' }),
};
