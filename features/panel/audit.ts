// Declares the audit actions of panels and draws, and makes an entry of what an officer did.
import type { AuditEntry } from '../../platform/audit.ts';
import type { Form } from '../../platform/turn.ts';
import type { Ids } from '../../platform/ports.ts';
import { doneBy } from './panel.ts';

/** What is kept in the audit of panel. */
export const actions = [
  'panel.confirmed',
  'panel.reopened',
  'panel.told',
  'panel.accepted',
  'panel.declined',
  'panel.offered',
  'draw.sealed',
  'draw.part-entered',
  'draw.dropped',
] as const;

export type PanelAction = (typeof actions)[number];
export type PanelAuditEntry = AuditEntry<PanelAction>;

/** `version`: the one that it made. `reason`: in the officer's words; of a draw that is sealed its hash, of telling how many were told. */
export const auditOf = (
  did: PanelAction,
  { form, version, reason }: { form: Form; version: number; reason?: string | undefined },
  { ids }: { ids: Ids },
): PanelAuditEntry => ({ id: ids.key(), ...doneBy(form), did, version, reason });
