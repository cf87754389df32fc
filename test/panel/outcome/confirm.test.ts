// A panel is confirmed as it was seen, with a reason, once; and taken back only while nobody was told.
import assert from 'node:assert/strict';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import { aMessage, anOfficer, aStaffChannel, factsOf, madeUp } from '../../builders.ts';
import { nth, received } from '../../nominations/officers/officers.ts';
import { aRound, confirm, drain, panelOf, press, round, second, seats, standing, suggested, tell } from './panels.ts';

describe('an officer who confirms a panel', () => {
  it('has it kept with the reason, why each is on it or not, and reserves for each seat', async () => {
    const world = await aRound();
    const { members } = await suggested(world);
    const shown = factsOf(panelCards.standing, await confirm(world, { reason: ' Balanced ' }));
    assert.deepEqual([shown.confirmed.by, shown.confirmed.reason, shown.told], ['Olu Officer', 'Balanced', '']);
    const panel = await panelOf(world);
    assert.deepEqual(panel.members.map(({ id }) => id).sort(), members.split(' ').sort());
    assert.equal(Object.keys(panel.why).length, 8);
    assert.ok(panel.reserves.length >= seats.reserves && new Set(panel.reserves).size === panel.reserves.length);
    assert.ok(panel.reserves.every((id) => !members.includes(id)));
    const [entry] = await world.ports.panels.history(round);
    assert.deepEqual([entry?.did, entry?.name, entry?.reason], ['panel.confirmed', 'Olu Officer', 'Balanced']);
    await drain(world);
    assert.deepEqual([world.posts, await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z')], [[], []]);
  });

  it('sees the members as they were suggested: in the same order, with role and what each counts towards', async () => {
    const world = await aRound();
    const asked = await world.app.dispatch(aMessage('panel', { person: anOfficer() }));
    const rows = factsOf(panelCards.panel, asked).suggested?.rows ?? [];
    const { members } = factsOf(panelCards.standing, await confirm(world));
    assert.deepEqual(
      members.map(({ reference, name, detail, counts }) => [reference, name, detail, counts]),
      rows.map(({ id, name, detail, counts }) => [id, name, detail, counts]),
    );
    assert.deepEqual(members.map(({ counts }) => counts).slice(0, 2), ['Nursery', 'Governors']);
    assert.notDeepEqual(
      members.map(({ reference }) => reference),
      (await panelOf(world)).members.map(({ id }) => id),
      'the panel keeps the order of the draw',
    );
  });

  it('is not offered to while a draw is under way, and hears why; once it is given up they are', async () => {
    const world = await aRound();
    await world.ports.staffChannels.follow(aStaffChannel());
    const look = async () =>
      factsOf(panelCards.panel, await world.app.dispatch(aMessage('panel', { person: anOfficer() })));
    assert.equal((await look()).hindrance, null);
    await press(world, { verb: 'panel.seal' });
    const { hindrance, trying } = await look();
    assert.equal(hindrance, madeUp.wording['draw.under-way']);
    const asked = factsOf(panelCards.panel, await press(world, { verb: 'panel.ask', ...trying }));
    assert.equal(asked.hindrance, hindrance);
    assert.equal(factsOf(panelCards.confirm, await confirm(world)).problem, hindrance);
    await drain(world);
    await press(world, { verb: 'panel.drop-draw', draw: 1, parts: 0, reason: 'Another day' });
    assert.equal((await look()).hindrance, null);
  });

  it('must give a reason, and finds the same list and their words kept', async () => {
    const world = await aRound();
    const { members } = await suggested(world);
    const long = 'x'.repeat(501);
    for (const [reason, code] of [
      [' ', 'outcome.reason.missing'],
      [long, 'outcome.reason.long'],
    ] as const) {
      const { problem, typed, trying } = factsOf(panelCards.confirm, await confirm(world, { reason }));
      assert.deepEqual([problem, typed, trying.members], [madeUp.wording[code], reason.trim(), members]);
    }
    assert.equal(await world.ports.panels.find(round), undefined);
  });

  it('who saw other people sees the panel as it is now, and nothing is kept', async () => {
    const world = await aRound();
    const { members } = await suggested(world);
    for (const seen of ['', members.replace(/\d$/u, '9'), members.slice(9), 7, undefined]) {
      const { trying } = factsOf(panelCards.panel, await confirm(world, { members: seen }));
      assert.deepEqual(trying.members, members);
    }
    await world.ports.summaries.put({
      ...(await summaryOf(world, members.slice(0, 8))),
      state: 'withdrawn',
      version: 9,
    });
    factsOf(panelCards.panel, await confirm(world, { members }));
    assert.equal(await world.ports.panels.find(round), undefined);
  });

  it('may not do so in front of others, nor may anybody else', async () => {
    const world = await aRound();
    const fields = { ...(await suggested(world)), reason: 'Balanced' };
    const inGroup = { kind: 'form', place: 'group', verb: 'panel.confirm', fields } as const;
    const turn = { ...aMessage(''), ...inGroup, person: anOfficer() };
    factsOf(refusals.privateOnly, await world.app.dispatch(turn));
    factsOf(refusals.officersOnly, await press(world, { verb: 'panel.confirm', ...fields }, nth(1).person as never));
  });

  it('wins alone of ten at once, and the others see that panel', async () => {
    const world = await aRound();
    const fields = { ...(await suggested(world)), verb: 'panel.confirm' };
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        press(world, { ...fields, reason: `Reason ${n}` }, n % 2 ? second : undefined),
      ),
    );
    const reasons = new Set(all.map((reply) => factsOf(panelCards.standing, reply).confirmed.reason));
    assert.equal(reasons.size, 1);
    assert.equal((await world.ports.panels.history(round)).length, 1);
  });

  it('takes what was tried into account: who was kept in is a member by the decision of officers', async () => {
    const world = await aRound();
    const whatIf = { in: ['TAS-0008'], out: ['TAS-0005'], changes: [] };
    const tried = factsOf(panelCards.panel, await press(world, { verb: 'panel.show', whatIf })).trying;
    await press(world, { ...tried, verb: 'panel.confirm', reason: 'Tried' });
    await drain(world);
    const { why, members, reserves } = await panelOf(world);
    assert.ok(members.some(({ id }) => id === 'TAS-0008'));
    assert.deepEqual([why['TAS-0008'], why['TAS-0005']], [{ by: 'officers' }, { by: 'officers' }]);
    assert.ok(!reserves.includes('TAS-0005'));
  });
});

