// How many schools of an area were heard from: who nominated themself, who asked, and of which schools nobody did and nobody has met the service.
import { consultedSchools } from '../coverage/index.ts';
import { type NominationSummaries, stands } from '../nominations/index.ts';
import type { ReachablePeople } from '../people/index.ts';
import type { AskedBySchool } from '../questions/index.ts';
import type { Service } from '../rounds/index.ts';
import { allGroups, type Group, type School, schoolsIn } from '../schools/index.ts';

export type AreaNeeds = {
  schools: readonly School[];
  service: Service;
  summaries: Pick<NominationSummaries, 'list'>;
  askedBySchool: Pick<AskedBySchool, 'all'>;
  reachable: Pick<ReachablePeople, 'metSchools' | 'ofSchool'>;
};

type Part = { group: Group; schools: number; heard: number };

export type Area = {
  schools: number;
  heard: number;
  nominations: number;
  nominating: number;
  questions: number;
  /** Those that have no answer yet. */
  waiting: number;
  asking: number;
  /** Schools of which somebody has met the service. */
  met: number;
  parts: Part[];
  silent: School[];
};

/** What is asked of storage, once for any area: one wave, however many schools there are. */
export async function heardFrom({ summaries, service, askedBySchool, reachable }: AreaNeeds) {
  const [nominations, asked, met] = await Promise.all([
    summaries.list(service.round.id),
    askedBySchool.all(),
    reachable.metSchools(),
  ]);
  return { nominations: nominations.filter(stands), asked, met };
}
export type Heard = Awaited<ReturnType<typeof heardFrom>>;

/** The schools of these groups that are consulted, by name. */
export const schoolsOf = (groups: readonly Group[], { schools, service }: Pick<AreaNeeds, 'schools' | 'service'>) =>
  schoolsIn(groups, consultedSchools(schools, service)).sort((one, other) =>
    one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1,
  );

/** The area that these groups are. */
export function areaOf(groups: readonly Group[], heard: Heard, needs: Pick<AreaNeeds, 'schools' | 'service'>): Area {
  const schools = schoolsOf(groups, needs);
  const urns = new Set(schools.map(({ urn }) => urn));
  const nominations = heard.nominations.filter(({ school }) => urns.has(school.urn));
  const nominating = new Set(nominations.map(({ school }) => school.urn));
  const asked = new Map([...heard.asked].filter(([urn, all]) => urns.has(urn) && all.length > 0));
  const questions = [...asked.values()].flat();
  const isHeard = ({ urn }: School): boolean => nominating.has(urn) || asked.has(urn) || heard.met.has(urn);
  const count = (some: readonly School[]): number => some.filter(isHeard).length;
  return {
    schools: schools.length,
    heard: count(schools),
    nominations: nominations.length,
    nominating: nominating.size,
    questions: questions.length,
    waiting: questions.filter(({ answeredAt }) => answeredAt === null).length,
    asking: asked.size,
    met: schools.filter(({ urn }) => heard.met.has(urn)).length,
    parts: partsIn(groups, schools).map(({ group, schools: its }) => ({
      group,
      schools: its.length,
      heard: count(its),
    })),
    silent: schools.filter((school) => !isHeard(school)),
  };
}

/** What one of these is one step nearer to the schools: localities of an area, networks of a locality; of several, each of them. */
function partsIn(groups: readonly Group[], schools: readonly School[]): { group: Group; schools: School[] }[] {
  const [one, ...others] = groups;
  const nearer = { area: 'locality', locality: 'network', network: '' }[one?.kind ?? 'network'];
  const parts = others.length > 0 ? groups : allGroups(schools).filter(({ kind }) => kind === nearer);
  return parts.map((group) => ({ group, schools: schoolsIn([group], schools) }));
}
