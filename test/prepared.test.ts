// What the build worked out is what a start would work out, and a start takes it only for the very content and program it is of.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../bench/answers/seeded.ts';
import { withTypo } from '../bench/answers/typos.ts';
import * as features from '../features.ts';
import { readKept, writeKept } from '../loader/kept.ts';
import { ContentError, loadContent } from '../loader/load.ts';
import { learntBy } from '../platform/start.ts';
import { packedMatcher } from '../features/faq/match.ts';
import { keep, prepare, type Prepared, stampOf, trainingOf } from '../prepared.ts';
import { copyFixture } from './fixture.ts';
import { commandMatcherOf, english, matcherOf } from './learnt.ts';
import { step } from './long.ts';
import messages from './help/meant.json' with { type: 'json' };
import { shipped } from './shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-prepared-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const built = (program = 'program', file = 'prepared.bin') => ({ program, file: join(folder, file) });
const SHIPPED = join(import.meta.dirname, '../content');

describe('what was prepared, of the content that ships', () => {
  let read: Prepared;
  before(async () => {
    await keep(SHIPPED, built());
    read = await prepare(SHIPPED, built());
  });
  const said = shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
  const typed = said.map((text, at) => withTypo(text, seeded(at)));
  /** Of phrasings, which are many and alike. The numbers behind them are compared one by one. */
  const some = (texts: readonly string[]) => texts.filter((_, at) => at % step(7) === 0);

  it('is the content', () => {
    assert.deepEqual(read.content, shipped);
  });

  it('has learnt what the content teaches, to the last number', () => {
    const { faq } = shipped;
    const training = trainingOf(shipped, english);
    const { matcher } = readKept(built().file, stampOf(SHIPPED, built(), english) ?? []) as { matcher: unknown };
    assert.deepEqual(matcher, packedMatcher(faq, training));
  });

  it('has a matcher that says the same of phrasings, as they are and misspelt', () => {
    const worked = matcherOf(shipped);
    for (const text of some([...said, ...typed]))
      assert.deepEqual(read.matcher.answer(text), worked.answer(text), text);
  });

  it('finds the same commands for what officers nearly say', () => {
    const worked = commandMatcherOf(shipped);
    for (const text of Object.values(messages.officer).flat())
      assert.deepEqual(read.commandMatcher.answer(text), worked.answer(text), text);
  });

  it('has a matcher that learns a change in the same way', () => {
    const changed = shipped.faq.map((entry) =>
      entry.id === 'cost' ? { ...entry, alsoAskedAs: ['how many doubloons'] } : entry,
    );
    const [mine, worked] = [read.matcher.retrain(changed), matcherOf(shipped).retrain(changed)];
    for (const text of ['how many doubloons', ...some(typed)])
      assert.deepEqual(mine.answer(text), worked.answer(text), text);
  });

  const withTypos = (texts: readonly string[]) => texts.flatMap((text, at) => [text, withTypo(text, seeded(at))]);
  const plain = (signs: readonly string[]) => signs.map((sign) => sign.replace(/[()|+*~-]/gu, ' '));

  it('has signposts and manners that say the same', () => {
    const [mine, worked] = [learntBy(features, read.content, read.studied), learntBy(features, shipped)];
    const signs = shipped.signpostFiles.flatMap((signpost) => plain(signpost.signs));
    const courtesies = Object.values(shipped.manners).flatMap(({ phrases }) => phrases);
    const texts = withTypos([...signs, ...courtesies, ...some(said)]);
    const found = texts.map((text) => {
      assert.deepEqual(mine.signposts.find(text), worked.signposts.find(text), text);
      assert.equal(mine.mannerOf(text), worked.mannerOf(text), text);
      assert.equal(mine.wantsPerson(text), worked.wantsPerson(text), text);
      assert.equal(
        mine.looselyOf(text, () => new Set()),
        worked.looselyOf(text, () => new Set()),
        text,
      );
      return worked.signposts.find(text);
    });
    assert.ok(found.some(Boolean));
  });

  it('knows the same commands in words that nobody listed, from what was read back', () => {
    const mine = learntBy(features, read.content, read.studied);
    const worked = learntBy(features, shipped);
    const signs = shipped.commands.flatMap((command) =>
      plain([...(command.signs ?? []), ...(command.hints ?? []).flatMap((hint) => hint.signs)]),
    );
    const asked = Object.values(messages.officer).flat();
    const found = withTypos([...signs, ...asked, ...some(said)]).map((text) => {
      assert.deepEqual([...mine.commandsMeant(text)], [...worked.commandsMeant(text)], text);
      return [...worked.commandsMeant(text)].length;
    });
    assert.ok(found.some(Boolean));
    // What was read is what is looked in: where it has no signs, nothing is meant.
    const none = { ...read.studied, commandSigns: { ...read.studied.commandSigns, raised: new Map() } };
    const without = learntBy(features, { ...read.content }, none);
    for (const text of asked) assert.deepEqual([...without.commandsMeant(text)], [], text);
  });
});

describe('what was prepared, of other content or for another program', () => {
  const dir = mkdtempSync(join(folder, 'content-'));
  copyFixture(dir);
  const file = join(dir, 'documents.json');
  const original = readFileSync(file, 'utf8');
  afterEach(() => {
    writeFileSync(file, original);
  });

  it('is not read after an edit, which is seen at once', async () => {
    await keep(dir, built());
    const [title = ''] = loadContent(dir).documents.map((one) => one.title);
    writeFileSync(file, original.replace(title, 'A newer letter'));
    assert.ok((await prepare(dir, built())).content.documents.some((one) => one.title === 'A newer letter'));
  });

  it('does not hide a mistake, of which a build and a start say the same', async () => {
    await keep(dir, built());
    writeFileSync(file, original.replace('"title"', '"titel"'));
    let message = '';
    try {
      loadContent(dir);
    } catch (error) {
      message = error instanceof ContentError ? error.message : '';
    }
    assert.match(message, /titel/u);
    await assert.rejects(prepare(dir, built()), { name: 'ContentError', message });
    await assert.rejects(keep(dir, built()), { name: 'ContentError', message });
  });

  it('is read where both are the same, and by no other program', async () => {
    const mine = built('program', 'marked.bin');
    await keep(dir, mine);
    const stamp = stampOf(dir, mine, english);
    assert.ok(stamp);
    // What nobody wrote stands in for what was worked out: whoever has it has read it.
    const known = readKept(mine.file, stamp) as Prepared;
    writeKept(mine.file, stamp, { ...known, content: { ...known.content, documents: [] } });
    assert.deepEqual((await prepare(dir, mine)).content.documents, []);
    assert.notDeepEqual((await prepare(dir, { ...mine, program: 'another' })).content.documents, []);
  });
});
