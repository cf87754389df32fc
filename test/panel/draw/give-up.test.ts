// What was sealed is what counts, whoever comes or goes; and a lottery that is given up is seen to be.
import assert from 'node:assert/strict';
import { drawnBy } from '../../../features/panel/draw/drawn.ts';
import { madeUp } from '../../builders.ts';
import { nth, press, received, second } from '../../nominations/officers/officers.ts';
import { confirm, content, eight, panelOf, previewed, tell } from '../outcome/panels.ts';
import { aDrawing, at, drawn, enter, heard, round, sealed } from './drawing.ts';

describe('a lottery after which nominations change', () => {
  it('holds what was sealed, and says how many have come and gone', async () => {
    const world = await aDrawing();
    const { hash } = await sealed(world);
    await received(world, nth(8), nth(9));
    await world.ports.summaries.put({ ...(await nominationOf(world)), state: 'ineligible', version: 2 });
    const { came, gone, candidates } = await drawn(world);
    assert.deepEqual([came, gone, candidates], [2, 1, 5]);
    const { sealed: by } = await drawnBy({ ...world.ports, ...world.ports.content })();
    assert.deepEqual([by?.hash, by?.pool, by?.selection.candidates.length], [hash, 'all', 5]);
    for (const [reference, why] of [
      ['TAS-0008', 'too late for the draw'],
      ['TAS-0001', 'ineligible'],
    ])
      assert.match(
        JSON.stringify(await press(world, { verb: 'panel.person', id: reference })),
        new RegExp(why ?? '', 'u'),
      );
  });

  it('tells whoever came after it was sealed just that, and lets everybody be told', async () => {
    const world = await aDrawing({ content, nominees: 0 });
    await received(world, ...eight);
    await sealed(world);
    await received(world, nth(9));
    await drawn(world);
    await confirm(world);
    const { newcomers, people } = await previewed(world);
    assert.deepEqual([newcomers, people], [[], 9]);
    await tell(world);
    const { why, told } = await panelOf(world);
    assert.ok(told);
    assert.deepEqual(why['TAS-0009'], { by: 'barrier', barrier: 'not-drawn' });
  });

  const nominationOf = async ({ ports }: Awaited<ReturnType<typeof aDrawing>>) => {
    const one = await ports.summaries.find(madeUp.service.round.id, 'TAS-0001');
    assert.ok(one);
    return one;
  };
});

describe('a lottery that is given up', () => {
  it('is told to staff channels with its reason, and shown to whoever seals the next', async () => {
    const world = await aDrawing();
    await sealed(world);
    await drawn(world);
    const left = await at(world, 'panel.drop-draw', { draw: 1, parts: 2, reason: 'A rule was *wrong*' });
    assert.deepEqual([left.stage, left.earlier.map(({ reason }) => reason)], ['leaving', ['A rule was *wrong*']]);
    assert.equal((await at(world, 'panel.seal')).stage, 'leaving', 'not before channels know');
    await world.workDone();
    const last = heard(world).at(-1);
    assert.deepEqual([last?.what, last?.reason, last?.seed === ''], ['dropped', 'A rule was *wrong*', false]);
    const next = await sealed(world);
    assert.deepEqual([next.stage, next.draw, next.earlier.length], ['open', 5, 1]);
    assert.deepEqual(
      heard(world).map(({ what }) => what),
      ['sealed', 'drawn', 'dropped', 'sealed'],
    );
    const [, , , entry] = await world.ports.draws.history(round);
    assert.deepEqual([entry?.did, entry?.name, entry?.reason], ['draw.dropped', 'Olu Officer', 'A rule was *wrong*']);
    assert.equal((await drawn(world, 5)).stage, 'drawn');
  });

  it('needs a reason, and keeps one that is too long', async () => {
    const world = await aDrawing();
    await sealed(world);
    assert.match((await at(world, 'panel.drop-draw', { draw: 1, parts: 0, reason: ' ' })).problem ?? '', /Enter why/);
    const long = await at(world, 'panel.drop-draw', { draw: 1, parts: 0, reason: 'x'.repeat(501) });
    assert.deepEqual([long.stage, long.typed.reason.length], ['open', 501]);
  });

  it('is given up only as the officer saw it: not one that was drawn meanwhile', async () => {
    const world = await aDrawing();
    await sealed(world);
    await drawn(world);
    const late = await at(world, 'panel.drop-draw', { draw: 1, parts: 1, reason: 'I do not like it' });
    assert.deepEqual([late.stage, late.overtaken, late.typed.reason], ['drawn', true, 'I do not like it']);
  });

  it('is not given up before staff channels know what happened last', async () => {
    const world = await aDrawing();
    await sealed(world);
    await enter(world, 'one');
    await enter(world, 'two', second);
    const early = await at(world, 'panel.drop-draw', { draw: 1, parts: 2, reason: 'I do not like it' });
    assert.deepEqual([early.stage, early.typed.reason], ['drawn', 'I do not like it']);
    assert.match(early.problem ?? '', /still telling staff channels/);
    await world.workDone();
    assert.equal(heard(world).at(-1)?.what, 'drawn');
  });
});
