// Says what an event is in words that people read: when and where, for whom, and what changed.
import { formatClose, formatSpan } from '../../platform/calendar.ts';
import type { Choice } from '../../platform/choices.ts';
import { filled } from '../../platform/format.ts';
import type { LinkCode } from '../../platform/ports.ts';
import { calendarAddress } from './calendar-address.ts';
import { type Audience, isForAll } from './audience.ts';
import { type Details, type Event, lastDayOf } from './event.ts';
import type { Changed, EventWords } from './facts.ts';
import type { Wording } from './wording.ts';

export type WordsNeeds = {
  wording: Wording;
  choices: { roles: readonly Choice[] };
  /** Where the service answers browsers. */
  site: string;
  linkCode: LinkCode;
};

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "schools in Preston; primary; headteachers", or for everybody. */
export function audienceInWords(
  audience: Audience,
  { wording, choices }: Pick<WordsNeeds, 'wording' | 'choices'>,
): string {
  if (isForAll(audience)) return wording['event.audience.all'];
  const { places, phases, types, roles } = audience;
  const names = places.map(({ of }) => of);
  const titles = roles.map((role) => choices.roles.find(({ value }) => value === role)?.title ?? role);
  return [
    names.length > 0 ? filled(wording['event.audience.places'], { places: inWords.format(names) }) : '',
    inWords.format([...phases, ...types]),
    inWords.format(titles),
  ]
    .filter(Boolean)
    .join('; ');
}

/** An address as people read it, and where it leads. */
export const linkOf = (url: string): { title: string; url: string } | null =>
  url === '' ? null : { title: url.replace(/^https:\/\//u, '').slice(0, 60), url };

/** What people read of it. `joins`: whether they have a place, and so may read how to join online. */
export function eventWords(event: Event, joins: boolean, needs: Pick<WordsNeeds, 'site' | 'linkCode'>): EventWords {
  const { id, title, starts, ends, place, link, bring } = event;
  return {
    id,
    title,
    when: formatSpan(starts, ends),
    where: place,
    online: link !== '',
    link: joins ? linkOf(link) : null,
    bring,
    calendar: calendarAddress(event, joins, needs),
  };
}

/** "County Hall, Preston", "Online", or both. */
export const whereOf = ({ place, link }: Pick<Details, 'place' | 'link'>, wording: Wording): string =>
  [place, link === '' ? '' : wording['event.online']].filter(Boolean).join('; ');

/** Until when people can sign up; empty where that is until it begins. */
export const closesOf = ({ closes, starts }: Pick<Details, 'closes' | 'starts'>): string =>
  closes < starts ? formatClose(lastDayOf(closes)) : '';

/** What those who signed up hear of a change: nothing of what is not for them, such as how many places there are. */
export function changesBetween(was: Details, is: Details, wording: Wording): Changed[] {
  const rows: Changed[] = [
    { label: wording['event.label.title'], was: was.title, is: is.title },
    {
      label: wording['event.label.when'],
      was: formatSpan(was.starts, was.ends),
      is: formatSpan(is.starts, is.ends),
    },
    { label: wording['event.label.place'], was: was.place || none(wording), is: is.place || none(wording) },
    { label: wording['event.label.bring'], was: was.bring || none(wording), is: is.bring || none(wording) },
  ];
  const link: Changed = { label: wording['event.label.link'], was: '', is: wording[linkChange(was.link, is.link)] };
  return [...rows.filter((row) => row.was !== row.is), ...(was.link === is.link ? [] : [link])];
}

/** Everything in which two differ, for officers. */
export function differencesBetween(
  was: Details,
  is: Details,
  needs: Pick<WordsNeeds, 'wording' | 'choices'>,
): Changed[] {
  const { wording } = needs;
  const placesIn = ({ capacity }: Details): string => (capacity === null ? none(wording) : String(capacity));
  const rows: Changed[] = [
    { label: wording['event.label.capacity'], was: placesIn(was), is: placesIn(is) },
    {
      label: wording['event.label.closes'],
      was: closesOf(was) || none(wording),
      is: closesOf(is) || none(wording),
    },
    {
      label: wording['event.label.audience'],
      was: audienceInWords(was.audience, needs),
      is: audienceInWords(is.audience, needs),
    },
  ];
  return [...changesBetween(was, is, wording), ...rows.filter((row) => row.was !== row.is)];
}

const none = (wording: Wording): string => wording['event.none'];

/** The link itself is for whoever has a place. */
const linkChange = (was: string, is: string): 'event.link.gone' | 'event.link.new' | 'event.link.added' => {
  if (is === '') return 'event.link.gone';
  return was === '' ? 'event.link.added' : 'event.link.new';
};
