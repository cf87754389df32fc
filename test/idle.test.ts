// What an instance that nobody uses asks of its queues: every look at an empty queue is a request that the council pays for.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { messages } from '../app.ts';
import { readHostJson } from '../dev/host/host-json.ts';

const MONTH_MS = (365.25 / 12) * 24 * 60 * 60 * 1000;

it('an idle instance asks its queues at most 1.3 million times a month', () => {
  const { maxPollingInterval } = readHostJson(fileURLToPath(new URL('..', import.meta.url))).queues;
  const looks = (messages.queues.length * MONTH_MS) / maxPollingInterval;
  assert.ok(looks <= 1_300_000, `${Math.round(looks)} requests for ${messages.queues.length} queues`);
});
