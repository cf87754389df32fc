// Members answer for themselves; a seat that is declined goes to the next reserve by the rules, and never to two.
import assert from 'node:assert/strict';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { judge } from '../../../features/panel/worth.ts';
import { seated } from '../../../features/panel/panel.ts';
import { replacementsFor } from '../../../features/panel/replace.ts';
import { aForm, anOfficer, factsOf, madeUp, type World } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import {
  answersIn,
  aRound,
  confirm,
  drain,
  eight,
  heard,
  panelOf,
  personOf,
  press,
  says,
  second,
  standing,
  told,
} from './panels.ts';

const outcome = (reply: Parameters<typeof factsOf>[1]) => factsOf(panelCards.outcome, reply);
const accept = async (world: World, id: string) => outcome(await says(world, 'panel.accept', id));
const decline = async (world: World, id: string) => outcome(await says(world, 'panel.decline', id));

/** The member of whom only one other can take the seat, and another. */
const membersOf = async (world: World) => {
  const { members, selection } = await panelOf(world);
  const fits = (id: string) => selection.candidates.find((one) => one.id === id)?.fits ?? [];
  const nursery = members.find(({ id }) => fits(id).includes('nursery'))?.id ?? '';
  const others = members.map(({ id }) => id).filter((id) => id !== nursery);
  return { nursery, one: others[0] ?? '', other: others[1] ?? '' };
};

describe('a member', () => {
  it('accepts, once or twice, and officers see it', async () => {
    const world = await told();
    const { one } = await membersOf(world);
    for (let n = 0; n < 2; n += 1) assert.equal((await accept(world, one)).answer, 'accepted');
    const { accepted, declined, waiting, free } = await standing(world);
    assert.deepEqual([accepted, declined, waiting, free], [1, 0, 2, 0]);
    const did = (await world.ports.panels.history((await panelOf(world)).round)).map((entry) => entry.did);
    assert.deepEqual(did, ['panel.confirmed', 'panel.told', 'panel.accepted']);
  });

  it('is asked once more before a seat is declined', async () => {
    const world = await told();
    const { one } = await membersOf(world);
    assert.equal(outcome(await says(world, 'panel.decline', one, { sure: '' })).answer, 'sure');
    assert.equal(answersIn(await panelOf(world))[one], 'asked');
  });

  it('who declines makes room for the reserve whom the rules put first, who hears at once what was previewed', async () => {
    const world = await told();
    const { nursery } = await membersOf(world);
    const { members, reserves, selection } = await panelOf(world);
    const [first] = replacementsFor(nursery, { members: members.map(({ id }) => id), among: reserves }, selection);
    assert.equal((await decline(world, nursery)).answer, 'gone');
    await drain(world);
    const panel = await panelOf(world);
    assert.deepEqual(panel.members.at(-1), { id: first?.id, insteadOf: nursery, answer: 'asked', at: world.clock.now });
    assert.deepEqual(judge(selection, seated(panel)).broken, []);
    const offer = outcome(heard(world, first?.id ?? '').at(-1));
    assert.deepEqual([offer.answer, offer.heading], ['asked', 'We can now offer you a seat on the steering group']);
    assert.equal((await accept(world, first?.id ?? '')).answer, 'accepted');
    await drain(world);
    assert.equal(world.posts.length, 9);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
    const shown = await standing(world);
    assert.deepEqual([shown.accepted, shown.declined, shown.waiting, shown.free], [1, 1, 2, 0]);
  });

  it('who declines twice, or gives up what was accepted, frees one seat', async () => {
    const world = await told();
    const { one } = await membersOf(world);
    await accept(world, one);
    for (let n = 0; n < 2; n += 1) await decline(world, one);
    assert.equal((await panelOf(world)).members.length, 4);
  });

  it('who thinks better of it too late is told so kindly, and nothing changes', async () => {
    const world = await told();
    const { one } = await membersOf(world);
    await decline(world, one);
    const before = await panelOf(world);
    assert.equal((await accept(world, one)).answer, 'gone');
    assert.deepEqual(await panelOf(world), before);
  });

  it('cannot be answered for by anybody else, nor in front of others, nor before everybody is told', async () => {
    const world = await told();
    const { one, other } = await membersOf(world);
    const before = await panelOf(world);
    const card = async (person: ReturnType<typeof personOf>, verb: string, place: 'personal' | 'group' = 'personal') =>
      cardOf(await world.app.dispatch(aForm(verb, { reference: one, sure: 'true' }, { person, place })));
    for (const verb of ['panel.accept', 'panel.decline']) {
      for (const person of [
        personOf(other),
        anOfficer(),
        personOf('TAS-0099'),
        { ...personOf(one), tenantId: 'other' },
      ])
        assert.equal(await card(person, verb), 'panel/void');
      assert.equal(await card(personOf(one), verb, 'group'), 'refusals/private-only');
    }
    assert.deepEqual(await panelOf(world), before);
    const early = await aRound();
    await confirm(early);
    assert.equal(cardOf(await says(early, 'panel.accept', one)), 'panel/void');
  });
});

