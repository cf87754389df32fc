// What was kept before nominations had lots, and before the order of offers was kept, is still drawn, read and published.
import assert from 'node:assert/strict';
import { seedFrom, seedOfDraw, wordsIn } from '../../features/panel/draw/seed.ts';
import { givenUpIn } from '../../features/panel/draw/given-up.ts';
import type { PanelAuditEntry } from '../../features/panel/audit.ts';
import { listOf } from '../../features/panel/published.ts';
import { drawRow } from '../../features/panel/store/draws.ts';
import { panelRow } from '../../features/panel/store/panels.ts';
import { longRowOf } from '../../platform/rows.ts';
import { z } from 'zod';
import { aDraw, aPanel } from '../storage/records.ts';

const keys = { partitionKey: 'a partition', rowKey: 'a row' };
const anyRow = longRowOf('Panels', z.record(z.string(), z.unknown()));

describe('a draw that was sealed before nominations had lots', () => {
  const done = { at: '2020-01-24T14:05:00.000Z', by: { tenantId: 't', objectId: 'o' }, name: 'Olu Officer' };
  const parts = ['one', 'two'].map((words) => ({ ...done, words }));

  it('is numbered by places, and its seed is made of its hash, as was told then', () => {
    const kept = drawRow.fromEntity({ ...drawRow.toEntity(keys, aDraw({ parts })), etag: 'W/"1"' });
    const { version, candidates } = listOf(kept);
    assert.deepEqual([version, candidates.map(({ number }) => number)], [1, [1]]);
    assert.equal(seedOfDraw(kept), seedFrom('a hash', ['one', 'two']));
  });

  it('is unlike one that hangs on lots, whose seed is the same whoever is in the list', () => {
    const draw = aDraw({ round: 'group-2027', parts });
    const selection = { ...draw.selection, candidates: draw.selection.candidates.map((one) => ({ ...one, lot: 483 })) };
    assert.deepEqual(listOf({ ...draw, selection }).version, 2);
    for (const candidates of [selection.candidates, []])
      assert.equal(
        seedOfDraw({ ...draw, selection: { ...selection, candidates } }),
        seedFrom('group-2027', ['one', 'two']),
      );
  });
});

describe('a panel that was kept before the order of offers was', () => {
  const at = (minute: number) => `2020-01-24T14:0${minute}:00.000Z`;
  const member = (id: string, insteadOf: string | null, answer: 'asked' | 'accepted' | 'declined', minute: number) => ({
    ...{ id, insteadOf, answer, at: at(minute) },
  });

  it('has the changes of its seats in the order that its members tell', () => {
    const members = [
      ...[member('a', null, 'declined', 1), member('b', null, 'declined', 3), member('c', null, 'declined', 2)],
      ...[member('d', 'a', 'asked', 4), member('e', 'b', 'asked', 3), member('f', 'c', 'accepted', 5)],
    ];
    const { seatChanges: _, workedOut: __, ...older } = aPanel({ members });
    const kept = panelRow.fromEntity({ ...anyRow.toEntity(keys, older), etag: 'W/"1"' });
    assert.deepEqual(kept.seatChanges, [
      { did: 'declined', id: 'a', next: null },
      { did: 'declined', id: 'c', next: 'f' },
      { did: 'declined', id: 'b', next: 'e' },
      { did: 'offered', id: 'a', to: 'd' },
    ]);
    assert.equal(kept.workedOut, 'done', 'reasons and reserves were kept with it then');
    const again = panelRow.fromEntity({ ...panelRow.toEntity(keys, kept), etag: 'W/"2"' });
    assert.deepEqual(again, kept);
  });
});

describe('draws that were given up', () => {
  const entry = (did: PanelAuditEntry['did'], reason?: string): PanelAuditEntry => ({
    ...{ id: 'k', at: '2020-01-24T14:05:00.000Z', by: { tenantId: 't', objectId: 'o' }, did, version: 1, reason },
  });

  it('are listed with how far they had come, and the one that counts is not', () => {
    const [sealed, part, dropped] = ['draw.sealed', 'draw.part-entered', 'draw.dropped'] as const;
    const history = [
      ...[entry(sealed, 'h1'), entry(dropped, 'why')],
      ...[entry(sealed, 'h2'), entry(part), entry(dropped, 'why')],
      ...[entry(sealed, 'h3'), entry(part), entry(part), entry(dropped, 'why')],
      ...[entry(sealed, 'h4'), entry(part)],
    ];
    assert.deepEqual(givenUpIn(history), [
      { hash: 'h1', stage: 'sealed' },
      { hash: 'h2', stage: 'half' },
      { hash: 'h3', stage: 'drawn' },
    ]);
  });
});

describe('words of a draw', () => {
  it('are kept in one way, so that no two make the same seed', () => {
    const kept: [string, string][] = [
      [' six  blue\ndice ', 'six blue dice'],
      ['caf\u0065\u0301', 'café'],
      ['half \ud800', 'half \ufffd'],
    ];
    for (const [typed, words] of kept) {
      assert.equal(wordsIn(typed), words);
      assert.equal(wordsIn(words), words);
    }
  });
});
