// What officers can do with a nomination in each state, and what it becomes by it.
import type { NominationAction } from '../audit.ts';
import type { Nomination, NominationState } from '../nomination.ts';

type Decided = { did: NominationAction; sets: (nomination: Nomination) => Partial<Nomination> };

/** What officers can do with a nomination, and what it becomes by it. */
const decisions = {
  shortlist: { did: 'nomination.shortlisted', sets: () => ({ state: 'shortlisted' }) },
  ask: { did: 'nomination.more-wanted', sets: () => ({ state: 'more-wanted' }) },
  ineligible: { did: 'nomination.ineligible', sets: () => ({ state: 'ineligible' }) },
  'take-back': { did: 'nomination.taken-back', sets: () => ({ state: 'received' }) },
  'accept-late': { did: 'nomination.late-accepted', sets: () => ({ lateDecision: 'accepted' }) },
  'leave-out': { did: 'nomination.left-out', sets: () => ({ lateDecision: 'left-out' }) },
  withdraw: { did: 'nomination.withdrawn', sets: () => ({ state: 'withdrawn' }) },
  'confirm-endorsement': {
    did: 'nomination.endorsement-confirmed',
    sets: ({ endorsement }) => ({
      endorsement: { ...endorsement, state: 'given', answers: endorsement.answers + 1 },
    }),
  },
  note: { did: 'nomination.noted', sets: () => ({}) },
} as const satisfies Record<string, Decided>;

export type Act = keyof typeof decisions;

export const isAct = (text: string): text is Act => Object.hasOwn(decisions, text);

/** What an act makes of a nomination, and what the audit calls it. */
export const decided = (act: Act): Decided => decisions[act];

/** Which acts each state allows. */
const allowed: Record<NominationState, readonly Act[]> = {
  received: ['shortlist', 'ask', 'ineligible', 'accept-late', 'leave-out', 'withdraw', 'confirm-endorsement', 'note'],
  'more-wanted': [
    'shortlist',
    'ask',
    'ineligible',
    'take-back',
    'accept-late',
    'leave-out',
    'withdraw',
    'confirm-endorsement',
    'note',
  ],
  shortlisted: ['ask', 'ineligible', 'take-back', 'withdraw', 'confirm-endorsement', 'note'],
  ineligible: ['take-back', 'withdraw', 'note'],
  withdrawn: ['take-back', 'note'],
};

type Deciding = Pick<Nomination, 'state' | 'late' | 'lateDecision' | 'entered'> & {
  endorsement: Pick<Nomination['endorsement'], 'state'>;
};

/**
 * What officers can do with a nomination now. One that came late is accepted before it is shortlisted. Only of one that officers
 * typed in can they say that its nominee withdraws it, or does not: other nominees do that themselves.
 */
export const actsOn = ({ state, late, lateDecision, entered, endorsement }: Deciding): Act[] =>
  allowed[state].filter((act) => {
    if (act === 'withdraw' || state === 'withdrawn') return entered !== null || act === 'note';
    if (act === 'confirm-endorsement') return endorsement.state === 'unconfirmed';
    if (act === 'accept-late') return late && lateDecision !== 'accepted';
    if (act === 'leave-out') return late && lateDecision !== 'left-out';
    return act !== 'shortlist' || !late || lateDecision === 'accepted';
  });
