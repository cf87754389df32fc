// Officers plan meetings; members of the steering group, and nobody else, hear of them and see them.
import assert from 'node:assert/strict';
import { cards } from '../../features/meetings/cards.ts';
import { membersNow } from '../../features/panel/outcome/members.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, factsOf, inChannel } from '../builders.ts';
import { aRound, panelOf, personOf, round, says as answersSeat } from '../panel/outcome/panels.ts';
import { aGroup, DURING, ID, officer, outsider, planned, second } from './meeting.ts';

describe('a meeting of the steering group', () => {
  it('is planned once by a form that is sent twice, and every member hears of it once', async () => {
    const world = await aGroup();
    const card = await world.plan();
    assert.deepEqual([card.saved, card.members], ['planned', { count: 3, reached: 3 }]);
    await world.plan();
    await world.settled();
    for (const id of world.members) assert.equal(world.told(id)[0], 'planned');
    assert.equal((await world.ports.meetings.all(world.ports.content.service.round.id)).length, 1);
  });

  it('is told again the day before, once, and not where it was cancelled', async () => {
    const world = await aGroup();
    await world.plan();
    const other = 'key-of-a-meeting-0002';
    await world.plan({ id: other, title: 'Second meeting' });
    await world.presses(officer, 'meeting.cancel', { id: other, sure: true });
    await world.settled();
    world.clock.now = '2026-12-02T15:00:00.000Z';
    await world.settled();
    for (const id of world.members) assert.deepEqual(world.told(id).sort(), ['cancelled', 'planned', 'reminder']);
    const left = (await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z')).filter(
      ({ kind }) => kind === 'meeting.changed',
    );
    assert.deepEqual(left, []);
  });

  it('is changed, and members hear; a form from before that change writes over nothing', async () => {
    const world = await aGroup();
    await world.plan();
    await world.plan({ version: 1, from: '15:00', until: '16:30' });
    await world.settled();
    assert.match((await world.shown(world.primary)).when, /^3pm to 4:30pm/u);
    const late = factsOf(
      cards.form,
      await world.presses(second, 'meeting.save', { ...planned, version: 1, title: 'Mine' }),
    );
    assert.deepEqual([late.stale, late.inputs.title, late.version], [true, 'Mine', 2]);
    assert.equal((await world.shown(officer)).title, 'First meeting');
    assert.equal(world.told(world.members[0] ?? '').includes('changed'), true);
  });

  it('comes back with every word where something is wrong, and after a fault', async () => {
    const world = await aGroup();
    const wrong = { ...planned, title: '', where: '', link: 'x', on: '2026-11-03', until: '13:00' };
    const { problems, inputs } = factsOf(cards.form, await world.presses(officer, 'meeting.save', wrong));
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['title', 'link', 'until', 'on'],
    );
    assert.equal(inputs.link, 'x');
    const form = aForm('meeting.save', planned, { person: officer });
    assert.equal(factsOf(cards.form, world.app.giveBack(form, 'F-1')).fault, 'F-1');
    const agree = aForm('meeting.save-agreed', { id: ID, version: 1, headlines: 'Words' }, { person: officer });
    assert.equal(factsOf(cards.agree, world.app.giveBack(agree, 'F-1')).inputs.headlines, 'Words');
  });

  it('is cancelled after a second press, and not once it has begun', async () => {
    const world = await aGroup();
    await world.plan();
    assert.equal(factsOf(cards.meeting, await world.presses(officer, 'meeting.cancel', { id: ID })).asking, true);
    world.clock.now = DURING;
    const begun = factsOf(cards.meeting, await world.presses(officer, 'meeting.cancel', { id: ID, sure: true }));
    assert.deepEqual([begun.cancelled, begun.saved], [false, '']);
    world.clock.now = '2026-12-02T09:00:00.000Z';
    assert.equal(
      factsOf(cards.meeting, await world.presses(officer, 'meeting.cancel', { id: ID, sure: true })).cancelled,
      true,
    );
  });
});

describe('who sees meetings', () => {
  it('are members and officers: to anybody else they are closed, and the word is a question', async () => {
    const world = await aGroup();
    await world.plan();
    for (const verb of ['meeting.show', 'meeting.list', 'meeting.share'])
      assert.ok(cards.closed.factsIn(await world.presses(outsider, verb, { id: ID, rule: 'primary' })), verb);
    for (const person of [world.primary, officer]) {
      assert.equal(factsOf(cards.list, await world.says(person, 'meetings')).meetings.length, 1);
      assert.equal(
        factsOf(cards.meeting, await world.presses(person, 'meeting.show', { id: ID })).officer,
        person === officer,
      );
    }
    const asked = await world.says(outsider, 'meetings');
    assert.ok(asked && !cards.list.factsIn(asked) && !cards.closed.factsIn(asked));
  });

  it('change with the seats: who declines sees nothing any more, and who comes in sees all', async () => {
    const world = await aGroup();
    await world.plan();
    const reference = world.members.find((id) => !/000[12]$/u.test(id)) ?? '';
    assert.equal((await world.shown(personOf(reference))).title, 'First meeting');
    await answersSeat(world, 'panel.decline', reference);
    assert.ok(cards.closed.factsIn(await world.presses(personOf(reference), 'meeting.show', { id: ID })));
    const next = (await panelOf(world)).members.at(-1);
    assert.equal(next?.insteadOf, reference);
    assert.equal((await world.shown(personOf(next.id))).title, 'First meeting');
  });

  it('is nobody before everybody was told', async () => {
    const { ports } = await aRound();
    assert.deepEqual(await membersNow(ports)(round), []);
  });

  it('is for their own chat, whatever is pressed', async () => {
    const world = await aGroup();
    const verbs = ['list', 'show', 'share', 'open', 'change', 'save', 'cancel', 'agree', 'save-agreed'];
    for (const verb of verbs)
      assert.deepEqual(
        await world.app.dispatch(aForm(`meeting.${verb}`, planned, { ...inChannel, person: officer })),
        refusals.privateOnly.with({ chat: world.ports.chat }),
        verb,
      );
  });

  it('asks members nothing that officers do: each press is refused, and changes nothing', async () => {
    const world = await aGroup();
    await world.plan();
    const { contact } = world.ports.content.service;
    for (const verb of ['open', 'change', 'save', 'cancel', 'agree', 'save-agreed'])
      assert.deepEqual(
        await world.presses(world.primary, `meeting.${verb}`, { ...planned, version: 1, title: 'Mine', sure: true }),
        refusals.officersOnly.with({ contact }),
        verb,
      );
    assert.equal((await world.shown(officer)).version, 1);
  });
});
