// `npm run panel:verify` computes a published panel again from nothing but its file, and says what does not agree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../dev/panel-verify.ts';
import { seedFrom } from '../../features/panel/draw/seed.ts';
import { nextFor, stillFree } from '../../features/panel/outcome/next.ts';
import type { Member, Panel } from '../../features/panel/panel.ts';
import type { Draw } from '../../features/panel/ports.ts';
import { hashOf, publishedSelection } from '../../features/panel/published.ts';
import { textOf } from '../../features/panel/canonical.ts';
import { checked, panelShape, publishedPanel, type PublishedPanel } from '../../features/panel/published-panel.ts';
import { reservesOf } from '../../features/panel/replace.ts';
import { asItIs, drawOrder, type Selection } from '../../features/panel/selection.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { loadSolver } from '../../solver/highs.ts';
import { aDraw } from '../storage/records.ts';
import { compiled } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');
const AT = '2026-11-23T09:30:00.000Z';
const done = { at: AT, by: { tenantId: 't', objectId: 'o' }, name: 'Olu Officer' };

const rule = (id: string, min: number, max: number) => ({
  ...{ id, label: id, attribute: 'phase' as const, values: [id], min, max },
});

/** Thirty people of three kinds, from schools and trusts that some of them share. */
const candidates = Array.from({ length: 30 }, (_, n) => ({
  id: `TAS-${(n * 7919) % 1000}-${n}`,
  lot: 100_000_000_000 + ((n * 7919) % 1000) * 1_000_003,
  fits: [['primary', 'secondary', 'special'][n % 3] ?? '', ...(n % 4 === 0 ? ['governors'] : [])],
  school: `urn-${n % 20}`,
  trust: n % 5 === 0 ? 'Trust of Hope' : '',
}));
const ids = candidates.map(({ id }) => id);

const unordered: Omit<Selection, 'order'> = {
  seats: {
    total: 6,
    rules: [rule('primary', 2, 3), rule('secondary', 1, 3), rule('special', 1, 2)],
    wishes: [rule('governors', 2, 4)],
    atMostOnePer: ['school', 'trust'],
    reserves: 2,
  },
  whatIf: { ...asItIs, in: ids.slice(4, 5), out: ids.slice(7, 8) },
  shares: { schools: 100, of: { primary: 70, secondary: 20, special: 10 } },
  candidates,
};

const parts = ['six blue dice', '4 2 6 6 1 3'] as const;

const beside = { gone: [], givenUp: [{ hash: 'a'.repeat(64), stage: 'drawn' as const }] };

/** A file as it is published, whatever it says: a forger can make that. */
const textFor = (panel: PublishedPanel): string => textOf(checked(panel));

/** A panel as officers confirm it, drawn by lot or not, after so many members have declined. */
async function aPanel({ lottery = true, declined = 0 } = {}): Promise<{ panel: Panel; draw: Draw }> {
  const hash = hashOf(publishedSelection({ round: 'group-2027', pool: 'all', selection: unordered }));
  const seed = lottery ? seedFrom('group-2027', parts) : 'group-2027';
  const selection = { ...unordered, order: drawOrder(seed, candidates) };
  const suggestion = suggestPanel(selection, await loadSolver());
  assert.equal(suggestion.kind, 'panel');
  const members = suggestion.members.map((id): Member => ({ id, insteadOf: null, answer: 'asked', at: AT }));
  const panel: Panel = {
    ...{ round: 'group-2027', version: 1, pool: 'all', selection, seed, sealed: lottery ? hash : null, members },
    seatChanges: [],
    reserves: reservesOf(suggestion.members, selection),
    ...{ why: {}, workedOut: 'done', confirmed: { ...done, reason: 'Balanced' }, told: null },
  };
  const draw = aDraw({ hash, parts: parts.map((words) => ({ ...done, words })), selection: unordered });
  const leaving = suggestion.members.slice(0, declined);
  return { panel: leaving.reduce((now, id, n) => leave(now, id, `2026-11-24T0${n}:00:00.000Z`), panel), draw };
}

/** A member declines, and the next reserve is asked. */
function leave(panel: Panel, id: string, at: string): Panel {
  const left = panel.members.map((one) => (one.id === id ? { ...one, answer: 'declined' as const, at } : one));
  const now = { ...panel, members: left };
  const [next] = nextFor(id, { panel: now, among: stillFree(now, panel.reserves) });
  return {
    ...now,
    members: next ? [...left, { id: next.id, insteadOf: id, answer: 'asked', at }] : left,
    seatChanges: [...panel.seatChanges, { did: 'declined', id, next: next?.id ?? null, gone: [] }],
  };
}

