// The form on the website, one thing a page: which questions there are, in which order, and what a page is told of each.
import type { Choice } from '../../../platform/choices.ts';
import type { Fields } from '../../../platform/turn.ts';
import { describeSchool, OTHER_SCHOOL } from '../../schools/index.ts';
import { type FormNeeds, isGovernor, listOf } from '../check-form.ts';
import type { NominationField, NominationInputs } from '../form-facts.ts';
import { choicesOf, kindOf, problemIn, textOf } from '../step-card.ts';

/** The pages in their order, each with its fields. */
const fieldsOf = {
  name: ['name'],
  email: ['email'],
  role: ['role'],
  'governor-category': ['governorCategory'],
  school: ['school'],
  'system-leader': ['systemLeader'],
  contribution: ['contribution'],
  availability: ['availability'],
  interests: ['interests'],
  endorser: ['endorserName', 'endorserEmail'],
} as const satisfies Record<string, readonly NominationField[]>;

export type Question = keyof typeof fieldsOf;

export const isQuestion = (text: string | undefined): text is Question =>
  text !== undefined && Object.hasOwn(fieldsOf, text);

/** Nobody but a governor is asked which kind of governor they are. */
const asked = ({ role }: Pick<NominationInputs, 'role'>): Question[] =>
  (Object.keys(fieldsOf) as Question[]).filter((one) => one !== 'governor-category' || isGovernor(role));

export const isAsked = (question: Question, inputs: Pick<NominationInputs, 'role'>): boolean =>
  asked(inputs).includes(question);

/** The question on which a field stands; `undefined` of the declaration, which stands below the answers. */
export const questionOf = (field: NominationField): Question | undefined =>
  (Object.keys(fieldsOf) as Question[]).find((one) => holds(one, field));

const holds = (question: Question, field: NominationField): boolean =>
  fieldsOf[question].some((own: NominationField) => own === field);

/** Where a question stands among those that are asked, from 1, and which come before and after it. */
export function placeOf(question: Question, inputs: NominationInputs) {
  const order = asked(inputs);
  const at = order.indexOf(question);
  return { number: at + 1, of: order.length, before: order[at - 1], after: order[at + 1] };
}

/** One field of a page. `several`: `value` holds the chosen values. */
export type AskedField = {
  name: NominationField;
  kind: 'line' | 'text' | 'one' | 'several' | 'yes';
  label: string;
  value: string;
  values: string[];
  choices: Choice[];
  /** What is wrong with what was typed; empty where nothing is. */
  problem: string;
};

/** The fields of a question with what was typed. `judged`: with what is wrong, too. */
export function askedFields(
  question: Question,
  inputs: NominationInputs,
  judged: boolean,
  needs: FormNeeds,
): AskedField[] {
  const problems = judged ? problemIn(inputs, needs) : [];
  return fieldsOf[question].map((name: NominationField) => {
    // Schools to choose between take the place of the field only where it was not clear which one is meant.
    const choices = name === 'school' && !judged ? [] : choicesOf(name, inputs, needs);
    return {
      name,
      kind: kindOf(name, choices),
      label: needs.wording[`label.${name}`],
      value: name === 'school' ? shownSchool(inputs.school, needs) : inputs[name],
      values: listOf(inputs[name]),
      choices,
      problem: problems.find(({ field }) => field === name)?.text ?? '',
    };
  });
}

/** A school as people know it, and what was typed where it may mean several. */
function shownSchool(typed: string, { register }: FormNeeds): string {
  if (typed === OTHER_SCHOOL) return '';
  const found = register.find(typed);
  return found.sure ? describeSchool(found.school) : typed;
}

/** What a page sent of its question. Choices of several are fields of their own: "availability-evenings". */
export function answersIn(question: Question, sent: Fields, inputs: NominationInputs, needs: FormNeeds) {
  const answers = fieldsOf[question].map((name: NominationField) => {
    const choices = choicesOf(name, inputs, needs);
    // Where schools were offered, the field is not there: what was typed in it stays until one is chosen.
    if (name === 'school' && ['', OTHER_SCHOOL].includes(textOf(sent[name])) && sent['offered'] !== undefined)
      return [name, inputs.school];
    if (kindOf(name, choices) !== 'several') return [name, textOf(sent[name])];
    const chosen = choices.filter(({ value }) => textOf(sent[`${name}-${value}`]) !== '');
    return [name, chosen.map(({ value }) => value).join(',')];
  });
  return Object.fromEntries(answers) as Partial<NominationInputs>;
}
