// Settings of a host that tests start: the Playground's people, and queues that are looked at often.
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../dev/playground.ts';

/** On this storage; whatever the environment of the tests says. */
export const hostSettings = (connectionString: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LOCAL_MODE: 'true',
  // What the host itself puts on a queue it takes at once; this is how soon it takes what others put there, or what comes back.
  AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.500',
  AzureWebJobsStorage: connectionString,
  ALLOWED_TENANT_IDS: PLAYGROUND_TENANT_ID,
  STAFF_OBJECT_IDS: PLAYGROUND_OFFICER_OBJECT_ID,
  // It answers once it is ready, which no test waits for.
  SENTENCE_ENCODER: 'off',
});
