// Opens pages of the site in a browser as somebody looks at them, and notices what no page may do.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Look } from './looks.ts';

/** Opens a page of `site` in a look, and closes it again. What is wrong on any page is wrong on all of them. */
export const lookingAt =
  (browser: Browser, site: string) =>
  async (
    { name: _, onPaper, ...options }: Look,
    use: (page: Page, wrong: string[]) => Promise<void>,
  ): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    if (onPaper) await page.emulateMedia({ media: 'print' });
    const wrong: string[] = [];
    page.on('console', (message) => {
      // A form that comes back, and a page that is not there, are no faults.
      if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) wrong.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site)) wrong.push(`asks another site: ${request.url()}`);
    });
    try {
      await use(page, wrong);
    } finally {
      await context.close();
    }
    assert.deepEqual(wrong, []);
  };
