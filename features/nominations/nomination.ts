// The expression of interest as it is kept: what the person said, what the register says of their school, and how far it got.
import type { NominationField, NominationInputs, SentBefore } from './form-facts.ts';
import { dayOf, formatInstant, formatWeekday, middayOf, type Instant } from '../../platform/calendar.ts';
import { type OutboxEvent, versionEvent } from '../../platform/outbox.ts';
import { isVisitor } from '../../platform/private-code.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';

export type NominationSchool = {
  urn: string;
  name: string;
  phase: string;
  type: string;
  typeGroup: string;
  district: string;
  area: string;
  /** The trust it belongs to; empty for a school without one. */
  trust: string;
};

/** What officers make of a nomination, and `withdrawn`, which the nominee makes of it. `more-wanted`: officers asked for more. */
export const nominationStates = ['received', 'more-wanted', 'shortlisted', 'ineligible', 'withdrawn'] as const;
export type NominationState = (typeof nominationStates)[number];

/**
 * What the endorser says. `asked`: nothing yet. `not-me`: that they are not who is meant. `unconfirmed`: somebody with the link endorsed
 * it, which counts once officers have made sure that it was the endorser.
 */
export const endorsementStates = ['asked', 'given', 'declined', 'not-me', 'unconfirmed'] as const;
export type EndorsementState = (typeof endorsementStates)[number];

/** What became of asking the endorser. `by`: who made it so; the nominee asks by naming somebody. */
export type Endorsement = {
  state: EndorsementState;
  at: Instant;
  by: PersonId;
  /** The version in which this endorser was named: naming another is another request, and the one before is void. */
  request: number;
  /** How often they have answered; confirming it counts, too. */
  answers: number;
  /** Why they declined, if they say. For officers only. */
  reason: string;
};

export const lateDecisions = ['accepted', 'left-out'] as const;

/** What officers decide about one that came after the close; `null` before they do, and where it came in time. */
export type LateDecision = (typeof lateDecisions)[number] | null;

/** How a nomination reached the council that an officer typed in. */
export const entrySources = ['paper', 'phone', 'email'] as const;
export type EntrySource = (typeof entrySources)[number];

/** What the nominee says; each change of it is a version. */
export type Said = {
  name: string;
  email: string;
  role: string;
  school: NominationSchool;
  governorCategory: string;
  systemLeader: string[];
  contribution: string;
  availability: string[];
  interests: string;
  endorser: { name: string; email: string };
};

export type Nomination = Said & {
  /** Carries no personal data: "TAS-7K3M-9QXD". */
  reference: string;
  /** Its number in draws, and in what is published of them. Given by chance when it is received, and never another. */
  lot: number;
  round: string;
  person: PersonId;
  /** The nominee's own chat; `null` where Teams does not know them. */
  address: ChannelAddress | null;
  /** `null`: the nominee sent it. Otherwise officers typed it in for them, the last time in this version. */
  entered: { from: EntrySource; version: number } | null;
  /** The key of the last form that was taken; the same key again is the same form. */
  formKey: string;
  /** The keys of the forms that were taken before that, the last first: a draft of one may still be there for a moment. */
  formsBefore: string[];
  /** When it first reached the council; what decides whether it is late. */
  receivedAt: Instant;
  late: boolean;
  /** 1 when it was received; one more with each change of anything. */
  version: number;
  /** The version in which the nominee last changed what they say. */
  said: number;
  /** When the nominee last changed it, took it back or let it stand again. What officers do leaves it: nominees can see it. */
  changedAt: Instant;
  state: NominationState;
  endorsement: Endorsement;
  lateDecision: LateDecision;
  /** The nomination of the same person that officers kept in its place; empty where it stands for itself. */
  joined: string;
};

const ENTERED = 'entered';

/** Who holds a nomination of somebody whom Teams does not know. `key`: of the form in which officers typed it in. */
export const enteredOnly = (key: string): PersonId => ({ tenantId: ENTERED, objectId: key });

