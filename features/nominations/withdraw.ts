// Takes a nomination back, asked once, and lets it stand again: both until the close.
import { isLate } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import { closeOf, formatClose, formatLeft } from '../../platform/calendar.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { NominationNeeds } from './nominate.ts';
import type { NominationState } from './nomination.ts';
import { stateAgain } from './stand-again.ts';
import { inFull, noNomination } from './standing.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

type Turn = Message | Form;

/** Asks whether it is to be withdrawn. */
export const askToWithdraw =
  (needs: NominationNeeds) =>
  async ({ place, person, receivedAt: at }: Turn): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { service, nominations } = needs;
    const standing = await nominations.find(service.round.id, person);
    if (!standing) return noNomination(at, service);
    if (isLate(at, service) || standing.state === 'withdrawn') return inFull(standing, at, needs);
    const { closes } = service.round;
    return cards.withdraw.with({
      reference: standing.reference,
      closes: formatClose(closes),
      left: formatLeft(closeOf(closes), at),
    });
  };

/** Withdraws it. It is kept, and counts nowhere. */
export const withdraw = (needs: NominationNeeds) =>
  become({ did: 'nomination.withdrawn', from: (state) => state !== 'withdrawn' }, needs);

/** Lets a withdrawn one stand again, for officers to look at anew, unless they had found it ineligible. */
export const restore = (needs: NominationNeeds) =>
  become({ did: 'nomination.restored', from: (state) => state === 'withdrawn' }, needs);

type Turning = {
  did: 'nomination.withdrawn' | 'nomination.restored';
  from: (state: NominationState) => boolean;
};

const MOST_ATTEMPTS = 5;

/** Pressed twice, or after the close, it changes nothing and shows what stands. */
const become =
  ({ did, from }: Turning, needs: NominationNeeds) =>
  async ({ place, person, receivedAt: at }: Turn): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { nominations, service, ids } = needs;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const standing = await nominations.find(service.round.id, person);
      if (!standing) return noNomination(at, service);
      if (isLate(at, service) || !from(standing.state)) return inFull(standing, at, needs);
      const version = standing.version + 1;
      const state = did === 'nomination.withdrawn' ? 'withdrawn' : await stateAgain(standing, needs);
      const changed = { ...standing, state, version, changedAt: at, joined: '' };
      const by = { tenantId: person.tenantId, objectId: person.objectId };
      const event = await nominations.change(changed, { id: ids.key(), at, by, did, version }, standing);
      if (event) return inFull(changed, at, needs);
    }
    throw new Error(
      `A nomination was changed by others ${MOST_ATTEMPTS} times while its nominee withdrew it or put it back.`,
    );
  };
