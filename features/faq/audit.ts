// Declares the audit actions of faq.
import type { AuditEntry } from '../../platform/audit.ts';
import { idOf } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import type { Person } from '../../platform/turn.ts';
import type { Draft } from './revision.ts';

/** What is kept in the audit of faq. */
export const actions = ['faq.drafted', 'faq.published', 'faq.dropped'] as const;

export type FaqAction = (typeof actions)[number];
export type FaqAuditEntry = AuditEntry<FaqAction>;

/** Who does something to an entry. Entries lie together, so the id says which one. */
export const doneTo = (
  { entry }: Pick<Draft, 'entry'>,
  person: Person,
  { ids }: { ids: Pick<Ids, 'key'> },
): Pick<FaqAuditEntry, 'id' | 'by' | 'name'> => ({
  id: `${entry}.${ids.key()}`,
  by: idOf(person),
  name: person.name,
});