describe('seats that become free', () => {
  it('go on until somebody accepts, or nobody keeps the rules, which officers see with the rules in the way', async () => {
    const world = await told();
    const { nursery } = await membersOf(world);
    await decline(world, nursery);
    const next = (await panelOf(world)).members.at(-1)?.id ?? '';
    assert.equal((await decline(world, next)).answer, 'declined');
    await drain(world);
    const shown = await standing(world);
    assert.deepEqual([shown.free, shown.declined, shown.waiting], [1, 2, 2]);
    assert.deepEqual([shown.chosen?.open, shown.chosen?.seat, shown.chosen?.reserves], [true, next, []]);
    assert.deepEqual(shown.chosen?.rules, ['We keep at least 1 seat for “Nursery”.']);
    assert.ok(shown.chosen.offers.length > 0);
  });

  it('can be had back by whoever declined, as long as they are free', async () => {
    const world = await told();
    const { nursery } = await membersOf(world);
    await decline(world, nursery);
    const next = (await panelOf(world)).members.at(-1)?.id ?? '';
    await decline(world, next);
    assert.equal((await accept(world, next)).answer, 'accepted');
    assert.equal((await standing(world)).free, 0);
    assert.equal((await accept(world, nursery)).answer, 'gone');
  });

  it('are offered to two different reserves when two decline at the same moment', async () => {
    for (let n = 0; n < 10; n += 1) {
      const world = await told();
      const { nursery, one, other } = await membersOf(world);
      await Promise.all([nursery, one, other].map((id) => says(world, 'panel.decline', id)));
      await drain(world);
      const { members } = await panelOf(world);
      const ids = members.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { id, insteadOf } of members.slice(3)) {
        assert.ok(insteadOf !== null && ids.slice(0, 3).includes(insteadOf));
        assert.equal(heard(world, id).length, 2, 'the outcome and one offer');
      }
      assert.equal(new Set(members.slice(3).map(({ insteadOf }) => insteadOf)).size, members.length - 3);
    }
  });

  it('are not offered to a reserve who has withdrawn', async () => {
    const world = await told();
    const { nursery } = await membersOf(world);
    const reserve = nursery === 'TAS-0001' ? 'TAS-0002' : 'TAS-0001';
    const summary = await world.ports.summaries.find((await panelOf(world)).round, reserve);
    assert.ok(summary);
    await world.ports.summaries.put({ ...summary, state: 'withdrawn', version: 2 });
    assert.equal((await decline(world, nursery)).answer, 'declined');
    assert.equal((await standing(world)).free, 1);
  });

  it('of whom many are free are filled by the rules that can still be kept', async () => {
    const world = await told();
    const { nursery, one } = await membersOf(world);
    await decline(world, nursery);
    await decline(world, (await panelOf(world)).members.at(-1)?.id ?? '');
    assert.equal((await standing(world)).free, 1, 'that of the nursery, for good');
    assert.equal((await decline(world, one)).answer, 'gone');
    assert.equal((await standing(world)).free, 1);
  });

  it('are offered by officers to whom they choose, with a reason, once', async () => {
    const world = await told();
    const { nursery } = await membersOf(world);
    await decline(world, nursery);
    const next = (await panelOf(world)).members.at(-1)?.id ?? '';
    await decline(world, next);
    await drain(world);
    const { version, chosen } = await standing(world);
    const to = chosen?.offers[0]?.value ?? '';
    const offer = { verb: 'panel.offer', seat: next, to, version, reason: 'Nobody else' };
    const refused = async (over: object, code: 'outcome.reason.missing' | 'outcome.offer.missing') => {
      const shown = factsOf(panelCards.standing, await press(world, { ...offer, ...over }));
      assert.equal(shown.problem, madeUp.wording[code]);
    };
    await refused({ reason: '' }, 'outcome.reason.missing');
    await refused({ to: nursery }, 'outcome.offer.missing');
    await refused({ to: 'TAS-0099' }, 'outcome.offer.missing');
    const shown = factsOf(panelCards.standing, await press(world, offer));
    const offered = shown.members.find(({ reference }) => reference === to);
    assert.deepEqual([shown.free, offered?.answer, shown.problem], [0, 'asked', null]);
    const again = factsOf(panelCards.standing, await press(world, offer, second));
    assert.deepEqual([again.overtaken, again.typed], [true, 'Nobody else']);
    await drain(world);
    assert.equal(outcome(heard(world, to).at(-1)).answer, 'asked');
    const last = (await world.ports.panels.history((await panelOf(world)).round)).at(-1);
    assert.deepEqual([last?.did, last?.name, last?.reason], ['panel.offered', 'Olu Officer', 'Nobody else']);
  });
});

describe('an answer that came by letter', () => {
  it('is noted by officers with a reason, and the same follows', async () => {
    const world = await told();
    const { nursery, one } = await membersOf(world);
    const note = async (seat: string, said: string, over = {}) =>
      factsOf(
        panelCards.standing,
        await press(world, {
          ...{ verb: 'panel.record', seat, said, reason: 'Rang', version: (await panelOf(world)).version },
          ...over,
        }),
      );
    assert.equal((await note(one, 'accepted', { reason: '' })).problem, madeUp.wording['outcome.reason.missing']);
    assert.equal((await note(one, 'perhaps')).overtaken, true);
    assert.equal((await note(one, 'accepted', { version: 1 })).overtaken, true);
    assert.equal((await note(one, 'accepted')).accepted, 1);
    assert.equal((await note(nursery, 'declined')).members.length, 4);
    assert.equal(eight.length, 8);
  });
});
