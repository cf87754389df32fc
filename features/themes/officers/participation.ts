// Who has not been heard: how many thoughts, questions and nominations came from schools of each phase, type and area, and in which role, against
// the register; and the networks of which the fewest schools were heard from.
import type { Reply } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { consultedSchools } from '../../coverage/index.ts';
import { type NominationSummaries, stands } from '../../nominations/index.ts';
import type { AskedBySchool } from '../../questions/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { School } from '../../schools/index.ts';
import { type Groups, phaseLabel, type Thoughts } from '../../thoughts/index.ts';
import { cards } from '../cards.ts';
import type { PhaseWording } from '../coding/overview.ts';
import type { Wording } from '../wording.ts';
import type { HeardFromFacts, HeardFromRow } from '../facts.ts';

export type ParticipationNeeds = {
  thoughts: Pick<Thoughts, 'all'>;
  askedBySchool: Pick<AskedBySchool, 'all'>;
  summaries: Pick<NominationSummaries, 'list'>;
  schools: readonly School[];
  choices: { roles: readonly Choice[] };
  service: Service;
  wording: PhaseWording & Wording;
  chat: string;
};

const MOST_TYPES = 8;
const MOST_NETWORKS = 10;

/** Counts alone; one wave, however many schools there are. */
export const showParticipation =
  (needs: ParticipationNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const [thoughts, asked, nominations] = await Promise.all([
      needs.thoughts.all(),
      needs.askedBySchool.all(),
      needs.summaries.list(needs.service.round.id),
    ]);
    return cards['heard-from'].with(
      participation(
        { thoughts, asked, nominations: nominations.filter(stands) },
        consultedSchools(needs.schools, needs.service),
        needs,
      ),
    );
  };

type Heard = {
  thoughts: readonly { groups: Groups }[];
  asked: ReadonlyMap<string, readonly unknown[]>;
  nominations: readonly { school: { urn: string }; role: string }[];
};

export function participation(
  { thoughts, asked, nominations }: Heard,
  schools: readonly School[],
  { wording, choices }: Pick<ParticipationNeeds, 'wording' | 'choices'>,
): HeardFromFacts {
  const questionsOf = (some: readonly School[]): number =>
    some.reduce((sum, { urn }) => sum + (asked.get(urn)?.length ?? 0), 0);
  const nominationsOf = (some: readonly School[]): number => {
    const urns = new Set(some.map(({ urn }) => urn));
    return nominations.filter(({ school }) => urns.has(school.urn)).length;
  };
  const row = (label: string, some: readonly School[], isOne: (groups: Groups) => boolean): HeardFromRow => ({
    label,
    schools: some.length,
    thoughts: thoughts.filter(({ groups }) => isOne(groups)).length,
    questions: questionsOf(some),
    nominations: nominationsOf(some),
  });
  const rowsBy = (kind: 'phase' | 'type' | 'area' | 'network'): HeardFromRow[] =>
    namesIn(schools.map((school) => school[kind] ?? '')).map((name) =>
      row(
        kind === 'phase' ? phaseLabel(name, wording) : name,
        schools.filter((school) => school[kind] === name),
        (groups) => groups[kind] === name,
      ),
    );
  const [phases, types, areas] = [rowsBy('phase'), rowsBy('type'), rowsBy('area')];
  const all = row(wording['heardFrom.all'], schools, ({ phase, type, area }) => [phase, type, area].some(Boolean));
  const networks = rowsBy('network').sort(quietestFirst).slice(0, MOST_NETWORKS);
  const groupOf = ({ label }: HeardFromRow): string => `network ${label}`;
  const largest = types.sort((one, other) => other.schools - one.schools).slice(0, MOST_TYPES);
  return {
    total: thoughts.length,
    unknown: thoughts.filter(({ groups: { phase, role } }) => phase === '' && role === '').length,
    phases,
    types: largest,
    areas,
    charts: [
      chartOf(wording['heardFrom.chart.phase'], phases, all),
      chartOf(wording['heardFrom.chart.type'], largest, all),
      chartOf(wording['heardFrom.chart.area'], areas, all),
    ].filter(({ bars }) => bars.length > 2),
    roles: choices.roles.map(({ value, title }) => ({
      label: title,
      thoughts: thoughts.filter(({ groups }) => groups.role === value).length,
      nominations: nominations.filter(({ role }) => role === value).length,
    })),
    networks: networks.map((one) => ({ ...one, group: groupOf(one) })),
    group: networks.map(groupOf).join('\n'),
  };
}

/** How much was heard from 100 schools of each kind, beside all schools: so kinds with few schools can be told from kinds that say little. */
function chartOf(title: string, rows: readonly HeardFromRow[], all: HeardFromRow): HeardFromFacts['charts'][number] {
  const bar = (one: HeardFromRow) => ({
    x: one.label,
    y: Math.round(100 * loudness(one)),
    color: one === all ? 'neutral' : 'categoricalBlue',
  });
  const sorted = [...rows].sort(quietestFirst);
  const bars = [...sorted, all].map(bar).sort((one, other) => one.y - other.y);
  return { title, least: sorted[0]?.label ?? '', bars };
}

/** By how much was heard for each of its schools; of equals the larger network first. */
const quietestFirst = (one: HeardFromRow, other: HeardFromRow): number =>
  loudness(one) - loudness(other) || other.schools - one.schools;
const loudness = ({ schools, thoughts, questions, nominations }: HeardFromRow): number =>
  (thoughts + questions + nominations) / schools;

const namesIn = (names: readonly string[]): string[] =>
  [...new Set(names)].filter(Boolean).sort((one, other) => one.localeCompare(other, 'en-GB'));
