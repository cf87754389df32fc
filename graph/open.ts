// What is asked of Microsoft Graph, as the bot's app. Imported only where the council has switched one of its parts on.
import type { Directory } from '../platform/directory.ts';
import type { Sleep } from '../platform/ports.ts';
import { openGraph } from './client.ts';
import { type AppIdentity, credentialOf } from './credential.ts';
import { directoryOf } from './directory.ts';

export const openDirectory = (app: AppIdentity, { sleep }: { sleep: Sleep }): Directory =>
  directoryOf(openGraph({ credential: credentialOf(app), sleep }));
