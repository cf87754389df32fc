// A real browser with pages for people who are signed in, for the tests of a suite: what goes wrong on a page is a fault of its test.
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../dev/browser.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../../dev/playground.ts';
import { type Entra, fakeEntra } from '../sign-in/fake-entra.ts';
import { aWorld, type World } from '../world.ts';
import { type Served, served } from './served.ts';

/** Teams' window is of another site than ours, which is on this computer: browsers ask people about that. */
const FLAGS = ['--disable-features=LocalNetworkAccessChecks'];

type Opened = { world: World; site: Served; page: Page };

type Open = (
  over?: BrowserContextOptions,
  offered?: Parameters<typeof served>[2],
  ports?: Parameters<typeof aWorld>[0],
) => Promise<Opened>;

/** Opens the site of a world of its own in a browser of its own. */
export function inBrowser(): Open {
  let browser: Browser | undefined;
  let entra: Entra | undefined;
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
    await browser?.close();
    entra?.close();
  });
  const open: Open = async (over = {}, offered, ports = {}) => {
    if (!browser || !entra) throw new Error('The browser is not open');
    const officers = { officers: [PLAYGROUND_OFFICER_OBJECT_ID], councilTenants: [PLAYGROUND_TENANT_ID] };
    const world = aWorld({ ...(offered && officers), ...ports });
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
    return { world, site, page };
  };
  afterEach(async () => {
    assert.deepEqual(wrong, []);
    await page.context().close();
    site.close();
  });
  return open;
}
