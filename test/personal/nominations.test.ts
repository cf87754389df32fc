// Nominations on officers' pages: any part of 10,000 with the same requests, and the same decisions, refusals and audit as on the card.
import assert from 'node:assert/strict';
import { summaryOf } from '../../features/nominations/nomination.ts';
import { summaryRow } from '../../features/nominations/store/summaries.ts';
import { keyOf } from '../../platform/table.ts';
import { watched } from '../pages/told.ts';
import { nth, received, second, withOfficers } from '../nominations/officers/officers.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { memoryStores } from '../stores.ts';
import { anAdviser, anOfficer, aPerson, NOW } from '../turns.ts';
import type { World } from '../world.ts';
import { asSignedIn } from './signed-in.ts';

const officer = anOfficer();
const round = nth(1).round;

describe('nominations on officers’ pages', () => {
  const entra = entraMeanwhile();
  const pagesOf = (world: World) => {
    const ask = asSignedIn(world, entra);
    return {
      see: async (page: string, person = officer) => String((await ask(person, `GET ${page}`)).body),
      send: async (page: string, fields: Record<string, unknown>, person = officer) => {
        const sent = await ask(person, `POST ${page}`, { fields });
        return { ...sent, body: String(sent.body) };
      },
    };
  };
  const withThree = async () => {
    const world = withOfficers();
    await received(
      world,
      nth(1, { name: 'Cleo Carter' }),
      nth(2, { name: 'Ada Archer' }),
      nth(3, { name: 'Bo Baker' }),
    );
    return { world, ...pagesOf(world) };
  };
  const namesIn = (body: string): string[] =>
    [...body.matchAll(/href="#\/nominations\/TAS-\d+" dir="auto">(?<name>[^<]+)</gu)].map(
      ({ groups }) => groups?.['name'] ?? '',
    );
  const stateOf = async ({ ports }: World, reference: string) => (await ports.summaries.find(round, reference))?.state;
  const didIn = async ({ ports }: World, n: number) =>
    ((await ports.nominations.inFull(round, nth(n).person))?.history ?? []).map(({ did }) => did);

  it('are listed newest first, or in any other order, and found by filters and words', async () => {
    const { see } = await withThree();
    assert.deepEqual(namesIn(await see('/nominations')), ['Bo Baker', 'Ada Archer', 'Cleo Carter']);
    assert.deepEqual(namesIn(await see('/nominations?sort=name')), ['Ada Archer', 'Bo Baker', 'Cleo Carter']);
    assert.deepEqual(namesIn(await see('/nominations?sort=oldest')), ['Cleo Carter', 'Ada Archer', 'Bo Baker']);
    assert.deepEqual(namesIn(await see('/nominations?sort=__proto__&page=-3')).length, 3);
    assert.deepEqual(namesIn(await see('/nominations?search=archer')), ['Ada Archer']);
    assert.deepEqual(namesIn(await see('/nominations?state=shortlisted')), []);
    assert.match(await see('/nominations?state=shortlisted'), /No nominations match/u);
    assert.match(await see('/'), /New nominations <span class="waiting__count">3</u);
  });

  it('are opened, and that is in the audit as on the card', async () => {
    const { see, world } = await withThree();
    assert.match(await see('/nominations/TAS-0001'), /Cleo Carter/u);
    assert.equal((await didIn(world, 1)).at(-1), 'nomination.opened');
    const failing = withOfficers();
    await received(failing, nth(1, { name: 'Cleo Carter' }));
    failing.ports.nominations.note = () => Promise.reject(new Error('storage is down'));
    assert.doesNotMatch(await pagesOf(failing).see('/nominations/TAS-0001'), /Cleo Carter/u);
  });

  it('are decided with a reason, over what was seen', async () => {
    const { send, world } = await withThree();
    const decide = (over: Record<string, string>, person = officer) =>
      send(
        '/nominations/TAS-0001',
        { verb: 'nominations.decide', act: 'shortlist', version: '1', reason: 'Rural', ...over },
        person,
      );
    const missing = await decide({ reason: ' ' });
    assert.deepEqual([missing.status, await stateOf(world, 'TAS-0001')], [422, 'received']);
    assert.match(missing.body, /Enter a reason/u);
    assert.match((await decide({}, second)).body, /Saved, with your reason/u);
    // The first officer still had the version before.
    const late = await decide({ act: 'ineligible', reason: 'Not a governor' });
    assert.equal(late.status, 422);
    assert.match(late.body, /Someone else changed this first/u);
    assert.match(late.body, /Not a governor/u);
    const kept = await world.ports.nominations.find(round, nth(1).person);
    assert.deepEqual([kept?.state, kept?.version], ['shortlisted', 2]);
  });

  it('are shortlisted together for one reason, each over what was listed', async () => {
    const { send, world, see } = await withThree();
    assert.match(await see('/nominations'), /value="TAS-0001 1"/u);
    await send(
      '/nominations/TAS-0002',
      { verb: 'nominations.decide', act: 'note', version: '1', reason: 'A note' },
      second,
    );
    const { status, body } = await send('/nominations/shortlist', {
      chosen: 'TAS-0001 1,TAS-0002 1,TAS-0003 1,../x 1,TAS-9999 1',
      reason: 'Rural',
    });
    assert.equal(status, 200);
    const became = [
      ...body.matchAll(
        />(?<name>[^<>]+)<\/a><\/td><td class="govuk-table__cell">(?<what>Shortlisted|Not shortlisted: \w+ \w+)/gu,
      ),
    ];
    assert.deepEqual(
      became.map(({ groups }) => [groups?.['name'], groups?.['what']]),
      [
        ['Cleo Carter', 'Shortlisted'],
        ['Ada Archer', 'Not shortlisted: someone else'],
        ['Bo Baker', 'Shortlisted'],
        ['TAS-9999', 'Not shortlisted: someone else'],
      ],
    );
    assert.deepEqual((await didIn(world, 3)).at(-1), 'nomination.shortlisted');
    assert.equal((await world.ports.nominations.find(round, nth(2).person))?.state, 'received');
  });

  it('are not shortlisted together without a reason or a choice, and what was ticked stays', async () => {
    const { send, world } = await withThree();
    const { status, body } = await send('/nominations/shortlist', { chosen: 'TAS-0001 1,TAS-0003 1', reason: '' });
    assert.equal(status, 422);
    assert.match(body, /Enter a reason/u);
    assert.match(body, /You selected 2 nominations/u);
    assert.match((await send('/nominations/shortlist', { reason: 'Rural' })).body, /Select at least one/u);
    assert.equal(await stateOf(world, 'TAS-0001'), 'received');
  });

  it('are compared, 2 to 4 of them, each opened in its audit, with what is alike', async () => {
    const { send, see, world } = await withThree();
    const { body } = await send('/nominations/shortlist', { chosen: 'TAS-0001 1,TAS-0003 1', do: 'compare' });
    const columns = [...body.matchAll(/<th scope="col"[^>]*><a [^>]*>(?<name>[^<]+)</gu)].map(
      (one) => one.groups?.['name'],
    );
    assert.deepEqual(columns, ['Cleo Carter', 'Bo Baker']);
    assert.match(body, /Things to check/u);
    for (const n of [1, 3]) assert.equal((await didIn(world, n)).at(-1), 'nomination.opened');
    assert.notEqual((await didIn(world, 2)).at(-1), 'nomination.opened');
    assert.equal(await stateOf(world, 'TAS-0001'), 'received');
    for (const chosen of ['', 'TAS-0001', 'TAS-0001,TAS-0001', 'TAS-0001,TAS-9999', '1,2,3,4,5']) {
      assert.match(await see(`/nominations/compare?chosen=${chosen}`), /Select 2 to 4 nominations/u);
    }
    assert.doesNotMatch(await see('/nominations/compare?chosen=TAS-0001,TAS-0003', anAdviser()), /Cleo|Baker/u);
  });

  it('are exported as the filter leaves them, behind a link that works once', async () => {
    const { send, world } = await withThree();
    const { body } = await send('/nominations/export', { search: 'archer', state: 'all' });
    const token = /api\/download\/(?<token>[\w-]+)/u.exec(body)?.groups?.['token'] ?? assert.fail(body);
    const file = await world.app.download(token);
    assert.ok(file?.kind === 'csv');
    assert.match(file.text, /Ada Archer/u);
    assert.doesNotMatch(file.text, /Bo Baker/u);
    assert.equal(await world.app.download(token), undefined);
  });

  it('press no other button than their own', async () => {
    const { send } = await withThree();
    for (const verb of ['nominations.export', 'panel.confirm', 'constructor', ''])
      assert.equal((await send('/nominations/TAS-0001', { verb })).status, 404, verb);
  });

  it('are officers’ only, whatever is asked for', async () => {
    const { see, send, world } = await withThree();
    for (const person of [aPerson(), anAdviser()]) {
      for (const page of ['/nominations', '/nominations/TAS-0001']) {
        assert.doesNotMatch(await see(page, person), /Cleo|Archer|TAS-0001/u);
      }
      for (const [page, fields] of [
        ['/nominations/TAS-0001', { verb: 'nominations.decide', act: 'shortlist', version: '1', reason: 'Me' }],
        ['/nominations/shortlist', { chosen: 'TAS-0001 1', reason: 'Me' }],
        ['/nominations/export', {}],
      ] as const) {
        const { body } = await send(page, fields, person);
        assert.doesNotMatch(body, /Cleo|api\/download/u);
      }
    }
    assert.equal((await world.ports.nominations.find(round, nth(1).person))?.version, 1);
  });

  it('are shown in any part of 10,000 with as many requests as of 10', async () => {
    const requests = async (many: number) => {
      const { tables, calls } = watched();
      const summaries = Array.from({ length: many }, (_, n) => summaryOf(nth(n + 1), NOW));
      // As an older version kept them: whoever asks first makes the lists.
      for (const one of summaries) {
        const keys = { partitionKey: keyOf(round), rowKey: one.reference };
        await tables('NominationSummaries').write([{ insert: summaryRow.toEntity(keys, one) }]);
      }
      const { see } = pagesOf(withOfficers(memoryStores(tables)));
      await see('/nominations');
      const before = calls.length;
      const body = await see('/nominations?sort=name&page=9999');
      return {
        used: calls.slice(before).map(({ table, did }) => `${did} ${table}`),
        shown: namesIn(body).length,
        body,
      };
    };
    const [few, many] = [await requests(10), await requests(10_000)];
    assert.deepEqual([few.shown, many.shown], [10, 50]);
    assert.match(many.body, /9951 to 10000 of 10000/u);
    assert.deepEqual(many.used, few.used);
    assert.ok(many.used.length <= 2, many.used.join(', '));
  });
});
