// Which groups of schools a thought counts for: from the school and role that somebody told us once; on the website from what they choose.
import type { Choice } from '../../platform/choices.ts';
import { textIn } from '../../platform/fields.ts';
import type { Report } from '../../platform/ports.ts';
import { isVisitor } from '../../platform/private-code.ts';
import type { Form } from '../../platform/turn.ts';
import type { Affiliations } from '../people/index.ts';
import { phases, type Register, type School } from '../schools/index.ts';
import type { Groups } from './thought.ts';

export type GroupNeeds = {
  affiliations: Pick<Affiliations, 'find'>;
  register: Pick<Register, 'withUrn'>;
  choices: { roles: readonly Choice[] };
  report: Report;
};

const nothing: Groups = { phase: '', type: '', area: '', network: '', role: '' };

/** Groups alone: neither the school nor the person can be told from what is kept of it beside the thought. */
export async function groupsFor(form: Pick<Form, 'person' | 'fields'>, needs: GroupNeeds): Promise<Groups> {
  if (isVisitor(form.person)) return chosenIn(form, needs);
  // A thought is worth keeping without its groups.
  const kept = await needs.affiliations.find(form.person).catch((error: unknown) => {
    needs.report('looking up a school and role', error);
  });
  return kept ? { ...schoolGroups(needs.register.withUrn(kept.school)), role: kept.role } : nothing;
}

const schoolGroups = (school: School | undefined): Groups =>
  school
    ? { ...nothing, phase: school.phase, type: school.type, area: school.area, network: school.network ?? '' }
    : nothing;

/** The phases that people on the website choose from. */
export const phaseNames: readonly string[] = [...phases.values()];

function chosenIn({ fields }: Pick<Form, 'fields'>, { choices }: Pick<GroupNeeds, 'choices'>): Groups {
  const [phase, role] = [textIn(fields['phase']), textIn(fields['role'])];
  return {
    ...nothing,
    phase: phaseNames.includes(phase) ? phase : '',
    role: choices.roles.some(({ value }) => value === role) ? role : '',
  };
}
