// Reads what an officer opens: first the list of the round, then at once all there is of the nomination and of the people it names.
import type { People } from '../../people/index.ts';
import type { Service } from '../../rounds/index.ts';
import { type KnownPerson, plainEmail } from '../../../platform/person.ts';
import { textIn } from '../../../platform/fields.ts';
import type { Nomination, NominationSummary } from '../nomination.ts';
import type { NominationInFull, Nominations, NominationSummaries } from '../ports.ts';

export type Opened = NominationInFull & {
  /** All nominations of the round, as they are listed. */
  all: readonly NominationSummary[];
  /** Who sent it, and who has the address of its endorser, as Teams knows them. */
  sender: KnownPerson | undefined;
  endorser: KnownPerson | undefined;
};

export type OpenedNeeds = {
  people: Pick<People, 'find' | 'withEmail'>;
  nominations: Nominations;
  summaries: NominationSummaries;
  service: Service;
};

const LONGEST_REFERENCE = 100;
const REFERENCE = /^[\w-]+$/u;

/** The reference that a card sent, if it can be one. */
export function referenceIn(sent: unknown): string | undefined {
  const reference = textIn(sent);
  return reference.length <= LONGEST_REFERENCE && REFERENCE.test(reference) ? reference : undefined;
}

/**
 * What is known of the nomination with a reference that a card sent, if there is one in this round. `note` is written meanwhile: where it
 * cannot be, nothing is given out.
 */
export async function opened(
  sent: unknown,
  needs: OpenedNeeds,
  note: (listed: NominationSummary) => Promise<void> = () => Promise.resolve(),
): Promise<Opened | undefined> {
  const { summaries, nominations, people, service } = needs;
  const reference = referenceIn(sent);
  if (reference === undefined) return undefined;
  const all = await summaries.list(service.round.id);
  const listed = all.find((one) => one.reference === reference);
  if (!listed) return undefined;
  const { round, person } = listed;
  const [inFull, sender, endorser] = await Promise.all([
    nominations.inFull(round, person),
    people.find(person),
    endorserOf(listed, people),
    note(listed),
  ]);
  if (!inFull) return undefined;
  const named = isSameEndorser(inFull.nomination, listed) ? endorser : await endorserOf(inFull.nomination, people);
  return { ...inFull, all, sender, endorser: named };
}

type Named = Pick<Nomination, 'endorser'>;

const endorserOf = ({ endorser }: Named, people: OpenedNeeds['people']): Promise<KnownPerson | undefined> =>
  endorser.email.trim() === '' ? Promise.resolve(undefined) : people.withEmail(endorser.email);

/** A list may be some seconds behind. */
const isSameEndorser = (one: Named, other: Named): boolean =>
  plainEmail(one.endorser.email) === plainEmail(other.endorser.email);
