// The outbox event of a version of a panel: what follows from it is worked out, planned and sent.
import { type OutboxEvent, versionEvent } from '../../platform/outbox.ts';
import { keyOf } from '../../platform/table.ts';
import type { Panel } from './panel.ts';

export const changeOf = ({ round, version }: Pick<Panel, 'round' | 'version'>): OutboxEvent =>
  versionEvent('panel.changed', { partition: keyOf(round), key: round, version });
