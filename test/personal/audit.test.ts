// The audit of all records, searched by officers: by record, officer and days, a bounded number of requests at a time.
import assert from 'node:assert/strict';
import { registry } from '../../app.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { PARTITION, TABLE as DOWNLOADS } from '../../platform/downloads/store.ts';
import { keyOf } from '../../platform/table.ts';
import { drafted, olive, withOfficers as withFaqOfficers } from '../faq/living/officers.ts';
import { answer, asked, ID, press } from '../questions/asked.ts';
import { nth, received, second, withOfficers } from '../nominations/officers/officers.ts';
import { watched } from '../pages/told.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { memoryStores } from '../stores.ts';
import { anAdviser, anOfficer, aPerson } from '../turns.ts';
import type { World } from '../world.ts';
import { asSignedIn } from './signed-in.ts';

const officer = anOfficer();

describe('the audit on officers’ pages', () => {
  const entra = entraMeanwhile();
  const pageOf = (world: World) => {
    const ask = asSignedIn(world, entra);
    return async (page: string, person = officer) => {
      const { status, body } = await ask(person, `GET ${page}`);
      return { status, body: String(body) };
    };
  };
  const rowsIn = (body: string): string[][] =>
    [...body.matchAll(/<tr class="govuk-table__row">\s*<td(?<row>[^]*?)<\/tr>/gu)].map(({ groups }) =>
      [...(groups?.['row'] ?? '').matchAll(/>(?<text>[^<>]+)<\/(?:td|a)>/gu)].map(
        (cell) => cell.groups?.['text'] ?? '',
      ),
    );
  const decided = async () => {
    const world = withOfficers();
    await received(world, nth(1, { name: 'Cleo Carter' }), nth(2, { name: 'Ada Archer' }));
    const see = pageOf(world);
    await see('/nominations/TAS-0001');
    await see('/nominations/TAS-0002', second);
    return { world, see };
  };

  it('says who did what to which record, and names no nominee', async () => {
    const { see } = await decided();
    const { body } = await see('/audit?kind=nominations');
    const opened = rowsIn(body).filter(([, , what]) => what === 'Opened');
    assert.deepEqual(
      opened.map(([, who, , record]) => [who, record]).sort(),
      [
        [officer.name, 'TAS-0001'],
        [second.name, 'TAS-0002'],
      ].sort(),
    );
    assert.doesNotMatch(body, /Cleo|Archer/u);
    assert.match((await see('/')).body, /href="#\/audit"/u);
  });

  it('is found by record, by officer, by days, and by all of them', async () => {
    const { see } = await decided();
    const records = async (query: string) =>
      rowsIn((await see(`/audit?kind=nominations&${query}`)).body).map((row) => row.at(-1));
    assert.deepEqual([...new Set(await records('record=tas-0002'))], ['TAS-0002']);
    assert.deepEqual(await records(`who=${encodeURIComponent(second.name.toLowerCase())}`), ['TAS-0002']);
    assert.ok((await records('from=23+November+2026&to=23/11/2026')).length >= 2);
    assert.deepEqual(await records('from=2026-11-24'), []);
    assert.deepEqual(await records('to=2026-11-22'), []);
    assert.deepEqual(await records(`record=TAS-0001&who=${encodeURIComponent(second.name)}`), []);
  });

  it('opens on nominations, and lists what else there is by its name', async () => {
    const { see } = await decided();
    const { body } = await see('/audit');
    assert.match(body, /<option value="nominations" selected>/u);
    assert.ok(rowsIn(body).some((row) => row.at(-1) === 'TAS-0001'));
    const titles = [...body.matchAll(/<option value="[a-z]+"[^>]*>(?<title>[^<]+)</gu)].map(
      (one) => one.groups?.['title'],
    );
    assert.deepEqual(titles, [...titles].sort());
    assert.ok(titles.length > 10);
  });

  it('gives back every word of one that is too long for anything we have', async () => {
    const { see } = await decided();
    const long = 'é'.repeat(6000);
    const { status, body } = await see(
      `/audit?${new URLSearchParams({ record: long, who: long, from: long }).toString()}`,
    );
    assert.equal(status, 422);
    assert.equal(body.split(`value="${long}"`).length, 4);
    assert.equal(body.split('Shorten this to 100 characters').length, 5);
  });

  it('gives the form back with what was typed, and says what is wrong', async () => {
    const { see } = await decided();
    const { status, body } = await see('/audit?record=TAS-9999&from=soon%22%3E%3Cb%3E');
    assert.equal(status, 422);
    assert.match(body, /We have no record with this reference/u);
    assert.match(body, /Enter a real date/u);
    assert.match(body, /value="TAS-9999"/u);
    assert.doesNotMatch(body, /<b>/u);
  });

  it('has questions and messages, too', async () => {
    const world = await asked(1);
    await press(world, 'question.answer', answer, { person: officer });
    const see = pageOf(world);
    const found = rowsIn((await see('/audit?kind=questions')).body);
    const reference = found[0]?.at(-1) ?? '';
    assert.match(reference, /^Q-/u);
    assert.ok(found.some(([, who, what]) => who === officer.name && what === 'Answered'));
    assert.equal(rowsIn((await see(`/audit?kind=questions&record=${reference}`)).body).length, found.length);
    assert.match((await see('/audit?kind=questions')).body, new RegExp(`href="#/questions/${ID}"`, 'u'));
    assert.match((await see('/audit?kind=messages')).body, /Nothing fits/u);
    assert.equal((await see('/audit?kind=__proto__')).status, 200);
  });

  it('of 4,000 entries is looked through with a bounded number of requests, and each is found once', async () => {
    const { tables, calls } = watched();
    for (let n = 0; n < 2_000; n += 1)
      for (const version of [1, 2])
        await tables('Nominations').write([
          {
            insert: {
              partitionKey: keyOf('record', String(n)),
              rowKey: `audit.0000${version}.x`,
              at: '2026-11-23T09:30:00.000Z',
              did: 'nomination.noted',
              // One in a hundred is this officer's.
              name: version === 1 && n % 50 === 0 ? 'Olu Officer' : 'Bea Second',
            },
          },
        ]);
    const see = pageOf(withOfficers(memoryStores(tables)));
    await see('/audit?kind=nominations');
    const requests: number[] = [];
    let [path, found]: [string | undefined, number] = ['/audit?kind=nominations&who=olu', 0];
    while (path !== undefined) {
      const before = calls.length;
      const { body }: { body: string } = await see(path);
      requests.push(calls.length - before);
      found += rowsIn(body).length;
      const next: string | undefined = /href="#(?<href>[^"]+behind=[^"]+)"/u.exec(body)?.groups?.['href'];
      path = next?.replaceAll('&amp;', '&');
    }
    assert.equal(found, 40);
    assert.ok(Math.max(...requests) <= 12, requests.join(', '));
    assert.ok(requests.length >= 2);
  });

  it('can be filtered by what was done, and an action of another kind is no filter', async () => {
    const { see } = await decided();
    const whats = async (query: string) => rowsIn((await see(`/audit?${query}`)).body).map(([, , what]) => what);
    assert.deepEqual(new Set(await whats('kind=nominations&did=nomination.opened')), new Set(['Opened']));
    assert.deepEqual(new Set(await whats('kind=nominations&did=faq.published')), new Set(['Received', 'Opened']));
  });

  it('says who drafted and published which answer, and leads there', async () => {
    const world = withFaqOfficers();
    await drafted(world, 'sg-frequency', { answer: 'Once a month.', change: 'substance' });
    const [entry] = world.ports.content.faq.filter(({ id }) => id === 'sg-frequency');
    const see = pageOf(world);
    const { body } = await see(`/audit?kind=faq&record=${encodeURIComponent(entry?.title.toLowerCase() ?? '')}`, olive);
    assert.deepEqual(rowsIn(body)[0]?.slice(1), [olive.name, 'Drafted an answer', entry?.title]);
    assert.match(body, /href="#\/faq\/sg-frequency"/u);
  });

  it('has every table that keeps who did what, and words for every action', async () => {
    const audited = Object.entries(registry.tables).filter(([, { personal }]) =>
      AUDIT_COLUMNS.every((column) => personal.includes(column)),
    );
    const { tables } = watched();
    for (const [table] of audited)
      for (const partitionKey of new Set([keyOf('some record'), ...(table === DOWNLOADS ? [PARTITION] : [])]))
        for (const did of registry.audit)
          await tables(table).write([
            {
              insert: {
                ...{ partitionKey, rowKey: `audit.00001.record.${did}`, did },
                ...{ at: '2026-11-23T09:30:00.000Z', name: `${table} ${did}` },
              },
            },
          ]);
    const see = pageOf(withOfficers(memoryStores(tables)));
    const { body } = await see('/audit');
    const kinds = [...body.matchAll(/<option value="(?<kind>[a-z]+)"/gu)].map(({ groups }) => groups?.['kind'] ?? '');
    const shown = (await Promise.all(kinds.map((kind) => see(`/audit?kind=${kind}`)))).flatMap((page) =>
      rowsIn(page.body),
    );
    for (const [table] of audited)
      assert.ok(
        shown.some(([, who]) => who?.startsWith(`${table} `)),
        table,
      );
    for (const did of registry.audit)
      assert.ok(
        shown.some(([, who]) => who?.endsWith(` ${did}`)),
        did,
      );
    for (const [, who, what] of shown) assert.match(what ?? '', /^[A-Z0-9][^.]+/u, who);
  });

  it('is officers’ only', async () => {
    const { see } = await decided();
    for (const person of [aPerson(), anAdviser()])
      assert.doesNotMatch((await see('/audit', person)).body, /TAS-000|Opened/u);
  });
});
