// A draft of an update on officers' pages: the same decisions as on the card, and the very card that readers get.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import type { Person } from '../../platform/turn.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { anAdviser, aPerson } from '../turns.ts';
import { aWriting, officer, other, publishes, someone } from '../updates/writing.ts';
import { asSignedIn, cardIn } from './signed-in.ts';

describe('a draft of an update on officers’ pages', () => {
  const entra = entraMeanwhile();
  const written = async () => {
    const world = aWriting();
    await world.previews(await world.begins(), { purpose: 'What is new **now**' });
    const ask = asSignedIn(world, entra);
    const versionOf = async (of: number) => String((await world.ports.updates.draft(of))?.version);
    return {
      world,
      see: (person: Person, path = '/updates/draft') => ask(person, `GET ${path}`),
      send: async (verb: string, person: Person, { path = '/updates/draft', version = '' } = {}) => {
        const of = Number(/\d+/u.exec(path)?.[0] ?? 0);
        const fields = { verb: `update.${verb}`, version: version || (await versionOf(of)) };
        return ask(person, `POST ${path}`, { fields });
      },
      stands: async (of = 0) => (await world.ports.updates.draft(of))?.state,
    };
  };

  it('is shown as readers get it, sent back, and published as it was shown', async () => {
    const { world, see, send, stands } = await written();
    assert.match(String((await send('ask', officer)).body), /You asked another officer/u);
    assert.match(String((await send('return', other)).body), /It is a draft again/u);
    await send('ask', officer);
    const page = await see(other);
    assert.match(String(page.body), /asks you to approve this/u);
    assert.match(String((await send('approve', other)).body), /data-how="live"/u);
    assert.equal(await stands(), 'published');
    const reply = (await world.presses(someone(1), 'update.show', { id: '1' })) ?? assert.fail();
    assert.deepEqual(cardIn(page), JSON.parse(JSON.stringify(render(reply))));
  });

  it('is not published by its author, nor as somebody read it before it was changed', async () => {
    const { send, stands } = await written();
    await send('ask', officer);
    assert.equal((await send('approve', officer)).status, 422);
    const stale = await send('approve', other, { version: '1' });
    assert.deepEqual([stale.status, await stands()], [422, 'asked']);
    assert.match(String(stale.body), /Nothing was done/u);
  });

  it('begins, is changed and is discarded with the cards of the chat', async () => {
    const { see, send } = await written();
    assert.match(JSON.stringify(cardIn(await send('open', officer))), /update\.save/u);
    assert.match(JSON.stringify(cardIn(await send('rising', officer))), /rising/iu);
    await send('drop', officer);
    assert.match(JSON.stringify(cardIn(await see(officer))), /update\.start/u);
  });

  it('of a correction is shown beside the update, as it will read then', async () => {
    const { world, see, send } = await written();
    await send('drop', officer);
    await publishes(world);
    const path = '/updates/1/draft';
    assert.match(JSON.stringify(cardIn(await see(officer, path))), /update\.save/u);
    const draft = { of: 1, version: (await world.ports.updates.draft(1))?.version ?? 0 };
    const { words } = (await world.ports.updates.find(1))[0] ?? assert.fail();
    await world.previews({ ...draft, inputs: { ...words, change: 'The date' } });
    await send('ask', officer, { path });
    const page = await see(other, path);
    assert.match(String(page.body), /Correction of update #1/u);
    assert.match(JSON.stringify(cardIn(page)), /Corrected at .*: The date/u);
    await send('approve', other, { path });
    assert.equal((await world.ports.updates.find(1)).length, 2);
  });

  it('is officers’ only, and presses no other button than its own', async () => {
    const { see, send, stands } = await written();
    await send('ask', officer);
    for (const person of [aPerson(), anAdviser()]) {
      assert.doesNotMatch(String((await see(person)).body), /What is new/u);
      await send('approve', person);
    }
    for (const verb of ['send', 'save', 'constructor', '']) assert.equal((await send(verb, other)).status, 404, verb);
    assert.equal(await stands(), 'asked');
  });
});
