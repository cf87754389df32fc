// Where the calendar file of an event is. Whoever has a place gets an address of their own, whose file says how to join online.
import type { LinkCode } from '../../platform/ports.ts';
import { isSigned } from '../../platform/signing.ts';
import type { Event } from './event.ts';

type AddressNeeds = { site: string; linkCode: LinkCode };

const codeOf = (id: string, { linkCode }: Pick<AddressNeeds, 'linkCode'>): string => linkCode(`event ${id}`);

/** `joins`: for whoever has a place. */
export const calendarAddress = (
  { id, link }: Pick<Event, 'id' | 'link'>,
  joins: boolean,
  needs: AddressNeeds,
): string => `${needs.site}/events/${id}.ics${joins && link !== '' ? `?join=${codeOf(id, needs)}` : ''}`;

/** Whether an address's `join` is of whoever has a place. */
export const mayJoin = (id: string, join: string | undefined, needs: Pick<AddressNeeds, 'linkCode'>): boolean =>
  join !== undefined && isSigned(needs.linkCode, (linkCode) => join === codeOf(id, { linkCode }));
