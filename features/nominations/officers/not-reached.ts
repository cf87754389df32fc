// Nominations of which an email did not arrive, to the nominee or the endorser, for officers' page: of those that came last.
import type { Mail } from '../../../platform/mail.ts';
import { countsBy, type ReadNotReached } from '../../../platform/not-reached.ts';
import type { Service } from '../../rounds/index.ts';
import { hasChat, type NominationSummary } from '../nomination.ts';
import type { Nominations, NominationSummaries } from '../ports.ts';
import type { Wording } from '../wording.ts';
import { undelivered, type UndeliveredNeeds } from './undelivered.ts';

type Needs = UndeliveredNeeds & {
  nominations: Pick<Nominations, 'find'>;
  summaries: Pick<NominationSummaries, 'list'>;
  service: Service;
  wording: Wording;
};

/** So many are looked at, each with three requests at most. */
const MOST = 50;

/** Nothing is read of them where the council sends no email. */
export const nominationsNotReached =
  (needs: Needs): ReadNotReached =>
  async () => {
    const { summaries, service, wording } = needs;
    const written = (await summaries.list(service.round.id)).filter((one) => isWrittenTo(one, needs)).slice(-MOST);
    const people = (await Promise.all(written.map((one) => notReachedBy(one, needs)))).flat();
    if (people.length === 0) return [];
    const next = { text: wording['page.notReached.next'], to: '/nominations' };
    return [{ what: wording['page.notReached'], counts: countsBy(people), people, next }];
  };

/** Whether there may be an email about it whose fate matters still. */
const isWrittenTo = (
  { person, email, state, endorser, endorsement }: NominationSummary,
  { mail }: { mail: Pick<Mail, 'to'> },
): boolean =>
  state !== 'withdrawn' &&
  ((!hasChat(person) && mail.to(email) !== undefined) ||
    (endorsement.state === 'asked' && mail.to(endorser.email) !== undefined));

async function notReachedBy({ round, person, name, school, reference }: NominationSummary, needs: Needs) {
  const nomination = await needs.nominations.find(round, person);
  const sentences = nomination ? await undelivered({ nomination, endorser: undefined }, needs) : [];
  return sentences.length > 0
    ? [{ name, school: school.name, why: 'failed' as const, to: `/nominations/${reference}` }]
    : [];
}
