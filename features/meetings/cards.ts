// The cards of meetings, and what each is told.
import agree from '../../adaptive-cards/meetings/agree.json' with { type: 'json' };
import type agreeSample from '../../adaptive-cards/meetings/agree.sample.json';
import closed from '../../adaptive-cards/meetings/closed.json' with { type: 'json' };
import type closedSample from '../../adaptive-cards/meetings/closed.sample.json';
import form from '../../adaptive-cards/meetings/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/meetings/form.sample.json';
import list from '../../adaptive-cards/meetings/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/meetings/list.sample.json';
import meeting from '../../adaptive-cards/meetings/meeting.json' with { type: 'json' };
import type meetingSample from '../../adaptive-cards/meetings/meeting.sample.json';
import { card } from '../../platform/card.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { AgreeFacts, FormFacts, ListFacts, MeetingFacts } from './facts.ts';

export const cards = {
  list: card<ListFacts, typeof listSample>(list),
  meeting: card<MeetingFacts, typeof meetingSample>(meeting),
  form: card<FormFacts, typeof formSample>(form),
  agree: card<AgreeFacts, typeof agreeSample>(agree),
  /** To whoever is neither an officer nor a member. */
  closed: card<{ contact: ServiceContact }, typeof closedSample>(closed),
};
