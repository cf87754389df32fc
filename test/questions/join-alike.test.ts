// At night open questions that are plainly the same become the oldest one, and everybody who asked hears its answer once.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { Question } from '../../features/questions/question.ts';
import {
  aForm,
  anOfficer,
  aStaffChannel,
  aWorld,
  down,
  drain,
  factsOf,
  inChannel,
  type World,
  settle,
} from '../builders.ts';
import { step } from '../long.ts';
import { anAsker, aQuestion, begun } from '../questions.ts';
import { answer, asker, toAskers } from './asked.ts';
import { breaking, quick } from './breaking.ts';

const LATER = '2030-01-01T00:00:00.000Z';
const id = (n: number): string => `key-of-a-question-000${n}`;
const words = ['Are there biscuits at the meeting?', 'are there any biscuits at the meeting', 'Any tea in Burnley?'];

/** Questions as they are where two people asked at the same moment: each of its own. */
async function open(
  over: Partial<Question>[] = [{}, {}, {}],
  ports: Parameters<typeof aWorld>[0] = {},
): Promise<World> {
  const world = aWorld(ports);
  await world.ports.staffChannels.follow(aStaffChannel());
  for (const [n, some] of over.entries()) {
    const askedAt = `2026-11-23T09:3${n}:00.000Z`;
    const text = words[n] ?? '';
    await begun(world.ports, aQuestion({ id: id(n), text, askedAt, ...some }), anAsker({ ...asker(n), text, askedAt }));
  }
  return world;
}
const atNight = async (world: World): Promise<number> => {
  const from = world.queued().length;
  await world.app.jobs.timers['alike-timer']?.();
  return drain(world, from);
};
const stands = (world: World) =>
  Promise.all(
    [0, 1, 2].map(async (n) => {
      const question = await world.ports.questions.find(id(n));
      return [question?.state, question?.into, question?.askers];
    }),
  );
const press = async (world: World, verb: string, n: number): Promise<void> => {
  const { decisions = 0 } = (await world.ports.questions.find(id(n))) ?? {};
  const form = aForm(verb, { id: id(n), decisions, ...answer }, { ...inChannel, person: anOfficer() });
  factsOf(questionsCards.question, await world.app.dispatch(form));
};
async function heard(world: World, from: number): Promise<string[]> {
  const done = await drain(world, from);
  for (const n of [0, 1, 2])
    if ((await world.ports.questions.open()).some((one) => one.id === id(n))) await press(world, 'question.answer', n);
  await drain(world, done);
  await settle(world);
  return toAskers(world)
    .map(({ reply }) => factsOf(questionsCards.answered, reply).asked)
    .sort();
}

