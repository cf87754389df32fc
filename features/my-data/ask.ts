// Gives somebody a link to a copy of what is kept of them. The copy is made when they open it: it is a walk over every table.
import type { Reply } from '../../platform/card.ts';
import type { File } from '../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../platform/downloads/offer.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Message, PersonId } from '../../platform/turn.ts';
import type { People } from '../people/index.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import { type CopyNeeds, heldOf } from './copy.ts';
import { copyOf } from './file.ts';
import type { Wording } from './wording.ts';

export type AskNeeds = OfferNeeds & {
  service: Pick<Service, 'contact'>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

export const askForCopy =
  (needs: AskNeeds) =>
  async ({ place, person, receivedAt }: Message): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const url = await offer({ kind: 'copy', ...idOf(person) }, { form: { person, receivedAt }, count: 1 }, needs);
    return cards.copy.with({ url, minutes: MINUTES, contact: needs.service.contact });
  };

export type FileNeeds = CopyNeeds & { people: Pick<People, 'find'>; wording: Wording };

/** By the address, too, that Teams has of them: never by one that somebody typed. */
export const copyFile =
  (needs: FileNeeds) =>
  async (person: PersonId): Promise<File> => {
    const known = await needs.people.find(person);
    const emails = known && known.email !== '' ? [known.email] : [];
    const held = await heldOf({ people: [person], emails, addresses: known ? [known.address] : [] }, needs);
    return { kind: 'csv', name: 'my-data.csv', text: copyOf(held, needs.wording) };
  };
