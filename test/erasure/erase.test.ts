// One person is erased: two people agree, exactly that happens however often it is stopped, and then they are nowhere.
import assert from 'node:assert/strict';
import { messages, registry, storesOver } from '../../app.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { heldOf } from '../../features/my-data/copy.ts';
import type { Enqueue } from '../../platform/ports.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Work } from '../../platform/work.ts';
import { memoryStores } from '../stores.ts';
import { allCommitmentsTo } from '../../features/erasure/commitments.ts';
import { cards } from '../../features/erasure/cards.ts';
import type { ErasureStep } from '../../features/erasure/index.ts';
import { eraseStep } from '../../features/erasure/step.ts';
import { erasures as storeOver } from '../../features/erasure/store.ts';
import { erasedOf } from '../../features/erasure/whom.ts';
import { importDirectory } from '../../features/people/import.ts';
import { subjectOf } from '../../platform/find-subject.ts';
import { memoryTables } from '../../storage/memory.ts';
import { openStorage } from '../../storage/open.ts';
import { idOf, recipientOf } from '../../platform/person.ts';
import { drain, factsOf } from '../builders.ts';
import { killedAt } from '../retention/kept.ts';
import { emulator } from '../storage/emulator.ts';
import { canary, EMAIL, tracesIn } from './canary.ts';
import { aLife, officer, restarted, second } from './life.ts';
import { asked, copied, copyTo, erased, lived, shownTo } from './lived.ts';
import { ABOUT_CHANNELS, tracesInAccount, tracesOnQueues, tracesOver } from './traces.ts';

