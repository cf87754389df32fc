// Worlds whose council sends email: through the real client of GOV.UK Notify, to one on this computer.
import type { App } from '../../app.ts';
import { openMail } from '../../notify/mail.ts';
import type { Mail } from '../../platform/mail.ts';
import { type FakeNotify, fakeNotify, KEY, TEMPLATE } from './fake-notify.ts';

export const OTHERWISE = 'To answer, email us.';

export type Mailed = FakeNotify & { mail: Mail };

/** A Notify and the port to it, started before the tests of a suite and stopped after them; emptied before each. */
export function aNotify(): () => Mailed {
  let running: Mailed | undefined;
  const now = (): Mailed => {
    if (!running) throw new Error('Notify runs from the first test on.');
    return running;
  };
  before(async () => {
    const notify = await fakeNotify();
    const settings = { apiKey: KEY, templateId: TEMPLATE, replyToId: undefined, url: notify.url };
    const said = {
      own: ['https://teams.example.org/chat', 'https://roundtable.example.org'],
      otherwise: () => OTHERWISE,
    };
    running = { ...notify, mail: openMail(settings, { ...said, report: () => undefined }) };
  });
  after(() => now().close());
  beforeEach(() => {
    now().emails.length = 0;
    now().asked.length = 0;
  });
  return now;
}

/** It tells the service what became of all emails. */
export async function tellFates({ emailed }: Pick<App, 'emailed'>, notify: FakeNotify) {
  for (const { reference, status } of notify.receipts())
    await emailed(reference ?? '', status === 'delivered' ? 'arrived' : 'came-back');
}
