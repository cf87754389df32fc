// `npm run import:people`: the council's directory (a CSV file with email, URN and role) tells the service who is from which school. Says row
// by row what became of it, by numbers alone: no address or name is printed.
import { basename, dirname } from 'node:path';
import { allCommitmentsTo } from '../features/erasure/commitments.ts';
import { type DirectoryLine, type Imported, importDirectory } from '../features/people/import.ts';
import { createRegister } from '../features/schools/school.ts';
import type { Folder } from '../loader/files.ts';
import { type Content, loadContent } from '../loader/load.ts';
import { readRows } from '../loader/spreadsheet.ts';
import { withOwnStorage } from './own-storage.ts';

const USAGE = 'Type: npm run import:people -- FILE.csv [--dry-run]';
const COLUMNS = ['email', 'URN', 'role'];

async function main([file, option, ...more]: readonly string[]): Promise<void> {
  if (file === undefined || more.length > 0 || (option !== undefined && option !== '--dry-run')) throw new Error(USAGE);
  const isDry = option === '--dry-run';
  // What is wrong with the file or the content is said before storage is touched.
  const lines = readDirectory(dirname(file), basename(file));
  const content = loadContent(process.env['CONTENT_DIR'] ?? 'content');
  const { withUrn } = createRegister(content.schools);
  const isSchool = (urn: string): boolean => withUrn(urn)?.status === 'open';
  const imported = await withOwnStorage(({ affiliations, erasures }, commit) => {
    const sign = commit();
    const isErased = (email: string) => erasures.isBuried(allCommitmentsTo({ people: [], emails: [email] }, sign));
    return importDirectory(lines, { affiliations, isErased, isSchool, roles: content.choices.roles, isDry });
  });
  console.log([...imported.flatMap((one) => lineOf(one, content)), ...summaryOf(imported, isDry)].join('\n'));
}

function readDirectory(dir: string, file: string): DirectoryLine[] {
  const folder: Folder = { dir, problems: [] };
  const rows = readRows(folder, file, COLUMNS) ?? [];
  // What stands in a cell is not repeated: it may be somebody's address.
  const wrong = folder.problems.map(({ within = [], should }) => `${[file, ...within].join(': ')} ${should}`);
  if (wrong.length > 0) throw new Error([...wrong, 'Nothing was imported.'].join('\n'));
  return rows.map(({ number, cells }) => ({
    number,
    email: cells['email'] ?? '',
    urn: cells['URN'] ?? '',
    role: cells['role'] ?? '',
  }));
}

const ALONE: Partial<Record<Imported['outcome'], string>> = {
  said: 'left as it is. This person has told us their school and role.',
  forgotten: 'left out. This person asked us to forget their school and role.',
};

function lineOf(one: Imported, { choices }: Content): string[] {
  if (!('why' in one)) return [ALONE[one.outcome] ?? []].flat().map((said) => `Row ${one.number}: ${said}`);
  const why = {
    email: 'the email address is missing or not in the correct format',
    school: 'no open school in the register has this URN',
    role: `the role should be one of: ${choices.roles.map(({ title }) => title).join(', ')}`,
    twice: 'an earlier row has this email address',
    erased: 'the data of this person was erased',
  };
  return [`Row ${one.number}: skipped, because ${why[one.why]}.`];
}

function summaryOf(imported: readonly Imported[], isDry: boolean): string[] {
  const count = (...outcomes: Imported['outcome'][]) =>
    imported.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return [
    `Rows read: ${imported.length}.`,
    `${isDry ? 'To be kept' : 'Kept'}: ${count('kept')}. The same: ${count('same')}. Left alone: ${count('said', 'forgotten')}. Skipped: ${count('skipped')}.`,
    ...(isDry ? ['Nothing is written: this was a dry run.'] : []),
  ];
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
