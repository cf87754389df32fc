// One nomination as officers see it: all it says, how it stands, what happened to it, what to look at, and what they can do.
import type { People } from '../../people/index.ts';
import type { Contact, Reply } from '../../../platform/card.ts';
import { closeOf, formatLate } from '../../../platform/calendar.ts';
import type { NominationAuditEntry } from '../audit.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Ids } from '../../../platform/ports.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import type { LinkNeeds } from '../endorsement/link.ts';
import { endorsementForOfficers } from '../endorsement/for-officers.ts';
import { filled } from '../../../platform/format.ts';
import { isVisitor } from '../../../platform/private-code.ts';
import { samePerson } from '../../../platform/person.ts';
import { answersIn } from '../answers.ts';
import type { FormNeeds } from '../check-form.ts';
import { duplicates, sameName, type Alike, type AlikeReason } from '../duplicates.ts';
import { formatReceived, hasChat, stands, summaryOf, type Nomination } from '../nomination.ts';
import { actsOn, type Act } from './acts.ts';
import { changeOf } from '../standing.ts';
import type { NominationReviewFacts } from './review-facts.ts';
import { ALL, filtered, type NominationFilter, readFilter } from './filter.ts';
import { opened, type Opened, type OpenedNeeds, referenceIn } from './opened.ts';
import { stepsIn } from './steps.ts';
import { enteredFrom, latenessOf, type ListNeeds } from './list-nominations.ts';
import { openRequests, requestOf } from './ask-for-more.ts';
import { undelivered } from './undelivered.ts';
import { refusals } from '../../../platform/refusals.ts';
import { cards } from '../cards.ts';

export type ReviewNeeds = LinkNeeds &
  ListNeeds &
  FormNeeds &
  OpenedNeeds & { deliveries: Deliveries; people: People; ids: Ids; mail: Pick<Mail, 'to'> };

/** What an officer typed, and what came of it. */
export type Pressed = Pick<NominationReviewFacts, 'typed' | 'problem' | 'overtaken'>;

const ENDORSES_SELF: AlikeReason = 'endorses-self';

export const notPressed: Pressed = { typed: '', problem: null, overtaken: false };

const MOST_OTHERS = 5;
const MOST_STEPS = 10;

