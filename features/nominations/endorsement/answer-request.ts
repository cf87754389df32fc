// Takes what the endorser presses: they endorse, decline, or are not who is meant. Theirs alone to say, and to say otherwise later.
import type { People } from '../../people/index.ts';
import { samePerson } from '../../../platform/person.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Form, PersonId } from '../../../platform/turn.ts';
import type { Endorsement, EndorsementState, Nomination } from '../nomination.ts';
import type { Ids } from '../../../platform/ports.ts';
import { textIn } from '../../../platform/fields.ts';
import { endorserOf } from './request.ts';
import { endorsementCard, nominationWith, type ShownNeeds } from './shown.ts';
import { refusals } from '../../../platform/refusals.ts';
import { cards } from '../cards.ts';

export type AnswerNeeds = ShownNeeds & { people: People; ids: Ids; chat: string };

const did = {
  given: 'nomination.endorsed',
  unconfirmed: 'nomination.endorsed',
  declined: 'nomination.endorsement-declined',
  'not-me': 'nomination.endorser-not-meant',
} as const satisfies Record<Exclude<EndorsementState, 'asked'>, string>;

type Answer = keyof typeof did;

/** As ours look. It becomes a key of a table. */
const REFERENCE = /^[\w-]{1,40}$/u;
const LONGEST_REASON = 1000;
const MOST_ATTEMPTS = 5;

/**
 * Keeps an answer as the next version of the nomination. Whoever is not the endorser learns nothing, not even whether there is such
 * a nomination; the same answer again, an answer to a withdrawn one, and an endorsement of what the nominee has changed since, change nothing.
 */
const answer =
  (state: Answer) =>
  (needs: AnswerNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const standing = await asksThem(form, needs);
      if (!standing) return cards.endorsementVoid.with({ contact: needs.service.contact });
      if (standing.state === 'withdrawn' || standing.endorsement.state === state)
        return endorsementCard(standing, needs);
      // Nobody endorses words that they have not seen.
      if (state === 'given' && isOutdated(form, standing)) return endorsementCard(standing, needs, true);
      const saved = await saveAnswer(
        standing,
        { endorsement: endorsed(standing, state, form), name: form.person.name },
        needs,
      );
      if (saved) return endorsementCard(saved, needs);
    }
    throw new Error(`A nomination was changed by others ${MOST_ATTEMPTS} times while its endorser answered.`);
  };

export const giveEndorsement = answer('given');
export const declineEndorsement = answer('declined');
export const refuseToEndorse = answer('not-me');

const isOutdated = ({ fields: { said } }: Form, standing: Nomination): boolean =>
  typeof said === 'number' && said !== standing.said;

/** The nomination of the request that was pressed, if that stands and is for whoever pressed. */
async function asksThem({ fields, person }: Form, needs: AnswerNeeds): Promise<Nomination | undefined> {
  const reference = textIn(fields['reference']);
  const nomination = REFERENCE.test(reference) ? await nominationWith(reference, needs) : undefined;
  if (nomination?.endorsement.request !== fields['request']) return undefined;
  const endorser = nomination && (await endorserOf(nomination, needs.people));
  return endorser && samePerson(endorser.person, person) ? nomination : undefined;
}

export const endorsed = (
  { endorsement }: Pick<Nomination, 'endorsement'>,
  state: Answer,
  { person, receivedAt: at, fields }: Pick<Form, 'receivedAt' | 'fields'> & { person: PersonId },
): Endorsement & { state: Answer } => ({
  ...endorsement,
  state,
  at,
  by: { tenantId: person.tenantId, objectId: person.objectId },
  answers: endorsement.answers + 1,
  reason: state === 'declined' ? textIn(fields['reason']).slice(0, LONGEST_REASON) : '',
});

/** The nomination with the answer, once it is saved. The nominee has changed nothing by it: their receipt stays as it was. */
export async function saveAnswer(
  standing: Nomination,
  { endorsement, name }: { endorsement: Endorsement & { state: Answer }; name: string },
  needs: Pick<AnswerNeeds, 'ids' | 'nominations'>,
): Promise<Nomination | undefined> {
  const { at, by, reason } = endorsement;
  const version = standing.version + 1;
  const changed: Nomination = { ...standing, endorsement, version };
  const audit = { id: needs.ids.key(), at, by, did: did[endorsement.state], version, name };
  const event = await needs.nominations.change(changed, { ...audit, ...(reason !== '' && { reason }) }, standing);
  return event && changed;
}
