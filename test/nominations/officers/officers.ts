// A world with nominations in it, and officers who look through them.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { summaryOf, type Nomination } from '../../../features/nominations/nomination.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Fields, Person } from '../../../platform/turn.ts';
import { aForm, anAddress, aNomination, anOfficer, aPersonId, factsOf, NOW, type World } from '../../builders.ts';
import { aFollowedWorld } from '../../followed.ts';

export const second = anOfficer({ objectId: 'ffffffff-0000-0000-0000-0000000000ff', name: 'Sam Second' });

/** A world of two officers. */
export const withOfficers = (over: Parameters<typeof aFollowedWorld>[0] = {}): World =>
  aFollowedWorld({ officers: [anOfficer().objectId, second.objectId], ...over });

/** The nth nomination that there is: its own person, reference, name and e-mail address. */
export const nth = (n: number, over: Partial<Nomination> = {}): Nomination =>
  aNomination({
    reference: `TAS-${String(n).padStart(4, '0')}`,
    person: aPersonId({ objectId: `aaaaaaaa-0000-0000-0000-${String(n).padStart(12, '0')}` }),
    address: anAddress(`address of ${n}`),
    name: `Person${'abcdefghijklmnopqrstuvwxyz'[n % 26]} Of${n}`,
    email: `person${n}@school.example.org`,
    school: { ...aNomination().school, urn: String(900_000 + n) },
    endorser: { name: `Endorser${n} Other${n}`, email: `endorser${n}@school.example.org` },
    ...over,
  });

/** Saves them as if their nominees had sent them, in this order. */
export async function received({ ports }: World, ...nominations: Nomination[]): Promise<void> {
  for (const nomination of nominations) {
    const { event } = await ports.nominations.submit(nomination, {
      id: ports.ids.key(),
      at: NOW,
      by: nomination.person,
      did: 'nomination.submitted',
      version: 1,
    });
    await ports.summaries.put(summaryOf(nomination, NOW));
    assert(event);
    await ports.outbox.done(event);
  }
}

type Press = Fields & { verb: string };

export const press = (
  { app }: World,
  { verb, ...fields }: Press,
  person: Person = anOfficer(),
): Promise<Reply | undefined> => app.dispatch(aForm(verb, fields, { person }));

export const opened = async (world: World, reference: string, person?: Person) =>
  factsOf(nominationsCards.review, await press(world, { verb: 'nominations.open', reference }, person));

/** Presses a button of a card that showed this version. */
export const decide = async (
  world: World,
  { reference = 'TAS-0001', version = 1, reason = 'A reason', ...over }: Fields & { act: string },
  person?: Person,
) =>
  factsOf(
    nominationsCards.review,
    await press(world, { verb: 'nominations.decide', reference, version, reason, ...over }, person),
  );
