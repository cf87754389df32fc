// Proposes a change: it is held to the checks of the files, and kept for a second person. Nothing of it stands before they approve it.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { idOf, samePerson } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Person } from '../../platform/turn.ts';
import { checkChanges, type CheckNeeds, type Problems } from './check.ts';
import { formCard, type FormNeeds, groupIn, ownOf, typedIn, versionOf } from './form.ts';
import type { Saving } from './ports.ts';
import { proposalCard, type ProposalNeeds } from './proposal.ts';
import { type Group, type Setting, valueIn } from './setting.ts';
import { inOwnChat, openIn } from './show.ts';
import { proposalChanges, type SettingsAudit } from './store.ts';
import { isSame, readValue, typedOf } from './value.ts';
import type { Changed, Proposal } from './version.ts';

export type ProposeNeeds = FormNeeds & CheckNeeds & ProposalNeeds & Saving & { ids: Pick<Ids, 'key'> };

const LONGEST_REASON = 300;
const LONGEST_VALUE = 4_000;
const LONGEST_CLOSURES = 12_000;

/** How often somebody else may save something in between. */
export const ATTEMPTS = 5;

/** What a form, or the undoing of a version, wants to be so. */
type Wanted = { group: Group; typed: Readonly<Record<string, string>>; why: string; undoes: number | null };

export const proposeChange = (needs: ProposeNeeds) =>
  inOwnChat<Form>(needs, async (form, after) => {
    const { fields } = form;
    const group = groupIn(fields);
    if (!group) return refusals.outOfDate.with(needs.service);
    const typed = typedIn(fields, ownOf(group, needs.standing.described));
    const wanted = { group, typed, why: textIn(fields['why']), undoes: null };
    return keep(wanted, { form, after, seen: wholeNumberIn(fields['version']) }, needs);
  });

/** Proposes what stood before a version. */
export const undoVersion = (needs: ProposeNeeds) =>
  inOwnChat<Form>(needs, async (form, after) => {
    const number = wholeNumberIn(form.fields['number']);
    const version = needs.standing.versions().find((one) => one.number === number);
    if (!version) return refusals.outOfDate.with(needs.service);
    const { group, changes, publishedAt } = version;
    const waits = openIn(group, needs.standing);
    if (waits?.undoes === number) return proposalCard(waits, { viewer: form.person, at: form.receivedAt }, needs);
    if (waits) {
      const problems = [needs.wording['settings.waits']];
      return proposalCard(waits, { viewer: form.person, at: form.receivedAt, problems }, needs);
    }
    const files = needs.standing.files();
    const before = new Map(changes.map(({ id, was }) => [id, was]));
    const typed = ownOf(group, needs.standing.described).map((setting) => {
      const was = before.get(setting.id);
      return [setting.id, typedOf(was === undefined ? valueIn(files, setting) : was)] as const;
    });
    const why = filled(needs.wording['settings.undo.why'], { day: formatDay(dayOf(publishedAt)) });
    const wanted = { group, typed: Object.fromEntries(typed), why, undoes: number };
    return keep(wanted, { form, after, seen: versionOf(group, needs) }, needs);
  });

type How = { form: Form; after: number; seen: number };

async function keep(wanted: Wanted, { form, after: first, seen }: How, needs: ProposeNeeds): Promise<Reply> {
  const { group, typed, why } = wanted;
  const { person, receivedAt: at } = form;
  for (let [left, after] = [ATTEMPTS, first]; left > 0; left -= 1, after = await needs.renewFaq()) {
    // 1. What would be others than they are.
    const changes = changesIn(wanted, needs);
    const waits = openIn(group, needs.standing);
    if (waits && samePerson(waits.author, person) && isSameChange(waits, { changes, why }))
      return proposalCard(waits, { viewer: person, at }, needs);
    // 2. Whether that would do.
    const problems = problemsIn({ changes, why, at }, needs);
    if (Object.keys(problems).length > 0) return formCard(group, { typed, why, problems }, needs);
    // 3. Over what was seen.
    if (versionOf(group, needs) !== seen) return formCard(group, { typed, why, stale: true }, needs);
    const proposal = proposalOf({ ...wanted, changes }, { person, at, version: seen + 1 });
    const audit = doneTo(proposal, { did: 'settings.proposed', person, at }, needs);
    const saved = await needs.restateFaq({ after, beside: proposalChanges(proposal, audit) });
    if (saved !== 'changed') return proposalCard(proposal, { viewer: person, at }, needs);
  }
  return formCard(group, { typed, why, stale: true }, needs);
}

const proposalOf = (
  { group, changes, why, undoes }: Omit<Wanted, 'typed'> & { changes: Changed[] },
  { person, at, version }: { person: Person; at: string; version: number },
): Proposal => ({ group, changes, why, undoes, author: named(person), at, state: 'open', version });

export const named = (person: Person): Person => ({ ...idOf(person), name: person.name });

/** Who did something to the settings of a group. */
export const doneTo = (
  { group, version, why }: Proposal,
  { did, person, at }: { did: SettingsAudit['did']; person: Person; at: string },
  { ids }: Pick<ProposeNeeds, 'ids'>,
): SettingsAudit => ({
  id: `settings-${group}.${ids.key()}`,
  by: idOf(person),
  name: person.name,
  ...{ at, did, version, reason: why },
});

const changesIn = ({ group, typed }: Pick<Wanted, 'group' | 'typed'>, { standing }: ProposeNeeds): Changed[] => {
  const files = standing.files();
  return ownOf(group, standing.described).flatMap((setting) => {
    const [was, now] = [valueIn(files, setting), readValue(typed[setting.id] ?? '', setting.kind)];
    return isSame(was, now) ? [] : [{ id: setting.id, was, now }];
  });
};

const isSameChange = (waits: Proposal, { changes, why }: Pick<Proposal, 'changes' | 'why'>): boolean =>
  waits.why === why &&
  waits.changes.length === changes.length &&
  changes.every(({ id, now }) => waits.changes.some((one) => one.id === id && isSame(one.now, now)));

function problemsIn(
  { changes, why, at }: { changes: readonly Changed[]; why: string; at: string },
  needs: ProposeNeeds,
): Problems {
  const { wording, standing } = needs;
  if (changes.length === 0) return { '': [wording['settings.same']] };
  const long = changes.flatMap((change) =>
    standing.described.filter((one) => one.id === change.id && isLong(one, change)),
  );
  const reason = why === '' ? 'settings.why.missing' : why.length > LONGEST_REASON ? 'settings.why.long' : undefined;
  const checked = checkChanges(changes, at, needs);
  return {
    ...('problems' in checked && checked.problems),
    ...Object.fromEntries(long.map(({ id, label }) => [id, [filled(wording['settings.long'], { label })]])),
    ...(reason && { why: [wording[reason]] }),
  };
}

const isLong = ({ kind }: Setting, { now }: Changed): boolean =>
  typedOf(now).length > (kind === 'closures' ? LONGEST_CLOSURES : LONGEST_VALUE);
