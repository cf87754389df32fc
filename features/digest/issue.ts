// A numbered issue of the digest: what it said when it was posted, kept so that it can be shown again and was not changed since.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { day, instant } from '../../platform/rows.ts';
import { storageFault } from '../../platform/storage-fault.ts';

const issueSchema = z.strictObject({
  number: z.int(),
  day,
  /** From when to when it reports; `null`: since the round opened. */
  since: z.nullable(instant),
  until: instant,
  news: z.boolean(),
  /** Days of earlier posts whose fate was unknown. */
  unknown: z.array(day),
  /** What each section keeps of what it said: ids in place of whatever is about people. */
  sections: z.record(
    z.string(),
    z.custom<object>((kept) => typeof kept === 'object' && kept !== null),
  ),
});

export type DigestIssue = z.infer<typeof issueSchema>;

/** As it is stored. */
export type KeptIssue = { snapshot: string; hash: string };

const hashOf = (snapshot: string): string => createHash('sha256').update(snapshot).digest('hex');

export function keptIssue(issue: DigestIssue): KeptIssue {
  const snapshot = JSON.stringify(issue);
  return { snapshot, hash: hashOf(snapshot) };
}

/** Throws where it is not what was posted. */
export function issueOf({ snapshot, hash }: KeptIssue): DigestIssue {
  if (hashOf(snapshot) !== hash) throw storageFault('A digest that was kept is not what was posted.');
  return issueSchema.parse(JSON.parse(snapshot));
}

/** Whether a section of it speaks of the record with an id. Ids cannot be guessed, so none stands there by chance. */
export const speaksOf = ({ sections }: DigestIssue, { section, id }: { section: string; id: string }): boolean =>
  JSON.stringify(sections[section] ?? {}).includes(JSON.stringify(id));
