// The entry of the function app: registers every function at load, and refuses to start when a setting is missing.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import './download.ts';
import './health.ts';
import './messages.ts';
import './notify.ts';
import './pages.ts';
import './queues.ts';
import './timers.ts';

app.hook.appStart(async () => {
  await live();
});

app.hook.appTerminate(async () => {
  const { settled } = await live();
  await settled();
});
