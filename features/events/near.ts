// Answers "is there an event in Preston" from the events that are planned, where the place is one of the council's.
import { plusMinutes } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { plainWords } from '../../platform/text.ts';
import type { Message } from '../../platform/turn.ts';
import type { School } from '../schools/index.ts';
import type { Event } from './event.ts';
import { listCard, type ListNeeds } from './list-events.ts';

/** A network, locality, area, district or town by its name, with its schools. */
type Place = { kind: string; name: string; schools: readonly School[] };

export type NearNeeds = ListNeeds & {
  places: { named: (text: string) => Place | undefined };
};

/** "one" is an event only for somebody who has just looked at events. */
const ASKS_FOR_EVENT =
  /^(?:(?:hi|hello|ok|okay|and|so|please|thanks) )*(?:is there|are there|will there be|what|which|when is|when are|whens|any|show me|show|list|do you have|have you got|got)(?: the| an?| any| next| other| another| more| upcoming| is| are)* (?<what>events?|briefings?|roadshows?|drop ins?|webinars?|one)(?: for (?:heads|headteachers|governors|schools|us|me))?(?: is| are)?(?: there)?(?: planned| coming up| on| held)? (?:in|at|near|around) (?:the )?(?<name>.+)$/u;
const AFTER =
  / (?:please|soon|this term|next term|this month|next month|this week|next week|coming up|planned|area|district)$/u;

const MINUTES = 30;

/** The place that a message asks for events in, and whether it says so itself. */
export function placeAskedFor(text: string): { name: string; says: boolean } | undefined {
  const { what, name } = ASKS_FOR_EVENT.exec(plainWords(text))?.groups ?? {};
  return what === undefined || name === undefined ? undefined : { name, says: what !== 'one' };
}

/** The name as it was typed, or without what people put after it. */
function named(name: string, places: NearNeeds['places']): Place | undefined {
  return places.named(name) ?? (AFTER.test(name) ? named(name.replace(AFTER, ''), places) : undefined);
}

/** `undefined` where a message asks for anything else, or for no place that the council has. */
export const answerNear =
  (needs: NearNeeds) =>
  async (message: Message): Promise<Reply | undefined> => {
    const asked = placeAskedFor(message.text);
    const place = asked && named(asked.name, needs.places);
    if (!place || !(asked.says || (await hasJustLooked(message, needs)))) return undefined;
    const all = await needs.events.upcoming(message.receivedAt);
    const there = all.filter((event) => isAt(event, place));
    const near = { name: place.name, found: there.length > 0 };
    const shown = near.found ? there : all;
    return listCard({ which: 'near', shown, others: 0, school: 'elsewhere', near }, message, 'user', needs);
  };

async function hasJustLooked({ place, person, receivedAt }: Message, { events }: NearNeeds): Promise<boolean> {
  const at = place === 'personal' ? await events.lastLook(person) : undefined;
  return at !== undefined && plusMinutes(at, MINUTES) > receivedAt;
}

/** Whether it takes place there, in a town of schools there, or is for schools there. */
function isAt({ place: where, audience }: Event, { kind, name, schools }: Place): boolean {
  const words = ` ${plainWords(where)} `;
  const towns = new Set([name, ...schools.map(({ town }) => town)].map(plainWords).filter(Boolean));
  return (
    [...towns].some((town) => words.includes(` ${town} `)) ||
    audience.places.some((one) => one.kind === kind && one.of === name)
  );
}
