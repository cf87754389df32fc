// The panel on officers' pages: tried, confirmed, previewed and told by the card's own buttons, with its permissions, refusals and audit.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { watched } from '../pages/told.ts';
import { aRound, eight, heard, panelOf, says, second, told } from '../panel/outcome/panels.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { memoryStores } from '../stores.ts';
import { anAdviser, anOfficer, aPerson } from '../turns.ts';
import type { World } from '../world.ts';
import { hiddenIn, onPage } from './read.ts';
import { cardIn } from './signed-in.ts';

const officer = anOfficer();

describe('the panel on officers’ pages', () => {
  const entra = entraMeanwhile();
  const pagesOf = (world: World) => onPage(world, entra, '/panel');
  const aPanel = async () => {
    const world = await aRound();
    return { world, ...pagesOf(world) };
  };
  const namesIn = (body: string): string[] =>
    [...body.matchAll(/verb=panel\.person&amp;id=(?<id>TAS-\d+)/gu)].map(({ groups }) => groups?.['id'] ?? '');
  /** What a button of the row of somebody tries. */
  const buttonOf = (body: string, name: string, does: string): string =>
    new RegExp(`<button(?=[^>]* value="(?<value>[^"]*)")[^>]*>\\s*${does}<span[^>]*> ${name}<`, 'u').exec(body)
      ?.groups?.['value'] ?? assert.fail(`${does} ${name}: ${body}`);
  /** What every form of the page carries. */
  const trying = (body: string) => ({
    whatIf: hiddenIn(body, 'whatIf'),
    pool: hiddenIn(body, 'pool'),
    members: hiddenIn(body, 'members'),
  });
  const confirmed = async () => {
    const made = await aPanel();
    const { body } = await made.see();
    await made.send({ verb: 'panel.confirm', ...trying(body), reason: 'Balanced' });
    return made;
  };
  const didIn = async ({ ports }: World) =>
    (await ports.panels.history(eight[0]?.round ?? '')).map(({ did, name }) => `${did} ${name}`);

  it('is shown as a table, and as a picture in which each rule says what it has and lacks', async () => {
    const { see } = await aPanel();
    const { status, body } = await see();
    assert.equal(status, 200);
    assert.equal(namesIn(body).length, 3);
    assert.match(body, /3 of 3 seats are filled/u);
    assert.match(body, /Nursery<\/span> <span class="seats__boxes" role="img" aria-label="1 filled">/u);
    assert.match(
      body,
      /Governors<\/span> <span class="seats__boxes" role="img" aria-label="1 filled">.*1 or more wanted/su,
    );
    const more = await see({ verb: 'panel.try', part: 'rule', rule: 'governors', smallest: '2', ...trying(body) });
    assert.match(more.body, /Governors<\/span> <span class="seats__boxes" role="img" aria-label="2 filled">/u);
  });

  it('is tried by buttons: somebody left out, somebody kept in, one more seat; and says what moved', async () => {
    const { see } = await aPanel();
    const first = (await see()).body;
    const [one = ''] = namesIn(first);
    const name = /id=TAS-\d+[^>]*>(?<name>[^<]+)</u.exec(first)?.groups?.['name'] ?? '';
    const before = { wasPool: 'all', pool: 'all', members: hiddenIn(first, 'members'), verb: 'panel.show' };
    const without = (await see({ ...before, whatIf: buttonOf(first, name, 'Leave out') })).body;
    assert.ok(!namesIn(without).includes(one));
    assert.match(without, new RegExp(`<strong>Left:</strong> ${name}`, 'u'));
    const kept = (await see({ ...before, whatIf: buttonOf(first, name, 'Keep in') })).body;
    assert.ok(namesIn(kept).includes(one));
    assert.match(kept, /Let the rules decide/u);
    const four = (await see({ verb: 'panel.try', part: 'seats', seats: '4', ...trying(first) })).body;
    assert.equal(namesIn(four).length, 4);
    assert.match(four, /Fill 4 seats instead of 3/u);
    assert.match(four, /<button(?=[^>]* name="seats")[^>]* value="5"[^>]*>\s*One more seat/u);
    const wrong = await see({ verb: 'panel.try', part: 'seats', seats: 'ten', ...trying(first) });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /There is a problem.*value="ten"/su);
  });

  it('says which changes would be enough where no panel keeps all rules, and tries one of them', async () => {
    const { see } = await aPanel();
    const first = (await see()).body;
    const none = (await see({ verb: 'panel.try', part: 'rule', rule: 'governors', smallest: '3', ...trying(first) }))
      .body;
    assert.match(none, /No panel meets every rule with the changes you are trying/u);
    assert.match(none, /Governors<\/strong>: 2 available/u);
    const whatIf =
      /<button(?=[^>]* value="(?<value>[^"]*)")[^>]*>\s*Try change 1/u.exec(none)?.groups?.['value'] ??
      assert.fail(none);
    const before = { was: hiddenIn(none, 'was'), wasPool: 'all', pool: 'all', members: hiddenIn(none, 'members') };
    assert.equal(namesIn((await see({ ...before, whatIf })).body).length, 3);
  });

  it('tells of somebody why they are on it, and who is found by name', async () => {
    const { see } = await aPanel();
    const [id = ''] = namesIn((await see()).body);
    const person = (await see({ verb: 'panel.person', id })).body;
    assert.match(person, /On the suggested panel/u);
    assert.match(person, /Leave out/u);
    assert.match((await see({ verb: 'panel.find', who: id })).body, /On the suggested panel/u);
    assert.match((await see({ verb: 'panel.find', who: 'person' })).body, /We found 8 people/u);
    assert.match((await see({ verb: 'panel.find', who: 'nobody' })).body, /We found nobody with “nobody”/u);
  });

  it('is confirmed with a reason, once, and that is in the audit as on the card', async () => {
    const { see, send, world } = await aPanel();
    const { body } = await see();
    const sent = { verb: 'panel.confirm', ...trying(body) };
    assert.match((await see({ ...sent, verb: 'panel.ask' })).body, /Reason for this panel/u);
    const missing = await send({ ...sent, reason: ' ' });
    assert.equal(missing.status, 422);
    assert.match(missing.body, /There is a problem/u);
    const done = await send({ ...sent, reason: 'Balanced' });
    assert.equal(done.status, 200);
    assert.match(done.body, /You confirmed this panel/u);
    // Another officer had it open, too: theirs is not confirmed, and the page does not say so.
    const late = await send({ ...sent, reason: 'My own' }, second);
    assert.doesNotMatch(late.body, /You confirmed this panel/u);
    assert.match(late.body, /Reason: Balanced/u);
    assert.deepEqual(await didIn(world), [`panel.confirmed ${officer.name}`]);
  });

  it('is confirmed only as it was seen', async () => {
    const { see, send, world } = await aPanel();
    const { body } = await see();
    const { status, body: now } = await send({
      verb: 'panel.confirm',
      ...trying(body),
      members: 'TAS-0005 TAS-0006 TAS-0007',
      reason: 'Forged',
    });
    assert.equal(status, 422);
    assert.match(now, /What changed/u);
    assert.deepEqual(await didIn(world), []);
  });

  it('shows the very cards that people will get, and sends those and no others', async () => {
    const { see, send, world } = await confirmed();
    const preview = (await see({ verb: 'panel.preview' })).body;
    assert.match(preview, /data-how="shown"/u);
    assert.equal([...preview.matchAll(/data-looks/gu)].length, 1);
    const fields = { verb: 'panel.tell', hash: hiddenIn(preview, 'hash'), version: hiddenIn(preview, 'version') };
    const forged = await send({ ...fields, hash: 'x' });
    assert.equal(forged.status, 422);
    assert.match(forged.body, /Nothing was sent/u);
    assert.equal((await panelOf(world)).told, null);
    const sure = await send(fields);
    assert.match(sure.body, /name="although" value="open"/u);
    assert.equal((await panelOf(world)).told, null);
    const done = await send({ ...fields, although: 'open' });
    assert.match(done.body, /The messages are on their way/u);
    const [member] = (await panelOf(world)).members;
    const [card] = heard(world, member?.id ?? '');
    assert.ok(card);
    // It is the one that was sent: only what is their own alone, their reference and place in the order, is left open.
    const blind = (json: unknown) =>
      JSON.stringify(json)
        .replaceAll(member?.id ?? '', '')
        .replaceAll(/(?<=Your place in the draw is )[^"]*/gu, '');
    assert.equal(blind(cardIn({ status: 200, headers: {}, body: preview })), blind(render(card)));
  });

  it('is chosen again before anybody was told, with a reason', async () => {
    const { send, see, world } = await confirmed();
    const { body } = await see();
    const fields = { verb: 'panel.reopen', version: hiddenIn(body, 'version') };
    assert.equal((await send(fields)).status, 422);
    const done = await send({ ...fields, reason: 'One more came' });
    assert.match(done.body, /You cancelled the panel/u);
    assert.equal(await world.ports.panels.find(eight[0]?.round ?? ''), undefined);
  });

  it('records what a member says and offers a free seat, over what was seen, with the reason kept', async () => {
    const world = await told();
    const { see, send } = pagesOf(world);
    const [first] = (await panelOf(world)).members;
    const seat = first?.id ?? '';
    const shown = (await see({ verb: 'panel.standing', seat })).body;
    assert.match(shown, /If Person\w+ Of\d leaves/u);
    const version = hiddenIn(shown, 'version');
    const declined = { verb: 'panel.record declined', seat, version, reason: 'By phone' };
    assert.equal((await send({ ...declined, reason: '' })).status, 422);
    await says(world, 'panel.accept', seat);
    // The member has answered meanwhile: what the officer saw does not stand any more.
    const late = await send(declined);
    assert.equal(late.status, 422);
    assert.match(late.body, /Someone else changed this first.*By phone/su);
    const done = await send({ ...declined, version: hiddenIn(late.body, 'version') });
    assert.match(done.body, /We recorded the answer/u);
    const panel = await panelOf(world);
    assert.equal(panel.members.find(({ id }) => id === seat)?.answer, 'declined');
    assert.equal(panel.members.at(-1)?.insteadOf, seat);
  });

  it('gives the file to publish behind a link that works once', async () => {
    const { send } = await confirmed();
    assert.match((await send({ verb: 'panel.export' })).body, /api\/download\/[\w-]+/u);
  });

  it('presses no other button than its own, and none that changes anything by an address', async () => {
    const { see, send, world } = await aPanel();
    for (const verb of ['nominations.decide', 'panel.seal', 'constructor', 'panel.show'])
      assert.equal((await send({ verb, reason: 'x' })).status, 404, verb);
    const { body } = await see();
    for (const verb of ['panel.confirm', 'panel.tell', 'panel.reopen', '__proto__'])
      assert.equal((await see({ ...trying(body), verb, reason: 'x' })).status, 404, verb);
    assert.deepEqual(await didIn(world), []);
  });

  it('is officers’ only, whatever is asked for', async () => {
    const { see, send, world } = await aPanel();
    const carried = trying((await see()).body);
    for (const person of [aPerson(), anAdviser()]) {
      for (const verb of ['panel.show', 'panel.person', 'panel.find', 'panel.preview'])
        assert.doesNotMatch((await see({ verb, id: 'TAS-0001', who: 'person' }, person)).body, /Person\w|TAS-/u);
      const sent = await send({ verb: 'panel.confirm', ...carried, reason: 'Me' }, person);
      assert.doesNotMatch(sent.body, /Person\w|TAS-/u);
    }
    assert.deepEqual(await didIn(world), []);
  });

  it('takes as many requests as the card', async () => {
    const { tables, calls } = watched();
    const { see, send } = pagesOf(await aRound(memoryStores(tables)));
    const used = async (what: () => Promise<unknown>) => {
      const before = calls.length;
      await what();
      return calls.slice(before).map(({ table, did }) => `${did} ${table}`);
    };
    // Whoever comes first makes the published FAQ.
    let { body } = await see();
    const opened = await used(async () => ({ body } = await see()));
    assert.deepEqual(opened, ['read Panels', 'read Draws', 'list NominationSummaries']);
    await send({ verb: 'panel.confirm', ...trying(body), reason: 'Balanced' });
    assert.deepEqual(await used(() => see()), ['read Panels', 'list NominationSummaries']);
  });
});
