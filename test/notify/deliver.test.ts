// An email is sent once, whatever goes wrong on the way to Notify, and nothing of it is ever in a log.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { openMail } from '../../notify/mail.ts';
import type { Address } from '../../platform/address.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import { createJobs } from '../../platform/jobs.ts';
import { type Mail, noMail } from '../../platform/mail.ts';
import { notification } from '../../platform/notifications/notification.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../../platform/notifications/store.ts';
import { outbox } from '../../platform/outbox.ts';
import { refusals } from '../../platform/refusals.ts';
import { report, reportingTo } from '../../platform/report.ts';
import { unsent } from '../../platform/unsent.ts';
import { referenceOf, type Work, workMessages } from '../../platform/work.ts';
import { memoryQueue, memoryTables } from '../../storage/memory.ts';
import { NOW } from '../builders.ts';
import { fakeNotify, type FakeNotify, KEY, REPLY_TO, TEMPLATE } from './fake-notify.ts';
import { willingTeams } from '../willing-teams.ts';

const EMAIL = 'ada@school.example.org';
const recipient = 'recipient-ada-000000000';
const notifications = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table: 'Notes', partition: id, prefix: 'to' })),
};
const note = { kind: 'note', id: 'a-note' };
const messages = workMessages({ events: {}, notifications, jobs: {} });
const settings = { apiKey: KEY, templateId: TEMPLATE, replyToId: undefined, url: undefined };
const said = { own: [], otherwise: () => 'Email us.' };

