// Takes the council's directory, line by line: which school has whom, in which role. What people said themselves stays as it is.
import { isEmail } from '../../platform/email.ts';
import { plainEmail } from '../../platform/person.ts';
import type { Choice } from '../../platform/choices.ts';
import type { Affiliations, Listed } from './affiliations.ts';

export type DirectoryLine = { number: number; email: string; urn: string; role: string };

type Wrong = 'email' | 'school' | 'role' | 'twice' | 'erased';

export type Imported = { number: number; outcome: Listed } | { number: number; outcome: 'skipped'; why: Wrong };

type Needs = {
  affiliations: Affiliations;
  /** Whether the data of whoever had this address was erased. */
  isErased: (email: string) => Promise<boolean>;
  /** Whether an open school has this URN. */
  isSchool: (urn: string) => boolean;
  roles: readonly Choice[];
};

/** What became of each line. The same lines again change nothing. */
export async function importDirectory(
  lines: readonly DirectoryLine[],
  needs: Needs & { isDry: boolean },
): Promise<Imported[]> {
  const seen = new Set<string>();
  const imported: Imported[] = [];
  for (const { number, ...line } of lines) {
    const read = readLine(line, seen, needs);
    if (!('why' in read) && (await needs.isErased(read.email)))
      imported.push({ number, outcome: 'skipped', why: 'erased' });
    else if ('why' in read) imported.push({ number, outcome: 'skipped', why: read.why });
    else imported.push({ number, outcome: await needs.affiliations.list(read, { isDry: needs.isDry }) });
  }
  return imported;
}

/** A role may be said by its title or value, however it is capitalised. The address of a line that can be used is `seen`. */
function readLine(
  { email, urn, role }: Omit<DirectoryLine, 'number'>,
  seen: Set<string>,
  { isSchool, roles }: Needs,
): { email: string; school: string; role: string } | { why: Wrong } {
  const words = role.toLowerCase();
  const chosen = roles.find(({ value, title }) => [value, title].some((one) => one.toLowerCase() === words));
  if (!isEmail(email)) return { why: 'email' };
  if (!isSchool(urn)) return { why: 'school' };
  if (!chosen) return { why: 'role' };
  if (seen.has(plainEmail(email))) return { why: 'twice' };
  seen.add(plainEmail(email));
  return { email, school: urn, role: chosen.value };
}
