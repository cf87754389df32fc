// A world with a steering group that has been told, two officers, and schools with people in them.
import type { Ports } from '../../app.ts';
import { cards } from '../../features/meetings/cards.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import { aForm, aMessage, anAddress, anOfficer, aPerson, factsOf, madeUp, settle, someSeats } from '../builders.ts';
import { content, eight, panelOf, personOf, told } from '../panel/outcome/panels.ts';

export const officer = anOfficer();
export { second } from '../panel/outcome/panels.ts';
export const outsider = aPerson({ objectId: 'nobody-of-the-group', name: 'Nobody Example' });

/** A nursery, a governor and one more; they stand for nurseries, or for primary schools. */
const seats = someSeats({
  total: 3,
  rules: [
    { id: 'nursery', label: 'Nursery', attribute: 'phase', values: ['Nursery'], min: 1, max: 1 },
    { id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary', 'Middle deemed primary'], min: 1 },
    { id: 'governors', label: 'Governors', attribute: 'role', values: ['governor'], min: 1 },
  ],
  atMostOnePer: ['school'],
  reserves: 2,
});

export const ID = 'key-of-a-meeting-0001';
export const planned: Fields = {
  ...{ id: ID, version: 0, title: 'First meeting', where: 'Town Hall', link: 'https://teams.example.org/join' },
  ...{ on: '2026-12-03', from: '14:00', until: '16:00' },
};
/** Before, during and after it. */
export const [BEFORE, DURING] = ['2026-12-01T09:00:00.000Z', '2026-12-03T14:30:00.000Z'];
export const agreed: Fields = {
  headlines: 'Clusters start in **January**.',
  audience: '',
  notes: 'https://example.org/notes',
};

export type Meeting = Awaited<ReturnType<typeof aGroup>>;

export async function aGroup(over: Partial<Ports> = {}) {
  const world = await told({ content: { ...content, seats, schools: madeUp.schools }, ...over }, eight);
  world.clock.now = BEFORE;
  let done = world.queued().length;
  const { members } = await panelOf(world);
  const ids = members.map(({ id }) => id);
  const nursery = ids.find((id) => /000[12]$/u.test(id)) ?? '';
  const primary = ids.filter((id) => id !== nursery);
  const chatOf = (person: Person) => ({
    person,
    conversation: `a:${person.objectId}`,
    address: anAddress(`chat of ${person.name}`),
    receivedAt: world.clock.now,
  });
  const presses = (person: Person, verb: string, fields: Fields = {}): Promise<Reply | undefined> =>
    world.app.dispatch(aForm(verb, fields, chatOf(person)));
  const settled = async () => {
    done = await settle(world, done);
  };
  const shown = async (person: Person) => factsOf(cards.meeting, await presses(person, 'meeting.show', { id: ID }));
  return {
    ...world,
    presses,
    settled,
    shown,
    says: (person: Person, text: string) => world.app.dispatch(aMessage(text, chatOf(person))),
    members: ids,
    /** The member who stands for nurseries, and one who stands for primary schools. */
    nursery: personOf(nursery),
    primary: personOf(primary[0] ?? ''),
    otherPrimary: personOf(primary[1] ?? ''),
    plan: async (fields: Fields = {}) =>
      factsOf(cards.meeting, await presses(officer, 'meeting.save', { ...planned, ...fields })),
    agree: async (fields: Fields = {}) => {
      const { version } = await shown(officer);
      return presses(officer, 'meeting.save-agreed', { id: ID, version, ...agreed, ...fields });
    },
    /** Why a member was written to about meetings, in this order. */
    told: (reference: string): string[] =>
      world.posts
        .filter(({ address }) => address === `address of ${Number(reference.slice(-4))}`)
        .flatMap(({ reply }) => cards.meeting.factsIn(reply)?.told ?? []),
    /** So many people at a school of a phase, whom messages reach. */
    peopleAt: async (phase: string, count: number) => {
      const school = madeUp.schools.find((one) => one.status === 'open' && one.phase === phase);
      if (!school) throw new Error(`There is no school of ${phase}.`);
      for (let n = 0; n < count; n += 1) {
        const person = { tenantId: 'tenant', objectId: `${phase}-${n}` };
        await world.ports.people.meet({ person, address: anAddress(`${phase} ${n}`), name: `P ${n}`, email: '' });
        await world.ports.affiliations.say(person, { school: school.urn, role: 'headteacher' });
      }
    },
  };
}
