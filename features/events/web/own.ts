// How somebody stands who signed up on the website, for whoever has their private code: a place, a number on the waiting list, and the way to leave.
import { emailIn, isMail } from '../../../platform/address.ts';
import type { Instant } from '../../../platform/calendar.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import { hashOf, readCode, visitorOf } from '../../../platform/private-code.ts';
import { missing, type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import type { EventFacts } from '../facts.ts';
import type { Events } from '../ports.ts';
import { readFacts, waitingBefore } from '../show-event.ts';
import { leaveEvent, type SigningNeeds } from '../signing.ts';
import { isSharedWith, type SignUp, type Standing, waits } from '../sign-up.ts';
import { linkOf, type WordsNeeds } from '../words.ts';
import { type CodeFacts, type OwnFacts, pages } from './pages.ts';
import { eventWith } from './show-pages.ts';

/** The session of whoever opened a sign-up of theirs. It holds the hash of their code. */
export const SESSION = 'event';

export type OwnPageNeeds = WordsNeeds & SigningNeeds & { events: Events };

type Own = Standing & { own: SignUp };

export async function ownFacts(
  { event, own }: Own,
  now: Instant,
  needs: OwnPageNeeds,
  notice: EventFacts['notice'] = null,
): Promise<OwnFacts> {
  return {
    ...readFacts(event, own, now, needs),
    ahead: waits(own, event) ? await waitingBefore(event, own, needs) : 0,
    name: own.name,
    email: isMail(own.address) ? emailIn(own.address) : '',
    shared: await sharedWithThem({ event, own }, needs),
    notice,
  };
}

/** Whoever gave no address finds here what others were sent. */
async function sharedWithThem({ event, own }: Own, { events }: OwnPageNeeds): Promise<OwnFacts['shared']> {
  const numbers = Array.from({ length: event.shares }, (_, n) => event.shares - n);
  const shares = await Promise.all(numbers.map((number) => events.share(event.id, number)));
  return shares.flatMap((share) =>
    share && isSharedWith(own, event, share.to) ? { text: share.text, link: linkOf(share.link) } : [],
  );
}

/** The pages of one's own sign-up. Without its session each asks for the code. */
export function ownPages(needs: OwnPageNeeds) {
  const opened =
    (show: (standing: Own, request: PageRequest) => Promise<PageReply>) =>
    async (request: PageRequest): Promise<PageReply> => {
      const hash = request.sessions[SESSION];
      const standing = hash === undefined ? undefined : await standingOf(hash, request, needs);
      return standing ? show(standing, request) : askForCode(request, needs);
    };
  const see = async (standing: Own, { receivedAt }: PageRequest): Promise<PageReply> =>
    pages.own.with(await ownFacts(standing, receivedAt, needs));
  return {
    see: opened(see),
    /** Asks once more. Whoever cannot leave any more sees how they stand. */
    beforeLeaving: opened(async (standing, request) => {
      const { event, own } = standing;
      const may = own.state === 'in' && event.state === 'planned' && request.receivedAt < event.starts;
      return may ? pages.leave.with(await ownFacts(standing, request.receivedAt, needs)) : see(standing, request);
    }),
    leave: opened(async ({ event: { id }, own: { person } }, { receivedAt: at }) => {
      const standing = await leaveEvent(id, { person, at }, needs);
      if (!standing?.own) return missing;
      const { event, own } = standing;
      return pages.own.with(await ownFacts({ event, own }, at, needs, own.state === 'left' ? 'left' : null));
    }),
  };
}

/** Takes a private code, and leads to its sign-up. The code is in no address, so that no log has it. */
export const openWithCode =
  (needs: OwnPageNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const typed = textIn(request.fields['code']);
    const code = readCode(typed);
    const hash = code === undefined ? undefined : hashOf(code);
    const standing = hash === undefined ? undefined : await standingOf(hash, request, needs);
    if (hash === undefined || !standing)
      return askForCode(request, needs, { typed, problem: typed === '' ? 'missing' : 'unknown' });
    return redirect(`/events/${standing.event.id}/mine`, { name: SESSION, holds: hash });
  };

/** Forgets who it was: for a computer that others use, too. */
export const closeSignUp =
  (needs: OwnPageNeeds) =>
  async ({ parameters }: PageRequest): Promise<PageReply> => {
    const event = await eventWith(parameters['id'] ?? '', needs);
    return event ? redirect(`/events/${event.id}`, { name: SESSION, holds: '' }) : missing;
  };

async function standingOf(hash: string, { parameters }: PageRequest, needs: OwnPageNeeds): Promise<Own | undefined> {
  const id = parameters['id'] ?? '';
  const standing = ID.test(id) ? await needs.events.standing(id, visitorOf(hash)) : undefined;
  return standing?.own && { event: standing.event, own: standing.own };
}

async function askForCode(
  { parameters }: PageRequest,
  needs: OwnPageNeeds,
  { typed, problem }: Pick<CodeFacts, 'typed' | 'problem'> = { typed: '', problem: null },
): Promise<PageReply> {
  const event = await eventWith(parameters['id'] ?? '', needs);
  if (!event) return missing;
  return pages.code.with({ id: event.id, title: event.title, typed, problem }, problem === null ? 200 : 422);
}
