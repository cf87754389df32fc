// A headless browser: one of this computer first, else the one that comes from npm.
import serverless from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

// Nothing but the pages we open: no updates, no first-run questions. As root, Chromium cannot have its sandbox.
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Opens a headless browser; `undefined` where there is none (the one from npm runs on Linux x64 only). `more`: flags that it gets besides. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser | undefined> {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({ channel, args: [...flags, ...more] });
    } catch {
      // Not installed: the next one.
    }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Not with the flags it comes with: one of them ends the browser with its first page.
  return chromium.launch({
    executablePath: await serverless.executablePath(),
    args: [...flags, '--no-sandbox', ...more],
  });
}
