// What a function reports stands under its own invocation, and every function is one that does so.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { InvocationContext } from '@azure/functions';
import { logged } from '../functions/logged.ts';
import { report } from '../platform/report.ts';

const invocation = (lines: string[], invocationId: string) =>
  new InvocationContext({
    invocationId,
    functionName: 'messages',
    logHandler: (level, ...what) => void lines.push(`${invocationId} ${level} ${what.join(' ')}`),
  });

describe('A function', () => {
  it('reports a fault with its reference under the id of its own invocation, beside others', async () => {
    const lines: string[] = [];
    const handler = logged(async (reference: string) => {
      await nextTurn();
      report(`A turn failed, reference ${reference}`, new TypeError('personal'));
    });
    await Promise.all(['one', 'two'].map((id) => handler(`TAS-${id}`, invocation(lines, id))));
    for (const id of ['one', 'two']) {
      const [line = '', ...more] = lines.filter((each) => each.includes(`TAS-${id}`));
      assert.match(
        line,
        new RegExp(`^${id} error \\{"what":"A turn failed, reference TAS-${id}","name":"TypeError"`, 'u'),
      );
      assert.doesNotMatch(line, /personal/u);
      assert.deepEqual(more, []);
    }
  });

  it('is one of those, each of them', () => {
    const folder = new URL('../functions/', import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const handlers = sources.flatMap((source) => source.match(/^ +handler: \S*/gmu) ?? []);
    assert.ok(handlers.length >= 5);
    for (const handler of handlers) assert.match(handler, /handler: (logged|answering)\(/u);
  });
});
