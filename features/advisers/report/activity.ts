// What the service knows of an area in one period, for its locality report: counts, and nobody's name.
import { endOf, startOf } from '../../../platform/calendar.ts';
import type { Row } from '../../../platform/card.ts';
import { filled } from '../../../platform/format.ts';
import type { PersonId } from '../../../platform/turn.ts';
import { type Broadcasts, isOut } from '../../broadcasts/index.ts';
import type { Group } from '../../schools/index.ts';
import { type AreaNeeds, heardFrom, schoolsOf } from '../area.ts';
import type { Wording } from '../wording.ts';
import type { Period } from './period.ts';

type Needs = Pick<AreaNeeds, 'schools' | 'service'> & { wording: Wording };

/** As many messages of one person are looked through, the newest: more than anybody sends in a term. */
const MOST_MESSAGES = 100;

/** What is asked of storage for a report: how its area stands, and what its writer has sent. */
export async function knownOf(writer: PersonId, needs: AreaNeeds & { broadcasts: Pick<Broadcasts, 'newest'> }) {
  const [heard, messages] = await Promise.all([heardFrom(needs), needs.broadcasts.newest(writer, MOST_MESSAGES)]);
  return { ...heard, messages: messages.filter(isOut) };
}
type Known = Awaited<ReturnType<typeof knownOf>>;

/** A line for each kind of thing that happened. */
export function activityRows(group: Group, { from, to }: Period, known: Known, needs: Needs): Row[] {
  const [first, last] = [startOf(from), endOf(to)];
  const isWithin = (at: string | null): boolean => at !== null && at >= first && at <= last;
  const schools = schoolsOf([group], needs);
  const urns = new Set(schools.map(({ urn }) => urn));
  const nominations = known.nominations.filter(
    ({ school, receivedAt }) => urns.has(school.urn) && isWithin(receivedAt),
  );
  const all = [...known.asked].flatMap(([urn, asked]) => (urns.has(urn) ? asked.map((one) => ({ urn, ...one })) : []));
  const asked = all.filter(({ at }) => isWithin(at));
  const answered = all.filter(({ answeredAt }) => isWithin(answeredAt));
  const active = new Set([...nominations.map(({ school }) => school.urn), ...asked.map(({ urn }) => urn)]);
  const met = schools.filter(({ urn }) => known.met.has(urn)).length;
  const messages = known.messages.filter(({ sendAt, createdAt }) => isWithin(sendAt ?? createdAt));
  const { wording } = needs;
  const of = (count: number): string =>
    filled(wording['report.of'], { count: String(count), schools: String(schools.length) });
  return [
    { label: wording['report.asked'], value: String(asked.length) },
    { label: wording['report.answered'], value: String(answered.length) },
    { label: wording['report.nominations'], value: String(nominations.length) },
    { label: wording['report.active'], value: of(active.size) },
    { label: wording['report.messages'], value: String(messages.length) },
    { label: wording['report.met'], value: of(met) },
  ];
}
