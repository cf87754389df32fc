// What officers can do with a nomination in each state, and what it becomes by it.
import { isVisitor } from '../../../platform/private-code.ts';
import type { NominationAction } from '../audit.ts';
import type { Nomination, NominationState } from '../nomination.ts';

type Decided = { did: NominationAction; sets: (nomination: Nomination) => Partial<Nomination> };

/** What officers can do with a nomination, and what it becomes by it. */
const decisions = {
  shortlist: { did: 'nomination.shortlisted', sets: () => ({ state: 'shortlisted' }) },
  ask: { did: 'nomination.more-wanted', sets: () => ({ state: 'more-wanted' }) },
  ineligible: { did: 'nomination.ineligible', sets: () => ({ state: 'ineligible' }) },
  'take-back': { did: 'nomination.taken-back', sets: () => ({ state: 'received', joined: '' }) },
  'accept-late': { did: 'nomination.late-accepted', sets: () => ({ lateDecision: 'accepted' }) },
  'leave-out': { did: 'nomination.left-out', sets: () => ({ lateDecision: 'left-out' }) },
  withdraw: { did: 'nomination.withdrawn', sets: () => ({ state: 'withdrawn' }) },
  'confirm-endorsement': {
    did: 'nomination.endorsement-confirmed',
    sets: ({ endorsement }) => ({
      endorsement: { ...endorsement, state: 'given', answers: endorsement.answers + 1 },
    }),
  },
  'ask-again': {
    did: 'nomination.endorser-asked-again',
    // A new request: links and cards of the one before are void.
    sets: ({ endorsement, version }) => ({
      endorsement: { ...endorsement, state: 'asked', request: version + 1, answers: 0, reason: '' },
    }),
  },
  // Which other one is kept is not of the act: `join.ts` finds it in what the officer typed.
  join: { did: 'nomination.joined', sets: () => ({ state: 'withdrawn' }) },
  note: { did: 'nomination.noted', sets: () => ({}) },
} as const satisfies Record<string, Decided>;

export type Act = keyof typeof decisions;

export const isAct = (text: string): text is Act => Object.hasOwn(decisions, text);

/** What an act makes of a nomination, and what the audit calls it. */
export const decided = (act: Act): Decided => decisions[act];

/** Which acts each state allows. */
const allowed: Record<NominationState, readonly Act[]> = {
  received: [
    'shortlist',
    'ask',
    'ineligible',
    'accept-late',
    'leave-out',
    'withdraw',
    'confirm-endorsement',
    'ask-again',
    'join',
    'note',
  ],
  'more-wanted': [
    'shortlist',
    'ask',
    'ineligible',
    'take-back',
    'accept-late',
    'leave-out',
    'withdraw',
    'confirm-endorsement',
    'ask-again',
    'join',
    'note',
  ],
  shortlisted: ['ask', 'ineligible', 'take-back', 'withdraw', 'confirm-endorsement', 'ask-again', 'join', 'note'],
  ineligible: ['take-back', 'withdraw', 'note'],
  withdrawn: ['take-back', 'note'],
};

type Deciding = Pick<Nomination, 'person' | 'state' | 'late' | 'lateDecision' | 'entered' | 'joined'> & {
  endorsement: Pick<Nomination['endorsement'], 'state'>;
};

/**
 * What officers can do with a nomination now. One that came late is accepted before it is shortlisted. Only of one that officers
 * typed in can they say that its nominee withdraws it, or does not: other nominees do that themselves. Only one of the website is set aside
 * for another of the same person, whom Teams may know.
 */
export const actsOn = ({ person, state, late, lateDecision, entered, joined, endorsement }: Deciding): Act[] =>
  allowed[state].filter((act) => {
    if (act === 'withdraw') return entered !== null;
    if (state === 'withdrawn') return entered !== null || joined !== '' || act === 'note';
    if (act === 'join') return isVisitor(person);
    if (act === 'ask-again') return endorsement.state !== 'asked';
    if (act === 'confirm-endorsement') return endorsement.state === 'unconfirmed';
    if (act === 'accept-late') return late && lateDecision !== 'accepted';
    if (act === 'leave-out') return late && lateDecision !== 'left-out';
    return act !== 'shortlist' || !late || lateDecision === 'accepted';
  });
