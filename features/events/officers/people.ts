// Who comes to an event, for officers: on a card, and as a list for the door.
import { z } from 'zod';
import { dayOf, formatSpan } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import { csvOf } from '../../../platform/csv.ts';
import type { DownloadKinds, HoldsOf } from '../../../platform/downloads/download.ts';
import type { File } from '../../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../../platform/downloads/offer.ts';
import { filled } from '../../../platform/format.ts';
import { key } from '../../../platform/ids.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { describeSchool, type Register } from '../../schools/index.ts';
import { cards } from '../cards.ts';
import { takesArrivals } from '../event.ts';
import { gone, idIn, type ShowNeeds } from '../show-event.ts';
import { hasPlace, type SignUp, waits } from '../sign-up.ts';

export const downloads = {
  'event-people': { schema: z.object({ id: key }), audit: 'event.exported' },
} satisfies DownloadKinds;
type Holds = HoldsOf<typeof downloads, 'event-people'>;

export type PeopleNeeds = ShowNeeds & { register: Register; choices: { roles: readonly Choice[] } };

/** More than these stand in the file alone. */
const MOST = 40;

/** Names and schools, in the order in which people signed up. */
export const showPeople =
  (needs: PeopleNeeds) =>
  async (form: Form): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const [event, signUps] = id === undefined ? [undefined, []] : await both(id, needs);
    if (!event) return gone(needs);
    const placed = signUps.filter((one) => hasPlace(one, event)).map((one) => inWords(one, needs));
    const waiting = signUps.filter((one) => waits(one, event)).map((one) => inWords(one, needs));
    return cards.people.with({
      id: event.id,
      title: event.title,
      when: formatSpan(event.starts, event.ends),
      taken: placed.length,
      waiting: waiting.length,
      placed: placed.slice(0, MOST),
      waits: waiting.slice(0, MOST),
      more: Math.max(placed.length, waiting.length) > MOST,
      day: takesArrivals(event, form.receivedAt),
    });
  };

export const both = (id: string, { events }: Pick<PeopleNeeds, 'events'>) =>
  Promise.all([events.find(id), events.signUps(id)]);

/** Name, school and role. */
export const inWords = (one: SignUp, needs: PeopleNeeds): string =>
  [one.name, schoolOf(one, needs), roleOf(one, needs)].filter(Boolean).join(', ');

const schoolOf = ({ school }: SignUp, { register }: Pick<PeopleNeeds, 'register'>): string => {
  const found = register.withUrn(school);
  return found ? describeSchool(found) : '';
};

const roleOf = ({ role }: SignUp, { choices }: Pick<PeopleNeeds, 'choices'>): string =>
  choices.roles.find(({ value }) => value === role)?.title ?? role;

/** Offers the list for the door. */
export const offerPeople =
  (needs: PeopleNeeds & OfferNeeds) =>
  async (form: Form): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const event = id === undefined ? undefined : await needs.events.find(id);
    if (!event) return gone(needs);
    const holds: Holds = { kind: 'event-people', id: event.id };
    const url = await offer(holds, { form, count: event.taken + event.waiting }, needs);
    return cards.file.with({ title: event.title, url, minutes: MINUTES });
  };

/** The file, as it stands when it is fetched: those with a place by name, then those who wait in their order. */
export const peopleFile =
  (needs: PeopleNeeds) =>
  async ({ id }: Omit<Holds, 'kind'>): Promise<File | undefined> => {
    const { wording } = needs;
    const [event, signUps] = await both(id, needs);
    if (!event) return undefined;
    const row = (one: SignUp, place: string): string[] => [
      one.name,
      schoolOf(one, needs),
      roleOf(one, needs),
      place,
      one.came ? wording['event.checkIn.yes'] : '',
    ];
    const placed = signUps.filter((one) => hasPlace(one, event)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    const waiting = signUps.filter((one) => waits(one, event));
    const columns = (['name', 'school', 'role', 'place', 'here'] as const).map(
      (name) => wording[`event.checkIn.${name}`],
    );
    const text = csvOf([
      columns,
      ...placed.map((one) => row(one, wording['event.checkIn.hasPlace'])),
      ...waiting.map((one, n) => row(one, filled(wording['event.checkIn.waits'], { position: String(n + 1) }))),
    ]);
    return { kind: 'csv', name: `check-in-${dayOf(event.starts)}.csv`, text };
  };