describe('npm run panel:verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const spawned = (program: string, ...args: string[]) => spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });

  /** The same without a process of its own, which takes long to start. */
  const run = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const status = await verify(args, { log: (line) => out.push(`${line}\n`), error: (line) => err.push(`${line}\n`) });
    const [stdout, stderr] = [out.join(''), err.join('')];
    return { status, stdout, stderr, said: stdout + stderr };
  };

  const file = join(folder, 'panel.json');

  /** What the command says of a text. */
  const verified = (text: string) => {
    writeFileSync(file, text);
    return run(file);
  };

  const published = async (over: Parameters<typeof aPanel>[0] = {}): Promise<PublishedPanel> => {
    const { panel, draw } = await aPanel(over);
    return panelShape.parse(JSON.parse(publishedPanel(panel, { draw, ...beside })));
  };

  it('is a command: what it finds is its exit code', async () => {
    // As people type it, once; then without what translates it.
    const nothing = spawned('npm', 'run', '--silent', 'panel:verify');
    const script = await compiled('dev/panel-verify.ts');
    assert.deepEqual([nothing.status, nothing.stdout], [1, '']);
    assert.match(nothing.stderr, /^Name one file/u);
    const one = await published();
    for (const [seed, status] of [
      [one.seed, 0],
      ['0'.repeat(64), 1],
    ] as const) {
      writeFileSync(file, textFor({ ...one, seed }));
      assert.equal(spawned(process.execPath, script, file).status, status);
    }
  });

  for (const over of [{}, { lottery: false }, { declined: 2 }])
    it(`agrees with a panel as it is published: ${JSON.stringify(over)}`, async () => {
      const { panel, draw } = await aPanel(over);
      const text = publishedPanel(panel, { draw, ...beside });
      for (const hidden of ['TAS-', 'urn-', 'Trust of Hope', 'Olu', 'Balanced'])
        assert.ok(!text.includes(hidden), hidden);
      const { status, said } = await verified(text);
      assert.equal(status, 0, said);
      assert.match(said, /All of it agrees/u);
      assert.equal(said.includes('who was offered the seat'), 'declined' in over);
      assert.equal(said.includes(`posted before the words were known: ${panel.sealed ?? ''}`), !('lottery' in over));
    });

  const changes: [string, (panel: PublishedPanel) => void, RegExp][] = [
    ['one member is another', (one) => void one.chosen.splice(-1, 1, stranger(one)), /DOES NOT AGREE: the panel/u],
    ['a rule is another', ({ selection }) => void (selection.seats.reserves = 1), /DOES NOT AGREE: the hash/u],
    [
      'a person counts towards another rule',
      ({ selection }) => void selection.candidates[2]?.fits.reverse().pop(),
      /DOES NOT AGREE: the hash/u,
    ],
    ['the words are others', ({ lottery }) => void lottery?.words.reverse(), /DOES NOT AGREE: the seed/u],
    ['one part of the words is missing', ({ lottery }) => void lottery?.words.pop(), /DOES NOT AGREE: the seed/u],
    ['the seed is another', (one) => void (one.seed = '0'.repeat(64)), /DOES NOT AGREE: the seed/u],
    [
      'the posted hash is another',
      ({ lottery }) => {
        if (lottery) lottery.hash = '0'.repeat(64);
      },
      /DOES NOT AGREE: the hash/u,
    ],
    ['the reserves are in another order', ({ reserves }) => void reserves.reverse(), /DOES NOT AGREE: the reserves/u],
    [
      'somebody else was offered a seat',
      ({ seatChanges: [first] }) => {
        if (first?.did === 'declined') first.next = null;
      },
      /DOES NOT AGREE: who was offered/u,
    ],
    [
      'somebody holds a seat without having been chosen',
      (one) => void one.seats.pop(),
      /DOES NOT AGREE: who holds a seat/u,
    ],
  ];
  const stranger = ({ chosen, seatChanges, selection }: PublishedPanel): number => {
    const known = [...chosen, ...seatChanges.map((change) => (change.did === 'declined' ? change.next : null))];
    return selection.candidates.map(({ number }) => number).find((number) => !known.includes(number)) ?? 0;
  };
  for (const [name, change, expected] of changes)
    it(`does not agree when ${name}`, async () => {
      const one = await published({ declined: 1 });
      change(one);
      const { status, said } = await verified(textFor(one));
      assert.match(said, expected);
      assert.match(said, /do not agree/u);
      assert.equal(status, 1);
    });

  it('says what is wrong with a file that cannot be read', async () => {
    const one = await published();
    const bad: [string[] | string, RegExp][] = [
      [[], /Name one file/u],
      [[join(folder, 'none.json')], /There is no file/u],
      ['Ada,Example', /is not JSON/u],
      ['[]', /not the published file/u],
      [JSON.stringify({ ...one, version: 3 }), /not the published file[\s\S]*version[\s\S]*newest Roundtable/u],
      [JSON.stringify({ ...one, name: 'Ada Example' }), /not the published file[\s\S]*name/u],
      [textFor({ ...one, chosen: [99] }), /Nobody in the list has the number 99/u],
      [textFor({ ...one, selection: { ...one.selection, candidates: [] } }), /Nobody/u],
    ];
    for (const [given, expected] of bad) {
      const { status, stdout, stderr } = await (typeof given === 'string' ? verified(given) : run(...given));
      assert.match(stderr, expected);
      assert.doesNotMatch(stderr, / at .*\.ts/u, 'no trace of the program');
      assert.deepEqual([status, stdout], [1, '']);
    }
  });
});
