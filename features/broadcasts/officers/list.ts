// Lists messages to many on a page, by how they stand: an adviser's own, and everybody's for officers.
import type { Role } from '../../../platform/access.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import { idOf } from '../../../platform/person.ts';
import type { PersonalReply, PersonalRequest } from '../../../platform/personal-page.ts';
import type { CountOwn } from '../../../platform/waiting.ts';
import { isSentOff } from '../broadcast.ts';
import type { Broadcasts, ListedBroadcast } from '../ports.ts';
import type { Wording } from '../wording.ts';
import { pages, type Show, shows } from './pages.ts';

/** So many are listed with one request. Councils send some dozens a year. */
const MOST = 1_000;
const MOST_SHOWN = 25;

const isShow = (text: string): text is Show => Object.hasOwn(shows, text);
const isIn = (show: Show, { state }: ListedBroadcast): boolean => shows[show]?.some((one) => one === state) ?? true;

export const listOnPage =
  ({ broadcasts }: { broadcasts: Pick<Broadcasts, 'listed'> }) =>
  async ({ query, person }: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const asked = query['show'] ?? '';
    const show = isShow(asked) ? asked : 'all';
    const all = role === 'officer';
    const found = await broadcasts.listed(all ? 'all' : idOf(person), MOST);
    const count = (of: Show) => found.filter((one) => isIn(of, one)).length;
    const { shown, page } = pageOf(
      found.filter((one) => isIn(show, one)),
      wholeNumberIn(Number(query['at'] ?? 0)),
      MOST_SHOWN,
    );
    return pages.list.with({
      show,
      counts: {
        all: count('all'),
        draft: count('draft'),
        asked: count('asked'),
        going: count('going'),
        over: count('over'),
      },
      messages: shown.map(({ id, title, state, author, changedAt }) => ({
        id,
        title,
        state,
        author: author.name,
        when: formatInstant(changedAt),
      })),
      page,
      all,
      most: MOST,
      isFull: found.length === MOST,
    });
  };

/** How many of an adviser's own are looked at for their start page. */
const MOST_OWN = 5;

/** How many of an adviser's messages are not out yet, and how many people said that they will share one. */
export const ownMessages =
  ({ broadcasts, wording }: { broadcasts: Pick<Broadcasts, 'listed' | 'seenBy'>; wording: Wording }): CountOwn =>
  async (person) => {
    const own = await broadcasts.listed(idOf(person), MOST_OWN);
    const seen = await Promise.all(own.filter(isSentOff).map(({ id }) => broadcasts.seenBy(id)));
    const shared = seen.flatMap((one) => [...one.values()]).reduce((sum, count) => sum + count, 0);
    const unsent = own.filter((one) => !isIn('over', one)).length;
    return [
      { count: unsent, text: wording['waiting.messages.own'], to: '/messages' },
      { count: shared, text: wording['waiting.messages.shared'], to: '/messages?show=over' },
    ];
  };
