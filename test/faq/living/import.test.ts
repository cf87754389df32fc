// Rows of a spreadsheet become drafts that officers look at; nothing is published, and a bad file changes nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAnswers } from '../../../dev/faq-spreadsheet.ts';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { importRows } from '../../../features/faq/officers/import.ts';
import { entriesAt } from '../../../features/faq/revision.ts';
import { factsOf, NOW, madeUp } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, asOfficer, askedBy, oscar, published } from './officers.ts';

const HEADINGS = 'question,answer,source,other ways to ask,topic,review by';
const TITLE = madeUp.faq.find(({ id }) => id === 'sg-frequency')?.title ?? '';
const ROWS = [
  'Is there a crèche?,"Yes – in the hall;\r\nask at the desk.",A letter,"childcare\nnursery",cost,24/01/2027',
  `${TITLE.toUpperCase()},Twice a month.,A letter,every fortnight,,`,
  'Is there a crèche?,No.,A letter,,cost,',
  'Is there parking?,# Yes,,,No topic,2020-01-01',
  `${TITLE},,,,,`,
];

describe('answers from a spreadsheet', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'answers-'))));
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });
  const read = (text: string | Buffer) => {
    writeFileSync(join(dir, 'answers.csv'), text);
    return readAnswers(dir, 'answers.csv');
  };
  const imported = async (world: ReturnType<typeof withOfficers>, rows: string[], isDry = false) => {
    await askedBy(world, 'zoe', 'help');
    const entries = entriesAt(await world.ports.revisions.all(), NOW);
    const currentFaq = { entries, entry: (id: unknown) => entries.find((one) => one.id === id) };
    const { service, topicNames } = madeUp;
    const publishedFaq = { now: () => currentFaq };
    const needs = { ...world.ports, service, topicNames, facts: {}, publishedFaq };
    const from = { rows: read([HEADINGS, ...rows].join('\r\n')), file: 'answers.csv', at: NOW, isDry };
    return importRows(from, needs);
  };
  const told = (some: Awaited<ReturnType<typeof imported>>) =>
    some.map((one) => [one.number, one.outcome === 'skipped' ? one.why : one.outcome]);

  it('are drafted row by row, new or a change, and what will not do is skipped and says why', async () => {
    const world = withOfficers();
    assert.deepEqual(told(await imported(world, ROWS)), [
      [2, 'new'],
      [3, 'change'],
      [4, 'waiting'],
      [5, ['faq.answer.formatting', 'faq.sources.missing', 'faq.topic.format', 'faq.reviewBy.past']],
      [6, 'waiting'],
    ]);
    const [creche, change] = (await world.ports.revisions.drafts()).sort((a, b) => (a.entry < b.entry ? -1 : 1));
    assert.deepEqual(
      [creche?.entry, creche?.text.answer, creche?.text.alsoAskedAs, creche?.text.reviewBy, creche?.basis],
      ['is-there-a-creche', 'Yes – in the hall;\nask at the desk.', ['childcare', 'nursery'], '2027-01-24', null],
    );
    const before = madeUp.faq.find(({ id }) => id === 'sg-frequency');
    assert.deepEqual(
      [change?.entry, change?.text.title, change?.text.topic, change?.text.alsoAskedAs, change?.change],
      ['sg-frequency', TITLE, before?.topic, [...(before?.alsoAskedAs ?? []), 'every fortnight'], 'substance'],
    );
  });

  it('reach nobody until an officer has published them', async () => {
    const world = withOfficers();
    await imported(world, ROWS.slice(0, 1));
    assert.notEqual(cardOf(await askedBy(world, 'ada', 'Is there a crèche?')), 'faq/answer');
    const [waiting] = factsOf(faqCards.officers, await asOfficer(world, 'faq.desk')).drafts;
    assert.equal(waiting?.by, 'answers.csv');
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.draft', { entry: waiting.entry }));
    assert.equal((await published(world, draft, { person: oscar })).state, 'published');
    assert.equal(cardOf(await askedBy(world, 'ada', 'Is there a crèche?')), 'faq/answer');
  });

  it('are only told of in a dry run, skipped when they say what stands, and drafted once', async () => {
    const world = withOfficers();
    assert.deepEqual(told(await imported(world, ROWS.slice(0, 3), true)), [
      [2, 'new'],
      [3, 'change'],
      [4, 'waiting'],
    ]);
    assert.deepEqual(await world.ports.revisions.drafts(), []);
    assert.deepEqual(told(await imported(world, ROWS.slice(4))), [[2, 'unchanged']]);
    await imported(world, ROWS);
    assert.deepEqual(told(await imported(world, ROWS.slice(0, 2))), [
      [2, 'waiting'],
      [3, 'waiting'],
    ]);
  });

  it('are read as spreadsheets save them: semicolons between cells, Windows-1252', () => {
    const rows = [HEADINGS.replaceAll(',', ';'), 'Is there a cr\u00e8che?;Yes, in the hall.;A letter;;cost;'];
    const [row] = read(Buffer.from(rows.join('\r\n'), 'latin1'));
    assert.deepEqual([row?.number, row?.title, row?.answer], [2, 'Is there a crèche?', 'Yes, in the hall.']);
  });

  it('are none of them read from a file that is wrong', () => {
    assert.throws(() => read('question,answer\nIs there a crèche?,Yes.'), /answers\.csv: source: is missing/u);
    assert.throws(() => read([HEADINGS, ROWS[0], 'one,two'].join('\n')), /row \d+: has 2 cells/u);
    assert.throws(() => readAnswers(dir, 'other.csv'), /other\.csv: is missing/u);
  });
});
