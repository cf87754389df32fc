// Officers see which questions rise, and put one into the draft of the next update.
import assert from 'node:assert/strict';
import { cards } from '../../features/updates/cards.ts';
import { factsOf } from '../builders.ts';
import { aWriting, officer, other } from './writing.ts';

const KNOWN = 'How often does the steering group meet?';

describe('rising questions', () => {
  it('are shown with their answers, and put into the draft once, which begins where there is none', async () => {
    const world = aWriting();
    for (const n of [1, 2, 3, 4]) await world.asks(n, KNOWN);
    world.clock.now = '2026-11-24T09:30:00.000Z';
    const shown = factsOf(cards.rising, await world.says(officer, 'rising questions'));
    assert.deepEqual([shown.draft, shown.questions.map(({ asked, isIn }) => [asked, isIn])], [0, [[4, false]]]);
    const [{ id, title } = { id: '', title: '' }] = shown.questions;
    const { version } = await world.previews(await world.begins(), { mythbusting: '' });
    const added = factsOf(cards.rising, await world.presses(other, 'update.add', { id }));
    assert.deepEqual([added.draft, added.added, added.questions.map(({ isIn }) => isIn)], [1, title, [true]]);
    await world.presses(other, 'update.add', { id });
    const draft = await world.ports.updates.draft(0);
    assert.ok(draft);
    assert.equal(draft.version, version + 1);
    assert.equal(draft.words.mythbusting.split(title).length, 2);
    const fresh = aWriting();
    for (const n of [1, 2, 3]) await fresh.asks(n, KNOWN);
    fresh.clock.now = '2026-11-24T09:30:00.000Z';
    await fresh.presses(officer, 'update.add', { id });
    assert.ok((await fresh.ports.updates.draft(0))?.words.mythbusting.includes(title));
  });

  it('are none where nobody has asked', async () => {
    assert.deepEqual(factsOf(cards.rising, await aWriting().says(officer, 'rising questions')).questions, []);
  });
});
