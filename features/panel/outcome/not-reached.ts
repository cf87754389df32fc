// Whom the outcome, or the offer of a seat, did not reach, and who can only be told by letter.
import { countsBy, type ReadNotReached, type WhyNotReached } from '../../../platform/not-reached.ts';
import type { Deliveries, Delivery, Some } from '../../../platform/notifications/notification.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { NominationSummary } from '../../nominations/index.ts';
import type { Panel } from '../panel.ts';
import type { Panels } from '../ports.ts';
import type { Wording } from '../wording.ts';
import { getsLetter, type WhoNeeds } from './who.ts';

type Needs = WhoNeeds & {
  panels: Pick<Panels, 'find'>;
  deliveries: Pick<Deliveries, 'some'>;
  mail: Pick<Mail, 'to'>;
  wording: Wording;
};

/** So many are read of each. */
const MOST = 1000;

/** Nothing before everybody is told. */
export const outcomesNotReached =
  (needs: Needs): ReadNotReached =>
  async () => {
    const { panels, summaries, service, wording } = needs;
    const panel = await panels.find(service.round.id);
    if (!panel?.told) return [];
    const [not, all] = await Promise.all([notReached(panel, needs), summaries.list(panel.round)]);
    const people = all.flatMap((one) => {
      const why = whyOf(one, panel, not, needs);
      const { name, school, reference } = one;
      return why ? [{ name, school: school.name, why, to: `/nominations/${reference}` }] : [];
    });
    if (people.length === 0) return [];
    const next = { text: wording['outcome.notReached.next'], to: '/say?words=panel' };
    return [{ what: wording['outcome.notReached'], counts: countsBy(people), people, next }];
  };

/** By reference. Whoever is offered a seat goes by the offer, which came last. */
async function notReached(panel: Panel, { deliveries }: Needs): Promise<ReadonlyMap<string, Delivery['state']>> {
  const { round, members } = panel;
  const offered = members.filter(({ insteadOf, answer }) => insteadOf !== null && answer === 'asked');
  const which: Some = { only: ['failed', 'unknown'], most: MOST };
  const [outcomes, ...seats] = await Promise.all([
    deliveries.some({ kind: 'outcome', round }, which),
    ...offered.map(({ id }) => deliveries.some({ kind: 'seat', round, reference: id }, which)),
  ]);
  const isOffered = new Set(members.flatMap(({ id, insteadOf }) => (insteadOf === null ? [] : id)));
  const last = [...outcomes.filter(({ about }) => !isOffered.has(about)), ...seats.flat()];
  return new Map(last.map(({ about, state }) => [about, state]));
}

function whyOf(
  one: NominationSummary,
  panel: Panel,
  not: ReadonlyMap<string, Delivery['state']>,
  needs: Needs,
): WhyNotReached | undefined {
  const state = not.get(one.reference);
  if (state !== undefined) return state === 'failed' ? 'failed' : 'unknown';
  const isTold = one.state !== 'withdrawn' && panel.why[one.reference] !== undefined;
  return isTold && getsLetter(one, needs) ? 'letter' : undefined;
}
