// Whatever people do, with whatever they type: telemetry, logs, queues and keys of rows hear nothing of anybody, and channels only what the council wants there.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { nameOf, registry } from '../../app.ts';
import { isLong, runs } from '../long.ts';
import { type Entra, fakeEntra } from '../sign-in/fake-entra.ts';
import { tried } from './tried.ts';
import { PERSONAL, type Told } from './watched.ts';

/** The id of an entry of the FAQ: officers give it its title, perhaps in the words of whoever asked, and it stands in the address of its page. */
const ENTRY = /\b[a-z]+(?:-[a-z]+)*-says-asked(?:-[a-z]+)*/gu;

const leaksIn = (lines: readonly string[]): string[] =>
  lines.flatMap((whole) => {
    const line = whole.replaceAll(ENTRY, 'entry');
    const at = PERSONAL.exec(line)?.index;
    return at === undefined ? [] : [line.slice(Math.max(0, at - 80), at + 80)];
  });

/**
 * What of people channels may show, by the fields that it was typed into: questions that were passed on, the events that they are for, the school
 * where whoever asked lets us name it, and what was wrong with an answer; in the digest who nominated themselves, of which school
 * (docs/decisions.md); and which officer wrote an update.
 */
const IN_CHANNELS = /"[^"]*(?:says (?:asked|detail|title|name)|Nameson wrote it|Schools we may name: )[^"]*"/gu;

describe('whatever people do', () => {
  let entra: Entra;
  let all: Awaited<ReturnType<typeof tried>>;
  before(async () => {
    entra = await fakeEntra();
    all = await tried(entra, { steps: runs(200, 1500) });
  });
  after(() => {
    entra.close();
  });

  it('is tried here: each button, by somebody who may', () => {
    assert.deepEqual(
      Object.keys(registry.buttons).filter((verb) => !all.pressed.has(verb)),
      [],
    );
    // As people come to it; the others as the samples of cards have them.
    assert.ok(all.asPeopleDo > (isLong ? 150 : 100), String(all.asPeopleDo));
  });

  it('is tried here: each page', () => {
    const declared = Object.keys({ ...registry.pages, ...registry.personalPages });
    // By links and forms; the others are asked for all the same.
    assert.ok(all.pages.size > declared.length * 0.7, `${all.pages.size} of ${declared.length}`);
  });

  for (const to of ['telemetry', 'logs', 'queues', 'keys'] as const)
    it(`nothing of anybody gets into ${to}`, () => {
      assert.ok(all.told[to].length > 50, String(all.told[to].length));
      assert.deepEqual(leaksIn(all.told[to]), []);
    });

  it('channels see what the council wants there, and no address, id or statement', () => {
    assert.ok(all.told.channels.length > 5);
    assert.deepEqual(leaksIn(all.told.channels.map((card) => card.replaceAll(IN_CHANNELS, '""'))), []);
  });

  it('would be found, if it got out', async () => {
    let keys = 0;
    const { told } = await tried(entra, {
      steps: 40,
      planted: {
        key: () => `Nameson-${String((keys += 1)).padStart(20, '0')}`,
        nameOf: (reply) => `${nameOf(reply)} ${JSON.stringify(reply?.facts)}`,
        log: String,
      },
    });
    for (const to of Object.keys(told) as (keyof Told)[]) assert.notDeepEqual(leaksIn(told[to]), [], to);
  });
});

/** The texts of a schema that could hold words. */
function freeTexts(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, pattern, enum: known, const: one, format } = schema as Record<string, unknown>;
  const isFree =
    type === 'string' &&
    ![known, one, format].some(Boolean) &&
    (typeof pattern !== 'string' || new RegExp(pattern, 'u').test('Ada says so'));
  return [
    ...(isFree ? [at] : []),
    ...Object.entries(schema).flatMap(([name, inner]) => freeTexts(inner, `${at} ${name}`)),
  ];
}

/** Ids of Teams and of the council's own files, sections of digests, and keys of rows, which are looked at above: nobody types them. */
const IDS_OF_OTHERS = new Set(['conversation', 'round', 'section', 'id', 'table', 'partitionKey', 'rowKey']);

it('no message on a queue has a field for words', () => {
  for (const kinds of [registry.jobs, registry.notifications, registry.events])
    for (const [kind, { schema }] of Object.entries(kinds))
      if (schema) {
        const free = freeTexts(z.toJSONSchema(schema, { unrepresentable: 'any' })).map(
          (at) => at.split(' ').at(-1) ?? '',
        );
        assert.deepEqual(
          free.filter((name) => !IDS_OF_OTHERS.has(name)),
          [],
          kind,
        );
      }
});
