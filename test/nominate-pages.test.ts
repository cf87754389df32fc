// Nominating oneself on the website as people do it, in a real browser on the real host: start, wrong, come back another day, send, have it endorsed
// by link, change, withdraw, reinstate; with and without JavaScript, wide and narrow.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../dev/browser.ts';
import { WITHIN_MS } from './dev/eventually.ts';
import { isLong } from './long.ts';
import { checkPage } from './pages/check.ts';
import { lookingAt } from './pages/looking.ts';
import { all, type Look, narrow, wide } from './pages/looks.ts';
import { openRound, theStack, type Stack } from './playground/stack.ts';

const shots = 'test-output';

describe('nominating oneself on the website', function () {
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
    stack = await theStack({ round: openRound() });
  });
  after(async () => {
    await browser?.close();
  });

  const looking: ReturnType<typeof lookingAt> = (look, use) => {
    assert.ok(browser);
    return lookingAt(browser, stack.hostUrl)(look, use);
  };

  for (const look of isLong ? all.filter(({ onPaper }) => !onPaper) : [wide, narrow])
    it(`works from the start to a nomination that is put back (${look.name})`, async () => {
      await looking(look, async (page) => {
        const governor = aGovernor(page, look, stack.hostUrl);
        const code = await governor.beginsAndSaves();
        await governor.comesBack(code);
        await governor.fillsInTheRest();
        const link = await governor.sends();
        await stack.atRest();
        await governor.hasItEndorsed(link);
        await governor.comesBack(code, 'Your nomination');
        await governor.changesWithdrawsAndReinstates();
      });
      await stack.atRest();
      const kept = (await stack.rows('Nominations')).filter(({ rowKey }) => rowKey === 'nomination');
      const own = kept.map((row) => JSON.stringify(row)).filter((row) => row.includes(`Ada ${look.name}`));
      assert.equal(own.length, 1);
      assert.match(own[0] ?? '', /"state":"received"/u);
      assert.match(own[0] ?? '', /unconfirmed/u);
      // No line of a log has a code in it: they are in no address.
      assert.ok(!stack.lines.some((line) => /(?:my-nomination|endorse).*[#?_]/u.test(line)));
    });

  it('has the close as a file for a calendar', async () => {
    const answer = await fetch(`${stack.hostUrl}/nominate/close.ics`);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/calendar; charset=utf-8']);
    assert.match(await answer.text(), /^BEGIN:VCALENDAR\r\n/u);
  });

  it('offers schools while somebody types, by keyboard, and takes what they typed where they choose none', async () => {
    await looking(wide, async (page) => {
      await page.goto(`${stack.hostUrl}/nominate`);
      await page.getByRole('button', { name: 'Start now' }).click();
      await page.goto(`${stack.hostUrl}/nominate/school`);
      const field = page.getByRole('combobox', { name: 'Which school are you from?' });
      await field.pressSequentially('st mary');
      await page.getByRole('option').first().waitFor();
      await checkPage(page, wide, 'schools offered');
      await page.screenshot({ path: `${shots}/page-schools.png`, fullPage: true });
      await page.keyboard.press('ArrowDown');
      const chosen = (await page.getByRole('option').first().textContent()) ?? '';
      await page.keyboard.press('Enter');
      assert.ok(chosen.startsWith(await field.inputValue()));
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'Do you have a system leader role?' }).waitFor();
      await page.goBack();
      await field.fill('No such school anywhere');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('There is a problem').waitFor();
      assert.equal(await field.inputValue(), 'No such school anywhere');
      await checkPage(page, wide, 'no such school');
    });
  });
});