/** Opens the nomination that a card names, once that is in its audit. Only in the officer's own chat. */
export const reviewNomination =
  (needs: ReviewNeeds) =>
  async ({ place, fields, person, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const by = { tenantId: person.tenantId, objectId: person.objectId };
    const note = { id: needs.ids.key(), at, by, did: 'nomination.opened', name: person.name } as const;
    // Nobody reads somebody's details without a trace: where this cannot be written, nothing is shown.
    const found = await opened(fields['reference'], needs, (listed) => needs.nominations.note(listed, note));
    return found ? review(found, { ...notPressed, filter: readFilter(fields) }, needs) : outOfDate(needs);
  };

/** The nomination with a reference that a card sent, if there is one in this round. */
export async function nominationIn(
  sent: unknown,
  { summaries, nominations, service }: Pick<ReviewNeeds, 'summaries' | 'nominations' | 'service'>,
): Promise<Nomination | undefined> {
  const reference = referenceIn(sent);
  const summary = reference === undefined ? undefined : await summaries.find(service.round.id, reference);
  return summary && nominations.find(service.round.id, summary.person);
}

export const outOfDate = ({ service }: { service: { contact: Contact } }): Reply =>
  refusals.outOfDate.with({ contact: service.contact });

/** The card of a nomination. */
export async function review(
  found: Opened,
  { filter, ...pressed }: Pressed & { filter: NominationFilter },
  needs: ReviewNeeds,
): Promise<Reply> {
  const { nomination, versions, history } = found;
  const { receivedAt, late } = nomination;
  const { service, wording } = needs;
  const steps = stepsIn({ history, versions }, { openings: false }, needs);
  const able = new Set(actsOn(nomination));
  const acts = (act: Act) => able.has(act);
  return cards.review.with({
    reference: nomination.reference,
    version: nomination.version,
    name: nomination.name,
    receivedAt: formatReceived(nomination),
    entered: enteredFrom(nomination, wording),
    online: isVisitor(nomination.person),
    changedAt: changeOf(nomination),
    state: nomination.state,
    standing: wording[`label.state.${nomination.joined === '' ? nomination.state : 'set-aside'}`],
    late: latenessOf(nomination),
    lateBy: late ? formatLate(receivedAt, closeOf(service.round.closes)) : '',
    rows: answersIn(nomination, needs),
    alike: alikeIn(found, needs),
    endorsement: {
      ...(await endorsementForOfficers(nomination, found.endorser, needs)),
      ...nomination.endorser,
      changedSince: isChangedSince(nomination, history),
    },
    undelivered: await undelivered(found, needs),
    request: await requestIn(nomination, history, needs),
    history: steps.slice(0, MOST_STEPS),
    earlier: Math.max(0, steps.length - MOST_STEPS),
    acts: {
      shortlist: acts('shortlist'),
      ask: acts('ask'),
      ineligible: acts('ineligible'),
      'take-back': acts('take-back'),
      'accept-late': acts('accept-late'),
      'leave-out': acts('leave-out'),
      withdraw: acts('withdraw'),
      'confirm-endorsement': acts('confirm-endorsement'),
      'ask-again': acts('ask-again'),
      join: acts('join') && samePersonIn(found),
      note: acts('note'),
    },
    next: nextOf(found, filter),
    links: !hasChat(nomination.person),
    ...pressed,
    filter,
  });
}

/** In the order of the list, and round again; whatever state the list was filtered by. */
function nextOf({ nomination, all }: Opened, filter: NominationFilter): NominationReviewFacts['next'] {
  const listed = filtered(all, { ...filter, state: ALL }, duplicates(all));
  const at = listed.findIndex(({ reference }) => reference === nomination.reference);
  const next = [...listed.slice(at + 1), ...listed.slice(0, Math.max(0, at))].find(
    ({ state, lateDecision }) => state === 'received' && lateDecision !== 'left-out',
  );
  return next ? { reference: next.reference, name: next.name } : null;
}

/** Whether another nomination may be of the same person. */
const samePersonIn = ({ nomination, all }: Opened): boolean =>
  duplicates(all)
    .of(summaryOf(nomination, nomination.receivedAt))
    .some(({ reason }) => reason === 'email' || reason === 'name');

function alikeIn(opened: Opened, { wording }: ReviewNeeds): NominationReviewFacts['alike'] {
  const { nomination, all, endorser } = opened;
  const found = duplicates(all).of(summaryOf(nomination, nomination.receivedAt));
  // What was typed may hide what Teams' roster knows.
  const hidden = stands(nomination) && !found.some(({ reason }) => reason === ENDORSES_SELF);
  const isSelf = hidden && endorser !== undefined && samePerson(endorser.person, nomination.person);
  const self: Alike[] = isSelf ? [{ reason: ENDORSES_SELF, others: [] }] : [];
  return [
    ...senderIn(opened, wording),
    ...[...self, ...found].map(({ reason, others }) => ({
      why: wording[`label.alike.${reason}`],
      others: others
        .slice(0, MOST_OTHERS)
        .map((other) => ({ reference: other.reference, name: other.name, school: other.school.name })),
      more: Math.max(0, others.length - MOST_OTHERS),
    })),
  ];
}

/** Who sent it, where that is another name than the one they typed: anybody can type anybody's. */
function senderIn(
  { nomination: { name, entered }, sender }: Opened,
  wording: ReviewNeeds['wording'],
): NominationReviewFacts['alike'] {
  if (entered || !sender || sameName(sender.name, name)) return [];
  return [{ why: filled(wording['label.alike.sender'], { name: sender.name }), others: [], more: 0 }];
}

/** Whether the endorser endorsed other words than those that stand. */
const isChangedSince = ({ endorsement, said }: Nomination, history: readonly NominationAuditEntry[]): boolean =>
  (endorsement.state === 'given' || endorsement.state === 'unconfirmed') &&
  (history.findLast(({ did }) => did === 'nomination.endorsed')?.version ?? said) < said;

/** What officers asked for last, as long as it is open, and whether it reached the nominee. */
async function requestIn(
  nomination: Nomination,
  history: readonly NominationAuditEntry[],
  { deliveries }: ReviewNeeds,
): Promise<NominationReviewFacts['request']> {
  const asked = openRequests(nomination, history).at(-1);
  if (!asked) return null;
  const { reason = '' } = asked;
  if (nomination.address === null) return { reason, sent: 'none' };
  const [delivery] = await deliveries.of(requestOf(nomination, asked));
  const state = delivery?.state ?? 'waiting';
  return { reason, sent: state === 'sending' ? 'waiting' : state };
}
