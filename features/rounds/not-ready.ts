// Tells officers' checklist which of the service's own particulars are still the example's, and that the closures come to their end.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import { type Check, isExample } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import { endOfClosures } from './closures.ts';
import type { Service } from './round.ts';
import type { Wording } from './wording.ts';

export const serviceNotReady =
  ({ service, wording }: { service: Service; wording: Wording }): Check =>
  ({ now }) => {
    const { council, contact, privacyNotice } = service;
    const end = endOfClosures(dayOf(now), service);
    return [
      ...(isExample(council) ? [wording['notReady.council']] : []),
      ...(isExample(...Object.values(contact)) ? [wording['notReady.contact']] : []),
      ...(isExample(...Object.values(privacyNotice)) ? [wording['notReady.privacy']] : []),
      ...(end === undefined ? [] : [filled(wording['notReady.closures'], { day: formatDay(end) })]),
    ].map((text) => ({ text }));
  };
