// Draws color.png and outline.png from the SVGs beside it. Run after a change to an SVG; packaging then needs no browser.
import serverless from '@sparticuz/chromium';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { iconSizes } from './icon-rules.ts';

/** A browser of this computer first; else the one that comes from npm, which runs on Linux x64 only. */
async function openBrowser(): Promise<Browser> {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({ channel });
    } catch {
      // Not installed: the next one.
    }
  }
  // Not with all the flags it comes with: one of them ends the browser with its first page.
  return chromium.launch({ executablePath: await serverless.executablePath(), args: ['--no-sandbox'] });
}

const browser = await openBrowser();
try {
  for (const [file, size] of Object.entries(iconSizes)) {
    const path = join(import.meta.dirname, file);
    const svg = readFileSync(path.replace(/\.png$/u, '.svg'), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    await page.screenshot({ path, omitBackground: true });
    console.log(`Drew manifest/${file}, ${size} × ${size} pixels.`);
  }
} finally {
  await browser.close();
}
