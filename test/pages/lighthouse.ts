// Asks Lighthouse, which is fetched when it is first asked, what it gives a page.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Too large to install for everybody; this version is the last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** What it gives a page, in hundredths by category; a browser listens on the port. */
export async function scoresOf(url: string, port: number): Promise<Record<string, number>> {
  const asked = ['--only-categories=accessibility,best-practices,performance', '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, `--port=${port}`, ...asked], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]));
}