describe('an email', () => {
  let notify: FakeNotify;
  const lines: string[] = [];
  before(async () => {
    notify = await fakeNotify();
  });
  after(() => notify.close());
  beforeEach(() => {
    notify.emails.length = 0;
    notify.asked.length = 0;
    lines.length = 0;
  });
  afterEach(() => {
    for (const line of lines) assert.doesNotMatch(line, /ada|school|Bearer|channel/iu, 'nothing personal is in a log');
  });

  /** A world with one email that waits; `mail` may be put in the place of Notify's. */
  async function anEmail({ to = EMAIL, mail }: { to?: string; mail?: Mail } = {}) {
    const tables = memoryTables();
    const time = { now: NOW };
    const clock = () => time.now;
    const queue = memoryQueue(messages, clock);
    const deliveries = deliveriesOver(tables, notifications);
    const address: Address = `mailto:${to}`;
    const jobs = (over: Partial<typeof deliveries> = {}, by = mail) =>
      createJobs({
        ...{ clock, report, enqueue: queue.enqueue, deliveries: { ...deliveries, ...over } },
        ...{ outbox: outbox(tables, {}), unsent: unsent(tables), sleep: () => Promise.resolve() },
        ...willingTeams,
        post: () => assert.fail('posted to Teams'),
        mail: by ?? openMail({ ...settings, url: notify.url }, { ...said, report }),
        handling: {
          ...{ events: {}, jobs: {}, timers: {} },
          notifications: { note: () => Promise.resolve({ card: () => refusals.channelOnly.with({}) }) },
        },
      });
    const plan = () =>
      planNotifications(note, [{ recipient, address, about: '' }], { clock, deliveries, enqueue: queue.enqueue });
    await plan();
    let done = 0;
    const logged = <Out>(work: () => Out) => reportingTo((line) => void lines.push(line), work);
    return {
      ...{ time, queue, plan, deliveries, jobs },
      /** Does what waits, until that moment. */
      work: async (until = time.now, by = jobs()) => {
        for (;;) {
          for (; done < queue.queued().length; done += 1) {
            const one = queue.queued()[done];
            if (one) await logged(() => by.work(one)).catch(() => queue.enqueue(one, { after: 600 }));
          }
          const [next] = queue
            .later()
            .map(({ due }) => due)
            .sort();
          if (next === undefined || next > until) return;
          time.now = next;
        }
      },
      state: async () => (await deliveries.one(note, recipient))?.state,
    };
  }
  const soon = plusMinutes(NOW, 5);
  const later = plusMinutes(NOW, 60);

  it('is the card in words, to that address, by the template, with a reference of ids alone', async () => {
    const one = await anEmail();
    await one.work();
    assert.equal(await one.state(), 'sent');
    const [email] = notify.emails;
    assert.equal(email?.to, EMAIL);
    assert.equal(email.subject, 'Do this in a channel');
    assert.deepEqual(JSON.parse(email.reference ?? ''), {
      kind: 'delivery',
      recipient,
      owed: { id: 'a-note', kind: 'note' },
    });
    assert.equal(email.replyTo, undefined);
  });

  it('asks for answers where the council has set that', async () => {
    const mail = openMail({ ...settings, url: notify.url, replyToId: REPLY_TO }, { ...said, report });
    await (await anEmail({ mail })).work();
    assert.equal(notify.emails[0]?.replyTo, REPLY_TO);
  });

  it('waits while Notify takes no more, and goes then', async () => {
    const one = await anEmail();
    notify.trouble(429, 429);
    await one.work(soon);
    assert.deepEqual([await one.state(), notify.emails.length, notify.asked.length], ['sent', 1, 3]);
  });

  it('waits while the key is wrong, which is said in the log', async () => {
    const wrong = KEY.replace(/.$/u, '9');
    const one = await anEmail({ mail: openMail({ ...settings, url: notify.url, apiKey: wrong }, { ...said, report }) });
    await one.work();
    assert.deepEqual([await one.state(), notify.emails.length], ['waiting', 0]);
    assert.match(lines.join('\n'), /NotifyFault.*Notify answered 403 \(AuthError\)/u);
    await one.work(soon, one.jobs({}, openMail({ ...settings, url: notify.url }, { ...said, report })));
    assert.deepEqual([await one.state(), notify.emails.length], ['sent', 1]);
  });

  it('waits while Notify cannot be reached', async () => {
    const gone = await fakeNotify();
    await gone.close();
    const one = await anEmail({ mail: openMail({ ...settings, url: gone.url }, { ...said, report }) });
    await one.work();
    assert.equal(await one.state(), 'waiting');
  });

  for (const trouble of [500, 503, 'unheard'] as const)
    it(`goes once Notify says that it was not taken, after ${trouble}`, async () => {
      const one = await anEmail();
      notify.trouble(trouble);
      await one.work(soon);
      assert.deepEqual([await one.state(), notify.emails.length], ['sending', 0]);
      await one.work(later);
      assert.deepEqual([await one.state(), notify.emails.length], ['sent', 1]);
    });

  it('is not sent again where it was taken and the answer was lost', async () => {
    const one = await anEmail();
    notify.trouble('taken-unheard');
    await one.work(later);
    assert.deepEqual([await one.state(), notify.emails.length], ['sent', 1]);
    assert.deepEqual(notify.asked, ['POST /v2/notifications/email', 'GET /v2/notifications']);
  });

  it('is not sent twice where the process was killed after it was taken', async () => {
    const one = await anEmail();
    const killed = () => Promise.reject(new Error('killed'));
    await one.work(NOW, one.jobs({ confirm: killed }));
    assert.deepEqual([await one.state(), notify.emails.length], ['sending', 1]);
    await one.work(later);
    assert.deepEqual([await one.state(), notify.emails.length], ['sent', 1]);
  });

  it('is asked after by whoever plans it again, where its message was lost', async () => {
    const one = await anEmail();
    await one.work(NOW, one.jobs({ confirm: () => Promise.reject(new Error('killed')) }));
    one.time.now = later;
    assert.equal(await one.plan(), false);
    await one.work(later);
    assert.deepEqual([await one.state(), notify.emails.length, await one.plan()], ['sent', 1, true]);
  });

  it('is asked after for as long as Notify cannot say', async () => {
    const one = await anEmail();
    notify.trouble('taken-unheard', 500, 'unheard', 429);
    await one.work(plusMinutes(NOW, 6 * 60));
    assert.deepEqual([await one.state(), notify.emails.length], ['sent', 1]);
  });

  it('stays unknown where it is too long ago to be asked after, or nobody can be asked any more', async () => {
    for (const [days, over] of [
      [3, undefined],
      [1, noMail],
    ] as const) {
      const one = await anEmail();
      await one.work(NOW, one.jobs({ confirm: () => Promise.reject(new Error('killed')) }));
      one.time.now = plusMinutes(NOW, days * 24 * 60);
      await one.work(one.time.now, one.jobs({}, over));
      assert.deepEqual([await one.state(), await one.plan()], ['unknown', true]);
    }
    assert.equal(notify.emails.length, 2);
  });

  it('is not tried again where Notify refuses it, and its state says so', async () => {
    const one = await anEmail({ to: 'ada@school' });
    await one.work(later);
    assert.deepEqual([await one.state(), notify.asked.length], ['failed', 1]);
    assert.match(lines.join('\n'), /Notify answered 400 \(ValidationError\)/u);
    const other = await anEmail({
      mail: openMail({ ...settings, url: notify.url, templateId: REPLY_TO }, { ...said, report }),
    });
    await other.work(later);
    assert.equal(await other.state(), 'failed');
  });

  it('is never sent where the council sends no email', async () => {
    assert.equal(noMail.to(EMAIL), undefined);
    const one = await anEmail({ mail: noMail });
    await one.work(later);
    assert.deepEqual([await one.state(), notify.asked.length], ['failed', 0]);
  });

  it('is in no message on a queue', async () => {
    const one = await anEmail();
    notify.trouble(429, 'taken-unheard');
    await one.work(later);
    const all: Work[] = one.queue.queued();
    assert.ok(all.length > 2);
    for (const work of all) assert.doesNotMatch(JSON.stringify(work), /ada@|school/u);
  });

  it('has the same reference however its ids were put in order, and it leads to the delivery', () => {
    const notification = { kind: 'note', id: 'a-note' };
    const reference = referenceOf({ recipient, notification });
    assert.equal(referenceOf({ notification: { id: 'a-note', kind: 'note' }, recipient }), reference);
    assert.deepEqual(messages.referred(reference), { kind: 'delivery', recipient, notification });
    for (const other of ['', 'an order', '{"kind":"delivery"}', '{"kind":"outbox"}'])
      assert.equal(messages.referred(other), undefined);
  });
});
