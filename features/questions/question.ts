// A question that was passed on to officers: who asked it, what became of it, and what may become of it next.
import type { FaqEntry } from '../faq/index.ts';
import type { School } from '../schools/index.ts';
import type { Role } from '../../platform/access.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Address } from '../../platform/address.ts';
import type { Person, PersonId } from '../../platform/turn.ts';

/**
 * `taken`: an officer works on it. `answered`: everybody who asked gets the answer. `declined`: not for this council's officers.
 * `joined`: everybody who asked waits for the answer to another question. `withdrawn`: whoever asked it alone does not ask it any more.
 */
export const questionStates = ['waiting', 'taken', 'answered', 'declined', 'joined', 'withdrawn'] as const;
export type QuestionState = (typeof questionStates)[number];

/**
 * What everybody who asked is told: in an officer's own words (Markdown), or by an entry of the FAQ that says it already, in the words
 * that the officer saw.
 */
export type OfficersAnswer =
  | { text: string; source: string }
  | ({ entry: string } & Pick<FaqEntry, 'version' | 'title' | 'answer' | 'source'>);

/** What somebody wrote whom the answer did not help. */
export type Objection = { at: Instant; text: string };

/** Who takes or answers a question; an adviser answers for their own schools alone. */
export type Answering = Person & { adviser?: true | undefined };

export const answering = ({ person, role }: { person: Person; role: Role }): Answering => ({
  ...person,
  ...(role === 'adviser' && { adviser: true }),
});

export type Question = {
  id: string;
  /** As the first who asked it put it. */
  text: string;
  /** The FAQ entry that has no answer yet, where the question is one of those. */
  entry: string | null;
  /** The FAQ entry that was shown before, where the question was read as a follow-up to it. */
  after: string | null;
  askedAt: Instant;
  /** How many people asked it. */
  askers: number;
  state: QuestionState;
  /** The officer, or adviser, who took, answered or declined it last. */
  officer: Answering | null;
  answer: OfficersAnswer | null;
  /** When it was answered last; `null` before, and of what was answered before this was kept. */
  answeredAt: Instant | null;
  /** How often it has been answered or declined; each time everybody who asked is told. */
  answers: number;
  /** How often officers or askers have decided anything about it: what was decided over an older state is not carried out. */
  decisions: number;
  objections: Objection[];
  /** The question that it has joined. */
  into: string | null;
  /** Questions that an officer says are something else: those it was split from, and those that were split from it. */
  apart: string[];
  /** Grows with each change, also when one more person asks it. */
  version: number;
};

/** A question as the first who asks it passes it on. */
export const newQuestion = (said: Pick<Question, 'id' | 'text' | 'entry' | 'after' | 'askedAt'>): Question => ({
  ...said,
  askers: 1,
  state: 'waiting',
  officer: null,
  answer: null,
  answeredAt: null,
  answers: 0,
  decisions: 0,
  objections: [],
  into: null,
  apart: [],
  version: 1,
});

/** What of somebody's school is counted, and named where they allow it. */
export type AskerSchool = Pick<School, 'urn' | 'name' | 'phase' | 'area'>;

/** What somebody who asked adds of their own accord. Officers read the school's name only where they may. */
export type Told = { detail: string; school: AskerSchool | null; mayName: boolean };

export const nothingTold: Told = { detail: '', school: null, mayName: false };

/** Somebody who asked, in which words, and where their answer goes. */
export type Asker = {
  person: PersonId;
  /** As Teams names them; empty where it did not. One officer alone may read it: never in a log, a queue or a channel. */
  name: string;
  /** `NOWHERE` of whoever asked on the website: they come back to read. An address for email here would be all it takes to write to them. */
  address: Address;
  askedAt: Instant;
  text: string;
  /** Of the card that they pressed. Empty for who asked before keys were kept. */
  key: string;
  /** The question of their own that they are on their way to, split off this one. */
  to: string | null;
  /** When they withdrew it: from then on they wait for nothing, and officers read neither their words nor their name. */
  withdrawnAt: Instant | null;
} & Told;

