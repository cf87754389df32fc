// Answers officers whose card is of a panel, or of a person, that is there no more.
import type { Service } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';

export const outOfDate = ({ service }: { service: Pick<Service, 'contact'> }): Reply =>
  refusals.outOfDate.with({ contact: service.contact });
