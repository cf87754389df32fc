// Whom messages did not reach: of those of late how many, for officers' page; and of one who, with what to do next. Reading who is in its audit.
import type { Role } from '../../../platform/access.ts';
import { emailIn, isMail } from '../../../platform/address.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import { filled } from '../../../platform/format.ts';
import { countNotReached, type NotReached, type ReadNotReached, whyNot } from '../../../platform/not-reached.ts';
import type { Deliveries, Delivery } from '../../../platform/notifications/notification.ts';
import { idOf } from '../../../platform/person.ts';
import type { PersonalReply, PersonalRequest } from '../../../platform/personal-page.ts';
import type { Ids } from '../../../platform/ports.ts';
import { missing } from '../../../platform/web-page.ts';
import { describeSchool, type School } from '../../schools/index.ts';
import { isSentOff } from '../broadcast.ts';
import { newsOf } from '../delivered.ts';
import { anyIn, maySee } from '../owned.ts';
import type { Broadcasts } from '../ports.ts';
import { knownOf } from '../reach.ts';
import type { Wording } from '../wording.ts';
import { pages } from './pages.ts';

type Needs = {
  broadcasts: Pick<Broadcasts, 'listed' | 'find' | 'note'>;
  deliveries: Pick<Deliveries, 'some'>;
  schools: readonly School[];
  wording: Wording;
  ids: Pick<Ids, 'key'>;
};

/** So many messages are looked at, each with one request. */
const MOST_MESSAGES = 50;
const MOST_SHOWN = 50;

export const notReachedBy =
  ({ broadcasts, deliveries, wording }: Needs): ReadNotReached =>
  async () => {
    const sent = (await broadcasts.listed('all', MOST_MESSAGES)).filter(isSentOff);
    const found = await Promise.all(
      sent.map(async (one): Promise<NotReached[]> => {
        const counts = await countNotReached([newsOf(one)], { deliveries });
        if (!counts) return [];
        const what = filled(wording['broadcast.notReached.message'], { title: one.title });
        const next = { text: wording['broadcast.notReached.next'], to: `/messages/${one.id}/not-reached` };
        return [{ what, counts, people: [], next }];
      }),
    );
    return found.flat();
  };

/** Who it is, a part at a time, in the order of storage: `after` is the last one of the part before. */
export const notReachedOnPage =
  (needs: Needs) =>
  async ({ parameters, query, person, receivedAt: at }: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const { broadcasts, deliveries, ids } = needs;
    const found = await anyIn({ fields: parameters }, { broadcasts });
    if (!found || !isSentOff(found) || !maySee(found, person, role)) return missing;
    const after = query['after'] ?? '';
    const [not] = await Promise.all([
      deliveries.some(newsOf(found), {
        only: ['failed', 'unknown'],
        most: MOST_SHOWN,
        ...(/^[\w-]+$/u.test(after) && { after }),
      }),
      // Nobody reads who without a trace: where this cannot be written, nothing is shown.
      broadcasts.note(found, { id: ids.key(), at, by: idOf(person), name: person.name, did: 'broadcast.opened' }),
    ]);
    return pages.notReached.with({
      id: found.id,
      title: found.news.title,
      mayResend: found.state === 'sent' && not.some(({ state }) => state === 'failed'),
      people: not.map((delivery) => personIn(delivery, needs)),
      isFirst: after === '',
      next: not.length === MOST_SHOWN ? (not.at(-1)?.recipient ?? '') : '',
    });
  };

function personIn(delivery: Delivery, { schools }: Pick<Needs, 'schools'>) {
  const { address, about, at } = delivery;
  const known = knownOf(about);
  const school = schools.find(({ urn }) => urn === known.school);
  return {
    name: known.name,
    email: isMail(address) ? emailIn(address) : '',
    school: school ? describeSchool(school) : '',
    why: whyNot(delivery),
    at: formatInstant(at),
  };
}