describe('open questions at night', () => {
  it('join the oldest that is plainly the same, and everybody hears once, about their own words', async () => {
    const world = await open();
    const done = await atNight(world);
    assert.deepEqual(await stands(world), [
      ['waiting', undefined, 2].map((one) => one ?? null),
      ['joined', id(0), 1],
      ['waiting', null, 1],
    ]);
    const cards = world.posts.map(({ reply }) => factsOf(questionsCards.question, reply));
    const joined = [...cards, ...world.replaced.map(({ reply }) => factsOf(questionsCards.question, reply))];
    assert.equal(joined.findLast((card) => card.id === id(1))?.into, words[0]);
    const oldest = joined.findLast((card) => card.id === id(0));
    assert.deepEqual([oldest?.wordings.map(({ title }) => title), oldest?.label?.text], [[words[1]], words[0]]);
    assert.deepEqual(oldest?.label?.words, ['biscuits', 'meeting']);
    assert.deepEqual(await heard(world, done), [...words].sort());
    assert.deepEqual(await world.ports.outbox.waiting(LATER), []);
  });

  it('are joined once, however often it is run, also at the same moment', async () => {
    const world = await open();
    await Promise.all([
      world.app.jobs.work({ kind: 'job', job: 'alike', about: {} }),
      world.app.jobs.work({ kind: 'job', job: 'alike', about: {} }),
    ]);
    const done = await atNight(world);
    await drain(world);
    assert.deepEqual((await stands(world))[0], ['waiting', null, 2]);
    assert.deepEqual(await heard(world, done), [...words].sort());
  });

  for (const [what, over] of [
    ['an officer has told them apart', { apart: [id(0)] }],
    ['an officer has taken the later', { state: 'taken' }],
    ['somebody has had an answer', { answers: 1 }],
    ['they followed on different answers', { after: 'cost' }],
    ['it is of an entry', { entry: 'cost' }],
  ] as [string, Partial<Question>][])
    it(`stay as they are where ${what}`, async () => {
      const world = await open([{}, over, {}]);
      await atNight(world);
      assert.equal((await stands(world))[1]?.[1], null);
    });

  it('carry on what they must not join', async () => {
    const world = await open([{}, { apart: [id(2)] }, {}]);
    await atNight(world);
    assert.deepEqual((await world.ports.questions.find(id(0)))?.apart, [id(2)]);
  });

  it('are left for good by somebody who had arrived when the other was answered', async () => {
    const stores = memoryStores();
    await open([{}, {}, {}], stores);
    const questions = { ...stores.questions, leave: down };
    await assert.rejects(atNight(aWorld({ ...stores, questions })), /storage is down/u);
    const mended = aWorld(stores);
    await press(mended, 'question.answer', 0);
    mended.clock.now = '2026-11-23T09:50:00.000Z';
    assert.deepEqual(await heard(mended, 0), [...words].sort());
    assert.deepEqual((await stands(mended))[1], ['joined', id(0), 1]);
  });

  it('wait again where the other was answered at that very moment, and nobody hears twice or never', async () => {
    const stores = memoryStores();
    const world = await open([{}, {}, {}], stores);
    let pressed = false;
    const questions: typeof stores.questions = {
      ...stores.questions,
      join: async (...given) => {
        if (!pressed) {
          pressed = true;
          await press(world, 'question.answer', 0);
        }
        return stores.questions.join(...given);
      },
    };
    const racing = aWorld({ ...stores, questions });
    await atNight(racing);
    assert.deepEqual((await stands(racing))[1], ['waiting', null, 1]);
    assert.deepEqual(await heard(racing, 0), [...words].sort());
  });

  it('send what is added later from the old card to where it waits', async () => {
    const world = await open();
    await atNight(world);
    const form = aForm('question.tell', { id: id(1), detail: 'For four of us' }, asker(1));
    assert.equal(factsOf(questionsCards.passedOn, await world.app.dispatch(form)).tell?.id, id(0));
    assert.equal((await world.ports.questions.asker(id(0), asker(1).person))?.detail, 'For four of us');
  });

  /** The same person asked both, and added something to each. */
  const askedTwice = async (ports: Parameters<typeof aWorld>[0] = {}): Promise<World> => {
    const world = aWorld(ports);
    const school = { urn: '900001', name: 'A School', phase: 'Primary', area: 'East' };
    for (const n of [0, 1]) {
      const said = { text: words[n] ?? '', askedAt: `2026-11-23T09:3${n}:00.000Z` };
      const told = n === 0 ? { detail: 'For two.' } : { detail: 'Without nuts.', school, mayName: true };
      await begun(world.ports, aQuestion({ id: id(n), ...said }), anAsker({ ...asker(1), ...said, ...told }));
    }
    return world;
  };

  it('keep all that one person added to two of them, and their school, and officers see it', async () => {
    const world = await askedTwice();
    await world.ports.staffChannels.follow(aStaffChannel());
    await atNight(world);
    const [kept, ...others] = await world.ports.questions.askers(id(0));
    const { detail, school, mayName } = kept ?? anAsker();
    assert.deepEqual([detail, school?.urn, mayName, others], ['For two.\nWithout nuts.', '900001', true, []]);
    assert.deepEqual((await world.ports.questions.find(id(0)))?.askers, 1);
    const cards = [...world.posts, ...world.replaced].map(({ reply }) => factsOf(questionsCards.question, reply));
    assert.deepEqual(cards.findLast((card) => card.id === id(0))?.details, ['For two.\nWithout nuts.']);
  });

  it('keep it once, whichever call of storage fails', async () => {
    for (let at = 0, calls = 0; at <= calls; at += step(3)) {
      const stores = memoryStores();
      await askedTwice({ ...stores, content: quick });
      const broken = breaking(stores, at, 'after');
      const work = aWorld({ ...broken.stores, queued: stores.queued, content: quick }).app.jobs.work({
        kind: 'job',
        job: 'alike',
        about: {},
      });
      await work.catch(() => undefined);
      calls = Math.max(calls, broken.calls());
      const mended = aWorld({ ...stores, content: quick });
      await mended.app.jobs.timers['alike-timer']?.();
      await settle(mended);
      const details = (await stores.questions.askers(id(0))).map(({ detail }) => detail);
      assert.deepEqual(details, ['For two.\nWithout nuts.'], `call ${at}`);
    }
  }).timeout(60_000);

  for (const when of ['before', 'after'] as const)
    it(`lose nobody, and tell nobody twice, whichever call of storage fails, ${when} it was carried out`, async () => {
      for (let at = 0, calls = 0; at <= calls; at += step(3)) {
        const stores = memoryStores();
        await open([{}, {}, {}], { ...stores, content: quick });
        const broken = breaking(stores, at, when);
        await aWorld({ ...broken.stores, queued: stores.queued, content: quick })
          .app.jobs.work({ kind: 'job', job: 'alike', about: {} })
          .catch(() => undefined);
        calls = Math.max(calls, broken.calls());
        const mended = aWorld({ ...stores, content: quick });
        assert.deepEqual(await heard(mended, 0), [...words].sort(), `call ${at}`);
        assert.deepEqual(await stores.outbox.waiting(LATER), [], `call ${at}`);
      }
    }).timeout(60_000);
});
