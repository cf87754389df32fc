// The service looks at what was published as it starts. Whoever asks meanwhile is told what was published, not what the files say.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { aWorld, down, factsOf } from '../../builders.ts';
import { memoryStores } from '../../stores.ts';
import { askedBy, drafted, published, withOfficers } from './officers.ts';

const TWICE = 'There are **two** formal meetings a month.';
const answerOf = async (world: ReturnType<typeof aWorld>) =>
  factsOf(faqCards.answer, await askedBy(world, 'ada', 'how often does it meet')).answer;

describe('the first look at what was published', () => {
  it('is waited for by whoever asks before it is over', async () => {
    const stores = memoryStores();
    const before = withOfficers(stores);
    await published(before, await drafted(before, 'sg-frequency', { answer: TWICE }));

    const begun: (() => void)[] = [];
    const slow = async () => {
      await new Promise<void>((goOn) => begun.push(goOn));
      return stores.revisions.publications();
    };
    const started = aWorld({ ...stores, revisions: { ...stores.revisions, publications: slow } });
    const looking = started.app.refresh();
    const answer = answerOf(started);
    // Whoever does not wait has answered by now.
    await new Promise(setImmediate);
    for (const goOn of begun) goOn();
    assert.equal(await answer, TWICE);
    await looking;
  });

  it('that fails is reported once, and questions are answered from the files', async () => {
    const stores = memoryStores();
    const started = aWorld({ ...stores, revisions: { ...stores.revisions, publications: down } });
    await started.app.refresh();
    assert.notEqual(await answerOf(started), TWICE);
    assert.equal(started.reports.filter(({ what }) => what.startsWith('bringing the FAQ up to date')).length, 1);
  });
});
