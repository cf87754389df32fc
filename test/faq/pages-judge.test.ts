// What somebody says of an answer on its page: the record of Teams, once for each form, without their question, and never what belongs elsewhere.
import assert from 'node:assert/strict';
import { pages } from '../../features/faq/web/pages.ts';
import { missing } from '../../platform/web-page.ts';
import { anEntry, aWorld, NOW, someContent } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';

const red = anEntry({ id: 'red', title: 'What is the red bus?' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' });
const content = someContent({ faq: [red, open] });
type World = ReturnType<typeof aWorld>;

/** The form as the page has it. */
async function aPressOf(world: World) {
  const { judging, answer } = toldTo(
    pages.answer,
    await visit(world, 'GET /questions/{id}', { parameters: { id: 'red' } }),
  );
  return { key: judging.key, version: answer?.version ?? '' };
}
const press = (world: World, fields: Record<string, string>, id = 'red') =>
  visit(world, 'POST /questions/{id}', { parameters: { id }, fields });
const judged = async (world: World, fields: Record<string, string>) =>
  toldTo(pages.answer, await press(world, fields)).judging;

describe('“Did this answer your question?” on a page', () => {
  it('keeps what the card keeps, but no question: anybody could say anything about one', async () => {
    const world = aWorld({ content });
    const form = await aPressOf(world);
    assert.equal((await judged(world, { ...form, helped: 'yes' })).judged, 'helps');
    assert.deepEqual(await world.ports.judgements.of('red'), [
      { entry: 'red', version: red.version, question: '', after: null, helps: true, reason: '', at: NOW },
    ]);
    assert.deepEqual(await world.ports.judgements.confirmed(), []);
  });

  it('counts once for each form, whose last word counts, however often it is sent', async () => {
    const world = aWorld({ content });
    const form = await aPressOf(world);
    for (const helped of ['yes', 'yes', 'no', 'no']) await press(world, { ...form, helped });
    await press(world, { ...(await aPressOf(world)), helped: 'yes' });
    const kept = (await world.ports.judgements.of('red')).map(({ helps }) => helps);
    assert.deepEqual(kept.sort(), [false, true]);
  });

  it('asks what is missing where it does not help, under the same key, and keeps that without contact details', async () => {
    const world = aWorld({ content });
    const form = await aPressOf(world);
    const reply = await press(world, { ...form, helped: 'no' });
    const { judging } = toldTo(pages.answer, reply);
    assert.deepEqual([judging.judged, judging.key], ['not', form.key]);
    assert.match(await htmlOf(reply), /<textarea[^>]* name="reason"/);
    assert.equal((await judged(world, { ...form, helped: 'no', reason: 'Who drives it?' })).judged, 'told');
    const kept = await world.ports.judgements.of('red');
    assert.deepEqual(
      kept.map(({ helps, reason }) => [helps, reason]),
      [[false, 'Who drives it?']],
    );
  });

  it('gives words back that seem to name somebody or have contact details, and keeps none of them before they were looked at', async () => {
    const world = aWorld({ content });
    const form = { ...(await aPressOf(world)), helped: 'no' };
    const reason = 'Ring Mrs Example on 07700 900123';
    const reply = await press(world, { ...form, reason });
    const { judging } = toldTo(pages.answer, reply);
    assert.deepEqual([judging.said, judging.found?.phone, judging.found?.names], [reason, true, ['Mrs Example']]);
    assert.equal(reply.kind === 'page' && reply.status, 422);
    assert.match(
      await htmlOf(reply),
      /<a href="#reason">Remove the telephone number, or we will remove it when you send<\/a>/,
    );
    assert.deepEqual(await world.ports.judgements.of('red'), []);
    const again = await judged(world, { ...form, reason, looked: 'true' });
    assert.deepEqual(again.found?.names, ['Mrs Example']);
    assert.equal((await judged(world, { ...form, reason, looked: 'true', asIs: 'true' })).judged, 'told');
    const [kept] = await world.ports.judgements.of('red');
    assert.ok(kept?.reason.includes('Mrs Example') && !kept.reason.includes('07700'));
  });

  it('shows whom to contact for what belongs elsewhere, and keeps nothing', async () => {
    const world = aWorld({ content });
    const reply = await press(world, { ...(await aPressOf(world)), helped: 'no', reason: 'Somebody hits her at home' });
    assert.equal(toldTo(pages.elsewhere, reply).back.id, 'red');
    assert.ok(!(await htmlOf(reply)).includes('hits her'));
    assert.deepEqual(await world.ports.judgements.of('red'), []);
  });

  for (const [what, fields] of Object.entries<Record<string, string>>({
    'without a key': { helped: 'yes' },
    'with a key that is none of ours': { helped: 'yes', key: '../x' },
    'without a word': { key: 'key-000000000000000001' },
    'with another word': { key: 'key-000000000000000001', helped: 'maybe' },
  }))
    it(`keeps nothing of a form ${what}`, async () => {
      const world = aWorld({ content });
      assert.equal((await judged(world, fields)).judged, null);
      assert.deepEqual(await world.ports.judgements.of('red'), []);
    });

  it('judges nothing that has no answer, or that there is none of', async () => {
    const world = aWorld({ content });
    const form = { ...(await aPressOf(world)), helped: 'yes' };
    assert.equal(toldTo(pages.answer, await press(world, form, 'open')).answer, null);
    assert.equal(await press(world, form, 'gone'), missing);
    assert.deepEqual(await world.ports.judgements.of('open'), []);
  });

  it('gives what was typed back as text, whatever it is', async () => {
    const world = aWorld({ content });
    const form = { ...(await aPressOf(world)), helped: 'no' };
    for (const text of NAUGHTY) {
      const html = await htmlOf(await press(world, { ...form, reason: `${text} 07700 900123` }));
      assert.doesNotMatch(html, MARKUP, text);
    }
  });
});
