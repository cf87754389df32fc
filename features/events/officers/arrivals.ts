// Officers tick who came, at the door or afterwards. Whatever was ticked by mistake is taken back by the same list.
import { formatSpan } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import { idOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { type Event, takesArrivals } from '../event.ts';
import type { ArrivalsFacts } from '../facts.ts';
import { gone, idIn } from '../show-event.ts';
import type { SignUp } from '../sign-up.ts';
import type { SigningNeeds } from '../signing.ts';
import { officerCard } from './officer-card.ts';
import { both, inWords, type PeopleNeeds } from './people.ts';

export type ArrivalsNeeds = PeopleNeeds & Pick<SigningNeeds, 'ids'>;

/** So many stand on one card: fewer than a transaction takes. */
const PAGE = 40;

/** Everybody who signed up, also those who wait: they may have come all the same. */
export const openArrivals =
  (needs: ArrivalsNeeds) =>
  async (form: Form): Promise<Reply> => {
    const found = await onTheDay(form, needs);
    return 'reply' in found ? found.reply : listCard(found, form, needs);
  };

/**
 * Keeps what was ticked and taken back on this card, and nothing else: others may be at another door, with the same list. Doing it twice is fine.
 */
export const saveArrivals =
  (needs: ArrivalsNeeds) =>
  async (form: Form): Promise<Reply> => {
    const found = await onTheDay(form, needs);
    if ('reply' in found) return found.reply;
    const { event, signUps } = found;
    const changed = changedBy(form, signUps);
    if (changed.length === 0) return listCard(found, form, needs);
    const { person, receivedAt: at } = form;
    const came = event.came + changed.filter((one) => one.came).length - changed.filter((one) => !one.came).length;
    const to: Event = { ...event, version: event.version + 1, came };
    const entry = { id: needs.ids.key(), at, by: idOf(person), name: person.name, did: 'event.checked-in' as const };
    if (!(await needs.events.change(to, event, { entry, signUps: changed }))) return saveArrivals(needs)(form);
    const now = new Map(changed.map((one) => [one.number, one]));
    const saved = { ticked: numbersOf(changed, true), unticked: numbersOf(changed, false) };
    return listCard({ event: to, signUps: signUps.map((one) => now.get(one.number) ?? one) }, form, needs, saved);
  };

/** What was ticked, to be saved again, after a fault. Needs no storage: storage may be what failed. So it has no names. */
export const arrivalsAfterFault =
  () =>
  (form: Form, fault: string): Reply | undefined => {
    const id = idIn(form);
    if (form.place !== 'personal' || id === undefined) return undefined;
    const { here, was } = form.fields;
    const none = { title: '', when: '', came: 0, signedUp: 0, shares: 0, people: [], before: -1, more: 0, saved: null };
    return cards.arrivals.with({ ...none, id, here: textIn(here), was: textIn(was), from: fromIn(form), fault });
  };

type Found = { event: Event; signUps: readonly SignUp[] };

async function onTheDay(form: Form, needs: ArrivalsNeeds): Promise<Found | { reply: Reply }> {
  const id = idIn(form);
  if (form.place !== 'personal') return { reply: refusals.privateOnly.with({ chat: needs.chat }) };
  const [event, signUps] = id === undefined ? [undefined, []] : await both(id, needs);
  if (!event) return { reply: gone(needs) };
  return takesArrivals(event, form.receivedAt) ? { event, signUps } : { reply: officerCard(event, form, needs) };
}

const fromIn = ({ fields }: Form): number => Math.max(0, wholeNumberIn(fields['from']));

const numbersIn = (value: unknown): Set<string> => new Set(textIn(value).split(',').filter(Boolean));

/** Those whose tick was set or taken back on the card since it was shown, and who do not stand so already. */
function changedBy({ fields }: Form, signUps: readonly SignUp[]): SignUp[] {
  const [here, was] = [numbersIn(fields['here']), numbersIn(fields['was'])];
  return signUps.flatMap((one) => {
    const number = String(one.number);
    const came = here.has(number);
    return came === was.has(number) || came === one.came ? [] : { ...one, came };
  });
}

const numbersOf = (some: readonly SignUp[], came: boolean): string =>
  some
    .filter((one) => one.came === came)
    .map(({ number }) => number)
    .join(',');

function listCard(
  { event, signUps }: Found,
  form: Form,
  needs: ArrivalsNeeds,
  saved: ArrivalsFacts['saved'] = null,
): Reply {
  const { id, title, starts, ends, came, shares } = event;
  const from = fromIn(form);
  const page = [...signUps].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')).slice(from, from + PAGE);
  const here = numbersOf(page, true);
  return cards.arrivals.with({
    ...{ id, title, when: formatSpan(starts, ends), came, signedUp: signUps.length, saved, fault: null },
    ...{ here, was: here, from, shares },
    people: page.map((one) => ({ value: String(one.number), title: inWords(one, needs) })),
    before: from === 0 ? -1 : Math.max(0, from - PAGE),
    more: from + PAGE < signUps.length ? from + PAGE : 0,
  });
}
