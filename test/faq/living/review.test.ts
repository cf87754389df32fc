// What wants to be looked at again says so: on the answer, on the officers' card and in the digest.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { dueBy, newerDocument } from '../../../features/faq/review-due.ts';
import { render } from '../../../adaptive-cards/render.ts';
import type { Reply } from '../../../platform/card.ts';
import { aDocument, aMessage, anEntry, anOfficer, aService, drain, factsOf, someContent } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { actionsOf } from '../../cards/walk.ts';
import { cards as digestCards } from '../../digest/cards.ts';
import { withOfficers, asOfficer, askedBy, drafted, published } from './officers.ts';

const cited = anEntry({ id: 'cited', title: 'What does the report say?', cites: ['report'], reviewed: '2026-10-05' });
const later = anEntry({ id: 'later', title: 'What colour is the moon?', reviewBy: '2027-06-30' });
const report = (published: string) => [aDocument({ id: 'report', title: 'The report', published })];

describe('a document that an answer comes from', () => {
  it('asks for a review once it is newer than the last, by day or by month', () => {
    for (const [published, is] of [
      ['2018-01', false],
      ['2026-10', false],
      ['2026-10-05', false],
      ['2026-10-06', true],
      ['2026-11', true],
    ] as const)
      assert.equal(newerDocument(cited, report(published)) !== undefined, is, published);
    assert.equal(newerDocument(later, report('2026-11')), undefined);
  });

  it('is opened from the answer', async () => {
    const content = someContent({ faq: [cited, later], documents: report('2020-01') });
    const world = withOfficers({ content });
    const { url, title } = content.documents[0] ?? assert.fail();
    assert.deepEqual(factsOf(faqCards.answer, await askedBy(world, 'ada', cited.title)).cited, [{ title, url }]);
    assert.deepEqual(factsOf(faqCards.answer, await askedBy(world, 'ada', later.title)).cited, []);
  });

  it('is opened from every other card of the answer, too', async () => {
    const content = someContent({ faq: [cited, later], documents: report('2020-01') });
    const world = withOfficers({ content });
    const { url } = content.documents[0] ?? assert.fail();
    const urlsOn = (reply: Reply | undefined) =>
      actionsOf(render(reply ?? assert.fail())).flatMap(({ url }) => url ?? []);
    const shown = {
      'faq/answers': await askedBy(world, 'ada', `${cited.title} ${later.title}`),
      'faq/as-of': await askedBy(world, 'ada', `${cited.title} as of 23 November 2026`),
      'faq/why': await asOfficer(world, 'faq.why', { id: 'cited' }),
    };
    await askedBy(world, 'bea', cited.title);
    await published(world, await drafted(world, 'cited', { answer: 'They are blue.' }));
    await drain(world);
    for (const [card, reply] of Object.entries({ ...shown, 'faq/corrected': world.posts[0]?.reply })) {
      assert.equal(cardOf(reply), card);
      assert.deepEqual(urlsOn(reply), [url], card);
    }
  });

  it('is named on the answer and on the card of officers', async () => {
    const content = someContent({ faq: [cited, later], documents: report('2026-11') });
    const world = withOfficers({ content });
    assert.equal(factsOf(faqCards.answer, await askedBy(world, 'ada', cited.title)).newer, 'The report');
    assert.equal(factsOf(faqCards.answer, await askedBy(world, 'ada', later.title)).newer, null);
    const { due } = factsOf(faqCards.officers, await asOfficer(world, 'faq.desk'));
    assert.deepEqual(
      due.map(({ entry, newer }) => [entry, newer]),
      [['cited', 'The report']],
    );
  });
});

describe('what is due', () => {
  it('is what has an answer and a day that has come, changed documents first', () => {
    const entries = [
      anEntry({ id: 'b', reviewBy: '2026-11-23' }),
      anEntry({ id: 'a', reviewBy: '2026-11-22' }),
      anEntry({ id: 'none', status: 'unanswered', reviewBy: '2026-11-22' }),
      cited,
      later,
    ];
    const due = dueBy('2026-11-23', entries, report('2026-11'));
    assert.deepEqual(
      due.map(({ entry }) => entry.id),
      ['cited', 'a', 'b'],
    );
  });

  it('is in the digest, with the drafts that wait for another officer', async () => {
    const world = withOfficers({ content: someContent({ faq: [cited, later], documents: report('2026-11') }) });
    const draft = await drafted(world, 'later', { answer: 'Grey.' });
    const digest = factsOf(digestCards.digest, await world.app.dispatch(aMessage('digest', { person: anOfficer() })));
    const drafts = [{ entry: draft.entry, title: draft.title }];
    assert.deepEqual(digest.faq, { drafts, more: 0, due: 1, untold: [] });
  });

  it('has a button for each of the first five drafts in the digest, and counts the others', async () => {
    const faq = Array.from({ length: 7 }, (_, n) => anEntry({ id: `e${n}`, title: `What is bus number ${n}?` }));
    const service = aService({ examples: ['e0'] });
    const world = withOfficers({ content: someContent({ faq, service, documents: [] }) });
    for (const { id } of faq) await drafted(world, id, { answer: 'Grey.' });
    const digest = factsOf(digestCards.digest, await world.app.dispatch(aMessage('digest', { person: anOfficer() })));
    assert.deepEqual([digest.faq.drafts.length, digest.faq.more], [5, 2]);
    for (const { entry, title } of digest.faq.drafts)
      assert.equal(factsOf(faqCards.draft, await asOfficer(world, 'faq.draft', { entry })).title, title);
  });

  it('lists questions without an answer on the card of officers, each with its button, and counts the rest', async () => {
    const faq = Array.from({ length: 14 }, (_, n) =>
      anEntry({
        id: `e${n}`,
        title: `What is bus number ${n}?`,
        ...(n < 12 && { status: 'unanswered', answer: '' }),
      }),
    );
    const world = withOfficers({ content: someContent({ faq, service: aService({ examples: ['e13'] }) }) });
    const { unanswered, unansweredInAll } = factsOf(faqCards.officers, await asOfficer(world, 'faq.desk'));
    assert.deepEqual([unanswered.length, unansweredInAll, unanswered[0]?.entry], [10, 12, 'e0']);
    factsOf(faqCards.edit, await asOfficer(world, 'faq.edit', { entry: unanswered[0]?.entry }));
  });
});
