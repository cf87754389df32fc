// Who can be written to first is known by school, as it stands with each: moved, muted, forgotten, or only in the directory.
import assert from 'node:assert/strict';
import { importDirectory } from '../../features/people/import.ts';
import { knownRow, personKeys } from '../../features/people/store/people.ts';
import { isMail } from '../../platform/address.ts';
import { madeUp } from '../builders.ts';
import { ada, aPeopledWorld, chatOf, chris, eve, type PeopledWorld } from '../people.ts';
import { memoryStores } from '../stores.ts';

const line = { number: 2, email: 'Chris@School.example.org', urn: '900001', role: 'governor' };
const importing = ({ ports: { affiliations } }: PeopledWorld, ...lines: (typeof line)[]) =>
  importDirectory(lines, {
    ...{ affiliations, isSchool: () => true, roles: madeUp.choices.roles, isDry: false },
    isErased: () => Promise.resolve(false),
  });

const addresses = async ({ ports }: PeopledWorld, urn: string): Promise<string[]> =>
  (await ports.reachable.ofSchool(urn)).map(({ address }) => address).sort();

describe('who can be reached', () => {
  it('is listed with their school, and among those without one until they say it', async () => {
    const world = aPeopledWorld();
    for (const person of [ada, chris]) await world.meets(person);
    assert.deepEqual(await addresses(world, ''), ['address of Ada Example', 'address of Chris Chair']);
    await world.ports.affiliations.say(ada, { school: '900001', role: 'governor' });
    await world.ports.affiliations.say(ada, { school: '900002', role: 'headteacher' });
    assert.deepEqual(await addresses(world, ''), ['address of Chris Chair']);
    assert.deepEqual(await addresses(world, '900001'), []);
    assert.deepEqual(await world.ports.reachable.ofSchool('900002'), [
      {
        person: { tenantId: ada.tenantId, objectId: ada.objectId },
        name: 'Ada Example',
        address: chatOf(ada).address,
        school: '900002',
        role: 'headteacher',
        muted: false,
        topics: [],
      },
    ]);
    await world.presses(ada, 'school.forget');
    assert.deepEqual(await addresses(world, '900002'), []);
    assert.equal((await addresses(world, '')).length, 2);
  });

  it('has whoever said their school before they could be reached, once they can', async () => {
    const world = aPeopledWorld();
    await world.ports.affiliations.say(eve, { school: '900001', role: 'governor' });
    assert.deepEqual(await addresses(world, '900001'), []);
    await world.meets(eve);
    assert.deepEqual(await addresses(world, '900001'), ['address of Eve Else']);
  });

  it('has whom the directory names by email, until they meet the bot', async () => {
    const world = aPeopledWorld();
    await importing(world, line);
    assert.deepEqual(await addresses(world, '900001'), ['mailto:Chris@School.example.org']);
    await importing(world, { ...line, urn: '900002' });
    assert.deepEqual(await addresses(world, '900001'), []);
    await world.meets(chris);
    const found = await world.ports.reachable.ofSchool('900002');
    assert.deepEqual(
      found.map(({ address, role }) => [address, role, isMail(address)]),
      [['address of Chris Chair', 'governor', false]],
    );
  });

  it('knows who muted news, wherever they move', async () => {
    const world = aPeopledWorld();
    await world.meets(ada);
    await world.ports.reachable.mute(ada, true);
    await world.ports.affiliations.say(ada, { school: '900001', role: 'governor' });
    const [own] = await world.ports.reachable.ofSchool('900001');
    assert.equal(own && 'muted' in own && own.muted, true);
    await world.ports.reachable.mute(ada, false);
    assert.equal((await world.ports.reachable.now(ada))?.muted, false);
    assert.equal(await world.ports.reachable.now(eve), undefined);
  });

  it('knows of which schools anybody has met the bot, also of those who have left it since', async () => {
    const world = aPeopledWorld();
    const schools = async () => [...(await world.ports.reachable.metSchools())].sort();
    await importing(world, line);
    await world.meets(ada);
    assert.deepEqual(await schools(), []);
    for (const school of ['900002', '900003']) await world.ports.affiliations.say(ada, { school, role: 'governor' });
    await world.meets(chris);
    assert.deepEqual(await schools(), ['900001', '900002', '900003']);
    await world.presses(ada, 'school.forget');
    assert.deepEqual(await schools(), ['900001', '900002', '900003']);
  });

  it('has those whom an older version kept without a list', async () => {
    const stores = memoryStores();
    const known = { person: ada, address: chatOf(ada).address, name: 'Ada Example', email: '' };
    await stores.tables('People').write([{ insert: knownRow.toEntity(personKeys(ada), known) }]);
    assert.equal((await stores.reachable.ofSchool('')).length, 1);
  });
});
