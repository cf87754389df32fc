// Somebody gets all that is kept of them, and nothing of anybody else.
import assert from 'node:assert/strict';
import { cards as myDataCards } from '../../features/my-data/cards.ts';
import { heldOf } from '../../features/my-data/copy.ts';
import { subjectOf } from '../../platform/find-subject.ts';
import { columnsOf, looking } from '../../platform/subject.ts';
import { registry } from '../../app.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Person } from '../../platform/turn.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aMessage, anAddress, anOfficer, aPerson, factsOf, inChannel, type World } from '../builders.ts';
import { anAsker, aQuestion, begun } from '../questions.ts';
import { idOf } from '../../platform/person.ts';
import { nth } from '../nominations/officers/officers.ts';
import { aFinishedRound } from '../retention/kept.ts';

const nominee = (n: number): Person => ({ ...nth(n).person, name: nth(n).name });

/** The file behind the link that they get. */
async function copyFor(world: World, person: Person): Promise<string> {
  const turn = aMessage('what do you hold about me', { person });
  const { url } = factsOf(myDataCards.copy, await world.app.dispatch(turn));
  const token = url.slice(url.lastIndexOf('/') + 1);
  const file = await world.app.download(token);
  assert.equal(await world.app.download(token), undefined, 'the link works once');
  return file?.kind === 'csv' ? file.text : '';
}

describe('a copy of somebody’s data', () => {
  it('has their nomination, what was noted of it, and nothing of other nominees or of who noted it', async () => {
    const world = await aFinishedRound();
    const copy = await copyFor(world, nominee(2));
    for (const theirs of ['person2@school.example.org', 'Endorser2 Other2', 'TAS-0002', 'nomination.more-wanted'])
      assert.ok(copy.includes(theirs), theirs);
    for (const n of [1, 3, 4, 5, 6, 7, 8, 9]) assert.ok(!copy.includes(`person${n}@`), `nothing of person ${n}`);
    for (const { name, objectId } of [anOfficer()]) assert.ok(!copy.includes(name) && !copy.includes(objectId));
  });

  it('has what they asked and drafted, in their own words', async () => {
    const world = await aFinishedRound();
    const asker = aPerson({ objectId: 'a-drafter', name: 'Dee Drafter' });
    await begun(
      world.ports,
      aQuestion({ text: 'Will it snow?' }),
      anAsker({ person: idOf(asker), text: 'Will it snow?' }),
    );
    const copy = await copyFor(world, asker);
    assert.ok(copy.includes('Will it snow?'));
    assert.ok(copy.includes('Qzcanary of twenty years'));
    assert.ok(!(await copyFor(world, nominee(3))).includes('snow'));
  });

  it('is empty but for its first line where nothing is kept, and for somebody else’s chat there is none', async () => {
    const world = await aFinishedRound();
    const stranger = aPerson({ objectId: 'bbbbbbbb-0000-0000-0000-00000000000b', name: 'Bo Nobody' });
    const lines = (await copyFor(world, stranger)).trim().split('\r\n');
    // That they asked for it just now is kept, too.
    assert.ok(
      lines.slice(1).every((line) => line.includes('files that wait')),
      lines.join('\n'),
    );
    const refused = await world.app.dispatch(aMessage('what do you hold about me', { person: stranger, ...inChannel }));
    assert.ok(refusals.privateOnly.factsIn(refused));
  });

  it('is found by an address as by an id, and counts records about others that name them', async () => {
    const tables = memoryTables();
    await aFinishedRound(tables);
    const needs = { everyTable: tables, keptTables: () => registry.tables };
    const byAddress = await subjectOf('Person4@school.example.org', needs);
    assert.deepEqual(byAddress, await subjectOf(nth(4).person.objectId, needs));
    const held = await heldOf(byAddress, needs);
    const lists = held.find(({ table }) => table === 'NominationSummaries');
    assert.deepEqual([lists?.records.length, lists?.named], [1, 2]);
  });

  it('has what the directory says of somebody who never met the bot, by their address alone', async () => {
    const tables = memoryTables();
    const { ports } = await aFinishedRound(tables);
    const line = { email: 'Zed@school.example.org', school: '900002', role: 'headteacher' };
    await ports.affiliations.list(line, { isDry: false });
    const needs = { everyTable: tables, keptTables: () => registry.tables };
    const [people, ...others] = await heldOf(await subjectOf('zed@school.example.org', needs), needs);
    assert.deepEqual([people?.table, people?.records.length, people?.named, others], ['People', 2, 0, []]);
  });

  it('has nothing of a colleague at the same school', async () => {
    const world = await aFinishedRound();
    const [one, other] = ['One', 'Other'].map((name) =>
      aPerson({ objectId: `at-a-school-${name}`, name: `Ann ${name}` }),
    );
    assert.ok(one && other);
    for (const { name, ...person } of [one, other]) {
      const email = `${name.slice(4)}@school.example.org`;
      await world.ports.people.meet({ person: idOf(person), name, email, address: anAddress(`chat of ${name}`) });
      await world.ports.affiliations.say(idOf(person), { school: '900002', role: 'headteacher' });
    }
    const copy = await copyFor(world, one);
    assert.ok(copy.includes('Ann One') && !copy.includes('Ann Other'), copy);
  });

  it('takes nobody’s address for a longer one', () => {
    const use = registry.tables['People'];
    assert.ok(use);
    const { isOf } = looking({ people: [], emails: ['ann@school.example.org'], addresses: [] }, use);
    const row = (text: string) => ({ partitionKey: 'p', rowKey: 'r', etag: '', text });
    assert.equal(isOf(row('write to ann@school.example.org.')), 'named');
    for (const other of ['joann@school.example.org', 'jo.ann@school.example.org', 'ann@school.example.orgs'])
      assert.equal(isOf(row(other)), undefined, other);
    assert.deepEqual(columnsOf(row('x')), { text: 'x' });
  });
});
