// What each card is told: plain facts, ready to show. Layout and fixed sentences are in adaptive-cards/<name>.json.
import type { FaqDeskFacts, FaqDraftFacts, FaqEditFacts, FaqTriedFacts } from '../features/faq/officers/facts.ts';
import type {
  AnsweredPart,
  AskedFacts,
  AsOfFacts,
  Judged,
  NewsFacts,
  ReportFacts,
  SharedAnswer,
  ShownAnswer,
  WhyFacts,
} from '../features/faq/facts.ts';
import type { DigestFacts } from '../features/digest/facts.ts';
import type { EndorsementFacts } from '../features/nominations/endorsement/facts.ts';
import type { SuggestionFacts, SuggestionFormFacts } from '../features/suggestions/facts.ts';
import type { EndorsementState } from '../features/nominations/nomination.ts';
import type { NominationFormFacts, Standing, StepFacts } from '../features/nominations/facts.ts';
import type { DeskCards } from '../features/nominations/officers/facts.ts';
import type { OutcomeCards, OutcomeFacts } from '../features/panel/outcome/facts.ts';
import type { PanelCards } from '../features/panel/officers/facts.ts';
import type { DrawCards } from '../features/panel/draw/facts.ts';
import type { SignpostContact } from '../features/signposts/signpost.ts';
import type {
  AnswerFacts,
  FoundFacts,
  FoundInWordsFacts,
  QuestionFacts,
  QuestionsFacts,
  TellFacts,
} from '../features/questions/facts.ts';

/** One line of a list of facts: what it is, what it says. */
export type Row = { label: string; value: string };

/** A button that asks the bot something: `id` goes back to it, `title` is what the person reads. */
export type Option = { id: string; title: string };

export type ShownDocument = {
  title: string;
  kind: string;
  published: string;
  size: string;
  summary: string;
  url: string;
};

/** What a person typed or chose in the expression of interest, as the inputs of the card hold it. */
export type NominationInputs = {
  name: string;
  email: string;
  role: string;
  school: string;
  governorCategory: string;
  /** Values of a multiple choice, joined by commas, as Adaptive Cards hold them. */
  systemLeader: string;
  contribution: string;
  availability: string;
  interests: string;
  endorserName: string;
  endorserEmail: string;
  privacyRead: string;
};
export type NominationField = keyof NominationInputs;

