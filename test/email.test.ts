// The built service sends email through GOV.UK Notify's own client and hears what became of it, and nothing of that is in its log.
import assert from 'node:assert/strict';
import { eventually } from './dev/eventually.ts';
import { fakeNotify, type FakeNotify, KEY, TEMPLATE } from './notify/fake-notify.ts';
import { textOf } from './playground/card.ts';
import { openChat, type Chat } from './playground/chat.ts';
import { theStack, type Stack } from './playground/stack.ts';

const TOKEN = 'a token for callbacks, 32 long or more';
const NOMINEE = 'perm-fail@simulator.notify';
const form = {
  from: 'paper',
  name: 'Wilf Paper',
  email: NOMINEE,
  role: 'headteacher',
  school: '900001',
  contribution: 'Forty years of teaching.',
  availability: 'weekday-morning',
  interests: 'None',
  endorserName: 'Chris Chair',
  endorserEmail: 'chair@school.example.org',
  privacyRead: 'true',
};

describe('email', () => {
  let notify: FakeNotify;
  let stack: Stack;
  let chat: Chat;
  before(async () => {
    notify = await fakeNotify();
    const email = {
      NOTIFY_API_KEY: KEY,
      NOTIFY_TEMPLATE_ID: TEMPLATE,
      NOTIFY_URL: notify.url,
      NOTIFY_CALLBACK_TOKEN: TOKEN,
    };
    stack = await theStack({ email });
    chat = await openChat(stack.playground);
  });
  after(async () => {
    chat.close();
    await notify.close();
  });

  const tell = async (receipt: object, token: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (await fetch(`${stack.hostUrl}/api/notify`, { method: 'POST', headers, body: JSON.stringify(receipt) }))
      .status;
  };

  it('reaches a nominee on paper and their endorser, and one that comes back is shown to officers', async () => {
    await chat.say('nominations');
    await chat.press('Enter a nomination for someone');
    const entered = textOf(await chat.press('Save nomination', { fill: form }));
    assert.match(entered, /We will email the nominee a receipt/u);
    await eventually('both have an email', () => notify.emails.length === 2);
    await stack.atRest();
    assert.deepEqual(notify.emails.map(({ to }) => to).sort(), ['chair@school.example.org', NOMINEE]);
    const receipts = notify.receipts();
    for (const receipt of receipts) assert.equal(await tell(receipt, 'another token, 32 long or more too'), 401);
    for (const receipt of receipts) assert.equal(await tell(receipt, TOKEN), 204);
    const opened = textOf(await chat.press('Open nomination'));
    assert.match(opened, /could not deliver our email to perm-fail@simulator\.notify\. .* send the nominee a letter/u);
    for (const line of stack.lines) assert.doesNotMatch(line, /perm-fail|chair@school|Wilf|Bearer/u);
  });

  it('is off without settings, and then nobody is listened to', async () => {
    const before = notify.asked.length;
    await stack.fresh({});
    assert.equal(await tell({ reference: null, status: 'delivered' }, TOKEN), 404);
    await chat.say('nominations');
    await chat.press('Enter a nomination for someone');
    assert.match(textOf(await chat.press('Save nomination', { fill: form })), /Dear Wilf Paper/u);
    await stack.atRest();
    assert.equal(notify.asked.length, before);
  });
});
