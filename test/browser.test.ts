// The service as its users see it: the Playground in a real browser, from the first greeting to the digest.
import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../dev/browser.ts';
import { WITHIN_MS } from './dev/eventually.ts';
import { theStack, type Stack } from './playground/stack.ts';

const WITHIN = { timeout: WITHIN_MS };
const shots = 'test-output';

describe('the Playground in a browser', function () {
  this.timeout(2 * WITHIN_MS);
  let stack: Stack;
  let browser: Browser | undefined;
  let page: Page;

  before(async function () {
    browser = await openBrowser();
    if (!browser) {
      console.log('    No browser here: install Chrome, Edge or Chromium to run these tests.');
      this.skip();
    }
    mkdirSync(shots, { recursive: true });
    stack = await theStack();
    await stack.freshPlayground();
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(stack.playground);
  });
  after(async () => {
    await browser?.close();
  });

  afterEach(async function () {
    // A page that is gone is not what failed first.
    if (this.currentTest?.state === 'failed') await shoot('failed').catch(() => undefined);
  });

  const shoot = (name: string) => page.screenshot({ path: `${shots}/${name}.png` });
  const sees = (text: string | RegExp) => page.getByText(text).last().waitFor(WITHIN);
  const press = (title: string) => page.getByRole('button', { name: title, exact: true }).last().click(WITHIN);
  const say = async (text: string) => {
    await page.locator('[contenteditable=true]').first().click(WITHIN);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const input = (label: string | RegExp) => page.getByLabel(label).last();
  const reference = /TAS-[A-Z0-9]{4}-[A-Z0-9]{4}/;

  it('greets once when a chat is opened', async () => {
    await sees('Here you can ask questions');
    await say('help');
    await sees('What you can do');
    assert.equal(await page.getByText('Here you can ask questions').count(), 1);
    await shoot('greeting');
  });

  it('answers a question with its source, also when it is misspelt', async () => {
    await say('who can join the steering group?');
    await sees('Where this comes from');
    await shoot('answer');
    await say('whats team arond the scool');
    await sees('What is "Team around the School"?');
  });

  it('declines what nobody has answered, and passes it on', async () => {
    await say('Will schools have to pay?');
    await sees('The council has not answered this yet');
    await shoot('not-known');
    await press('Send to officers');
    await sees('We have sent your question to officers');
    await shoot('passed-on');
  });

  it('gives a wrongly filled form back with every problem and every word kept', async () => {
    await say('nominate');
    await sees('Put yourself forward');
    await input(/Work email address/).fill('priya at example');
    await input(/School name or URN/).fill("St Nowhere's");
    await input(/What you would bring/).fill('My *own* words');
    await input(/Conflicts of interest/).fill('None');
    await input(/Endorser’s name/).fill('Tom Okafor');
    await input(/Endorser’s email/).fill('tom.okafor@example.org');
    await page.getByText('Headteacher', { exact: true }).last().click(WITHIN);
    await page.getByText('Online', { exact: true }).last().click(WITHIN);
    await page.getByText('I have read the privacy notice', { exact: true }).last().click(WITHIN);
    await press('Send nomination');
    await sees('There is a problem');
    await shoot('form-with-problems');
    assert.equal(await input(/Work email address/).inputValue(), 'priya at example');
    assert.equal(await input(/School name or URN/).inputValue(), "St Nowhere's");
    assert.equal(await input(/What you would bring/).inputValue(), 'My *own* words');
    // The role that was chosen is still chosen, and can be chosen again.
    await page.getByText('Other school leader', { exact: true }).last().click(WITHIN);
    await page.getByText('Headteacher', { exact: true }).last().click(WITHIN);
  });

  it('turns the form into a receipt, and one form pressed twice is one row', async () => {
    await input(/Work email address/).fill('priya.raman@example.org');
    await input(/School name or URN/).fill('900001');
    const send = page.getByRole('button', { name: 'Send nomination', exact: true }).last();
    await send.dblclick(WITHIN);
    await sees(reference);
    await shoot('receipt');
    const rows = await stack.rows('Nominations');
    assert.equal(rows.filter(({ rowKey }) => rowKey === 'nomination').length, 1);
  });

  it('shows the same receipt again after the service was started anew', async () => {
    const before = reference.exec((await page.getByText(reference).last().textContent()) ?? '')?.[0];
    await stack.stopHost();
    await stack.stopStorage();
    await stack.startStorage();
    await stack.startHost();
    await say('my nomination');
    await sees('My *own* words');
    assert.equal(reference.exec((await page.getByText(reference).last().textContent()) ?? '')?.[0], before);
    await shoot('my-nomination');
  });

  it('makes a channel a staff channel, and shows the digest there', async () => {
    await page.getByText('Roundtable staff').first().click(WITHIN);
    await mention('follow');
    await sees(/8am/);
    await mention('digest');
    await sees('The digest so far');
    await sees('Will schools have to pay?');
    await sees('Priya Raman, Headteacher');
    await shoot('digest');
  });

  it('posts the digest once, however often the timer is run', async () => {
    assert.equal(await stack.runByHand('digest-timer'), 202);
    await sees('Digest 1');
    await shoot('digest-posted');
    assert.equal(await stack.runByHand('digest-timer'), 202);
    assert.equal(await stack.runByHand('digest-timer'), 202);
    await mention('help');
    await sees('What you can do');
    assert.equal(await page.getByText('Digest 1', { exact: true }).count(), 1);
  });

  /** Starts a post that mentions the bot, as the Playground offers it. */
  async function mention(text: string): Promise<void> {
    await page.locator('[contenteditable=true]').first().click(WITHIN);
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name: 'Roundtable' }).click(WITHIN);
    await page.keyboard.type(` ${text}`);
    await page.getByRole('button', { name: 'Post', exact: true }).first().click(WITHIN);
  }
});
