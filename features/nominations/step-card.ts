// The card of one question: its place in the order, its choices, and what is wrong with an answer.
import { schoolChoices } from '../schools/index.ts';
import type { Choice } from '../../platform/choices.ts';
import { type FormNeeds, check, isGovernor, fieldOrder, inputsFor } from './check-form.ts';
import type { NominationField, NominationInputs, StepFacts } from './form-facts.ts';
import type { NominationNeeds } from './nominate.ts';
import type { Reply } from '../../platform/card.ts';
import { sentBefore, type Draft, type Nomination } from './nomination.ts';
import { cards } from './cards.ts';
import type { Form } from '../../platform/turn.ts';

/** In characters: what one column of a table holds, and more than anybody types. */
const LONGEST_ANSWER = 30_000;

/** An answer as it was sent, cut off where nobody would have typed on. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_ANSWER) : '');

/** What is wrong with the form so far, in the order of its fields. */
export function problemIn(inputs: NominationInputs, needs: FormNeeds) {
  const checks = check(inputs, needs);
  return 'problems' in checks ? checks.problems : [];
}

/** Nobody but a governor is asked which kind of governor they are. */
const asks = (inputs: NominationInputs): NominationField[] =>
  fieldOrder.filter((field) => field !== 'governorCategory' || isGovernor(inputs.role));

/** The question before or after this one: the first stays where it is, and after the last there is none. */
export const neighbour = (
  field: NominationField,
  inputs: NominationInputs,
  by: 1 | -1,
): NominationField | undefined => {
  const order = asks(inputs);
  const at = order.indexOf(field);
  return by === -1 && at === 0 ? field : order[at + by];
};

export function choicesOf(field: NominationField, inputs: NominationInputs, needs: FormNeeds): Choice[] {
  const { choices, wording } = needs;
  if (field === 'school') {
    const checks = check(inputs, needs);
    return schoolChoices('problems' in checks ? checks.schools : [], wording['choice.otherSchool']);
  }
  const lists: Partial<Record<NominationField, Choice[]>> = {
    role: choices.roles,
    governorCategory: choices.governorCategories,
    systemLeader: choices.systemLeader,
    availability: choices.availability,
  };
  return lists[field] ?? [];
}

const SEVERAL = new Set<NominationField>(['systemLeader', 'availability']);
/** What the form takes without an answer. */
const OPTIONAL = new Set<NominationField>(['systemLeader']);
const LONG = new Set<NominationField>(['contribution', 'interests']);

/** What was typed, as the field holds it: choices by their titles or numbers, "yes" for what is ticked. */
export function meantBy(typed: string, field: NominationField, needs: NominationNeeds): string {
  if (field === 'privacyRead') return /^(?:yes|y|ok|okay|i have|i have read it|true)\b/iu.test(typed) ? 'true' : '';
  const choices = choicesOf(field, inputsFor({}), needs);
  if (choices.length === 0) return typed.slice(0, LONGEST_ANSWER);
  const one = (text: string) =>
    choices.find(({ title, value }, n) => [title.toLowerCase(), value.toLowerCase(), String(n + 1)].includes(text))
      ?.value ?? text;
  const parts = SEVERAL.has(field) ? typed.split(/,|\band\b/iu) : [typed];
  return parts
    .map((part) => one(part.trim().toLowerCase()))
    .filter((part) => part !== '' && part !== 'none')
    .join(',');
}

export function kindOf(field: NominationField, choices: readonly Choice[]): StepFacts['kind'] {
  if (field === 'privacyRead') return 'yes';
  if (SEVERAL.has(field)) return 'several';
  if (choices.length > 0) return 'one';
  return LONG.has(field) ? 'text' : 'line';
}

/** One question, with what is there already, and what is wrong with an answer that was just given. */
export function stepCard(
  { inputs }: Draft,
  { field, wrong, standing }: { field: NominationField; wrong: boolean; standing: Nomination | undefined },
  needs: NominationNeeds,
): Reply {
  const order = asks(inputs);
  const problem = problemIn(inputs, needs).find((one) => one.field === field);
  const place = { number: order.indexOf(field) + 1, of: order.length };
  const sent = sentBefore(standing);
  return cardOf({ field, inputs, sent, ...place, problem: wrong ? (problem?.text ?? '') : '', fault: null }, needs);
}

type Asked = Pick<StepFacts, 'field' | 'sent' | 'number' | 'of' | 'problem' | 'fault'> & { inputs: NominationInputs };

function cardOf({ inputs, ...asked }: Asked, needs: NominationNeeds): Reply {
  const { field } = asked;
  const choices = choicesOf(field, inputs, needs);
  return cards.step.with({
    ...asked,
    optional: OPTIONAL.has(field),
    label: needs.wording[`label.${field}`],
    kind: kindOf(field, choices),
    value: inputs[field],
    choices,
    privacy: needs.service.privacyNotice,
  });
}

/**
 * The question again after a fault, with the answer as it was given. Needs no storage: storage may be what failed. `undefined` where
 * no answer was given, or others would read along.
 */
export const stepAfterFault =
  (needs: NominationNeeds) =>
  ({ place, fields }: Form, fault: string): Reply | undefined => {
    const field = fieldOrder.find((known) => known === fields['field']);
    if (place !== 'personal' || !field || fields['move'] !== undefined) return undefined;
    const inputs = inputsFor({ [field]: textOf(fields['answer']) });
    const at = { number: countIn(fields['number']), of: countIn(fields['of']) };
    return cardOf({ field, inputs, sent: null, ...at, problem: '', fault }, needs);
  };

const countIn = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0);
