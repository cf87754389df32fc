// A world whose pages show events of every kind: with places, full, without a limit, cancelled, and over.
import type { Details, Event } from '../../features/events/event.ts';
import { join } from '../../features/events/places.ts';
import { aWorld, type World } from '../builders.ts';
import { anEntry, anEvent, details } from './records.ts';

const idOf = (of: string): string => `event-of-the-pages-${of}`;

export const EVENT_PAGES = [
  '/events',
  ...['open', 'full', 'free', 'gone', 'over'].map((of) => `/events/${idOf(of)}`),
  `/events/${idOf('open')}/mine`,
];

/** With this as each text that officers write. */
export async function withEvents(text: string): Promise<World> {
  const world = aWorld();
  const link = 'https://teams.example.org/join';
  const keep = async (of: string, over: Partial<Details> = {}, more: Partial<Event> = {}): Promise<void> => {
    const words = details({ title: text, place: text, bring: text, link, ...over });
    const event = anEvent({ ...words, ...more, id: idOf(of) });
    await world.ports.events.begin(event, anEntry('planned'));
    await world.ports.events.list(event);
  };
  await keep('open');
  await keep('full', {}, join(join({ capacity: 1, numbers: 0, reached: 0, taken: 0, waiting: 0 }).line).line);
  await keep('free', { capacity: null, place: '', bring: '' });
  await keep('gone', {}, { state: 'cancelled', note: text });
  await keep('over', { starts: '2026-11-20T14:00:00.000Z', ends: '2026-11-20T16:00:00.000Z' });
  return world;
}
