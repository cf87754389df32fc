// The web pages as people see them, in a real browser on the real host: every page that a link leads to, in wide and narrow windows, light, dark
// and high contrast, with and without JavaScript, by keyboard; and a teacher's way from a question to its answer.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../dev/browser.ts';
import { freePort } from '../dev/ports.ts';
import { WITHIN_MS } from './dev/eventually.ts';
import { isLong } from './long.ts';
import { checkPage } from './pages/check.ts';
import { lookingAt } from './pages/looking.ts';
import { scoresOf } from './pages/lighthouse.ts';
import { all, dark, focusOf, narrow, wide } from './pages/looks.ts';
import { theStack, type Stack } from './playground/stack.ts';

const shots = 'test-output';

/** Pages that no link leads to by itself, or in a state that none leads to. */
const STATES = [
  '/no-such-page',
  '/my-question',
  '/questions/all',
  '/questions/ask',
  '/questions?topic=nomination',
  '/questions?q=when+do+nominations+close',
  '/questions?q=who+pays+for+hens+and+when+does+it+start',
  `/questions?q=${encodeURIComponent('<script>alert(1)</script> שלום')}`,
  '/questions?q=a+child+in+my+class+is+being+hurt+at+home',
  `/questions?q=${'longword'.repeat(100)}`,
];

/** Of all files of a kind, gzipped, in bytes. */
const MOST_ASSETS = { css: 25 * 1024, js: 40 * 1024 };

/** The largest page: https://designnotes.blog.gov.uk has smaller ones. In bytes, with all that it loads. */
const MOST_BYTES = 150 * 1024;

/** More than the longest page has: all answers, each with its links. */
const MOST_STOPS = 600;

