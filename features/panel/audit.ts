// What is kept of what an officer did to a panel or a draw.
import type { AuditEntry, Deed } from '../../platform/audit.ts';
import type { Form } from '../../platform/turn.ts';
import type { Ids } from '../../platform/ports.ts';
import { doneBy } from './panel.ts';

/** `version`: the one that it made. `reason`: in the officer's words; of a draw that is sealed its hash, of telling how many were told. */
export const auditOf = (
  did: Deed,
  { form, version, reason }: { form: Form; version: number; reason?: string | undefined },
  { ids }: { ids: Ids },
): AuditEntry => ({ id: ids.key(), ...doneBy(form), did, version, reason });
