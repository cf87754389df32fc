// Checks the forms of a meeting: all problems at once, or what they say.
import { atTime, dayOf, type Instant, readDay, timeOf } from '../../platform/calendar.ts';
import { textIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { unshowable } from '../../platform/markdown.ts';
import { asSeen } from '../../platform/text.ts';
import type { Fields } from '../../platform/turn.ts';
import { type AgreeFacts, type AgreedName, type FieldName, fieldNames, type FormFacts, type Inputs } from './facts.ts';
import type { Agreed, Details, Meeting } from './meeting.ts';
import type { Wording } from './wording.ts';

const LONGEST = { title: 100, place: 200, headlines: 2000 };
const MOST_BAD = 5;

export const inputsIn = (fields: Fields): Inputs =>
  Object.fromEntries(fieldNames.map((name) => [name, textIn(fields[name])])) as Inputs;

export const inputsOf = ({ title, place, link, starts, ends }: Details): Inputs => ({
  ...{ title, where: place, link, on: dayOf(starts) },
  ...{ from: timeOf(starts), until: timeOf(ends) },
});

const isHttps = (text: string): boolean => /^https:\/\/\S+$/u.test(text) && URL.canParse(text);

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d/u;

/** `before`: what it changes. What has begun may be put right, but nothing is moved into the past. */
export function checkDetails(
  inputs: Inputs,
  { now, before, wording }: { now: Instant; before: Details | undefined; wording: Wording },
): { problems: FormFacts['problems'] } | { details: Details } {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(inputs.on) ? readDay(inputs.on) : undefined;
  const at = (text: string): Instant | undefined => {
    const time = TIME.exec(text)?.[0];
    return day === undefined || time === undefined ? undefined : atTime(day, time);
  };
  const [starts, ends] = [at(inputs.from), at(inputs.until)];
  const wrong: [FieldName, keyof Wording, boolean][] = [
    ['title', 'meeting.title.missing', inputs.title === ''],
    ['title', 'meeting.title.long', inputs.title.length > LONGEST.title],
    ['where', 'meeting.place.missing', inputs.where === '' && inputs.link === ''],
    ['where', 'meeting.place.long', inputs.where.length > LONGEST.place],
    ['link', 'meeting.link.format', inputs.link !== '' && !isHttps(inputs.link)],
    ['on', 'meeting.on.missing', day === undefined],
    ['from', 'meeting.from.missing', !TIME.test(inputs.from)],
    ['until', 'meeting.until.missing', !TIME.test(inputs.until)],
    ['until', 'meeting.until.before', starts !== undefined && ends !== undefined && ends <= starts],
    ['on', 'meeting.on.past', starts !== undefined && starts <= now && starts !== before?.starts],
  ];
  const problems = wrong.flatMap(([field, code, is]) => (is ? [{ field, text: wording[code] }] : []));
  if (problems.length > 0 || !starts || !ends) return { problems };
  const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
  return {
    details: { title: oneLine(inputs.title), place: oneLine(inputs.where), link: inputs.link, starts, ends },
  };
}

export const agreedIn = ({ headlines, audience, notes }: Fields): AgreeFacts['inputs'] => ({
  headlines: asSeen(textIn(headlines)),
  audience: textIn(audience),
  notes: textIn(notes),
});

/** `rules`: the ids that may be chosen. */
export function checkAgreed(
  inputs: AgreeFacts['inputs'],
  { now, before, rules, wording }: { now: Instant; before: Meeting; rules: readonly string[]; wording: Wording },
): { problems: AgreeFacts['problems'] } | { agreed: Agreed } {
  const { headlines, notes } = inputs;
  const audience = inputs.audience.split(',').filter(Boolean);
  const bad = unshowable(headlines);
  const wrong: [AgreedName, keyof Wording, boolean][] = [
    ['headlines', 'meeting.headlines.missing', headlines === ''],
    ['headlines', 'meeting.headlines.long', headlines.length > LONGEST.headlines],
    ['headlines', 'meeting.headlines.markdown', bad.length > 0],
    ['audience', 'meeting.audience.unknown', !audience.every((id) => rules.includes(id))],
    ['notes', 'meeting.notes.format', notes !== '' && !isHttps(notes)],
  ];
  const problems = wrong.flatMap(([field, code, is]) =>
    is ? [{ field, text: filled(wording[code], { lines: bad.slice(0, MOST_BAD).join('; ') }) }] : [],
  );
  if (problems.length > 0) return { problems };
  const isSame = before.agreed?.headlines === headlines && before.agreed.audience.join() === audience.join();
  const edition = (before.agreed?.edition ?? 0) + (isSame ? 0 : 1);
  return { agreed: { headlines, audience, notes, at: now, edition } };
}
