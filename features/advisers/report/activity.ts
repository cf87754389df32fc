// What the service knows of an area in one period, for its locality report: counts, and nobody's name.
import { endOf, startOf } from '../../../platform/calendar.ts';
import type { Row } from '../../../platform/card.ts';
import { filled } from '../../../platform/format.ts';
import type { Group } from '../../schools/index.ts';
import { type AreaNeeds, type Heard, schoolsOf } from '../area.ts';
import type { Wording } from '../wording.ts';
import type { Period } from './period.ts';

type Needs = Pick<AreaNeeds, 'schools' | 'service'> & { wording: Wording };

/** A line for each kind of thing that happened. */
export function activityRows(group: Group, { from, to }: Period, heard: Heard, needs: Needs): Row[] {
  const [first, last] = [startOf(from), endOf(to)];
  const isWithin = (at: string | null): boolean => at !== null && at >= first && at <= last;
  const schools = schoolsOf([group], needs);
  const urns = new Set(schools.map(({ urn }) => urn));
  const nominations = heard.nominations.filter(
    ({ school, receivedAt }) => urns.has(school.urn) && isWithin(receivedAt),
  );
  const all = [...heard.asked].flatMap(([urn, asked]) => (urns.has(urn) ? asked.map((one) => ({ urn, ...one })) : []));
  const asked = all.filter(({ at }) => isWithin(at));
  const answered = all.filter(({ answeredAt }) => isWithin(answeredAt));
  const active = new Set([...nominations.map(({ school }) => school.urn), ...asked.map(({ urn }) => urn)]);
  const met = schools.filter(({ urn }) => heard.met.has(urn)).length;
  const { wording } = needs;
  const of = (count: number): string =>
    filled(wording['report.of'], { count: String(count), schools: String(schools.length) });
  return [
    { label: wording['report.asked'], value: String(asked.length) },
    { label: wording['report.answered'], value: String(answered.length) },
    { label: wording['report.nominations'], value: String(nominations.length) },
    { label: wording['report.active'], value: of(active.size) },
    { label: wording['report.met'], value: of(met) },
  ];
}
