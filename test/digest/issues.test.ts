// Each digest is an issue with a number, kept as it was posted, and shown again without what has been withdrawn since.
import assert from 'node:assert/strict';
import { issueOf, keptIssue } from '../../features/digest/issue.ts';
import { cards } from '../../features/digest/own-cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { render } from '../../adaptive-cards/render.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anOfficer,
  aPerson,
  aPersonId,
  aStaffChannel,
  aSummary,
  aWorld,
  factsOf,
  inChannel,
  type World,
} from '../builders.ts';
import { aQuestion, begun } from '../questions.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';
import { aClaim, conversation, digestOf, MONDAY, send, staffed, TUESDAY, WEDNESDAY } from './sending.ts';

const say = ({ app }: World, text: string, over = {}) =>
  app.dispatch(aMessage(text, { ...inChannel, person: anOfficer(), ...over }));
const show = ({ app }: World, number: unknown, over = {}) =>
  app.dispatch(aForm('digest.show', { number }, { ...inChannel, person: anOfficer(), ...over }));

/** Three digests: a full one with a nomination and a question, and two quiet ones. */
async function three() {
  const stores = memoryStores();
  const world = await staffed(stores);
  await stores.summaries.put(aSummary({ receivedAt: '2026-11-22T12:00:00.000Z' }));
  const question = aQuestion({ askedAt: '2026-11-22T10:00:00.000Z' });
  await begun(stores, question);
  for (const day of [MONDAY, TUESDAY, WEDNESDAY]) await send(world, day);
  return { world, stores, question };
}

describe('a digest that was posted', () => {
  it('is shown again as it was, by its number, typed or pressed', async () => {
    const { world } = await three();
    await world.ports.summaries.put(aSummary({ reference: 'TAS-0002', name: 'Ben Later' }));
    const posted = world.posts.map(({ reply }) => JSON.stringify(render(reply)));
    for (const number of [1, 2, 3])
      for (const reply of [await say(world, `digest ${number}`), await show(world, number)]) {
        assert.ok(reply);
        assert.equal(JSON.stringify(render(reply)), posted[number - 1]);
      }
  });

  it('holds nobody’s name and nobody’s words where it is kept', async () => {
    const { stores, question } = await three();
    const issue = await stores.digests.issue(conversation, MONDAY);
    assert.ok(JSON.stringify(issue).includes('TAS-0001') && JSON.stringify(issue).includes(question.id));
    assert.doesNotMatch(JSON.stringify(issue), /Ada Example|Bleak House/u);
    assert.ok(!JSON.stringify(issue).includes(question.text));
  });

  it('leaves out a nomination and a question that were withdrawn since, and nothing else', async () => {
    const { world, stores, question } = await three();
    await stores.summaries.put(aSummary({ receivedAt: '2026-11-22T12:00:00.000Z', state: 'withdrawn', version: 2 }));
    await stores.questions.change(
      { ...question, state: 'withdrawn', version: question.version + 1 },
      {
        id: 'key-of-an-audit-000001',
        at: `${MONDAY}T12:00:00.000Z`,
        did: 'question.withdrawn' as const,
        by: aPersonId(),
        version: 2,
      },
    );
    const facts = factsOf(digestCards.digest, await say(world, 'digest 1'));
    assert.deepEqual([facts.nominations, facts.waiting, facts.fresh, facts.waitingTotal], [[], [], 1, 1]);
  });

  it('is listed, the last first, with those of which nobody knows', async () => {
    const { world, stores } = await three();
    const day = '2026-11-26';
    await stores.digests.claim(conversation, { ...aClaim(day), number: 4 });
    await stores.digests.markUnknown(conversation, { ...aClaim(day), number: 4 });
    const { issues, more } = factsOf(cards.issues, await say(world, 'digests'));
    assert.deepEqual(
      issues.map(({ number, unsure }) => [number, unsure]),
      [
        [4, true],
        [3, false],
        [2, false],
        [1, false],
      ],
    );
    assert.equal(more, 0);
  });

  it('is said to be missing where there is none, or an older version kept none', async () => {
    const { world, stores } = await three();
    await stores.digests.claim(conversation, { ...aClaim('2026-11-19'), number: 9 });
    await stores.digests.confirm(conversation, aClaim('2026-11-19'), {
      until: `${MONDAY}T08:00:00.000Z`,
      reported: [],
    });
    for (const number of [9, 77])
      assert.equal(factsOf(cards.issues, await say(world, `digest ${number}`)).missing, number);
    assert.equal(factsOf(cards.issues, await show(world, { not: 'a number' })).missing, 0);
  });

  it('cannot be changed unseen', async () => {
    const { stores } = await three();
    const issue = await stores.digests.issue(conversation, MONDAY);
    assert.ok(issue);
    const kept = keptIssue(issue);
    assert.deepEqual(issueOf(kept), issue);
    const changed = { ...kept, snapshot: kept.snapshot.replace('TAS-0001', 'TAS-0002') };
    assert.throws(() => issueOf(changed), /not what was posted/u);
  });

  it('of another channel, or for others than officers, is not shown', async () => {
    const { world } = await three();
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:other' }));
    const other = { conversation: '19:other', address: anAddress('x') };
    assert.equal(factsOf(cards.issues, await say(world, 'digest 1', other)).missing, 1);
    for (const text of ['digest 1', 'digests'])
      factsOf(refusals.officersOnly, await say(world, text, { person: aPerson() }));
    for (const place of ['personal', 'group']) factsOf(refusals.channelOnly, await say(world, 'digest 1', { place }));
    const stranger = { conversation: '19:stranger', address: anAddress('y') };
    factsOf(refusals.staffChannelOnly, await show(world, 1, stranger));
  });

  it('keeps its number when the channel is unfollowed and follows again', async () => {
    const { world, stores } = await three();
    await stores.staffChannels.unfollow(conversation);
    await stores.staffChannels.follow(aStaffChannel());
    await send(world, '2026-11-26');
    assert.equal(factsOf(digestCards.digest, world.posts.at(-1)?.reply).number, 4);
    factsOf(digestCards.digest, await say(world, 'digest 1'));
  });
});

describe('a digest that was given back', () => {
  it('is kept as it was posted in the end', async () => {
    const stores = memoryStores();
    const busy = await staffed({ ...stores, post: () => Promise.resolve({ posted: false, busy: true }) });
    await busy.app.jobs.work(digestOf(MONDAY));
    assert.equal(factsOf(cards.issues, await say(busy, 'digest 1')).missing, 1);
    await stores.summaries.put(aSummary({ receivedAt: '2026-11-22T12:00:00.000Z' }));
    const later = aWorld(stores);
    await send(later, MONDAY);
    assert.equal(factsOf(digestCards.digest, await say(later, 'digest 1')).fresh, 1);
  });
});
