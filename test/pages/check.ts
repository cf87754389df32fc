// What must hold of every page in a browser, however somebody looks at it.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type Look, widthOf } from './looks.ts';

/** In one go, which opens no page beside this one: there is no frame of another site to bring together. What is right is not told at length. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** What axe finds on a page, of any impact, and what makes it wider than the window. `state`: what is on it, where its address does not say. */
export async function checkPage(page: Page, look: Look, state = ''): Promise<void> {
  const at = `${new URL(page.url()).pathname} (${[look.name, state].filter(Boolean).join('; ')})`;
  // Where no script runs, none of axe does; the page is the same as in the looks in which some do.
  const found = look.javaScriptEnabled === false ? [] : (await axeOn(page).analyze()).violations;
  assert.deepEqual(
    found.map(({ id, nodes }) => `${at}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
  const width = await widthOf(page);
  assert.ok(width <= (look.viewport?.width ?? 0), `${at} is ${width} wide`);
  const tooWide: string[] = await page.evaluate(
    "[...document.querySelectorAll('.card .ac-actionSet, .card .ac-pushButton, .card :has(> .ac-factset)')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)",
  );
  assert.deepEqual(tooWide, [], `${at} has buttons or facts that are wider than their card`);
  assert.equal(await page.locator('h1').count(), 1, at);
  const laidOut: string = await page.evaluate(
    "[...document.querySelectorAll('table')].map((table) => getComputedStyle(table).display).find((is) => is !== 'table') ?? ''",
  );
  assert.equal(laidOut, '', `${at} has tables whose cells do not stand beneath their headings`);
}