describe('erasing a person', () => {
  it('begins with a life that left something in every table that has to do with people', async () => {
    const { tables } = await copied();
    const found = new Set((await tracesOver(tables)).map(({ table }) => table));
    const personal = Object.entries(registry.tables).flatMap(([name, one]) => (one.personal.length > 0 ? [name] : []));
    assert.deepEqual(
      personal.filter((name) => !found.has(name)),
      ABOUT_CHANNELS,
    );
  });

  it('leaves nothing of them in memory, and a certificate of exactly what was approved', async () => {
    const { tables, world } = await copied();
    const { preview, certificate } = await erased(world);
    assert.deepEqual(await tracesOver(tables), []);
    assert.deepEqual(certificate.counts, preview.counts);
    assert.equal(certificate.certificate?.isSame, true);
    // Officers see no name in it, and the one who asked sees the same.
    assert.deepEqual([certificate.names, certificate.emails, certificate.is], ['', '', 'done']);
    const { waits, done } = factsOf(cards.list, await world.presses(officer, 'erasure.list'));
    assert.deepEqual([waits, done.map(({ id }) => id)], [[], [certificate.id]]);
  });

  it('leaves what is about others as it can be read, and says so where they were', async () => {
    const { world } = await copied();
    await erased(world);
    for (const words of [
      'nominations',
      'panel',
      'draw',
      'questions',
      'thoughts',
      'themes',
      'events',
      'meetings',
      'digest',
      'messages',
      'desk',
    ])
      assert.ok(await world.says(second, words), words);
    const [nomination] = await world.ports.summaries.list(world.ports.content.service.round.id);
    assert.deepEqual(
      [nomination?.name, nomination?.endorser],
      ['Ada Example', { name: 'A person whose data was erased', email: '' }],
    );
    // What was done to what is gone: when, and by which other officer.
    const kept = (await world.ports.everyTable('Erasures').list({})).filter(({ rowKey }) => rowKey.startsWith('kept.'));
    assert.ok(
      kept.some(({ did }) => did === 'nomination.submitted'),
      JSON.stringify(kept),
    );
  });

  it('is found by the walk where one table is left out', async () => {
    const { tables, world } = await copied();
    const { Events: _, ...others } = registry.tables;
    const needs = { ...world.ports, keptTables: () => others };
    const whom = await erasedOf(await subjectOf(EMAIL, needs), needs);
    const [wanted] = await world.ports.erasures.all();
    assert.ok(wanted);
    const now = '2026-11-24T09:30:00.000Z';
    const approved = { at: now, by: idOf(officer), name: officer.name };
    await world.ports.erasures.save(
      { ...wanted, whom, approved, version: 2 },
      { at: now, by: approved.by, did: 'erasure.approved' },
    );
    const work: ErasureStep[] = [{ erasure: wanted.id, pass: 0, table: 'Broadcasts', part: 0 }];
    const step = eraseStep({
      ...needs,
      clock: () => now,
      enqueue: (next) => {
        if (next.kind === 'job') work.push(next.about as ErasureStep);
        return Promise.resolve();
      },
    });
    for (let next = work.shift(); next; next = work.shift()) await step(next);
    assert.deepEqual([...new Set((await tracesOver(tables)).map(({ table }) => table))], ['Events']);
  });

  it('goes on wherever it is killed, and erases and counts the same', async () => {
    const { tables, world } = await copied();
    const { id, total, counts, version } = await asked(world);
    let left = Number.POSITIVE_INFINITY;
    let kills = 0;
    const dying = killedAt(tables, () => (left -= 1) < 0);
    const again = () => restarted(world, { everyTable: dying, erasures: storeOver(dying) });
    const approves = () => again().presses(second, 'erasure.approve', { id, version });
    for (let nights = 0; (await world.ports.erasures.find(id))?.doneAt === null; nights += 1) {
      assert.ok(nights < 400, 'it comes to an end');
      // A few writes more each night, then the host is gone, and its message with it.
      left = 2 + (nights % 13);
      const before = world.queued().length;
      const { approved } = (await world.ports.erasures.find(id)) ?? {};
      const begins = approved ? again().app.jobs.timers['retention-nightly']?.() : approves();
      await Promise.resolve(begins)
        .then(() => drain(again(), before))
        .catch(() => (kills += 1));
    }
    assert.ok(kills > 10, `${kills} kills`);
    const certificate = await shownTo(world, second, 'erasure.show', { id });
    assert.deepEqual([certificate.total, certificate.counts], [total, counts]);
    // Whoever was stopped right after the certificate left only steps, which the next night removes.
    await world.app.jobs.timers['retention-nightly']?.();
    assert.deepEqual(await world.ports.erasures.steps(id), []);
    assert.deepEqual(await tracesOver(tables), []);
  });

  it('is not undone by the directory, nor by messages that come late; whoever writes again is a new person', async () => {
    const { tables, world } = await copied();
    const { address } = (await world.ports.people.find(canary)) ?? {};
    const late = (await lived()).put.flatMap((work): Work[] =>
      work.kind === 'delivery' ? [work, { ...work, recipient: recipientOf(canary) }] : [work],
    );
    await erased(world);
    for (const work of late) await world.app.jobs.work(work).catch(() => undefined);
    await world.settled();
    assert.deepEqual(await tracesOver(tables), []);
    const directory = (isErased: (email: string) => Promise<boolean>) =>
      importDirectory([{ number: 1, email: EMAIL, urn: '900002', role: 'headteacher' }], {
        ...{ ...world.ports, isErased, isDry: false, isSchool: () => true },
        roles: [{ value: 'headteacher', title: 'Headteacher' }],
      });
    const isErased = (email: string) =>
      world.ports.erasures.isBuried(allCommitmentsTo({ people: [], emails: [email] }, world.ports.commit));
    assert.deepEqual(
      (await directory(isErased)).map((one) => ('why' in one ? one.why : one.outcome)),
      ['erased'],
    );
    assert.deepEqual(await tracesOver(tables), []);
    await world.says(canary, 'help');
    assert.equal((await world.ports.people.find(canary))?.address, address);
    assert.equal(await world.ports.affiliations.find(canary), undefined);
  });

  it('leaves nothing of them in a storage account: tables, queues, logs and files', async () => {
    const settings = await emulator();
    const { tables, enqueue } = openStorage(settings, messages);
    const memory = memoryStores(memoryTables());
    // Each message goes to the account's own queue, too, where it stays.
    const both: Enqueue = async (work, how) => {
      await enqueue(work);
      await memory.enqueue(work, how);
    };
    await inParallel((await lived()).put, (work) => enqueue(work));
    await copyTo(tables);
    const world = aLife(undefined, { ...memory, ...storesOver(tables), enqueue: both });
    assert.ok((await tracesInAccount(settings.connectionString)).length > 50);
    const { certificate } = await erased(world);
    assert.equal(certificate.certificate?.isSame, true);
    assert.deepEqual(await tracesInAccount(settings.connectionString), []);
    assert.deepEqual(await tracesOnQueues(settings.connectionString), []);
    assert.deepEqual(tracesIn(JSON.stringify(world.reports)), []);
    const needs = { ...world.ports, keptTables: () => registry.tables };
    assert.deepEqual(await heldOf(await subjectOf(EMAIL, needs), needs), []);
    const { url } = factsOf(nominationsCards.download, await world.presses(second, 'nominations.export'));
    const file = await world.app.download(url.slice(url.lastIndexOf('/') + 1));
    assert.deepEqual(tracesIn(JSON.stringify(file)), []);
  });
});
