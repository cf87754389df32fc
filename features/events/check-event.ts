// Checks the form of an event: all problems at once, each in the words of the content, or what it says.
import { atTime, closeOf, type Day, type Instant, readDay } from '../../platform/calendar.ts';
import { filled } from '../../platform/format.ts';
import { isHttps } from './https.ts';
import type { Details } from './event.ts';
import { type FieldName, type Inputs, type Problem, valuesIn } from './inputs.ts';
import { choicesOf, type OfferedNeeds, placesOf } from './offered.ts';
import type { Wording } from './wording.ts';

export type CheckNeeds = OfferedNeeds & { wording: Wording };

const LONGEST = { title: 100, place: 200, bring: 500 };
const MOST_PLACES = 10_000;

/** `before`: the event that it changes, and how many have a place there. */
type Checking = { now: Instant; before?: (Details & { taken: number }) | undefined };

export function checkEvent(
  inputs: Inputs,
  { now, before }: Checking,
  needs: CheckNeeds,
): { problems: Problem[] } | { details: Details } {
  const { wording } = needs;
  const read = readTimes(inputs);
  const { day, starts, ends, closesDay } = read;
  const capacity = capacityIn(inputs.capacity);
  const isOffered = (name: 'places' | 'phases' | 'types' | 'roles'): boolean =>
    valuesIn(inputs[name]).every((value) => choicesOf(needs)[name].some((choice) => choice.value === value));
  const closes = closesDay === undefined || starts === undefined ? starts : earlier(closeOf(closesDay), starts);
  const wrong: [FieldName, keyof Wording, boolean][] = [
    ['title', 'event.title.missing', inputs.title === ''],
    ['title', 'event.title.long', inputs.title.length > LONGEST.title],
    ['where', 'event.place.missing', inputs.where === '' && inputs.link === ''],
    ['where', 'event.place.long', inputs.where.length > LONGEST.place],
    ['link', 'event.link.format', inputs.link !== '' && !isHttps(inputs.link)],
    ['on', 'event.on.missing', day === undefined],
    ['from', 'event.from.missing', timeIn(inputs.from) === undefined],
    ['until', 'event.until.missing', timeIn(inputs.until) === undefined],
    ['until', 'event.until.before', starts !== undefined && ends !== undefined && ends <= starts],
    // What has begun may be put right afterwards, but nothing is moved into the past.
    ['on', 'event.on.past', starts !== undefined && starts <= now && starts !== before?.starts],
    ['capacity', 'event.capacity.format', capacity === undefined],
    ['capacity', 'event.capacity.taken', typeof capacity === 'number' && capacity < (before?.taken ?? 0)],
    ['closesOn', 'event.closesOn.format', inputs.closesOn !== '' && closesDay === undefined],
    ['closesOn', 'event.closesOn.late', closesDay !== undefined && day !== undefined && closesDay > day],
    [
      'closesOn',
      'event.closesOn.past',
      closesDay !== undefined && closeOf(closesDay) <= now && closes !== before?.closes,
    ],
    ['bring', 'event.bring.long', inputs.bring.length > LONGEST.bring],
    ['places', 'event.choice.unknown', !isOffered('places')],
    ['phases', 'event.choice.unknown', !isOffered('phases')],
    ['types', 'event.choice.unknown', !isOffered('types')],
    ['roles', 'event.choice.unknown', !isOffered('roles')],
  ];
  const problems = wrong
    .filter(([, , is]) => is)
    .map(([field, code]) => ({ field, text: filled(wording[code], { taken: String(before?.taken ?? 0) }) }));
  if (problems.length > 0 || !starts || !ends || !closes || capacity === undefined) return { problems };
  const { where, link, bring } = inputs;
  const audience = audienceIn(inputs, needs);
  return {
    details: {
      title: oneLine(inputs.title),
      place: oneLine(where),
      link,
      starts,
      ends,
      audience,
      capacity,
      closes,
      bring,
    },
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d/u;
const timeIn = (text: string): string | undefined => TIME.exec(text)?.[0];
const dayIn = (text: string): Day | undefined => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? readDay(text) : undefined);

function readTimes({ on, from, until, closesOn }: Inputs) {
  const day = dayIn(on);
  const at = (text: string): Instant | undefined => {
    const time = timeIn(text);
    return day === undefined || time === undefined ? undefined : atTime(day, time);
  };
  return { day, starts: at(from), ends: at(until), closesDay: dayIn(closesOn) };
}

/** `null`: room for everybody. `undefined`: no number of places. */
function capacityIn(text: string): number | null | undefined {
  if (text === '') return null;
  const number = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= MOST_PLACES ? number : undefined;
}

const audienceIn = (inputs: Inputs, { schools }: CheckNeeds): Details['audience'] => ({
  places: placesOf(schools).flatMap(({ place, value }) => (valuesIn(inputs.places).includes(value) ? place : [])),
  phases: valuesIn(inputs.phases),
  types: valuesIn(inputs.types),
  roles: valuesIn(inputs.roles),
});
