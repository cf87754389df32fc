// Files for officers: what they see and no more, once, within ten minutes, with who asked for it kept.
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { anOfficer, aPerson, factsOf, NOW, madeUp, type World } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, decide, nth, press, received } from './officers.ts';

const linkOf = async (world: World, verb: string, fields = {}) =>
  factsOf(nominationsCards.download, await press(world, { verb, ...fields }));
const fetched = ({ app }: World, url: string) => app.download(url.replace(/.*\//u, ''));

async function csv(world: World, fields = {}): Promise<Record<string, string>[]> {
  const file = await fetched(world, (await linkOf(world, 'nominations.export', fields)).url);
  assert.equal(file?.kind, 'csv');
  return parse(file.text, { bom: true, columns: true });
}

describe('an export', () => {
  it('holds what the filter leaves, in full, with formulas made harmless', async () => {
    const world = withOfficers();
    await received(
      world,
      nth(1, { contribution: '=HYPERLINK("https://evil.example")' }),
      nth(2, { role: 'governor' }),
      nth(3),
    );
    const { count, url, minutes } = await linkOf(world, 'nominations.export', { filter: { role: 'headteacher' } });
    assert.deepEqual([count, minutes], [2, 10]);
    assert.match(url, /^https:\/\/roundtable\.example\.org\/api\/download\/[\w-]+$/);
    const rows = await csv(world, { filter: { role: 'headteacher' } });
    assert.deepEqual(
      rows.map((row) => row['Reference']),
      ['TAS-0003', 'TAS-0001'],
    );
    assert.equal(rows[1]?.['What you would bring to the group'], `'=HYPERLINK("https://evil.example")`);
    for (const column of [
      'Status',
      'Endorsement',
      'Received',
      'Name',
      'Work email address',
      'Role',
      'URN',
      'Phase',
      'Area',
      'Endorser’s email address',
    ])
      assert.notEqual(rows[0]?.[column] ?? '', '', column);
  });

  it('says when a nomination was changed, and nothing where it never was', async () => {
    const world = withOfficers();
    await received(world, nth(1, { said: 2, version: 2, changedAt: '2026-11-24T09:30:00.000Z' }), nth(2));
    assert.deepEqual(
      (await csv(world)).map((row) => row['Last changed']),
      ['', '9:30am on Tuesday 24 November 2026'],
    );
  });

  it('can be fetched once', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    const { url } = await linkOf(world, 'nominations.export');
    const files = await Promise.all([fetched(world, url), fetched(world, url), fetched(world, url)]);
    assert.equal(files.filter(Boolean).length, 1);
    assert.equal(await fetched(world, url), undefined);
  });

  it('cannot be fetched after ten minutes', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    const { url } = await linkOf(world, 'nominations.export');
    world.clock.now = '2026-11-23T09:40:00.000Z';
    assert.equal(await fetched(world, url), undefined);
    world.clock.now = NOW;
    assert.equal(await fetched(world, url), undefined, 'it is gone');
  });

  it('keeps who had it made, when, how many and which filter', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    await linkOf(world, 'nominations.export', { filter: { phase: 'Primary' } });
    await linkOf(world, 'nominations.print', { reference: 'TAS-0001' });
    const history = await world.ports.downloads.history();
    assert.deepEqual(
      history.map(({ did, name, at, by }) => [did, name, at, by.objectId]),
      [
        ['nominations.exported', 'Olu Officer', NOW, anOfficer().objectId],
        ['nominations.printed', 'Olu Officer', NOW, anOfficer().objectId],
      ],
    );
    assert.match(history[0]?.reason ?? '', /"count":1.*"phase":"Primary"/);
    assert.match(history[1]?.reason ?? '', /"TAS-0001"/);
  });

  it('is for officers, in their own chat', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    for (const verb of ['nominations.export', 'nominations.print']) {
      const fields = { verb, reference: 'TAS-0001' };
      assert.equal(cardOf(await press(world, fields, aPerson())), 'refusals/officers-only');
      const form = { kind: 'form', id: verb, verb, fields, place: 'channel', person: anOfficer() } as const;
      const turn = { ...form, conversation: '19:x', address: nth(1).address ?? assert.fail(), receivedAt: NOW };
      assert.equal(cardOf(await world.app.dispatch(turn)), 'refusals/private-only');
    }
    assert.deepEqual(await world.ports.downloads.history(), []);
    assert.equal(cardOf(await press(world, { verb: 'nominations.print', reference: 'TAS-9' })), 'refusals/out-of-date');
  });
});

describe('a summary to print', () => {
  it('says all that the nomination says, how it stands and what happened', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    await decide(world, { act: 'shortlist', reason: 'Experience' });
    const file = await fetched(world, (await linkOf(world, 'nominations.print', { reference: 'TAS-0001' })).url);
    assert.equal(file?.kind, 'page');
    assert.equal(file.title, nth(1).name);
    assert.ok(file.rows.some(({ value }) => value === 'Twenty years in small schools.'));
    assert.ok(file.rows.some(({ value }) => value === madeUp.wording['label.state.shortlisted']));
    assert.equal(file.steps[0]?.reason, 'Experience');
  });

  it('says everything that happened, also where the card says only the last of it', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    for (let version = 1; version <= 12; version += 1) await decide(world, { act: 'note', version });
    const file = await fetched(world, (await linkOf(world, 'nominations.print', { reference: 'TAS-0001' })).url);
    assert.equal(file?.kind, 'page');
    assert.equal(file.steps.length, 13);
    assert.equal(file.steps.at(-1)?.what, madeUp.wording['label.did.nomination.submitted']);
  });
});
