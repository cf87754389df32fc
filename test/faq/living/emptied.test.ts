// Storage that is emptied beneath a running service takes no answer away that the council's files have.
import { memoryStores } from '../../stores.ts';
import { strict as assert } from 'node:assert';
import { livingFaq } from '../../../features/faq/published-faq.ts';
import { shipped } from '../../builders.ts';
import { matcherOf } from '../../learnt.ts';

describe('the FAQ over storage that was emptied', () => {
  it('answers what the files answer, and publishes it anew', async () => {
    let { revisions } = memoryStores();
    const living = livingFaq({
      files: shipped.faq,
      matcher: matcherOf(shipped),
      clock: () => '2026-11-23T10:00:00.000Z',
      report: (what, error) => assert.fail(`${what}: ${String(error)}`),
      revisions: {
        ...revisions,
        edition: () => revisions.edition(),
        all: () => revisions.all(),
        publish: (publication) => revisions.publish(publication),
      },
    });
    await living.renew();
    ({ revisions } = memoryStores());
    await living.renew();
    assert.equal(living.now().entries.length, shipped.faq.length);
    assert.equal((await revisions.all()).length, shipped.faq.length);
  });
});
