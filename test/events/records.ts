// Records of events for tests: builders with overrides.
import { nanoid } from 'nanoid';
import { everybody } from '../../features/events/audience.ts';
import type { Did } from '../../features/events/audit.ts';
import { type Details, type Event, planned } from '../../features/events/event.ts';
import type { Entry } from '../../features/events/ports.ts';
import type { SignUp } from '../../features/events/sign-up.ts';
import { anAddress, aPerson } from '../storage/records.ts';

export const AT = '2026-11-23T09:30:00.000Z';

/** A briefing on the afternoon of 3 December, for 3 people. */
export const details = (over: Partial<Details> = {}): Details => ({
  title: 'Spring briefing',
  place: 'County Hall, Preston',
  link: '',
  starts: '2026-12-03T14:00:00.000Z',
  ends: '2026-12-03T16:00:00.000Z',
  audience: everybody,
  capacity: 3,
  closes: '2026-12-02T12:00:00.000Z',
  bring: 'Your school plan',
  ...over,
});

export const anEvent = (over: Partial<Event> = {}): Event => ({
  ...planned(details(), { id: nanoid(22), author: { ...aPerson(), name: 'Ola Officer' }, at: AT }),
  ...over,
});

export const anEntry = (did: Did): Entry => ({ id: nanoid(), at: AT, by: aPerson(), did: `event.${did}` });

export const aSignUp = (over: Partial<SignUp> = {}): SignUp => ({
  person: aPerson(),
  name: 'Ada Example',
  address: anAddress(),
  school: '900001',
  role: 'headteacher',
  number: 1,
  waited: false,
  at: AT,
  state: 'in',
  came: false,
  ...over,
});
