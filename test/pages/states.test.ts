// Pages in states that no link of the shipped content leads to, in a real browser: empty, with what changed in an answer, with an error, with very
// long texts, with names that are written from right to left. The site is that of a world in memory; its style and script are the built ones.
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../../dev/browser.ts';
import { openAssets } from '../../pages/assets.ts';
import { createRender } from '../../pages/render.ts';
import { createSite } from '../../pages/site.ts';
import { aDocument, anEntry, aWorld, madeUp, someContent, type World } from '../builders.ts';
import { EVENT_PAGES, withEvents } from '../events/shown.ts';
import { askedBy, drafted, published, withOfficers } from '../faq/living/officers.ts';
import { isLong } from '../long.ts';
import { withUpdate } from '../updates/kept.ts';
import { published as publishedThemes } from '../themes/filled.ts';
import { checkPage } from './check.ts';
import { all, dark, wide } from './looks.ts';
import { SITE, siteNeeds } from './visit.ts';

const ID = 'sg-frequency';

/** An answer that was published anew, so that its history has words that were added and removed. */
async function changed(): Promise<World> {
  const world = withOfficers();
  await askedBy(world, 'zoe', 'help');
  const before = madeUp.faq.find(({ id }) => id === ID)?.answer ?? '';
  world.clock.now = '2026-11-30T11:00:00.000Z';
  const words = before.split(' ');
  const answer = [...words.slice(0, 2), 'now', ...words.slice(3)].join(' ');
  await published(world, await drafted(world, ID, { answer, title: 'How often do we meet now?' }));
  world.clock.now = '2026-12-07T11:00:00.000Z';
  return world;
}

/** What is in the content that pages show, with this as each of its texts. */
async function filledWith(text: string): Promise<World> {
  const version = { format: 'PDF', published: '2017-05', url: 'https://example.org/old.pdf' };
  const documents = [aDocument({ id: 'plan', title: text, summary: text, kind: text, earlier: [version] })];
  const entry = { title: text, answer: text, source: [text], ownerRole: text, cites: ['plan'], related: ['open'] };
  const faq = [
    anEntry({ id: 'odd', ...entry }),
    anEntry({ id: 'open', title: text, status: 'unanswered', answer: '' }),
  ];
  const areas = madeUp.indicators.areas.map((one) => ({ ...one, name: one.level === 'country' ? one.name : text }));
  const { matcher } = aWorld().ports;
  const content = someContent({ documents, faq, indicators: { ...madeUp.indicators, areas } });
  return withUpdate(aWorld({ content, matcher }), text);
}

function empty(): World {
  const indicators = { indicators: [], sources: [], areas: [], figures: [] };
  const { matcher } = aWorld().ports;
  return aWorld({ content: someContent({ documents: [], faq: [], indicators }), matcher });
}

const EVERYWHERE = ['/', '/questions', '/questions/all', '/documents', '/compare', '/updates', '/events'];
const FILLED = [
  ...EVERYWHERE,
  '/questions/odd',
  '/questions/open',
  '/questions?q=hens',
  '/compare/attainment-8',
  '/updates/1',
  '/updates/1?edition=1',
];

type State = { of: string; world: () => World | Promise<World>; paths: string[]; shows?: [path: string, what: string] };
const longTexts: State = {
  of: 'long texts',
  world: () => filledWith('All schools of the county and whoever works in them. '.repeat(30)),
  paths: FILLED,
};
const states: State[] = [
  { of: 'nothing at all', world: empty, paths: EVERYWHERE },
  {
    of: 'what was added and removed',
    world: changed,
    paths: [`/questions/${ID}/history`, `/questions/${ID}?on=2026-12-01`, `/questions/${ID}?on=2026-01-01`],
    shows: [`/questions/${ID}/history`, '.step ins, .step del'],
  },
  {
    of: 'themes, answered and promised',
    world: publishedThemes,
    paths: ['/thoughts', '/thoughts/said', '/my-thought'],
  },
  { of: 'events', world: () => withEvents('Spring briefing'), paths: EVENT_PAGES, shows: ['/events', 'h2 a'] },
  { of: 'events with long words', world: () => withEvents('longword'.repeat(12)), paths: EVENT_PAGES },
  { of: 'events from right to left', world: () => withEvents('שלום (עולם) 12% — مدرسة «النور»'), paths: EVENT_PAGES },
  { of: 'a day that is none', world: changed, paths: [`/questions/${ID}?on=soon`, `/questions/${ID}?on=2099-01-01`] },
  { of: 'long words', world: () => filledWith('longword'.repeat(40)), paths: FILLED },
  ...(isLong ? [longTexts] : []),
  { of: 'names from right to left', world: () => filledWith('שלום (עולם) 12% — مدرسة «النور»'), paths: FILLED },
  {
    of: 'neighbours alone, and figures that are not published',
    world: () => aWorld(),
    paths: [
      '/compare?sort=place',
      '/compare/attainment-8?show=neighbours',
      '/compare/progress-8',
      '/compare/key-stage-2-expected?year=2017%2F18',
    ],
  },
];

/** Answers all that this browser asks for from a world; nothing leaves the computer. */
async function serve(context: BrowserContext, world: World): Promise<void> {
  const assets = openAssets('dist/assets');
  const render = createRender({ service: world.ports.content.service, asset: assets.href });
  const site = createSite({ ...siteNeeds(world), assets, render });
  await context.route('**/*', async (route) => {
    const request = route.request();
    const { status, headers, body } = await site({
      method: request.method(),
      url: request.url(),
      headers: {},
      body: () => Promise.resolve(request.postData() ?? ''),
    });
    await route.fulfill({ status, headers, body: typeof body === 'string' ? body : Buffer.from(body) });
  });
}

describe('pages in every state', () => {
  let browser: Browser | undefined;
  before(async function () {
    browser = await openBrowser();
    if (!browser) {
      console.log('    No browser here: install Chrome, Edge or Chromium to run these tests.');
      this.skip();
    }
  });
  after(async () => {
    await browser?.close();
  });

  for (const { of, world, paths, shows } of states)
    it(`are as good with ${of}`, async () => {
      const shown = await world();
      // It is in narrow windows that texts do not fit.
      for (const look of isLong ? all : paths === FILLED ? [dark] : [dark, wide]) {
        const { name: _, onPaper, ...options } = look;
        const context = await browser?.newContext(options);
        if (!context) return;
        await serve(context, shown);
        const page = await context.newPage();
        if (onPaper) await page.emulateMedia({ media: 'print' });
        for (const path of paths) {
          await page.goto(SITE + path);
          // What is folded away is looked at, too.
          for (const summary of await page.locator('details > summary').all()) if (!onPaper) await summary.click();
          await checkPage(page, look, of);
          if (path === shows?.[0]) await page.locator(shows[1]).first().waitFor();
        }
        await context.close();
      }
    });
});