export type Cards = DeskCards &
  OutcomeCards &
  PanelCards &
  DrawCards & {
    welcome: { programme: string; council: string; examples: Option[]; place: string };
    help: {
      programme: string;
      commands: { says: string; description: string }[];
      examples: Option[];
      contact: Contact;
    };
    answer: ShownAnswer & {
      related: Option[];
      /** The button that belongs to the answer. */
      action: 'nominate' | 'documents' | null;
      /** The title of a document that the answer comes from and that is newer than its last review. */
      newer: string | null;
      judged: Judged | null;
      /** To pass the question on, where the answer does not help. */
      pass: { key: string; asked: string } | null;
    };
    'answer-shared': SharedAnswer;
    /** `more`: how many questions beyond the most that one message is answered. */
    answers: { parts: AnsweredPart[]; asked: number; more: number; contact: Contact };
    /** To somebody who was told another answer. `changes` is empty where the whole text is another. */
    'answer-corrected': {
      id: string;
      title: string;
      answered: boolean;
      /** Markdown, written by the council and trusted. */
      answer: string;
      sources: string[];
      version: string;
      since: string;
      changes: { was: string; now: string }[];
      contact: Contact;
    };
    'faq-desk': FaqDeskFacts;
    'faq-tried': FaqTriedFacts;
    'faq-edit': FaqEditFacts;
    'faq-draft': FaqDraftFacts;
    why: WhyFacts;
    'did-you-mean': AskedFacts & { options: Option[]; key: string };
    /** `known`: the title of the entry that has no answer yet, and `entry` its id, where the question is one of those. */
    'not-known': AskedFacts & {
      key: string;
      known: string | null;
      entry: string | null;
      related: Option[];
      contact: Contact;
    };
    'before-passing': FoundFacts;
    'before-objecting': FoundInWordsFacts;
    /** `others`: how many more people wait for the same answer. `tell`: the form to add something; `null` where others read along. */
    'passed-on': { asked: string; at: string; already: boolean; others: number; tell: TellFacts | null };
    /** In place of `passed-on`, where an answer could not come to. */
    'pass-in-chat': { asked: string; chat: string };
    question: QuestionFacts;
    questions: QuestionsFacts;
    /** `others`: how many more people asked it. `answers` is sent back: which answer is meant. `helped`: the person has said so. */
    'question-answered': AnswerFacts & {
      id: string;
      answers: number;
      asked: string;
      others: number;
      helped: boolean;
      contact: Contact;
    };
    'question-declined': { id: string; answers: number; asked: string; contact: Contact };
    /** `already`: there is a newer answer, or officers are looking at it again. */
    'question-reopened': { already: boolean; contact: Contact };
    /** `text` is Markdown, written by the council and trusted. What the person wrote is not among the facts. */
    signpost: { title: string; urgent: string; text: string; contact: SignpostContact };
    documents: { documents: ShownDocument[] };
    'whats-new': NewsFacts;
    'answer-as-of': AsOfFacts;
    'nomination-form': NominationFormFacts;
    /**
     * `again`: this form was taken before. `entered`: how it came, where officers typed it in; empty where they did not. `changed`: it
     * changed a nomination; when, or `null`.
     */
    'nomination-receipt': Standing & {
      name: string;
      school: string;
      next: string[];
      again: boolean;
      entered: string;
      changed: string | null;
      /** Whether a colleague can be suggested now. */
      colleagues: boolean;
    };
    'nomination-shown': Standing & {
      rows: Row[];
      changed: string | null;
      endorsement: { state: EndorsementState; name: string };
      /** How the selection ended for them; `null` until everybody is told. */
      outcome: OutcomeFacts | null;
      contact: Contact;
    };
    /** After the close: what a form said that could change nothing any more. */
    'nomination-exists': Standing & { typed: Row[]; contact: Contact };
    'nomination-step': StepFacts;
    'nomination-withdraw': { reference: string; closes: string; left: string };
    'nomination-reminder': { round: string; closes: string; left: string; saved: string };
    /** `proven`: the version that the code belongs to; `null` where it belongs to none. */
    'nomination-verified': {
      reference: string;
      code: string;
      found: boolean;
      proven: { version: number; at: string; latest: boolean } | null;
    };
    /** `early`: the round has not opened yet. */
    'nomination-none': { opens: string; closes: string; window: 'early' | 'open' | 'late'; colleagues: boolean };
    endorsement: EndorsementFacts;
    'endorsement-void': { contact: Contact };
    'suggestion-form': SuggestionFormFacts;
    /** To whoever suggests. `letter`: paragraphs of plain text for a colleague whom Teams does not know. */
    'suggestion-made': { name: string; known: boolean; letter: string[] };
    suggestion: SuggestionFacts;
    'suggestion-declined': Record<string, never>;
    'suggestion-closed': { allowed: boolean; opens: string; closes: string };
    /** To the nominee. `name`: whom they had asked. */
    'endorsement-answered': { name: string; state: EndorsementState; closes: string; left: string };
    'private-only': { chat: string };
    'officers-only': { contact: Contact };
    'channel-only': Record<string, never>;
    'staff-channel-only': Record<string, never>;
    following: { digestAt: string; already: boolean };
    'not-following': { was: boolean };
    digest: DigestFacts;
    'digest-quiet': {
      number: number;
      day: string;
      since: string;
      total: number;
      waitingTotal: number;
      closing: string;
    };
    'faq-report': ReportFacts;
    'out-of-date': { contact: Contact };
    fault: { reference: string; contact: Contact };
  };

export type Contact = { role: string; email: string };
