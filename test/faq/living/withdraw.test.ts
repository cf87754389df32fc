// Officers withdraw an answer: a draft like any other, and whoever was told the answer hears that it no longer stands.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Post } from '../../../platform/ports.ts';
import { aStaffChannel, drain, factsOf, madeUp } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { cards as digestCards } from '../../digest/cards.ts';
import { memoryStores } from '../../stores.ts';
import { withOfficers, asOfficer, askedBy, opened, published } from './officers.ts';

const QUESTION = 'how often does it meet';

const withdrawn = async (world: ReturnType<typeof withOfficers>, fields: Record<string, unknown>) => {
  const { inputs, entry, draft } = await opened(world, 'sg-frequency');
  return asOfficer(world, 'faq.withdraw', { ...inputs, entry, draft, ...fields });
};

describe('an answer that officers withdraw', () => {
  it('stands until another officer publishes that, and then everybody who was told it hears, once', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    const typed = { why: 'The letter was wrong', title: 'A title that nobody asked for', from: '2027-01-01' };
    const draft = factsOf(faqCards.draft, await withdrawn(world, typed));
    assert.deepEqual([draft.answer, draft.sources, draft.why, draft.hear], ['', [], 'The letter was wrong', 1]);
    assert.deepEqual([draft.wasTitle, draft.from, draft.until], [null, null, null]);
    factsOf(faqCards.answer, await askedBy(world, 'ben', QUESTION));
    assert.equal((await published(world, draft, { reason: 'It is wrong' })).state, 'published');
    await drain(world);
    const corrected = world.posts.map(({ address, reply }) => [address, factsOf(faqCards.corrected, reply).answered]);
    assert.deepEqual(corrected.sort(), [
      ['chat of ada', false],
      ['chat of ben', false],
    ]);
    const asked = factsOf(faqCards.notKnown, await askedBy(world, 'cleo', QUESTION));
    assert.equal(asked.entry, 'sg-frequency');
  });

  it('is said in the next digest, once, where it could not be told or nobody can know, without any name', async () => {
    const fates = [{ posted: false, refused: 'Forbidden' } as const, 'broken', 'broken'];
    const posts: Reply[] = [];
    const post: Post = (address, reply) => {
      const fate = address.startsWith('chat of') ? fates.shift() : undefined;
      if (fate === undefined) posts.push(reply);
      if (typeof fate === 'string') return Promise.reject(new Error(fate));
      return Promise.resolve(fate ?? { posted: true, activity: 'an-activity' });
    };
    const world = withOfficers({ ...memoryStores(), post });
    await world.ports.staffChannels.follow(aStaffChannel());
    for (const who of ['ada', 'ben', 'cleo', 'dora']) await askedBy(world, who, QUESTION);
    const draft = factsOf(faqCards.draft, await withdrawn(world, { why: 'The letter was wrong' }));
    await published(world, draft, { reason: 'It is wrong' });
    let done = await drain(world);
    const digest = async (now: string) => {
      world.clock.now = now;
      await world.app.jobs.timers['digest-timer']?.();
      done = await drain(world, done);
      return posts.at(-1);
    };
    const { faq } = factsOf(digestCards.digest, await digest('2026-11-24T08:00:30.000Z'));
    assert.deepEqual(faq.untold, [{ title: 'How much time will it take?', failed: 1, unknown: 2 }]);
    factsOf(digestCards.quiet, await digest('2026-11-25T08:00:30.000Z'));
  });

  it('is not withdrawn without a reason, and what was typed comes back', async () => {
    const world = withOfficers();
    const { inputs, problems } = factsOf(faqCards.edit, await withdrawn(world, { why: ' ', answer: 'Typed.' }));
    assert.deepEqual([inputs.answer, problems], ['Typed.', [madeUp.wording['faq.why.missing']]]);
    assert.deepEqual(await world.ports.revisions.drafts(), []);
  });

  it('is not withdrawn where there is no such entry, or the form is not ours', async () => {
    const world = withOfficers();
    for (const fields of [{ entry: 'no-such-entry' }, { entry: '__proto__' }, { entry: '' }, { draft: 'x' }])
      assert.equal(cardOf(await withdrawn(world, { why: 'It is wrong', ...fields })), 'refusals/out-of-date');
  });
});
