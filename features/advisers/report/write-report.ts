// Opens and saves a locality report. Nothing that was typed is lost: every button of the form saves, and what cannot be saved comes back as typed.
import type { Role } from '../../../platform/access.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import { filled } from '../../../platform/format.ts';
import { idOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { allGroups, type Group } from '../../schools/index.ts';
import type { AreaNeeds } from '../area.ts';
import { cards } from '../cards.ts';
import { groupId, type GroupNeeds, groupsFor, labelOf } from '../groups.ts';
import { activityRows, knownOf } from './activity.ts';
import type { Broadcasts } from '../../broadcasts/index.ts';
import type { ReportFacts } from './facts.ts';
import { type Period, periodChoices, periodId, periodLabel, periodsAt, readPeriod } from './period.ts';
import {
  emptyTexts,
  type LocalityReport,
  type LocalityReports,
  type ReportField,
  reportFields,
  type ReportTexts,
} from './report.ts';

export type ReportNeeds = AreaNeeds &
  GroupNeeds & { localityReports: LocalityReports; broadcasts: Pick<Broadcasts, 'newest'>; chat: string };

/** The longest text of one field, in UTF-16 units. */
export const LONGEST_TEXT = 3000;

/** What a form is about. */
type About = { form: Form; group: Group; period: Period };
type Shown = Pick<ReportFacts, 'typed' | 'base'> & Partial<ReportFacts>;

/** The form of a period, with what was saved. */
export const openReport = (needs: ReportNeeds) => onOne(needs, (about) => openAt(about, needs));

/** Saves, and shows the form again. */
export const saveReport = (needs: ReportNeeds) =>
  onOne(needs, async (about) => {
    const saved = await save(about, needs);
    return 'problem' in saved ? saved.problem : reportCard(about, needs, justSaved(saved));
  });

/** Saves, and shows the form of the period that was selected. */
export const otherPeriod = (needs: ReportNeeds) =>
  onOne(needs, async (about) => {
    const period = readPeriod(textIn(about.form.fields['other'])) ?? about.period;
    const saved = await save(about, needs);
    return 'problem' in saved ? saved.problem : openAt({ ...about, period }, needs);
  });

/** Does something with the one area and period of a form, if whoever sends it may look at that area. */
export const onOne =
  (needs: ReportNeeds, does: (about: About) => Promise<Reply>) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const { chat, service } = needs;
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat });
    const { all } = groupsFor(form.person, role, needs);
    const group = all.find((one) => groupId(one) === textIn(form.fields['group']));
    if (!group) return refusals.outOfDate.with({ contact: service.contact });
    return does({ form, group, period: periodIn(form) });
  };

const periodIn = ({ fields, receivedAt }: Form): Period =>
  readPeriod(textIn(fields['period'])) ?? periodsAt(receivedAt)[0];

const keyOf = ({ form, group, period }: About) => ({
  person: idOf(form.person),
  group: groupId(group),
  period: periodId(period),
});

async function openAt(about: About, needs: ReportNeeds): Promise<Reply> {
  const kept = await needs.localityReports.find(keyOf(about));
  return reportCard(about, needs, { typed: kept?.texts ?? emptyTexts, base: kept?.version ?? 0 });
}

const justSaved = ({ report }: { report: LocalityReport }): Shown => ({
  typed: report.texts,
  base: report.version,
  saved: formatInstant(report.savedAt),
});

/** What was typed, saved; or the form that says why it is not. */
export async function save(about: About, needs: ReportNeeds): Promise<{ report: LocalityReport } | { problem: Reply }> {
  const { form } = about;
  const { typed, base } = sentIn(form.fields);
  // 1. Check.
  const problem = problemsOf(typed, needs);
  const problems = reportFields.flatMap((field) =>
    problem[field] === undefined ? [] : [{ field, text: problem[field] }],
  );
  if (problems.length > 0) return { problem: await reportCard(about, needs, { typed, base, problem, problems }) };
  // 2. Save the next version of what was seen.
  const { name } = form.person;
  const report = { ...keyOf(about), name, texts: typed, version: base + 1, savedAt: form.receivedAt };
  if (await needs.localityReports.save(report)) return { report };
  // 3. Something was saved since: this very form, pressed twice, or from another device. Pressed again, the form takes its place.
  const kept = await needs.localityReports.find(report);
  if (kept && isSame(kept.texts, typed)) return { report: kept };
  const changed = kept ? formatInstant(kept.savedAt) : '';
  return { problem: await reportCard(about, needs, { typed, base: kept?.version ?? 0, changed }) };
}

const sentIn = (fields: Fields): Pick<Shown, 'typed' | 'base'> => ({
  typed: { ...emptyTexts, ...Object.fromEntries(reportFields.map((field) => [field, textIn(fields[field])])) },
  base: wholeNumberIn(fields['base']),
});

const problemsOf = (typed: ReportTexts, { wording }: ReportNeeds): Partial<Record<ReportField, string>> =>
  Object.fromEntries(
    reportFields
      .filter((field) => typed[field].length > LONGEST_TEXT)
      .map((field) => [field, filled(wording['report.long'], { field: wording[`report.${field}`] })]),
  );

const isSame = (one: ReportTexts, other: ReportTexts): boolean =>
  reportFields.every((field) => one[field] === other[field]);

async function reportCard(about: About, needs: ReportNeeds, shown: Shown): Promise<Reply> {
  const counted = activityRows(about.group, about.period, await knownOf(about.form.person, needs), needs);
  return cards.report.with({ ...frame(about, needs), counted, ...shown });
}

const frame = ({ form, group, period }: About, { wording }: ReportNeeds): Omit<ReportFacts, 'typed' | 'base'> => ({
  group: groupId(group),
  period: periodId(period),
  title: labelOf(group, wording),
  officer: form.person.name,
  periodLabel: periodLabel(period, wording),
  periods: periodChoices(form.receivedAt, period, wording),
  counted: [],
  problems: [],
  problem: {},
  saved: '',
  changed: '',
  fault: null,
});

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const reportAfterFault =
  (needs: ReportNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    // Whether they may look at it is asked when it is sent again.
    const group = allGroups(needs.schools).find((one) => groupId(one) === textIn(form.fields['group']));
    if (form.place !== 'personal' || !group) return undefined;
    const about = { form, group, period: periodIn(form) };
    return cards.report.with({ ...frame(about, needs), ...sentIn(form.fields), fault });
  };
