// What Azure Monitor is sent of turns, saves, deliveries, queues and faults: numbers under names of ours, and nothing of anybody.
import assert from 'node:assert/strict';
import { messages, nameOf, registry } from '../../app.ts';
import {
  countedDeliveries,
  countedFaults,
  countedSaves,
  measuredSetAside,
  measuredWait,
  signals,
  timed,
} from '../../platform/telemetry.ts';
import { memoryTables } from '../../storage/memory.ts';
import { openAzureMonitor, quietly } from '../../telemetry/azure-monitor.ts';
import { telemetryBeside } from '../../telemetry/beside.ts';
import { aFilledForm, aMessage, anOfficer, aPerson, aWorld, inChannel, settle } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { aCollector } from './collector.ts';

const CANARY = 'Zyzzyva';
const somebody = aPerson({ name: `${CANARY} Example`, objectId: `${CANARY}-0000` });

describe('what Azure Monitor is told', () => {
  let collector: Awaited<ReturnType<typeof aCollector>>;
  before(async () => {
    collector = await aCollector();
    Object.assign(process.env, quietly);
    const monitor = openAzureMonitor(collector);
    const { measure } = telemetryBeside(
      () => Promise.resolve(monitor),
      (what) => assert.fail(what),
    );
    const stores = memoryStores(countedSaves(memoryTables(), measure));
    const world = aWorld({
      ...stores,
      deliveries: countedDeliveries(stores.deliveries, measure),
      countSetAside: measuredSetAside(() => Promise.resolve([{ queue: 'digest', count: 3 }]), measure),
      report: countedFaults(() => undefined, measure),
    });
    let ms = 0;
    const dispatch = timed(world.app.dispatch, { measure, nameOf, ms: () => (ms += 40) });
    const broken = timed(() => Promise.reject(new TypeError(CANARY)), { measure, nameOf, ms: () => (ms += 40) });

    await dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    await dispatch(aMessage(`Does ${CANARY} know of ${CANARY}@example.org?`, { person: somebody }));
    const typed = { name: CANARY, email: `${CANARY}@example.org`, contribution: CANARY, endorserName: CANARY };
    const form = aFilledForm({ ...typed, endorserEmail: `${CANARY}2@example.org` }, { person: somebody });
    const receipt = await dispatch(form);
    assert.equal(nameOf(receipt), 'nominations/receipt');
    await assert.rejects(broken(form));
    world.ports.report(`A turn failed, reference TAS-0001`, new TypeError(CANARY));
    await settle(world);
    await world.app.jobs.timers['doctor-clock']?.();
    await settle(world, world.queued().length - 1);
    measuredWait(measure, () => Date.parse('2026-12-01T09:00:07.000Z'))('digest', '2026-12-01T09:00:00+00:00');
    measuredWait(measure, Date.now)('digest', undefined);
    await new Promise((done) => setImmediate(done));
    await monitor.send();
    await monitor.end();
  });
  after(() => collector.close());

  const of = (signal: string) => collector.received().filter(({ name }) => name === `roundtable.${signal}`);
  const by = (signal: string) => of(signal).map((one) => one.by);

  it('is how long turns took, and which card came of them', () => {
    const turns = of('turns').map(({ by: { kind, card }, value }) => [kind, card, value]);
    assert.deepEqual(
      turns.filter(([kind]) => kind === 'form'),
      [
        ['form', 'nominations/receipt', 40],
        ['form', 'fault', 40],
      ],
    );
    assert.ok(turns.some(([kind, card]) => kind === 'message' && /^faq\/|^questions\//u.test(String(card))));
  });

  it('is what was saved, delivered, set aside and waited for, and which faults there were', () => {
    assert.ok(
      by('saves').some(({ kind }) => kind === 'nomination.changed'),
      JSON.stringify(by('saves')),
    );
    assert.ok(by('deliveries').some(({ kind, state }) => kind === 'set-aside' && state === 'sent'));
    assert.deepEqual(
      of('set-aside').map(({ value, by: about }) => [value, about]),
      [[3, { queue: 'digest' }]],
    );
    assert.deepEqual(
      of('waits').map(({ value, count }) => [value, count]),
      [[7, 1]],
    );
    assert.deepEqual(by('faults'), [{ name: 'TypeError' }]);
  });

  it('is told apart by names that this service gave, and by nothing else', () => {
    const known: Record<string, readonly string[]> = {
      kind: ['message', 'form', 'joined', 'search', ...Object.keys({ ...registry.events, ...registry.notifications })],
      state: ['waiting', 'sending', 'sent', 'failed', 'unknown'],
      queue: messages.queues,
      name: ['TypeError'],
    };
    for (const { name, by: about } of collector.received()) {
      const signal = name.replace('roundtable.', '') as keyof typeof signals;
      assert.deepEqual(Object.keys(about).sort(), [...signals[signal].by].sort(), name);
      for (const [key, value] of Object.entries(about))
        if (key === 'card') assert.match(value, /^(?:[a-z-]+\/[a-zA-Z]+|fault|none)$/u);
        else assert.ok(known[key]?.includes(value), `${name} ${key} ${value}`);
    }
  });

  it('is nothing of anybody', () => {
    assert.match(collector.text(), /roundtable\.turns/u);
    assert.doesNotMatch(collector.text(), new RegExp(`${CANARY}|TAS-|example\\.org|${somebody.tenantId}`, 'iu'));
  });
});

it('telemetry that cannot be opened is told once, and costs nothing', async () => {
  const told: string[] = [];
  const fails = () => Promise.reject(new Error('no connection string'));
  const { measure, begin, end } = telemetryBeside(fails, (what) => void told.push(what));
  await begin();
  measure('saves', 1, { kind: 'nomination' });
  await end();
  assert.deepEqual(told, ['telemetry could not be opened']);
});
