// Pages for people who are signed in, in a real browser: in a window that speaks Teams' protocol, and on this computer without Teams.
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../dev/browser.ts';
import { signInAs } from '../../dev/sign-in-as.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../../dev/playground.ts';
import { checkPage } from '../pages/check.ts';
import { focusOf } from '../pages/looks.ts';
import { type Entra, fakeEntra } from '../sign-in/fake-entra.ts';
import { anOfficer, aPerson } from '../turns.ts';
import { aWorld } from '../world.ts';
import { inTeams, type Served, served, type Token } from './served.ts';
import { tokenOf } from './signed-in.ts';

/** Teams' window is of another site than ours, which is on this computer: browsers ask people about that. */
const FLAGS = ['--disable-features=LocalNetworkAccessChecks'];

const given = (person = anOfficer(), over: Record<string, unknown> = {}): Token => ({
  ok: true,
  says: tokenOf(person, over).replace('Bearer ', ''),
});

describe('pages for people who are signed in, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let entra: Entra;
  let site: Served;
  let page: Page;
  const wrong: string[] = [];

  before(async function () {
    const opened = await openBrowser(FLAGS);
    if (!opened) {
      console.log('    No browser here: install Chrome, Edge or Chromium to run these tests.');
      this.skip();
    }
    browser = opened;
    entra = await fakeEntra();
  });
  after(async () => {
    await browser.close();
    entra.close();
  });
  const open = async (over: BrowserContextOptions = {}, offered?: Parameters<typeof served>[2]) => {
    const world = aWorld(
      offered ? { officers: [PLAYGROUND_OFFICER_OBJECT_ID], councilTenants: [PLAYGROUND_TENANT_ID] } : {},
    );
    site = await served(world, entra, offered);
    page = await (await browser.newContext({ viewport: { width: 1100, height: 900 }, ...over })).newPage();
    wrong.length = 0;
    // A form that comes back, a page that is not there and a token that is refused are no faults; nor is that no list of hosts is had from elsewhere.
    page.on('console', (said) => {
      const [type, text] = [said.type(), said.text()];
      if (
        type === 'error' &&
        !/status of 4\d\d|res\.cdn\.office\.net|ERR_CONNECTION_REFUSED|frame-ancestors/u.test(text)
      )
        wrong.push(text);
    });
    page.on('pageerror', ({ message }) => {
      wrong.push(message);
    });
    return world;
  };
  afterEach(async () => {
    assert.deepEqual(wrong, []);
    await page.context().close();
    site.close();
  });
  const theme = (frame: Awaited<ReturnType<typeof inTeams>>['frame']) =>
    frame.locator('html').getAttribute('data-theme');

  describe('in Teams', () => {
    it('are signed in with what Teams gives, wear its theme and every later one, and say that they are there', async () => {
      await open();
      const { frame, heard, say } = await inTeams(page, `${site.url}/app`, { tokens: [given()], theme: 'dark' });
      await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
      assert.equal(await theme(frame), 'dark');
      for (const next of ['contrast', 'default', 'dark', 'something new']) {
        await say('themeChange', next);
        await frame.locator(`html[data-theme="${next === 'something new' ? 'default' : next}"]`).waitFor();
      }
      const told = (await heard()).map(({ func }) => func).filter((func) => func.startsWith('appInitialization'));
      assert.deepEqual(told, ['appInitialization.success']);
      // The menu and links are pages of their own, and Teams hears of loading once.
      await frame.getByRole('link', { name: 'Home' }).click();
      await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
      assert.equal((await heard()).filter(({ func }) => func.startsWith('appInitialization')).length, 1);
      // Who somebody is does not come from what Teams' window says of them, and none of it is in an address.
      assert.deepEqual([...new Set(site.asked.filter((path) => !path.startsWith('/assets/')))], ['/app']);
    });

    it('go where a deep link leads', async () => {
      await open();
      const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given()], subPageId: '/say?words=coverage' });
      await frame.locator('[data-card] .ac-adaptiveCard').waitFor();
      assert.match((await frame.locator('h1').textContent()) ?? '', /\w/u);
    });

    it('do not go to what is no page of ours', async () => {
      await open();
      const { frame } = await inTeams(page, `${site.url}/app`, {
        tokens: [given()],
        subPageId: 'https://evil.example.org',
      });
      await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
    });

    for (const says of ['CancelledByUser', 'FailedToOpenWindow', 'App resource requires consent'])
      it(`say what to do where Teams wants consent first, and go on when it is given: ${says}`, async () => {
        await open();
        const { frame, heard } = await inTeams(page, `${site.url}/app`, { tokens: [{ ok: false, says }, given()] });
        await frame.getByRole('heading', { name: 'Let Teams tell us who you are' }).waitFor();
        const failed = (await heard()).find(({ func }) => func === 'appInitialization.failure');
        assert.equal(failed?.args[0], 'AuthFailed');
        await frame.getByRole('button', { name: 'Sign in' }).click();
        await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
      });

    it('say whom to ask where Teams refuses', async () => {
      await open();
      const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [{ ok: false, says: 'resourceDisabled' }] });
      await frame.getByRole('heading', { name: 'We could not sign you in' }).waitFor();
    });

    it('get a new token when the one in use has run out, without a word', async () => {
      await open();
      const tokens = [given(), given(anOfficer(), { exp: 1 }), given()];
      const { frame, heard } = await inTeams(page, `${site.url}/app`, { tokens });
      await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
      await frame.getByRole('link', { name: 'See which seats are short of nominations' }).click();
      await frame.locator('[data-card] .ac-adaptiveCard').waitFor();
      assert.equal((await heard()).filter(({ func }) => func === 'authentication.getAuthToken').length, 3);
    });

    it('say that they could not sign somebody in whose tokens are never good', async () => {
      await open();
      const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given(anOfficer(), { exp: 1 })] });
      await frame.getByText('We could not sign you in.').waitFor();
    });

    it('are for whom the token names, who is no officer', async () => {
      await open();
      const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given(aPerson())] });
      await frame.getByRole('heading', { name: 'Welcome' }).waitFor();
    });

    it('are shown in no other site’s window', async () => {
      await open();
      const blocked: string[] = [];
      page.on('console', (message) => {
        if (/frame-ancestors/u.test(message.text())) blocked.push(message.text());
      });
      const origin = 'https://evil.example.org';
      const { heard } = await inTeams(page, `${site.url}/app`, { tokens: [given()], origin });
      await page.frames()[1]?.waitForLoadState();
      assert.equal(blocked.length, 1);
      assert.deepEqual(await heard(), []);
    });
  });

  describe('on this computer', () => {
    const offered = { offered: signInAs() };

    it('offer the people of this computer, and go on as whoever is chosen', async () => {
      await open({}, offered);
      await page.goto(`${site.url}/app#/say?words=coverage`);
      await page.getByRole('heading', { name: 'Sign in as' }).waitFor();
      await page
        .getByRole('button', { name: /officer$/u })
        .first()
        .click();
      await page.locator('[data-card] .ac-adaptiveCard').waitFor();
      await page.goto(`${site.url}/app`);
      await page.getByRole('heading', { name: 'Your desk' }).waitFor();
    });

    it('say how to get them where there are none', async () => {
      await open({}, { offered: [] });
      await page.goto(`${site.url}/app`);
      await page.getByRole('heading', { name: 'There is nobody to sign in as' }).waitFor();
    });

    it('do what a card’s buttons do, keep what was typed when the service is away, and go back and forth', async () => {
      await open({}, offered);
      await page.goto(`${site.url}/app#/say?words=nominate`);
      await page.getByRole('button', { name: /^Grace/u }).click();
      await page.getByLabel('Name', { exact: true }).fill('Grace Whitlock');
      const url = site.url;
      site.close();
      await page.getByRole('button', { name: 'Save for later' }).click();
      await page.getByText('We could not reach the service.').waitFor();
      assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Grace Whitlock');
      assert.equal(new URL(page.url()).origin, url);
    });

    for (const theme of ['default', 'dark', 'contrast'])
      for (const width of [360, 1100])
        it(`are as good in each theme and width, and by keyboard: ${theme}, ${width}`, async () => {
          const look = { name: `${theme}, ${width}`, viewport: { width, height: 800 } };
          await open({ viewport: look.viewport }, offered);
          await page.goto(`${site.url}/app`);
          await page
            .getByRole('button', { name: /officer$/u })
            .first()
            .click();
          await page.getByRole('heading', { name: 'Your desk' }).waitFor();
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          await checkPage(page, look, 'home');
          // The heading has the focus, and all that follows is reached from there, and can be seen.
          assert.equal((await focusOf(page))?.text, 'Your desk');
          for (let n = 0; n < 6; n += 1) {
            await page.keyboard.press('Tab');
            assert.ok((await focusOf(page))?.seen);
          }
          await page.goto(`${site.url}/app#/say?words=coverage`);
          await page.locator('[data-card] .ac-adaptiveCard').waitFor();
          await checkPage(page, look, 'a card');
        });
  });
});
