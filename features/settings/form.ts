// The form on which somebody proposes a change of a group of settings: made from what describes the settings, and filled in with what stands.
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { FormField } from './facts.ts';
import { type Group, groups, type Setting, valueIn } from './setting.ts';
import { inOwnChat, openIn, type ShowNeeds } from './show.ts';
import { typedOf } from './value.ts';
import type { Wording } from './wording.ts';

export type FormNeeds = ShowNeeds & { service: { contact: { role: string; email: string } } };

/** Longer is not read. */
const LONGEST_READ = 20_000;

export const groupIn = (fields: Fields): Group | undefined => groups.find((group) => group === fields['group']);

/** What stands in the fields of a group, by the ids of settings. */
export const typedIn = (fields: Fields, described: readonly Setting[]): Record<string, string> =>
  Object.fromEntries(described.map(({ id }) => [id, clip(textIn(fields[id]), LONGEST_READ)]));

type Shown = {
  typed: Readonly<Record<string, string>>;
  why: string;
  /** By the ids of settings; `why` for the reason, `''` for what is about several of them. */
  problems?: Readonly<Record<string, string[]>>;
  stale?: boolean;
};

export const openForm = (needs: FormNeeds) =>
  inOwnChat<Form>(needs, ({ fields }) => {
    const group = groupIn(fields);
    return group ? formCard(group, standingIn(group, needs), needs) : refusals.outOfDate.with(needs.service);
  });

/** As it stands, with what is proposed. */
function standingIn(group: Group, { standing }: FormNeeds): Shown {
  const waits = openIn(group, standing);
  const proposed = new Map(waits?.changes.map(({ id, now }) => [id, now]));
  const files = standing.files();
  const typed = ownOf(group, standing.described).map((setting) => {
    const value = proposed.get(setting.id);
    return [setting.id, typedOf(value === undefined ? valueIn(files, setting) : value)] as const;
  });
  return { typed: Object.fromEntries(typed), why: waits?.why ?? '' };
}

export const ownOf = (group: Group, described: readonly Setting[]): Setting[] =>
  described.filter((setting) => setting.group === group);

export function formCard(group: Group, { typed, why, problems = {}, stale = false }: Shown, needs: FormNeeds): Reply {
  const { standing, wording } = needs;
  return cards.form.with({
    group,
    title: wording[`settings.group.${group}`],
    version: versionOf(group, needs),
    fields: ownOf(group, standing.described).map((setting) =>
      fieldOf(setting, typed[setting.id] ?? '', { wording, problems: problems[setting.id] }),
    ),
    why,
    whyProblem: problems['why']?.[0] ?? null,
    problems: Object.values(problems).flat(),
    replaces: openIn(group, standing)?.author.name ?? '',
    stale,
    fault: null,
  });
}

/** Of the last proposal for a group. */
export const versionOf = (group: Group, { standing }: Pick<FormNeeds, 'standing'>): number =>
  standing.proposals().find((one) => one.group === group)?.version ?? 0;

const INPUTS: Record<Setting['kind'], FormField['kind']> = {
  day: 'date',
  close: 'date',
  line: 'line',
  number: 'line',
  range: 'line',
  text: 'lines',
  closures: 'lines',
};

const fieldOf = (
  { id, label, kind }: Setting,
  value: string,
  { wording, problems }: { wording: Wording; problems: readonly string[] | undefined },
): FormField => ({
  id,
  label,
  kind: INPUTS[kind],
  value,
  hint: kind === 'closures' || kind === 'range' ? wording[`settings.hint.${kind}`] : '',
  problem: problems?.[0] ?? null,
});

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const formAfterFault =
  (needs: FormNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    const group = groupIn(form.fields);
    if (form.place !== 'personal' || !group) return undefined;
    const { standing, wording } = needs;
    const typed = typedIn(form.fields, ownOf(group, standing.described));
    return cards.form.with({
      group,
      title: wording[`settings.group.${group}`],
      version: wholeNumberIn(form.fields['version']),
      fields: ownOf(group, standing.described).map((one) =>
        fieldOf(one, typed[one.id] ?? '', { wording, problems: undefined }),
      ),
      why: textIn(form.fields['why']),
      ...{ whyProblem: null, problems: [], replaces: '', stale: false, fault },
    });
  };
