// The local host as a process of its own: `node --import tsx dev/host-main.ts [appDir]`, port from PORT. Prints when it is ready.
import { startHost } from './host.ts';

const appDir = process.argv[2] ?? 'dist';
const port = Number(process.env['PORT'] ?? 7071);

// As Azure does: the service gives out links to itself.
process.env['WEBSITE_HOSTNAME'] ??= `127.0.0.1:${port}`;

try {
  const afterFailedStart = process.env['AFTER_FAILED_START'] === 'goes on' ? 'goes on' : 'ends';
  const host = await startHost({ appDir, port, afterFailedStart });
  const stop = () => {
    host.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  for (const listed of host.functions) {
    const where =
      listed.trigger === 'http' ? listed.route : listed.trigger === 'timer' ? listed.schedule : listed.queue;
    console.log(`  ${listed.trigger.padEnd(5)} ${listed.name}: ${where}`);
  }
  console.log(`Host listening on ${host.url}`);
} catch (error) {
  // What the app or the host refuses is a sentence; a mistake in the program needs its stack.
  const mistake = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;
  console.error(error instanceof Error && !mistake ? error.message : error);
  process.exit(1);
}
