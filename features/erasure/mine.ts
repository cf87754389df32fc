// Somebody asks for their own data to be deleted, sees how far that is, and may take it back.
import { dayOf, formatDay, type Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Subject } from '../../platform/subject.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message, Person } from '../../platform/turn.ts';
import type { People } from '../people/index.ts';
import { cards } from './cards.ts';
import { DAYS, dueOn, type Erasure, newErasure } from './erasure.ts';
import type { MineFacts } from './facts.ts';
import type { ErasureAudit } from './ports.ts';
import type { ErasureNeeds } from './show.ts';

export type MineNeeds = ErasureNeeds & { people: Pick<People, 'find'> };

/** By the address, too, that Teams has of them: never by one that somebody typed. */
async function subjectOf(person: Person, { people }: MineNeeds): Promise<Subject> {
  const known = await people.find(person);
  const emails = known && known.email !== '' ? [known.email] : [];
  return { people: [idOf(person)], emails, addresses: known ? [known.address] : [] };
}

function mineCard(erasure: Erasure | undefined, saved: MineFacts['saved'], { service }: MineNeeds): Reply {
  const isWanted = erasure !== undefined && erasure.wantedAt !== null;
  return cards.mine.with({
    is: erasure && erasure.approved !== null ? 'approved' : isWanted ? 'wanted' : 'none',
    on: isWanted && erasure.wantedAt !== null ? formatDay(dayOf(erasure.wantedAt)) : '',
    due: isWanted && erasure.wantedAt !== null ? formatDay(dueOn(erasure.wantedAt)) : '',
    isHeld: isWanted && erasure.held !== null,
    ...{ saved, days: DAYS, contact: service.contact },
  });
}

/** What stands now; nothing is asked for yet. */
export const showMine =
  (needs: MineNeeds) =>
  async ({ place, person }: Message): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return mineCard(await needs.erasures.of({ people: [person], emails: [] }), '', needs);
  };

type Change = { saved: 'wanted' | 'unwanted'; to: (at: Instant) => Instant | null };

/** Asking twice is asking once: the days run from the first time. */
const changing =
  ({ saved, to }: Change) =>
  (needs: MineNeeds) =>
  async ({ place, person, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const subject = await subjectOf(person, needs);
    const known = await needs.erasures.of({ people: subject.people, emails: [] });
    const isWanted = known !== undefined && known.wantedAt !== null;
    if (isWanted === (saved === 'wanted') || (known && known.approved !== null)) return mineCard(known, saved, needs);
    const whom = { ...subject, names: [person.name], alone: [], partitions: {} };
    const erasure = known ?? newErasure(needs.ids.key(), whom);
    const next = { ...erasure, wantedAt: to(at), version: erasure.version + 1 };
    const audit: ErasureAudit = { at, by: idOf(person), did: `erasure.${saved}` };
    if (await needs.erasures.save(next, audit)) return mineCard(next, saved, needs);
    // Somebody at the council did something to it at this very moment.
    return mineCard(await needs.erasures.find(erasure.id), '', needs);
  };

export const wantErasure = changing({ saved: 'wanted', to: (at) => at });
export const keepMine = changing({ saved: 'unwanted', to: () => null });
