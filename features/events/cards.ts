// The cards of events, and what each is told.
import arrivals from '../../adaptive-cards/events/arrivals.json' with { type: 'json' };
import type arrivalsSample from '../../adaptive-cards/events/arrivals.sample.json';
import event from '../../adaptive-cards/events/event.json' with { type: 'json' };
import type eventSample from '../../adaptive-cards/events/event.sample.json';
import file from '../../adaptive-cards/events/file.json' with { type: 'json' };
import type fileSample from '../../adaptive-cards/events/file.sample.json';
import form from '../../adaptive-cards/events/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/events/form.sample.json';
import list from '../../adaptive-cards/events/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/events/list.sample.json';
import officer from '../../adaptive-cards/events/officer.json' with { type: 'json' };
import type officerSample from '../../adaptive-cards/events/officer.sample.json';
import people from '../../adaptive-cards/events/people.json' with { type: 'json' };
import type peopleSample from '../../adaptive-cards/events/people.sample.json';
import question from '../../adaptive-cards/events/question.json' with { type: 'json' };
import type questionSample from '../../adaptive-cards/events/question.sample.json';
import share from '../../adaptive-cards/events/share.json' with { type: 'json' };
import type shareSample from '../../adaptive-cards/events/share.sample.json';
import shared from '../../adaptive-cards/events/shared.json' with { type: 'json' };
import type sharedSample from '../../adaptive-cards/events/shared.sample.json';
import told from '../../adaptive-cards/events/told.json' with { type: 'json' };
import type toldSample from '../../adaptive-cards/events/told.sample.json';
import { card } from '../../platform/card.ts';
import type {
  ArrivalsFacts,
  EventFacts,
  FormFacts,
  ListFacts,
  OfficerFacts,
  PeopleFacts,
  QuestionFacts,
  SharedFacts,
  ShareFacts,
  ToldFacts,
} from './facts.ts';

export const cards = {
  /** One event, to whoever looks. */
  event: card<EventFacts, typeof eventSample>(event),
  list: card<ListFacts, typeof listSample>(list),
  /** To those who signed up, when something happens. */
  told: card<ToldFacts, typeof toldSample>(told),
  /** To those who came, or had a place. */
  shared: card<SharedFacts, typeof sharedSample>(shared),
  question: card<QuestionFacts, typeof questionSample>(question),
  form: card<FormFacts, typeof formSample>(form),
  /** One event, to officers. */
  officer: card<OfficerFacts, typeof officerSample>(officer),
  people: card<PeopleFacts, typeof peopleSample>(people),
  /** Who came, to be ticked. */
  arrivals: card<ArrivalsFacts, typeof arrivalsSample>(arrivals),
  share: card<ShareFacts, typeof shareSample>(share),
  file: card<{ title: string; url: string; minutes: number }, typeof fileSample>(file),
};