const summaryOf = async (world: Awaited<ReturnType<typeof aRound>>, reference: string) => {
  const summary = await world.ports.summaries.find(round, reference);
  assert.ok(summary);
  return summary;
};

describe('a panel that is taken back', () => {
  const reopen = { verb: 'panel.reopen', version: 1, reason: 'One more came' };

  it('is gone with its reason kept, and another can be confirmed', async () => {
    const world = await aRound();
    await confirm(world);
    factsOf(panelCards.panel, await press(world, reopen, second));
    assert.equal(await world.ports.panels.find(round), undefined);
    assert.deepEqual(
      (await world.ports.panels.history(round)).map(({ did, name, reason }) => [did, name, reason]).slice(1),
      [['panel.reopened', 'Sam Second', 'One more came']],
    );
    factsOf(panelCards.standing, await confirm(world));
  });

  it('needs a reason and the version that was seen, and nobody told', async () => {
    const world = await aRound();
    await confirm(world);
    const { problem } = factsOf(panelCards.standing, await press(world, { ...reopen, reason: '' }));
    assert.equal(problem, madeUp.wording['outcome.reason.missing']);
    const late = factsOf(panelCards.standing, await press(world, { ...reopen, version: 2 }));
    assert.deepEqual([late.overtaken, late.typed], [true, 'One more came']);
    await tell(world);
    const { version } = await standing(world);
    const after = factsOf(panelCards.standing, await press(world, { ...reopen, version }));
    assert.equal(after.overtaken, true);
    assert.ok((await panelOf(world)).told);
  });

  it('takes its cards with it: what is confirmed next is not taken back by one of them', async () => {
    const world = await aRound();
    await confirm(world);
    await press(world, reopen);
    await confirm(world, { reason: 'Another one' }, second);
    const stale = factsOf(panelCards.standing, await press(world, reopen));
    assert.deepEqual([stale.overtaken, stale.typed], [true, 'One more came']);
    assert.equal((await panelOf(world)).confirmed.reason, 'Another one');
  });

  it('is no longer there to be previewed, told or looked at', async () => {
    const world = await aRound();
    for (const verb of ['panel.preview', 'panel.tell', 'panel.offer', 'panel.record', 'panel.reopen', 'panel.letters'])
      factsOf(refusals.outOfDate, await press(world, { verb }));
    factsOf(panelCards.panel, await press(world, { verb: 'panel.standing' }));
    await received(world, nth(9));
  });
});
