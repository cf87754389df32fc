// Draws color.png and outline.png from the SVGs beside it. Run after a change to an SVG; packaging then needs no browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../dev/browser.ts';
import { iconSizes } from './icon-rules.ts';

const browser = await openBrowser();
if (!browser) throw new Error('There is no browser to draw with; install Chrome, Edge or Chromium.');
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
