// `npm run panel:verify -- <file>`: computes a published panel again, in plain words, with nothing but the file. Exit code 1 if it differs.
import { readFileSync } from 'node:fs';
import type { GivenUp } from '../features/panel/draw/given-up.ts';
import { readPublished, type AnyPanel } from '../features/panel/read-published.ts';
import { verifyPanel, type Checked } from '../features/panel/verify-panel.ts';
import { loadSolver } from '../solver/highs.ts';

/** Where lines go: what was found, and what is wrong. */
export type Said = Pick<Console, 'log' | 'error'>;

/** Verifies the panel in the one file that is named, and answers with the exit code. */
export async function verify([path, ...more]: readonly string[], said: Said): Promise<0 | 1> {
  if (path === undefined || more.length > 0) return refuse(['Name one file: npm run panel:verify -- panel.json'], said);
  const text = textIn(path);
  if (text === undefined) return refuse([`There is no file ${path} that can be read as text.`], said);
  const read = readPublished(text);
  if ('problems' in read) return refuse([`${path} is refused.`, ...read.problems], said);
  const checked = verifyPanel(read.panel, await loadSolver());
  return 'problems' in checked
    ? refuse(['The file cannot be right:', ...checked.problems], said)
    : tell({ panel: read.panel, all: checked }, said);
}

/** The text of a file, if it can be read and is UTF-8: other bytes never give the same text. */
function textIn(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

function refuse(lines: readonly string[], said: Said): 1 {
  for (const line of lines) said.error(line);
  return 1;
}

type Verified = { panel: AnyPanel; all: readonly Checked[] };

function tell({ panel, all }: Verified, said: Said): 0 | 1 {
  const { selection, lottery } = panel;
  said.log(`The round “${selection.round}”: ${selection.candidates.length} people, ${panel.chosen.length} seats.`);
  for (const one of all) said.log(sentence(one, { lottery: lottery !== null, version: selection.version }));
  if (panel.version === 2)
    for (const one of panel.givenUp) said.log(`  A draw was given up ${UP_TO[one.stage]}. Its hash: ${one.hash}`);
  const wrong = all.filter(({ wanted, found }) => wanted !== found).length;
  if (wrong === 0) {
    said.log('All of it agrees: the rules and the seed give this panel, and no other.');
    const hash = all.find(({ what }) => what === 'hash')?.found ?? '';
    if (lottery) said.log(`Compare one thing yourself: that this hash was posted before the words were known: ${hash}`);
    return 0;
  }
  if (panel.version === 1 && all.some(({ what, wanted, found }) => what === 'next' && wanted !== found))
    said.error(FIRST);
  said.error(`${wrong} of ${all.length} parts do not agree. Ask the council for its file again, and then why.`);
  return 1;
}

const UP_TO = {
  sealed: 'before anybody had entered words',
  half: 'after one officer had entered words',
  drawn: 'after it was drawn',
} as const satisfies Record<GivenUp['stage'], string>;

const FIRST =
  'The file is of version 1, which does not say in what order seats were offered. Get the file again from the present Roundtable.';

type Of = { lottery: boolean; version: AnyPanel['version'] };

function sentence({ what, of, wanted, found }: Checked, drawn: Of): string {
  const subject = subjectOf(what, of, drawn);
  if (what === 'offered') return `  Officers decided: ${subject}: ${found}`;
  return wanted === found
    ? `  Agrees: ${subject}: ${found}`
    : `  DOES NOT AGREE: ${subject}. The file says ${wanted}; computed is ${found}`;
}

function subjectOf(what: Checked['what'], of: string, { lottery, version }: Of): string {
  switch (what) {
    case 'hash':
      return lottery ? 'the hash of the list and the rules' : 'the hash of the list and the rules (none was posted)';
    case 'seed':
      if (!lottery) return 'the seed, which is the name of the round';
      return `the seed, made of the ${version === 1 ? 'hash' : 'name of the round'} and the words of two officers`;
    case 'panel':
      return 'the panel, by numbers';
    case 'reserves':
      return 'the reserves';
    case 'next':
      return `who was offered the seat of number ${of}, who declined`;
    case 'offered':
      return `who was offered the seat of number ${of}, which was free`;
    case 'returned':
      return `number ${of}, who had declined, has the seat back`;
    case 'seats':
      return of === '' ? 'who holds a seat, or is asked to' : `who would be next for the seat of number ${of}`;
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await verify(process.argv.slice(2), console);
