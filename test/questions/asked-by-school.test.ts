// What is asked is counted by the school of those who ask: once each, as it stands with the question, and also where it was asked before.
import assert from 'node:assert/strict';
import { aForm, anAddress, aPerson, aWorld, drain, type World } from '../builders.ts';
import { aQuestion, anAsker, begun } from '../questions.ts';
import { memoryStores } from '../stores.ts';
import { answer, asked, asker, ID, KEY, press } from './asked.ts';

const AT = '2026-11-23T09:30:00.000Z';
const counts = async ({ ports }: World): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    [...(await ports.askedBySchool.all())].map(([urn, all]) => [
      urn,
      all.map(({ at, answeredAt }) => `${at} ${answeredAt === null ? 'waits' : 'answered'}`),
    ]),
  );

/** Somebody says their school before they ask. */
async function said(world: World, n: number, school: string): Promise<void> {
  await world.ports.affiliations.say(asker(n).person, { school, role: 'governor' });
}

async function asks(world: World, n: number, text = 'Who pays for cover?'): Promise<void> {
  await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-${n}`, asked: text }, asker(n)));
}

describe('questions by school', () => {
  it('count everybody who asked, by the school that they have said, and nobody who has said none', async () => {
    const world = aWorld();
    for (const [n, school] of [
      [1, '900001'],
      [2, '900001'],
      [3, '900002'],
    ] as const)
      await said(world, n, school);
    for (const n of [1, 2, 3, 4]) await asks(world, n);
    await drain(world);
    assert.deepEqual(await counts(world), { '900001': [`${AT} waits`, `${AT} waits`], '900002': [`${AT} waits`] });
  });

  it('go by the school that was said with the question', async () => {
    const world = await asked(1);
    await said(world, 1, '900001');
    await world.app.dispatch(
      aForm('question.tell', { id: ID, detail: '', school: '900002', mayName: 'false' }, asker(1)),
    );
    await drain(world);
    assert.deepEqual(await counts(world), { '900002': [`${AT} waits`] });
  });

  it('say when it was answered, and that it is not any more', async () => {
    const world = aWorld();
    await said(world, 1, '900001');
    await asks(world, 1);
    await drain(world);
    await press(world, 'question.answer', answer);
    await drain(world);
    assert.deepEqual(await counts(world), { '900001': [`${AT} answered`] });
    await press(world, 'question.reopen');
    await drain(world);
    assert.deepEqual(await counts(world), { '900001': [`${AT} waits`] });
  });

  it('forget what somebody withdraws', async () => {
    const world = aWorld();
    for (const n of [1, 2]) await said(world, n, `90000${n}`);
    for (const n of [1, 2]) await asks(world, n);
    await drain(world);
    await world.app.dispatch(aForm('question.withdraw', { id: ID, sure: 'true' }, asker(1)));
    await drain(world);
    assert.deepEqual((await counts(world))['900001'] ?? [], []);
    assert.deepEqual((await counts(world))['900002'], [`${AT} waits`]);
  });

  it('look nobody’s school up again when others ask, too', async () => {
    const looked: string[] = [];
    const { affiliations } = memoryStores();
    const find: typeof affiliations.find = (person) => {
      looked.push(person.objectId);
      return affiliations.find(person);
    };
    const world = aWorld({ affiliations: { ...affiliations, find } });
    for (const n of [1, 2, 3]) {
      await asks(world, n);
      await drain(world);
    }
    // Once for the receipt, which offers the school that they told us, and once to count.
    assert.deepEqual(
      looked.toSorted(),
      [1, 1, 2, 2, 3, 3].map((n) => `asker-${n}`),
    );
  });

  it('are counted again, to the same, after a crash in between, also of who withdrew meanwhile', async () => {
    const stores = memoryStores();
    const counting = [
      { recipient: 'one', school: '900001', at: AT },
      { recipient: 'two', school: '900002', at: AT },
    ];
    const now = { version: 2, answeredAt: null, askers: counting };
    const failing = stores.askedBySchool;
    await failing.count(ID, now, ['900001', '900002']);
    // As it is left when nobody has come to the schools any more.
    const before = { ...now, askers: [], unsure: ['900001', '900002'] };
    const world = aWorld({
      ...stores,
      askedBySchool: { ...failing, counted: () => Promise.resolve(before) },
    });
    await begun(world.ports, aQuestion({ id: ID, version: 3 }), anAsker({ person: asker(3).person }));
    await world.app.jobs.work({ kind: 'job', job: 'earlier-questions', about: {} });
    assert.deepEqual(await counts(world), { '900001': [], '900002': [] });
  });

  it('have those that were asked before any were counted, from the next night on', async () => {
    const world = aWorld();
    const person = aPerson({ objectId: 'an earlier one' });
    await world.ports.affiliations.say(person, { school: '900001', role: 'governor' });
    await begun(world.ports, aQuestion(), anAsker({ person, address: anAddress('somewhere') }));
    assert.deepEqual(await counts(world), {});
    await world.app.jobs.timers['alike-timer']?.();
    await drain(world);
    assert.deepEqual(await counts(world), { '900001': [`${AT} waits`] });
    assert.equal(await world.ports.askedBySchool.isComplete(), true);
  });
});
