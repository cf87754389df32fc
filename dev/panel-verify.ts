// `npm run panel:verify -- <file>`: computes a published panel again, in plain words, with nothing but the file. Exit code 1 if it differs.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { panelShape, type PublishedPanel } from '../features/panel/published-panel.ts';
import { verifyPanel, type Checked } from '../features/panel/verify-panel.ts';
import { loadSolver } from '../solver/highs.ts';

/** Where lines go: what was found, and what is wrong. */
export type Said = Pick<Console, 'log' | 'error'>;

/** Verifies the panel in the one file that is named, and answers with the exit code. */
export async function verify([path, ...more]: readonly string[], said: Said): Promise<0 | 1> {
  const read =
    path === undefined || more.length > 0 ? 'Name one file: npm run panel:verify -- panel.json' : readPanel(path);
  if (typeof read === 'string') return refuse([read], said);
  const checked = verifyPanel(read, await loadSolver());
  return 'problems' in checked
    ? refuse(['The file cannot be right:', ...checked.problems], said)
    : tell({ panel: read, all: checked }, said);
}

/** The panel in a file, or what is wrong with the file. */
function readPanel(file: string): PublishedPanel | string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return `There is no file ${file} that can be read.`;
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return `${file} is not JSON. It must be the file exactly as the council published it.`;
  }
  const panel = panelShape.safeParse(content);
  return panel.success
    ? panel.data
    : `${file} is not the published file of a panel, or was changed:\n${z.prettifyError(panel.error)}`;
}

function refuse(lines: readonly string[], said: Said): 1 {
  for (const line of lines) said.error(line);
  return 1;
}

type Verified = { panel: PublishedPanel; all: readonly Checked[] };

function tell({ panel, all }: Verified, said: Said): 0 | 1 {
  const { selection, lottery } = panel;
  said.log(`The round “${selection.round}”: ${selection.candidates.length} people, ${panel.chosen.length} seats.`);
  for (const one of all) said.log(sentence(one, lottery !== null));
  const wrong = all.filter(({ wanted, found }) => wanted !== found).length;
  if (wrong === 0) {
    said.log('All of it agrees: the rules and the seed give this panel, and no other.');
    const hash = all.find(({ what }) => what === 'hash')?.found ?? '';
    if (lottery) said.log(`Compare one thing yourself: that this hash was posted before the words were known: ${hash}`);
    return 0;
  }
  said.error(`${wrong} of ${all.length} parts do not agree. Ask the council for its file again, and then why.`);
  return 1;
}

function sentence({ what, of, wanted, found }: Checked, lottery: boolean): string {
  const subject = subjectOf(what, of, lottery);
  return wanted === found
    ? `  Agrees: ${subject}: ${found}`
    : `  DOES NOT AGREE: ${subject}. The file says ${wanted}; computed is ${found}`;
}

function subjectOf(what: Checked['what'], of: string, lottery: boolean): string {
  switch (what) {
    case 'hash':
      return lottery ? 'the hash of the list and the rules' : 'the hash of the list and the rules (none was posted)';
    case 'seed':
      return lottery
        ? 'the seed, made of the hash and the words of two officers'
        : 'the seed, which is the name of the round';
    case 'panel':
      return 'the panel, by numbers';
    case 'reserves':
      return 'the reserves';
    case 'next':
      return `who was offered the seat of number ${of}, who declined`;
    case 'seats':
      return of === '' ? 'who holds a seat, or is asked to' : `who would be next for the seat of number ${of}`;
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await verify(process.argv.slice(2), console);
