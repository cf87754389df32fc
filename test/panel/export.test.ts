// The published file of a panel: for officers, by a link that works once, kept with who asked for it, and naming nobody.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Panel } from '../../features/panel/panel.ts';
import { panelShape } from '../../features/panel/published-panel.ts';
import { refusals } from '../../platform/refusals.ts';
import { factsOf, NOW, anOfficer, type World } from '../builders.ts';
import { press } from '../nominations/officers/officers.ts';
import { aDrawing, at, drawn, round, sealed } from './draw/drawing.ts';

/** A panel of one, chosen by the lottery that was drawn. */
async function confirmed(world: World): Promise<Panel> {
  const draw = await world.ports.draws.find(round);
  assert.ok(draw);
  const done = { at: NOW, by: anOfficer(), name: anOfficer().name };
  const by = { tenantId: done.by.tenantId, objectId: done.by.objectId };
  const panel: Panel = {
    ...{ round, version: 1, pool: 'all', seed: 'the seed', sealed: draw.hash, why: {}, workedOut: 'done', told: null },
    selection: { ...draw.selection, order: draw.selection.candidates.map(({ id }) => id) },
    members: [{ id: 'TAS-0002', insteadOf: null, answer: 'asked', at: NOW }],
    seatChanges: [],
    reserves: ['TAS-0003', 'TAS-0004'],
    confirmed: { ...done, by, reason: 'Balanced' },
  };
  const audit = { id: world.ports.ids.key(), at: NOW, by, did: 'panel.confirmed', version: 1 } as const;
  assert.ok(await world.ports.panels.save(panel, audit));
  return panel;
}

describe('the published file of a panel', () => {
  it('is fetched once, holds the lottery and the panel by numbers, and says who cannot be chosen any more', async () => {
    const world = await aDrawing();
    await sealed(world);
    await drawn(world);
    const panel = await confirmed(world);
    const reserve = await world.ports.summaries.find(round, 'TAS-0004');
    assert.ok(reserve);
    await world.ports.summaries.put({ ...reserve, state: 'withdrawn', version: 2 });
    const { what, count, url } = factsOf(nominationsCards.download, await press(world, { verb: 'panel.export' }));
    assert.deepEqual([what, count], ['panel', 5]);
    const token = url.replace(/.*\//u, '');
    const file = await world.app.download(token);
    assert.equal(file?.kind, 'json');
    assert.equal(file.name, `panel-${round}.json`);
    for (const hidden of ['TAS-', 'Person', '90000', 'Olu', 'Balanced', 'example.org'])
      assert.ok(!file.text.includes(hidden), hidden);
    const { lottery, chosen, reserves, gone } = panelShape.parse(JSON.parse(file.text));
    assert.deepEqual(lottery, { hash: panel.sealed, words: ['six blue dice', '4 2 6 6 1 3'] });
    assert.deepEqual([chosen, reserves, gone], [[2], [3, 4], [4]]);
    assert.equal(await world.app.download(token), undefined);
    const kept = (await world.ports.downloads.history()).at(-1);
    assert.deepEqual([kept?.did, kept?.name], ['panel.exported', 'Olu Officer']);
  });

  it('is not offered while no panel is confirmed', async () => {
    const world = await aDrawing();
    factsOf(refusals.outOfDate, await press(world, { verb: 'panel.export' }));
    assert.deepEqual(await world.ports.downloads.history(), []);
  });

  it('keeps its lottery: it is neither given up nor sealed anew while the panel stands', async () => {
    const world = await aDrawing();
    await sealed(world);
    await drawn(world);
    await confirmed(world);
    const kept = await at(world, 'panel.drop-draw', { draw: 1, parts: 2, reason: 'I do not like it' });
    assert.deepEqual([kept.stage, kept.confirmed, kept.typed.reason], ['drawn', true, 'I do not like it']);
    assert.match(kept.problem ?? '', /Select “Choose again” on the panel first/u);
    assert.equal((await world.ports.draws.find(round))?.parts.length, 2);
  });
});
