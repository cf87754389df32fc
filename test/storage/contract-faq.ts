// What every kind of stores must do to keep what entries of the FAQ say and said, and who was told.
import { lostCorrections } from '../../features/faq/recall.ts';
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { FaqAuditEntry } from '../../features/faq/audit.ts';
import type { EntryText } from '../../features/faq/entry.ts';
import type { Draft, Revision } from '../../features/faq/revision.ts';
import { anAddress, aPerson, HOSTILE, times, waitingIn } from './records.ts';

const AT = '2020-01-24T09:00:00.000Z';
const olive = { ...aPerson(), name: 'Olive Officer' };

const aText = (over: Partial<EntryText> = {}): EntryText => ({
  title: 'How often does it meet?',
  alsoAskedAs: ['how often'],
  topic: 'group',
  status: 'answered',
  answer: HOSTILE.join('\n'),
  source: ['A letter'],
  reviewed: '2020-01-24',
  reviewBy: '2021-01-24',
  ownerRole: 'Secretary',
  related: [],
  ...over,
});

const proposal = {
  change: 'substance',
  why: 'A letter',
  from: null,
  until: null,
  author: olive,
  question: null,
} as const;

const aDraft = (entry: string, over: Partial<Draft> = {}): Draft => ({
  ...proposal,
  entry,
  text: aText(),
  state: 'open',
  at: AT,
  basis: null,
  version: 1,
  ...over,
});

const aRevision = (entry: string, over: Partial<Revision> = {}): Revision => ({
  ...proposal,
  entry,
  text: aText(),
  number: 1,
  publisher: olive,
  publishedAt: AT,
  override: null,
  facts: { 'round.closes': HOSTILE.join('\n') },
  ...over,
});

const anAudit = (did: FaqAuditEntry['did']): FaqAuditEntry => ({
  id: nanoid(),
  at: AT,
  by: aPerson(),
  did,
  version: 1,
});

/** Describes what is kept of the FAQ. `stores` is asked for in each test. */
export function keepsTheFaq(stores: () => Stores): void {
  const anId = (): string =>
    `entry-${nanoid(8)
      .toLowerCase()
      .replace(/[^a-z\d]/gu, '0')}`;

  it('publishes one of many at once as the next publication, with its outbox event, and nothing of the others', async () => {
    const { revisions, outbox } = stores();
    const after = await revisions.publications();
    const ids = Array.from({ length: 4 }, anId);
    const published = await Promise.all(
      ids.map((id) => revisions.publish({ after, revisions: [aRevision(id, { number: 2 })] })),
    );
    const [won] = published.flatMap((events, index) => (events ? [{ events, id: ids[index] ?? '' }] : []));
    assert.ok(won);
    assert.equal(published.filter((events) => events !== undefined).length, 1);
    assert.equal(await revisions.publications(), after + 1);
    for (const id of ids) assert.equal((await revisions.of(id)).length, id === won.id ? 1 : 0);
    const [event] = won.events;
    assert.ok(event);
    assert.deepEqual(await revisions.ofEvent(event), aRevision(won.id, { number: 2 }));
    const waiting = (await waitingIn(outbox, '2030-01-01T00:00:00.000Z')).filter(({ id }) => id === event.id);
    assert.deepEqual(waiting, [event]);
    await outbox.done(event);
  });

  it('keeps no event for the first revision of an entry that came with the files', async () => {
    const { revisions } = stores();
    const id = anId();
    const events = await revisions.publish({ after: await revisions.publications(), revisions: [aRevision(id)] });
    assert.deepEqual(events, []);
    assert.deepEqual(await revisions.of(id), [aRevision(id)]);
    assert.ok((await revisions.all()).some(({ entry }) => entry === id));
  });

  it('tells which corrections were lost after a moment, by their entry', async () => {
    const { deliveries } = stores();
    const [entry, other] = [anId(), anId()];
    const states = ['failed', 'unknown', 'sent', 'sending', 'waiting'] as const;
    const recipients = states.map((state) => ({ recipient: `to-${state}`, address: anAddress(), about: '1234567' }));
    for (const notification of [entry, other].map((id) => ({ kind: 'correction', entry: id, revision: 2 }) as const)) {
      await deliveries.plan(notification, recipients, '2026-11-23T09:00:00.000Z');
      const at = notification.entry === entry ? '2026-11-23T09:10:00.000Z' : '2026-11-23T09:05:00.000Z';
      for (const state of states) await deliveries.move(notification, `to-${state}`, { from: 'waiting', state, at });
    }
    const lost = (await lostCorrections({ deliveries }))('2026-11-23T09:05:00.000Z').filter((one) =>
      [entry, other].includes(one.entry),
    );
    assert.deepEqual(lost, [
      { entry, state: 'failed' },
      { entry, state: 'unknown' },
    ]);
  });

  it('keeps apart entries of which one is called like the beginning of the other', async () => {
    const { revisions } = stores();
    const id = anId();
    for (const entry of [id, `${id}-2`])
      await revisions.publish({ after: await revisions.publications(), revisions: [aRevision(entry)] });
    assert.deepEqual(
      (await revisions.of(id)).map(({ entry }) => entry),
      [id],
    );
  });

  it('saves a draft once for each version, and forgets none that is open', async () => {
    const { revisions } = stores();
    const id = anId();
    const saved = await times(4, () => revisions.save(aDraft(id), anAudit('faq.drafted')));
    assert.equal(saved.filter(Boolean).length, 1);
    assert.equal(await revisions.save(aDraft(id, { version: 3 }), anAudit('faq.drafted')), false);
    assert.deepEqual(await revisions.draft(id), aDraft(id));
    assert.ok((await revisions.drafts()).some(({ entry }) => entry === id));
    assert.ok(await revisions.save(aDraft(id, { version: 2, state: 'dropped' }), anAudit('faq.dropped')));
    assert.ok(!(await revisions.drafts()).some(({ entry }) => entry === id));
  });

  it('publishes nothing of a draft that changed, and closes the one it publishes', async () => {
    const { revisions } = stores();
    const id = anId();
    await revisions.save(aDraft(id), anAudit('faq.drafted'));
    const publish = async (version: number) =>
      revisions.publish({
        after: await revisions.publications(),
        revisions: [aRevision(id)],
        draft: { draft: aDraft(id, { version, state: 'published' }), audit: anAudit('faq.published') },
      });
    assert.equal(await publish(3), undefined);
    assert.deepEqual(await revisions.of(id), []);
    assert.ok(await publish(2));
    assert.equal((await revisions.draft(id))?.state, 'published');
  });

  it('keeps for each conversation the version it was told last', async () => {
    const { answerDeliveries } = stores();
    const [id, ada, ben] = [anId(), anAddress(HOSTILE.join()), anAddress('chat of ben')];
    await answerDeliveries.keep(id, { address: ada, version: 'old', at: AT });
    await answerDeliveries.keep(id, { address: ben, version: 'old', at: AT });
    await answerDeliveries.keep(id, { address: ada, version: 'new', at: AT });
    const versions = new Map((await answerDeliveries.of(id)).map(({ address, version }) => [address, version]));
    assert.deepEqual([versions.size, versions.get(ada), versions.get(ben)], [2, 'new', 'old']);
    assert.deepEqual(await answerDeliveries.of(anId()), []);
  });
}
