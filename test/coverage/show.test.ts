// Officers see at any moment which seats are short, and get a text for those who are missing. Nobody is named.
import assert from 'node:assert/strict';
import { cards as coverageCards } from '../../features/coverage/cards.ts';
import {
  aForm,
  aMessage,
  anOfficer,
  aSummary,
  aWorld,
  factsOf,
  madeUp,
  someSeats,
  someContent,
  type World,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';

const seats = someSeats({
  total: 4,
  rules: [
    { id: 'nursery', label: 'Nursery', attribute: 'phase' as const, values: ['Nursery'], min: 1, max: 3 },
    { id: 'primary', label: 'Primary', attribute: 'phase' as const, values: ['Primary'], min: 1 },
    { id: 'chairs', label: 'Chairs', attribute: 'role' as const, values: ['chair-of-governors'], min: 2 },
  ],
});
const officer = anOfficer();
const rows = async ({ app }: World) =>
  factsOf(coverageCards.coverage, await app.dispatch(aMessage('coverage', { person: officer, place: 'channel' }))).rows;

describe('coverage', () => {
  it('counts nominations that stand, seat by seat', async () => {
    const world = aWorld({ content: someContent({ seats }) });
    await world.ports.summaries.put(aSummary({ reference: 'TAS-1' }));
    await world.ports.summaries.put(aSummary({ reference: 'TAS-2', state: 'withdrawn' }));
    await world.ports.summaries.put(aSummary({ reference: 'TAS-3', state: 'ineligible' }));
    assert.deepEqual(
      (await rows(world)).map(({ label, wanted, have, short }) => [label, wanted, have, short]),
      [
        ['Nursery', '1 to 3', 0, 1],
        ['Primary', '1+', 1, 0],
        ['Chairs', '2+', 0, 2],
      ],
    );
  });

  it('counts what the council would like apart from what must be', async () => {
    const wishes = [
      { id: 'heads', label: 'Heads', attribute: 'role' as const, values: ['headteacher'], min: 2, max: 3 },
    ];
    const world = aWorld({ content: someContent({ seats: { ...seats, wishes } }) });
    await world.ports.summaries.put(aSummary());
    const { app } = world;
    const { rows, wishes: liked } = factsOf(
      coverageCards.coverage,
      await app.dispatch(aMessage('coverage', { person: officer, place: 'channel' })),
    );
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['nursery', 'primary', 'chairs'],
    );
    assert.deepEqual(liked, [{ id: 'heads', label: 'Heads', wanted: '2 to 3', have: 1, short: 1 }]);
  });

  it('drafts a text for the open schools that could fill a seat, with their networks, and sends nothing', async () => {
    const world = aWorld({ content: someContent({ seats }) });
    const nudge = factsOf(
      coverageCards.nudge,
      await world.app.dispatch(aForm('coverage.nudge', { rule: 'nursery' }, { person: officer })),
    );
    const nurseries = madeUp.schools.filter(({ status, phase }) => status === 'open' && phase === 'Nursery');
    assert.ok(nurseries.length > 0);
    assert.equal(nudge.schools, nurseries.length);
    assert.deepEqual(nudge.networks, [...new Set(nurseries.flatMap(({ network }) => network ?? []))].sort());
    assert.match(nudge.letter.join('\n'), /“Nursery”.*11:59pm on Friday 26 March 2027/su);
    assert.deepEqual([world.posts, world.queued()], [[], []]);
  });

  it('says after the close that forms still count, marked late', async () => {
    const { app } = aWorld({ content: someContent({ seats }) });
    const late = { person: officer, receivedAt: '2027-03-27T00:00:00.000Z' };
    const { letter } = factsOf(
      coverageCards.nudge,
      await app.dispatch(aForm('coverage.nudge', { rule: 'nursery' }, late)),
    );
    assert.match(letter.join('\n'), /closed at 11:59pm on Friday 26 March 2027.*mark your form as late/su);
  });

  it('of a seat that is no more is shown anew, and members are refused', async () => {
    const { app } = aWorld({ content: someContent({ seats }) });
    const send = () => app.dispatch(aForm('coverage.nudge', { rule: 'gone' }, { person: officer }));
    assert.equal(cardOf(await send()), 'coverage/coverage');
    assert.equal(cardOf(await app.dispatch(aForm('coverage.nudge', { rule: 'nursery' }))), 'refusals/officers-only');
  });
});