/** What the list of open questions knows of one. */
export type OpenQuestion = Pick<Question, 'id' | 'text' | 'entry' | 'after' | 'askedAt' | 'askers'>;

/** The longest detail somebody can add to it. */
export const LONGEST_DETAIL = 1000;

/** The longest answer an officer can give on a card, and its source. */
export const LONGEST_ANSWER = 4000;
export const LONGEST_SOURCE = 300;

/** Later objections take the place of the oldest. */
export const MOST_OBJECTIONS = 5;

export const isOpen = ({ state }: Pick<Question, 'state'>): boolean => state === 'waiting' || state === 'taken';

/** As many can leave a question together: all that is written for it is one transaction, of a hundred rows at most. */
export const MOST_LEAVING = 90;

/** What an officer, or somebody who asked, decides about a question; or the service, of questions that are the same. */
export type Decision =
  | { kind: 'take'; officer: Answering }
  | { kind: 'answer'; officer: Answering; answer: OfficersAnswer; at: Instant }
  | { kind: 'decline'; officer: Person }
  | { kind: 'reopen'; officer: Person }
  | { kind: 'object'; objection: Objection }
  | { kind: 'split'; to: string; leaving: number }
  | { kind: 'join'; into: string }
  | { kind: 'return'; askers: number }
  | { kind: 'withdraw' }
  /** One of several does not ask it any more; `askers` and `text` are of those who still do. */
  | { kind: 'leave'; askers: number; text: string }
  /** Somebody who asks it puts it otherwise. */
  | { kind: 'reword'; text: string; entry: string | null };

/** The question after a decision; `undefined` where it is not open to it. The table of what may follow what. */
export function decided(question: Question, decision: Decision): Question | undefined {
  const next = { ...question, version: question.version + 1, decisions: question.decisions + 1 };
  const { answers } = question;
  switch (decision.kind) {
    case 'object': {
      if (question.state === 'joined' || question.state === 'withdrawn') return undefined;
      const objections = [...question.objections, decision.objection].slice(-MOST_OBJECTIONS);
      return isOpen(question) ? { ...next, objections } : { ...next, state: 'waiting', officer: null, objections };
    }
    case 'reopen':
      // Who had the answer hears nothing until there is another.
      return question.state === 'answered' || question.state === 'declined'
        ? { ...next, state: 'waiting', officer: decision.officer }
        : undefined;
    case 'return': {
      const { askers } = decision;
      return question.state === 'joined' ? { ...next, state: 'waiting', into: null, askers } : undefined;
    }
    case 'withdraw':
      return question.state === 'waiting' ? { ...next, state: 'withdrawn' } : undefined;
    case 'leave':
    case 'reword': {
      const { kind, ...changed } = decision;
      // An officer who answers meanwhile answers the same question, unless it reads otherwise now.
      const decisions = changed.text === question.text ? question.decisions : next.decisions;
      return question.state === 'waiting' ? { ...next, ...changed, decisions } : undefined;
    }
    case 'join':
      // What an officer has taken, or somebody has had an answer to, stays a question of its own.
      return question.state === 'waiting' && answers === 0
        ? { ...next, state: 'joined', into: decision.into }
        : undefined;
    case 'split': {
      const askers = question.askers - decision.leaving;
      return isOpen(question) && askers > 0 ? { ...next, askers, apart: [...question.apart, decision.to] } : undefined;
    }
    case 'take':
      return isOpen(question) ? { ...next, state: 'taken', officer: decision.officer } : undefined;
    case 'answer': {
      const { officer, answer, at: answeredAt } = decision;
      const done = { ...next, state: 'answered' as const, officer, answer, answeredAt, answers: answers + 1 };
      return isOpen(question) ? done : undefined;
    }
    case 'decline': {
      const { officer } = decision;
      return isOpen(question) ? { ...next, state: 'declined', officer, answer: null, answers: answers + 1 } : undefined;
    }
  }
}
