// The cards of a lottery in the situations they can be in.
import type { Reply } from '../../platform/turn.ts';
import type { PanelDrawFacts } from '../../features/panel/draw/facts.ts';
import { like } from './like.ts';

const nowhere = { sent: 0, waiting: 0, failed: 0, unknown: 0 };
const calm = { words: [], seed: '', came: 0, gone: 0, earlier: [], typed: { words: '', reason: '' } };
const none: Partial<PanelDrawFacts> = {
  ...{ ...calm, stage: 'none', draw: 0, hash: '', sealed: null, posted: nowhere, entered: [], own: '' },
  ...{ candidates: 1, fixed: 0, left: 0, changed: 0, whatIf: '' },
};

export const drawSituations: Record<string, Reply> = {
  'a draw that nobody has sealed': like('panel-draw', none),
  'a draw that cannot be sealed': like('panel-draw', { ...none, problem: 'Nobody *can* be chosen yet', changed: 2 }),
  'a draw that was given up just now': like('panel-draw', {
    ...none,
    stage: 'leaving',
    posted: { ...nowhere, waiting: 1 },
    typed: { words: 'typed *too* late', reason: 'typed *too* late' },
    overtaken: true,
  }),
  'a draw whose hash is on its way': like('panel-draw', {
    ...calm,
    stage: 'posting',
    posted: { ...nowhere, waiting: 2 },
    entered: [],
    own: '',
    typed: { words: 'typed *too* early', reason: '' },
  }),
  'a draw whose hash nobody has': like('panel-draw', {
    ...calm,
    stage: 'unseen',
    posted: { ...nowhere, unknown: 2, failed: 1 },
    entered: [],
    own: '',
  }),
  'a draw for which words can be entered': like('panel-draw', {
    ...calm,
    stage: 'open',
    posted: { ...nowhere, sent: 2 },
    entered: [],
    own: '',
    typed: { words: 'x'.repeat(201), reason: '' },
    problem: 'Shorten your words',
    came: 1,
  }),
  'a draw for which one has entered words': like('panel-draw', {
    ...calm,
    stage: 'open',
    posted: { ...nowhere, sent: 2 },
    entered: [{ by: 'Olu *Officer*', at: '9:40am on Monday 23 November 2026' }],
    own: 'six *blue* dice',
    gone: 2,
  }),
  'a draw by which the panel is confirmed': like('panel-draw', { confirmed: true }),
  'a draw that channels hear is sealed': like('panel-draw-posted', { what: 'sealed', words: [], seed: '' }),
  'a draw that channels hear is given up': like('panel-draw-posted', { what: 'dropped', reason: 'A rule was *wrong*' }),
  'a draw that channels hear is given up early': like('panel-draw-posted', {
    ...{ what: 'dropped', reason: 'x'.repeat(500), words: [], seed: '', candidates: 1 },
  }),
  'the file of a panel': like('nominations-download', { what: 'panel' }),
};
