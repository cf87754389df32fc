// Storage that is emptied beneath a running service takes no answer away that the council's files have.
import { memoryStores } from '../../stores.ts';
import { strict as assert } from 'node:assert';
import { publishedFaqOf } from '../../../features/faq/published-faq.ts';
import { madeUp } from '../../builders.ts';
import { matcherOf } from '../../learnt.ts';

describe('the FAQ over storage that was emptied', () => {
  it('answers what the files answer, and publishes it anew', async () => {
    let { revisions } = memoryStores();
    const publishedFaq = publishedFaqOf({
      files: madeUp.faq,
      facts: {},
      settingsStand: () => undefined,
      wording: madeUp.wording,
      matcher: matcherOf(madeUp),
      clock: () => '2026-11-23T10:00:00.000Z',
      report: (what, error) => assert.fail(`${what}: ${String(error)}`),
      revisions: {
        ...revisions,
        publications: () => revisions.publications(),
        standing: () => revisions.standing(),
        publish: (publication) => revisions.publish(publication),
      },
    });
    await publishedFaq.renew();
    ({ revisions } = memoryStores());
    await publishedFaq.renew();
    assert.equal(publishedFaq.now().entries.length, madeUp.faq.length);
    assert.equal((await revisions.all()).length, madeUp.faq.length);
  });
});
