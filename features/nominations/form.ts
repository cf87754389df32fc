// The expression of interest as a card: what was typed, what is wrong with it, and what was saved elsewhere in the meantime.
import { shown } from '../documents/index.ts';
import { isLate } from '../rounds/index.ts';
import { OTHER_SCHOOL, type School, schoolChoices } from '../schools/index.ts';
import type { NominationInputs, Entering, NominationFormFacts } from './form-facts.ts';
import type { Reply } from '../../platform/card.ts';
import { closeOf, formatClose, formatInstant, formatLeft, type Instant } from '../../platform/calendar.ts';
import { fieldOrder, type FormNeeds } from './check-form.ts';
import { answersOf } from './answers.ts';
import { cards } from './cards.ts';
import { sentBefore, type Nomination } from './nomination.ts';

/** What a form was made from; it travels with the card, so that nothing is overwritten that its author has not seen. */
export type Origin = {
  key: string;
  /** The version of the nomination that it changes; 0 for a new one. */
  base: number;
  /** The version of the draft that it was filled from or saved as; 0 for none. */
  draft: number;
};

/** What a form shows. */
export type Shown = {
  origin: Origin;
  at: Instant;
  inputs: NominationInputs;
  /** The nomination that it would change. */
  standing?: Nomination | undefined;
  problems?: NominationFormFacts['problems'];
  schools?: readonly School[];
  fault?: string;
  /** Everybody was told already who was chosen. */
  chosen?: boolean;
  /** Where officers fill it in for somebody. */
  entering?: Entering;
  /** When what it holds was saved for later. */
  savedAt?: Instant;
  /** What was saved meanwhile, on another card. */
  conflict?: { with: 'draft' | 'nomination'; inputs: NominationInputs };
};

/** The form card, with what the person has typed so far. */
export function formCard(form: Shown, needs: FormNeeds): Reply {
  const { origin, at, inputs, problems = [], schools = [], chosen = false } = form;
  const { standing, entering, fault, savedAt, conflict } = form;
  const { service, choices, documents } = needs;
  const late = isLate(at, service);
  const facts: NominationFormFacts = {
    ...origin,
    sent: sentBefore(standing),
    entering: entering ?? null,
    round: service.round.title,
    closes: formatClose(service.round.closes),
    left: late ? '' : formatLeft(closeOf(service.round.closes), at),
    window: late ? 'late' : 'open',
    chosen,
    endorsementRequired: service.round.endorsementRequired,
    inputs: { ...inputs, school: inputs.school === OTHER_SCHOOL ? '' : inputs.school },
    problems: [...problems],
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    schools: schoolChoices(schools, needs.wording['choice.otherSchool']),
    fault: fault ?? null,
    saved: savedAt === undefined ? null : formatInstant(savedAt),
    conflict: conflict ? { with: conflict.with, answers: differences(inputs, conflict.inputs, needs) } : null,
    choices,
    documents: documents.filter(({ besideForm }) => besideForm).map(shown),
    privacy: service.privacyNotice,
  };
  return cards.form.with(facts);
}

/** The answers that two forms do not share, in the order of the form. */
function differences(
  here: NominationInputs,
  there: NominationInputs,
  needs: FormNeeds,
): NonNullable<NominationFormFacts['conflict']>['answers'] {
  const saidThere = answersOf(there, needs);
  return answersOf(here, needs).flatMap(({ label, value }, n) => {
    const other = saidThere[n]?.value ?? '';
    return value === other ? [] : [{ label, here: value, there: other }];
  });
}

/** Whether two forms say the same, but for spaces around. */
export const saySame = (one: NominationInputs, other: NominationInputs): boolean =>
  fieldOrder.every((field) => one[field].trim() === other[field].trim());