/** What a governor does, page by page; every page that they meet is looked at. */
function aGovernor(page: Page, look: Look, site: string) {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const check = (state = '') => checkPage(page, look, state);
  const hasScript = look.javaScriptEnabled !== false;
  /** Closes what is open, where it is. */
  const leave = async () => {
    await page.goto(`${site}/my-nomination`);
    const close = page.getByRole('button', { name: 'Sign out', exact: true });
    if (!hasScript && (await close.isVisible())) await close.click();
  };
  const openWith = async (path: string, code: string, button: string) => {
    if (hasScript) return page.goto(`${site}${path}#${code}`);
    await page.goto(site + path);
    await page.locator('#code').fill(code);
    return press(button);
  };
  return {
    beginsAndSaves: async (): Promise<string> => {
      await page.goto(`${site}/nominate`);
      await check();
      await press('Start now');
      await heading('What is your name?');
      await press('Continue');
      await page.getByText('There is a problem').waitFor();
      assert.match(await page.title(), /^Error: /u);
      await check('without a name');
      await page.locator('#name').fill(`Ada ${look.name} שלום`);
      await press('Continue');
      await page.locator('#email').fill('half an address');
      await press('Save and come back later');
      await heading('We have saved your answers');
      await check();
      const code = (await page.locator('.secret strong').textContent()) ?? '';
      await press('Sign out');
      await heading('Come back to your nomination');
      await check();
      return code;
    },
    comesBack: async (code: string, to = 'Check your answers') => {
      await leave();
      await openWith('/my-nomination', code, 'See your nomination');
      await heading(to);
      assert.equal(new URL(page.url()).hash, '');
      await check('come back');
    },
    fillsInTheRest: async () => {
      const fill = async (question: string, use: () => Promise<unknown>) => {
        await page.goto(`${site}/nominate/${question}`);
        await check();
        await use();
        await press('Continue');
      };
      await fill('email', () => page.locator('#email').fill('ada@school.example.org'));
      await fill('role', () => page.getByRole('radio').first().check());
      await fill('school', async () => {
        await page.locator('#school').fill('primary');
        await press('Continue');
        await heading('Which school do you mean?');
        await check('several schools');
        await page.getByRole('radio').first().check();
      });
      await fill('contribution', () =>
        page.locator('#contribution').fill(`${'long words '.repeat(20)}${'x'.repeat(300)}`),
      );
      await fill('availability', () => page.getByRole('checkbox').first().check());
      await fill('interests', () => page.locator('#interests').fill('None'));
      await fill('endorser', async () => {
        await page.locator('#endorserName').fill('Chris Chair');
        await page.locator('#endorserEmail').fill('chris@school.example.org');
      });
    },
    sends: async (): Promise<string> => {
      await heading('Check your answers and send your nomination');
      await press('Send nomination');
      await page.getByText('There is a problem').waitFor();
      await check('without the declaration');
      await page.getByLabel('I have read the privacy notice').check();
      await press('Send nomination');
      await heading('We have your nomination');
      await check();
      await page.screenshot({ path: `${shots}/page-nominated-${look.viewport?.width}.png`, fullPage: true });
      // Back and forward again sends nothing.
      await page.goBack();
      await page.goForward();
      await heading('We have your nomination');
      const letter = await page.locator('.letter').innerText();
      return /\/endorse#(?<token>\S+)/u.exec(letter)?.groups?.['token'] ?? '';
    },
    hasItEndorsed: async (token: string) => {
      await openWith('/endorse', token, 'Continue');
      await heading('Do you endorse Ada');
      await check();
      await press('Send answer');
      await page.getByText('There is a problem').waitFor();
      await check('without an answer');
      await page.getByRole('radio').first().check();
      await press('Send answer');
      await heading('Thank you for your endorsement');
      await check('answered');
    },
    changesWithdrawsAndReinstates: async () => {
      await press('Change nomination');
      await heading('Check your answers');
      await page.getByRole('link', { name: 'Change conflicts of interest' }).click();
      await page.locator('#interests').fill('I chair a charity');
      await press('Continue');
      await press('Send changes');
      await heading('We have your changes');
      await page.getByRole('link', { name: 'See your nomination' }).click();
      await page.getByRole('link', { name: 'Withdraw nomination' }).click();
      await heading('Do you want to withdraw your nomination?');
      await check();
      await press('Withdraw nomination');
      await heading('You have withdrawn your nomination');
      await check('withdrawn');
      await press('Reinstate nomination');
      await heading('Your nomination');
      await check('reinstated');
    },
  };
}
