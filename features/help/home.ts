// The start page of people who are signed in: to officers what waits and what is not ready, and to everybody what they can do.
import { may, type Role } from '../../platform/access.ts';
import type { Command } from '../../platform/command.ts';
import { pressed, type PersonalReply, type PersonalRequest } from '../../platform/personal-page.ts';
import type { Report } from '../../platform/ports.ts';
import type { ReadNotReached } from '../../platform/not-reached.ts';
import type { CountOwn, CountWaiting, Waiting } from '../../platform/waiting.ts';
import type { Person } from '../../platform/turn.ts';
import { missing } from '../../platform/web-page.ts';
import { checklist, type ChecklistNeeds } from './checklist.ts';
import { type DeskNeeds, sayForThem } from './desk.ts';
import { type HomeFacts, pages } from './pages.ts';

export type HomeNeeds = DeskNeeds &
  ChecklistNeeds & {
    /** A link that opens a private chat with the bot. */
    chat: string;
    /** What all features count. */
    waiting: () => readonly CountWaiting[];
    /** What all features count for an adviser. */
    ownWaiting: () => readonly CountOwn[];
    /** Whom what all features send did not reach. */
    notReached: () => readonly ReadNotReached[];
    /** The page on which people do what they say with a word; `undefined` where a card does it. */
    pageOf: (word: string) => string | undefined;
  };

/** Where a word leads on pages: to its own page, or to the card that the chat answers with. */
const leadsTo = ({ id, title }: Pick<Command, 'id' | 'title'>, { pageOf }: Pick<HomeNeeds, 'pageOf'>): string =>
  pageOf(id) ?? `/say?words=${encodeURIComponent(title)}`;

export const showHome =
  (needs: HomeNeeds) =>
  async ({ person, receivedAt }: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const isOfficer = role === 'officer';
    const [{ waiting, uncounted }, checks] = await Promise.all([
      counted(needs, person, role),
      isOfficer ? checklist(needs, { now: receivedAt, place: 'personal' }) : undefined,
    ]);
    return pages.home.with({
      role,
      name: person.name,
      waiting,
      uncounted,
      checklist: checks
        ? { ...checks, notReady: checks.notReady.map((one) => ({ ...one, to: toOf(one.says, needs) })) }
        : null,
      doing: doingOf(role, needs),
      chat: needs.chat,
    });
  };

/** In one wave; what cannot be counted costs nothing else. */
async function counted(
  { waiting, ownWaiting, report }: HomeNeeds,
  person: Person,
  role: Role,
): Promise<{ waiting: Waiting[]; uncounted: number }> {
  const what = 'counting what waits; the rest of the start page is shown';
  const reads = {
    officer: waiting,
    adviser: () => ownWaiting().map((count) => () => count(person)),
    user: () => [],
  }[role];
  const { found, failed } = await allOf(reads(), what, report);
  return { waiting: found, uncounted: failed };
}

/** What all of these say, in one wave. A fault in one is reported, and costs no other. */
async function allOf<T>(
  reads: readonly (() => Promise<readonly T[]>)[],
  what: string,
  report: Report,
): Promise<{ found: T[]; failed: number }> {
  const all = await Promise.allSettled(reads.map((read) => read()));
  const faults = all.filter((one) => one.status === 'rejected');
  for (const { reason } of faults) report(what, reason);
  return { found: all.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])), failed: faults.length };
}

/** Whom messages and outcomes did not reach, and what to do about it. */
export const showNotReached =
  ({ notReached, report }: Pick<HomeNeeds, 'notReached' | 'report'>) =>
  async (): Promise<PersonalReply> => {
    const what = 'finding who was not reached; the rest of the page is shown';
    const { found, failed } = await allOf(notReached(), what, report);
    return pages.notReached.with({ all: found, unread: failed });
  };

function toOf(says: string, needs: HomeNeeds): string {
  const command = needs.commands.find(({ title }) => title === says);
  return command ? leadsTo(command, needs) : '';
}

/** Officers have their desk; everybody else what they are offered in their own chat. */
function doingOf(role: Role, needs: HomeNeeds): HomeFacts['doing'] {
  const isOffered = (command: Command): boolean =>
    role === 'officer'
      ? command.onDesk === true
      : may('user', command)
        ? command.scopes.includes('personal')
        : may(role, command);
  return needs.commands
    .filter(isOffered)
    .map((command) => ({ title: command.title, description: command.description, to: leadsTo(command, needs) }));
}

/** What the chat answers to a command, on a page. The router decides whether they may say it. */
export const sayOnPage =
  (needs: HomeNeeds & { report: Report }) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    (await sayForThem(needs)(pressed(request, 'help.say', request.query))) ?? missing;
