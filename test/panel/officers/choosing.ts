// A round of five nominations for three seats, and the presses of an officer who suggests a panel.
import assert from 'node:assert/strict';
import type { Nomination } from '../../../features/nominations/nomination.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import type { PanelFacts } from '../../../features/panel/officers/choosing-facts.ts';
import type { Fields } from '../../../platform/turn.ts';
import {
  aMessage,
  aNomination,
  anOfficer,
  aSchool,
  aService,
  factsOf,
  madeUp,
  someContent,
  someSeats,
  type World,
} from '../../builders.ts';
import { withOfficers, nth, press, received } from '../../nominations/officers/officers.ts';

/** Three seats: at most two of primary schools, at least one of secondary schools, and the wish for a headteacher. */
const seats = someSeats({
  total: 3,
  rules: [
    { id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 0, max: 2 },
    { id: 'secondary', label: 'Secondary', attribute: 'phase', values: ['Secondary'], min: 1, max: 3 },
  ],
  wishes: [{ id: 'heads', label: 'Headteachers', attribute: 'role', values: ['headteacher'], min: 1 }],
  atMostOnePer: ['school'],
});

/** Nine primary schools for each secondary one. */
const schools = Array.from({ length: 10 }, (_, n) =>
  aSchool({ urn: String(910_001 + n), phase: n < 9 ? 'Primary' : 'Secondary' }),
);

export const service = aService({ round: { ...madeUp.service.round, endorsementRequired: false } });

export const inPhase = (n: number, phase: 'Primary' | 'Secondary', over: Partial<Nomination> = {}): Nomination => {
  const one = nth(n, { role: 'governor', systemLeader: [], ...over });
  return { ...one, school: { ...aNomination().school, phase, urn: one.school.urn, ...over.school } };
};

export const aRound = (...nominations: Nomination[]): Promise<World> => aRoundWith({}, ...nominations);

export async function aRoundWith(
  ports: Parameters<typeof withOfficers>[0],
  ...nominations: Nomination[]
): Promise<World> {
  const world = withOfficers({ content: someContent({ seats, schools, service }), ...ports });
  await received(world, ...nominations);
  return world;
}

export const four = () => [
  inPhase(1, 'Primary', { role: 'headteacher' }),
  inPhase(2, 'Primary'),
  inPhase(3, 'Primary'),
  inPhase(4, 'Secondary'),
  inPhase(5, 'Secondary'),
];

export const officer = anOfficer();
export const ask = async ({ app }: World): Promise<PanelFacts> =>
  factsOf(panelCards.panel, await app.dispatch(aMessage('panel', { person: officer })));
export const namesOn = ({ suggested }: PanelFacts) => (suggested?.rows ?? []).map(({ name }) => name);
export const names = (ones: { name: string }[] | undefined) => (ones ?? []).map(({ name }) => name);

/** Presses a button of a card that changes what is tried. */
export const goOn = async (
  world: World,
  { trying }: Pick<PanelFacts, 'trying'>,
  whatIf: string | null,
  pool = trying.pool,
) => {
  assert(whatIf !== null, 'the card has that button');
  const was = { was: trying.whatIf, wasPool: trying.pool };
  return press(world, { verb: 'panel.show', ...trying, ...was, whatIf, pool });
};
export const openPerson = async (world: World, { trying }: Pick<PanelFacts, 'trying'>, id: string) =>
  factsOf(panelCards.person, await press(world, { verb: 'panel.person', ...trying, id }));
export const tryIt = async (world: World, { trying }: PanelFacts, fields: Fields) =>
  factsOf(panelCards.panel, await press(world, { verb: 'panel.try', ...trying, ...fields }));
