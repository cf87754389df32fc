// What is asked of Microsoft Graph, as the bot's app. Imported only where the council has switched one of its parts on.
import type { Directory } from '../platform/directory.ts';
import type { Library } from '../platform/library.ts';
import type { Sleep } from '../platform/ports.ts';
import { openGraph } from './client.ts';
import { type AppIdentity, credentialOf } from './credential.ts';
import { directoryOf } from './directory.ts';
import { libraryOf } from './library.ts';

export function openParts(app: AppIdentity, { sleep }: { sleep: Sleep }) {
  const graph = openGraph({ credential: credentialOf(app), sleep });
  return {
    directory: (): Directory => directoryOf(graph),
    library: (drive: string): Library => libraryOf(graph, drive),
  };
}
