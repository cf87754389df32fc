// Checks the form of a message to many: all problems at once, each in the words of the content, or what it says.
import { atTime, type Instant, readDay } from '../../platform/calendar.ts';
import { filled } from '../../platform/format.ts';
import { unshowable } from '../../platform/markdown.ts';
import type { School } from '../schools/index.ts';
import { type Audience, linesIn } from './audience.ts';
import { LONGEST_TEXT, LONGEST_TITLE, type News } from './broadcast.ts';
import type { FieldName, Inputs, Problem } from './form-facts.ts';
import type { Template } from './content.ts';
import { ANY, NONE, valuesIn } from './inputs.ts';
import { choicesOf, type OfferedNeeds, placesOf } from './offered.ts';
import type { Wording } from './wording.ts';

export type CheckNeeds = OfferedNeeds;

const MOST_LINES = 500;
/** More of them do not help. */
const MOST_BAD = 5;

export type Read = { news: News; audience: Audience; sendAt: Instant | null };

/** `schools`: those that its author may write to. `edits`: it is out already, so when it goes out is no question. */
type Checking = { schools: readonly School[]; now: Instant; edits: boolean };

/** Checks a form: all problems at once, or what it says. */
export function check(
  inputs: Inputs,
  { schools, now, edits }: Checking,
  needs: CheckNeeds,
): { problems: Problem[] } | Read {
  const { wording, documents } = needs;
  const offered = choicesOf(schools, needs);
  const bad = unshowable(inputs.text);
  const link = withScheme(inputs.link);
  const gaps = gapsIn(inputs.text, needs.messageTemplates);
  const sendAt = momentIn(inputs);
  const isOffered = (name: 'places' | 'phases' | 'types' | 'roles' | 'topics'): boolean =>
    valuesIn(inputs[name]).every((value) => offered[name].some((choice) => choice.value === value));
  const wrong: [FieldName, keyof Wording, boolean, Record<string, string>?][] = [
    ['title', 'broadcast.title.missing', inputs.title === ''],
    ['title', 'broadcast.title.long', inputs.title.length > LONGEST_TITLE],
    ['text', 'broadcast.text.missing', inputs.text === ''],
    ['text', 'broadcast.text.long', inputs.text.length > LONGEST_TEXT],
    ['text', 'broadcast.text.markdown', bad.length > 0, { lines: bad.slice(0, MOST_BAD).join('; ') }],
    ['text', 'broadcast.text.gaps', gaps.length > 0, { gaps: gaps.join(', ') }],
    [
      'document',
      'broadcast.document.unknown',
      inputs.document !== NONE && !documents.some(({ id }) => id === inputs.document),
    ],
    ['link', 'broadcast.link.format', link !== '' && !isHttps(link)],
    ['places', 'broadcast.choice.unknown', !isOffered('places')],
    ['phases', 'broadcast.choice.unknown', !isOffered('phases')],
    ['types', 'broadcast.choice.unknown', !isOffered('types')],
    ['roles', 'broadcast.choice.unknown', !isOffered('roles')],
    ['topics', 'broadcast.choice.unknown', !isOffered('topics')],
    ['nominated', 'broadcast.choice.unknown', ![ANY, 'yes', 'no'].includes(inputs.nominated)],
    ['listed', 'broadcast.listed.long', linesIn(inputs.listed).length > MOST_LINES, { most: String(MOST_LINES) }],
    ['sendOn', 'broadcast.sendOn.time', !edits && (inputs.sendOn === '') !== (inputs.sendAt === '')],
    ['sendOn', 'broadcast.sendOn.date', !edits && sendAt === undefined],
    ['sendOn', 'broadcast.sendOn.past', !edits && typeof sendAt === 'string' && sendAt <= now],
  ];
  const problems = wrong
    .filter(([, , is]) => is)
    .map(([field, code, , values = {}]) => ({ field, text: filled(wording[code], values) }));
  if (problems.length > 0 || sendAt === undefined) return { problems };
  const { title, text, document, listed } = inputs;
  const chosen = valuesIn(inputs.places);
  return {
    news: { title: title.replace(/\s+/gu, ' '), text, document: document === NONE ? '' : document, link },
    audience: {
      places: placesOf(schools).flatMap(({ place, value }) => (chosen.includes(value) ? place : [])),
      phases: valuesIn(inputs.phases),
      types: valuesIn(inputs.types),
      roles: valuesIn(inputs.roles),
      nominated: inputs.nominated === 'yes' || inputs.nominated === 'no' ? inputs.nominated : '',
      topics: valuesIn(inputs.topics),
      listed,
    },
    sendAt,
  };
}

/** What a template leaves to be filled in, and nobody has. */
const gapsIn = (text: string, templates: readonly Template[]): string[] =>
  templates.flatMap((template) => template.text.match(/\[[^[\]]*\](?!\()/gu) ?? []).filter((gap) => text.includes(gap));

/** A web page as people type it: "www.example.org/dates". */
const withScheme = (link: string): string => (/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/u.test(link) ? `https://${link}` : link);

const isHttps = (text: string): boolean => /^https:\/\/\S+$/u.test(text) && URL.canParse(text);

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d/u;

/** `null`: at once. `undefined`: no date and time. Half of one is a problem of its own, and here at once. */
function momentIn({ sendOn, sendAt }: Pick<Inputs, 'sendOn' | 'sendAt'>): Instant | null | undefined {
  if (sendOn === '' || sendAt === '') return null;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(sendOn) ? readDay(sendOn) : undefined;
  const [time] = TIME.exec(sendAt) ?? [];
  return day === undefined || time === undefined ? undefined : atTime(day, time);
}
