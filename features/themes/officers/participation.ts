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
import type { HeardFromFacts, HeardFromRow } from '../facts.ts';

export type ParticipationNeeds = {
  thoughts: Pick<Thoughts, 'all'>;
  askedBySchool: Pick<AskedBySchool, 'all'>;
  summaries: Pick<NominationSummaries, 'list'>;
  schools: readonly School[];
  choices: { roles: readonly Choice[] };
  service: Service;
  wording: PhaseWording;
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
  return {
    total: thoughts.length,
    unknown: thoughts.filter(({ groups: { phase, role } }) => phase === '' && role === '').length,
    phases: rowsBy('phase'),
    types: rowsBy('type')
      .sort((one, other) => other.schools - one.schools)
      .slice(0, MOST_TYPES),
    areas: rowsBy('area'),
    roles: choices.roles.map(({ value, title }) => ({
      label: title,
      thoughts: thoughts.filter(({ groups }) => groups.role === value).length,
      nominations: nominations.filter(({ role }) => role === value).length,
    })),
    networks: rowsBy('network')
      .sort(quietestFirst)
      .slice(0, MOST_NETWORKS)
      .map((one) => ({ ...one, group: `network ${one.label}` })),
  };
}

/** By how much was heard for each of its schools; of equals the larger network first. */
const quietestFirst = (one: HeardFromRow, other: HeardFromRow): number =>
  loudness(one) - loudness(other) || other.schools - one.schools;
const loudness = ({ schools, thoughts, questions, nominations }: HeardFromRow): number =>
  (thoughts + questions + nominations) / schools;

const namesIn = (names: readonly string[]): string[] =>
  [...new Set(names)].filter(Boolean).sort((one, other) => one.localeCompare(other, 'en-GB'));