/** Whether the bot can write to somebody: not where officers typed a nomination in, or it came by the website. */
export const hasChat = (person: PersonId): boolean => person.tenantId !== ENTERED && !isVisitor(person);

/** "2:05pm on Friday 24 January 2020", or the day alone where no more is known. */
export const formatReceived = ({ entered, receivedAt }: Pick<Nomination, 'entered' | 'receivedAt'>): string => {
  const day = dayOf(receivedAt);
  return entered && receivedAt === middayOf(day) ? formatWeekday(day) : formatInstant(receivedAt);
};

/** A form that is not sent yet. One for each person and round. */
export type Draft = {
  round: string;
  person: PersonId;
  /** Where to remind the person of it. */
  address: ChannelAddress;
  /** The key of the form. Once a nomination carries it, the draft is used up. */
  formKey: string;
  /** The version of the nomination that the form was filled from; 0 for a new one. */
  base: number;
  inputs: NominationInputs;
  savedAt: Instant;
  /** The question that is asked of its author in the chat; `null` where none is. */
  asking: NominationField | null;
  /** The ids of the last turns whose answers it took in the chat: Teams may send one again. */
  taken: string[];
  /** One more with each saving. */
  version: number;
};

/** More than somebody sends before the queue has dropped the draft of the first. */
const MOST_FORMS = 5;

/** The forms that a nomination was made of, the last first; those of long ago are forgotten. */
export const formsOf = ({ formKey, formsBefore }: Pick<Nomination, 'formKey' | 'formsBefore'>): string[] =>
  [formKey, ...formsBefore].slice(0, MOST_FORMS);

export const isTaken = (formKey: string, standing: Nomination | undefined): boolean =>
  standing !== undefined && formsOf(standing).includes(formKey);

/** Whether an event is that of a version. */
export const isOf = ({ partition, kind, id }: OutboxEvent, { reference }: Nomination, version: number): boolean =>
  id === versionEvent(kind, { partition, key: reference, version }).id;

/** Whether the draft still waits to be sent. One that was sent stays until the queue drops it. */
export const isUnsent = (draft: Draft | undefined, standing: Nomination | undefined): draft is Draft =>
  draft !== undefined && !isTaken(draft.formKey, standing);

/** What there is to say of the nomination that stands, to somebody who is changing it. */
export const sentBefore = (standing: Nomination | undefined): SentBefore | null =>
  standing ? { reference: standing.reference, withdrawn: standing.state === 'withdrawn' } : null;

/** What a summary says as the nomination does: nothing of the statement, the interests or the nominee's chat. */
const SUMMARISED = [
  'reference',
  'lot',
  'round',
  'person',
  'receivedAt',
  'late',
  'lateDecision',
  'entered',
  'version',
  'name',
  'role',
  'school',
  'governorCategory',
  'systemLeader',
  'state',
  'email',
  'endorser',
] as const satisfies readonly (keyof Nomination)[];

/**
 * What lists of nominations know. A channel may be shown name, role and school of it and how many there are; the addresses are for
 * officers' own eyes, to find the same person twice.
 */
export type NominationSummary = Pick<Nomination, (typeof SUMMARISED)[number]> & {
  /** Without the reason: a list is no place for it. */
  endorsement: Pick<Endorsement, 'state' | 'at' | 'by'>;
  /** When officers could first see it: a moment after it was received, or later when a crash came between. */
  listedAt: Instant;
};

export const summaryOf = (nomination: Nomination, listedAt: Instant): NominationSummary => ({
  ...picked(nomination, SUMMARISED),
  endorsement: picked(nomination.endorsement, ['state', 'at', 'by']),
  listedAt,
});

const picked = <From extends object, Name extends keyof From>(from: From, names: readonly Name[]): Pick<From, Name> =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>;

/** Whether it is to be counted and chosen from. */
export const stands = ({ state, lateDecision }: Pick<Nomination, 'state' | 'lateDecision'>): boolean =>
  state !== 'withdrawn' && state !== 'ineligible' && lateDecision !== 'left-out';
