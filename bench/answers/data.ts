// Reads a file of entries and queries, or says in one sentence what is wrong with it and where.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FaqEntry } from '../../features/faq/entry.ts';
import { whatIsThere } from '../../platform/reading/problems.ts';

const text = z.string({ error: 'should be a text' });
const list = { error: 'should be a list' };
const group = { error: 'should be a group of fields' };
const some = { error: 'should have at least one item' };
const shape = z.object(
  {
    entries: z.array(z.object({ id: text, title: text, phrasings: z.array(text, list) }, group), list).min(1, some),
    queries: z
      .array(
        z.object({ text, id: z.string({ error: 'should be the id of an entry, or null' }).nullable() }, group),
        list,
      )
      .min(1, some),
  },
  group,
);

/** What is learnt, and what is asked. A query whose `id` is `null` is out of scope: no entry answers it. */
export type Data = z.infer<typeof shape>;

/** An entry as the service keeps it, which is nothing but its words. */
export const entryOf = ({ id, title, phrasings }: Data['entries'][number]): FaqEntry => ({
  id,
  version: '0000000',
  title,
  alsoAskedAs: phrasings,
  topic: 'all',
  status: 'answered',
  answer: '',
  source: [],
  reviewed: '2026-01-01',
  reviewBy: '2027-01-01',
  ownerRole: '',
  related: [],
});

/** The message is a sentence for the person who made the file. */
export class DataError extends Error {}

/** The files of these paths, where a folder stands for all `*.json` directly in it, by name. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new DataError(`${path} does not exist.`);
    if (!found.isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith('.json'));
    if (names.length === 0) throw new DataError(`${path} holds no file whose name ends in .json.`);
    return names.sort().map((name) => join(path, name));
  });
}

/** Throws a `DataError` when the file is not JSON, lacks something, or asks for an entry that it does not have. */
export function readData(file: string): Data {
  const raw = parsed(file);
  const { data, error } = shape.safeParse(raw);
  const [issue] = error?.issues ?? [];
  if (issue) throw new DataError(`${file}: ${placed(issue.path, raw)}, ${issue.message}.`);
  if (!data) throw new DataError(`${file} could not be read.`);
  const ids = new Set<string>();
  for (const [index, { id }] of data.entries.entries()) {
    if (ids.has(id)) throw new DataError(`${file}: entries[${index}].id is "${id}", which an earlier entry has.`);
    ids.add(id);
  }
  for (const [index, { id }] of data.queries.entries())
    if (id !== null && !ids.has(id))
      throw new DataError(`${file}: queries[${index}].id is "${id}", which is the id of no entry.`);
  return data;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new DataError(`${file} is not JSON: ${error.message}.`);
    throw error;
  }
}

/** `queries[3].text is missing` */
function placed(path: readonly PropertyKey[], raw: unknown): string {
  const where = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  let value = raw;
  for (const key of path) value = (value as Record<PropertyKey, unknown>)[key];
  return `${where.slice(1) || 'all of it'} ${whatIsThere(value)}`;
}
