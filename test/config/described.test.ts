// Settings are described once: what is read, what the paper says and what is described are the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../config.ts';
import type { Setting } from '../../config/setting.ts';
import { settings } from '../../config/settings.ts';
import { settingsPage } from '../../dev/papers.ts';

type Env = Record<string, string | undefined>;
const described = Object.entries<Setting>(settings);
const examples = (fits: (setting: Setting, name: string) => boolean): Env =>
  Object.fromEntries(described.filter(([name, one]) => fits(one, name)).map(([name, { example }]) => [name, example]));

/** Which settings a reading asks for. */
function askedOf(env: Env): string[] {
  const asked = new Set<string>();
  try {
    readConfig(new Proxy(env, { get: (all, name) => (asked.add(String(name)), all[String(name)]) }));
  } catch {
    // What is wrong with them is another test's.
  }
  return [...asked];
}

/** Read by the host of Azure Functions, or by `npm start`, and by nothing of the service. */
const FOR_OTHERS = ['AzureWebJobsDisableHomepage', 'PORT', 'PLAYGROUND_PORT', 'DATA_DIR'];

describe('the description of the settings', () => {
  const inAzure = ({ from }: Setting, name: string) => from !== 'computer' && name !== 'BOT_APP_SECRET';

  it('names every setting that the service reads, and no other', () => {
    const asked = [{}, examples(inAzure), examples(({ from }) => from === 'computer')].flatMap(askedOf);
    assert.deepEqual([...new Set([...asked, ...FOR_OTHERS])].sort(), described.map(([name]) => name).sort());
  });

  it('has examples with which the service starts, with a secret or a managed identity, here or in Azure', () => {
    assert.equal(readConfig(examples(inAzure)).bot.mode, 'azure');
    const { bot } = readConfig({ ...examples(inAzure), ...examples((_, name) => name === 'BOT_APP_SECRET') });
    assert.ok(bot.mode === 'azure' && bot.credential.kind === 'secret');
    const here = {
      ...examples(({ from }) => from === 'computer'),
      ALLOWED_TENANT_IDS: settings.ALLOWED_TENANT_IDS.example,
    };
    assert.equal(readConfig({ ...here, NOTIFY_URL: '' }).bot.mode, 'local');
  });

  it('is what docs/settings.md says', () => {
    const lines = (page: string) => page.split('\n').map((line) => line.replace(/[\s|-]+/gu, ' '));
    assert.deepEqual(lines(readFileSync('docs/settings.md', 'utf8')), lines(settingsPage()), 'run npm run papers');
  });
});
