// The situations of the cards by which advisers and officers speak to many.
import type { Reply } from '../../platform/card.ts';
import { adviserSituations } from './advisers.ts';
import { broadcastSituations } from './broadcasts.ts';
import { updateSituations } from './updates.ts';
import { eventSituations } from './events.ts';

export const speakingSituations: Record<string, Reply> = {
  ...adviserSituations,
  ...broadcastSituations,
  ...updateSituations,
  ...eventSituations,
};
