// `npm run rehearse`: 150 fictional nominations in this computer's own storage, to try a selection with, and what schools ask and tell us. Never where real ones are.
import { resolve } from 'node:path';
import { type Content, loadContent } from '../loader/load.ts';
import { address } from '../platform/rows.ts';
import { localSettings } from './local-settings.ts';
import { withOwnStorage } from './own-storage.ts';
import { PLAYGROUND_BOT_ID, PLAYGROUND_PERSONAL_CHAT_ID, PLAYGROUND_TENANT_ID } from './playground.ts';
import type { Variant } from './rehearsal/fates.ts';
import { hearing } from './rehearsal/hearing.ts';
import { rehearsal } from './rehearsal/nominations.ts';
import { writeHearing, writeRehearsal, type Written } from './rehearsal/write.ts';

const USAGE =
  'Type: npm run rehearse, or, for a set with which the seats cannot be filled: npm run rehearse -- --short';

async function main(options: readonly string[]): Promise<void> {
  if (options.some((option) => option !== '--short')) throw new Error(USAGE);
  const variant: Variant = options.includes('--short') ? 'short' : 'full';
  // 1. Refused before anything is opened: what the settings name may be a council's own.
  const appDir = resolve(process.env['APP_DIR'] ?? 'dist');
  const { settings, ownStorage } = localSettings({ env: process.env, appDir, cwd: process.cwd() });
  if (ownStorage)
    throw new Error(
      'The settings name a storage account, and a rehearsal goes into the emulator of this computer only. Nothing was written. Take AzureWebJobsStorage out of the settings, for this command and for npm start.',
    );
  // 2. Write what is missing.
  const content = loadContent(process.env['CONTENT_DIR'] ?? 'content');
  const chat = chatOf(settings['PLAYGROUND_PORT'] ?? '56150');
  const now = new Date().toISOString();
  const all = rehearsal({ variant, content, chat });
  const { written, thoughts } = await withOwnStorage(async (stores) => {
    const written = await writeRehearsal(all, stores, now);
    return {
      written,
      thoughts: 'foreign' in written ? 0 : await writeHearing(hearing({ content, chat, now }), stores, now),
    };
  });
  console.log(said({ written, thoughts }, content));
}

/** Nobody of the rehearsal is in the Playground, so what they would hear comes to the chat of the one who is. */
const chatOf = (port: string) =>
  address.parse(
    JSON.stringify({
      serviceUrl: `http://localhost:${port}/_connector`,
      channelId: 'msteams',
      bot: { id: PLAYGROUND_BOT_ID, name: 'Roundtable' },
      conversation: { id: PLAYGROUND_PERSONAL_CHAT_ID, conversationType: 'personal', tenantId: PLAYGROUND_TENANT_ID },
    }),
  );

function said({ written, thoughts }: { written: Written; thoughts: number }, { service }: Content): string {
  if ('foreign' in written)
    throw new Error(
      `This storage holds nominations that are not of this rehearsal (${written.foreign}), so nothing was written. Set DATA_DIR to a folder of its own, for this command and for npm start: DATA_DIR=.data-rehearsal npm run rehearse`,
    );
  const there = written.there > 0 ? ` ${written.there} were there already.` : '';
  const heard = thoughts > 0 ? ` So were ${thoughts} thoughts, and questions of the last 8 weeks.` : '';
  return `${written.written} fictional nominations were written, for the round “${service.round.title}”.${there}${heard} Start the service and say: coverage, nominations, panel, thoughts or draft an update`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