describe('the web pages', function () {
  this.timeout(4 * WITHIN_MS);
  let stack: Stack;
  let browser: Browser | undefined;

  before(async function () {
    const opened = await openBrowser();
    if (!opened) {
      console.log('    No browser here: install Chrome, Edge or Chromium to run these tests.');
      this.skip();
    }
    browser = opened;
    mkdirSync(shots, { recursive: true });
    stack = await theStack();
  });
  after(async () => {
    await browser?.close();
  });

  const looking: ReturnType<typeof lookingAt> = (look, use) => {
    assert.ok(browser);
    return lookingAt(browser, stack.hostUrl)(look, use);
  };

  /** Pages that links lead to, one of each kind: of questions and indicators, all are alike. */
  async function pagesFrom(start: string): Promise<string[]> {
    const found = new Map([['', start]]);
    await looking({ ...wide, name: 'search' }, async (page) => {
      for (const path of found.values()) {
        await page.goto(stack.hostUrl + path);
        for (const link of await page.locator('a[href^="/"]').all()) {
          const href = (await link.getAttribute('href')) ?? '';
          const { pathname } = new URL(href, stack.hostUrl);
          const [, first = '', second, third = ''] = pathname.split('/');
          const kind = second === undefined ? first : `${first}/*/${third}`;
          if (!/\.\w+$/u.test(pathname) && !found.has(kind)) found.set(kind, href);
        }
      }
    });
    return [...found.values()];
  }

  it('are as good in every look, and small', async () => {
    const paths = [...(await pagesFrom('/')), ...STATES];
    assert.ok(paths.length > 5, paths.join(' '));
    for (const look of isLong ? all : [dark, wide])
      await looking(look, async (page) => {
        for (const path of paths) {
          let bytes = 0;
          const count = async (answer: { body: () => Promise<Buffer> }) => void (bytes += (await answer.body()).length);
          page.on('response', count);
          await page.goto(stack.hostUrl + path);
          await checkPage(page, look);
          page.off('response', count);
          assert.ok(bytes <= MOST_BYTES, `${path}: ${bytes} bytes`);
        }
      });
  });

  if (isLong)
    it('have all that Lighthouse asks of accessibility and best practices', async () => {
      const port = await freePort();
      const other = await openBrowser([`--remote-debugging-port=${port}`]);
      try {
        for (const path of await pagesFrom('/')) {
          const { performance, ...scores } = await scoresOf(stack.hostUrl + path, port);
          console.log(`      ${path}: performance ${performance}`);
          assert.deepEqual(scores, { accessibility: 100, 'best-practices': 100 }, path);
        }
      } finally {
        await other?.close();
      }
    });

  it('load little style and script', async () => {
    const start = await (await fetch(stack.hostUrl)).text();
    for (const [ending, most] of Object.entries(MOST_ASSETS)) {
      const paths = [...start.matchAll(new RegExp(`"(?<path>/assets/[^"]+\\.${ending})"`, 'gu'))];
      assert.ok(paths.length > 0, ending);
      let bytes = 0;
      for (const { groups } of paths)
        bytes += gzipSync(
          new Uint8Array(await (await fetch(stack.hostUrl + (groups?.path ?? ''))).arrayBuffer()),
        ).length;
      assert.ok(bytes <= most, `${ending}: ${bytes}`);
    }
  });

  it('are walked by keyboard: the skip link first, then everything in its order, always with a visible focus', async () => {
    const paths = await pagesFrom('/');
    const walk = async (page: Page, look: string) => {
      for (const path of paths) {
        await page.goto(stack.hostUrl + path);
        const order: string[] = [];
        for (let n = 0; n < MOST_STOPS; n += 1) {
          await page.keyboard.press('Tab');
          const focus = await focusOf(page);
          if (!focus) break;
          assert.ok(focus.seen, `${path} (${look}): ${focus.text} has a visible focus`);
          order.push(focus.text);
        }
        assert.equal(order[0], 'Skip to main content', `${path} (${look})`);
        const last = path === '/' ? ['Find an answer', 'Privacy', 'Accessibility'] : ['Privacy', 'Accessibility'];
        for (const text of last) assert.ok(order.includes(text), `${path} (${look}): ${text}`);
      }
      await page.goto(stack.hostUrl);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.match(page.url(), /#main-content$/u);
    };
    for (const look of isLong ? all.filter(({ onPaper }) => !onPaper) : [wide])
      await looking(look, (page) => walk(page, look.name));
  });

  for (const look of [wide, narrow])
    it(`take a question, and give its answer to whoever has the code (${look.name})`, async () => {
      const asked = `Where do we leave the hens of the museum (${look.name})?`;
      await looking(look, async (page) => {
        const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
        // 1. What is wrong is said at the top and at the field, and what was typed is kept.
        await page.goto(`${stack.hostUrl}/questions/ask`);
        await press('Send to officers');
        await page.getByText('There is a problem').waitFor();
        assert.match(await page.title(), /^Error: /u);
        await checkPage(page, look);
        await page.getByLabel('Your question').fill('Will Mr Sample bring hens?');
        await press('Send to officers');
        await page.getByText('It seems to name someone').waitFor();
        await checkPage(page, look);
        assert.equal(await page.getByLabel('Your question').inputValue(), 'Will Mr Sample bring hens?');
        // 2. Sent, once, however often it is sent.
        await page.getByLabel('Your question').fill(asked);
        await press('Send to officers');
        await page.getByRole('heading', { name: 'We have sent your question to officers' }).waitFor();
        await checkPage(page, look);
        await page.screenshot({ path: `${shots}/page-sent-${look.viewport?.width}.png`, fullPage: true });
        const code = (await page.locator('.secret strong').textContent()) ?? '';
        await page.reload();
        assert.equal(await page.locator('.secret strong').textContent(), code);
        // 3. Opened with the code, on a computer that knows nothing.
        await page.getByRole('link', { name: 'See your question' }).click();
        await press('Sign out');
        await page.getByLabel('Your code').waitFor();
        await checkPage(page, look);
        if (look.javaScriptEnabled === false) {
          await page.getByLabel('Your code').fill(code.toLowerCase());
          await press('See your question');
        } else {
          await page.goto(`${stack.hostUrl}/my-question#${code}`);
          await page.getByRole('heading', { name: 'Your question', exact: true }).waitFor();
          assert.equal(new URL(page.url()).hash, '');
        }
        await page.getByText(asked).waitFor();
        await checkPage(page, look);
        // A code that is entered while another question is open leads to its own.
        await page.getByLabel('Its code').fill('2222-2222-2222-2222-2222');
        await press('See that question');
        await page.getByText('We cannot find a question with that code').first().waitFor();
        await page.getByLabel('Your code').fill(code);
        await press('See your question');
        await page.getByText(asked).waitFor();
        // 4. Changed and withdrawn.
        await page.getByRole('link', { name: 'Change the wording' }).click();
        await page.getByText('Officers see the new wording').waitFor();
        await checkPage(page, look);
        await page.getByLabel('Your question').fill(`${asked} And the eggs?`);
        await press('Send new wording');
        await page.getByText('Officers now have this wording.').waitFor();
        await page.getByRole('link', { name: 'Withdraw your question' }).click();
        await page.getByText('You cannot undo this').waitFor();
        await checkPage(page, look);
        await press('Withdraw question');
        await page.getByText('You have withdrawn this question.').waitFor();
        await checkPage(page, look);
      });
      await stack.atRest();
      const kept = (await stack.rows('Questions')).filter(({ rowKey }) => rowKey === 'question');
      assert.equal(kept.filter((row) => JSON.stringify(row).includes(asked)).length, 1);
      // No line of a log has the code in it: it is in no address.
      assert.ok(!stack.lines.some((line) => /my-question.*[#?]/u.test(line)));
    });
});
