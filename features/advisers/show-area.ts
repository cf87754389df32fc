// Shows advisers their area, and officers any: how many schools were heard from, which were not, and whether a message can reach those.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { pageOf } from '../../platform/page.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { emailIn, isMail } from '../../platform/address.ts';
import type { Mail } from '../../platform/mail.ts';
import { type Adviser, adviserOf, type Group, type School } from '../schools/index.ts';
import { areaOf, type AreaNeeds, heardFrom, schoolsOf } from './area.ts';
import { cards } from './cards.ts';
import type { AreaFacts } from './facts.ts';
import { chosenOf, groupId, groupIn, type GroupNeeds, type Groups, groupsFor, labelOf } from './groups.ts';

export type ShowNeeds = AreaNeeds &
  GroupNeeds & {
    /** A link that opens a private chat with the bot. */
    chat: string;
    mail: Pick<Mail, 'to'>;
    /** Answers a message that is no command. */
    ask: (message: Message, role: Role) => Promise<Reply>;
  };

/** Schools on a card, and parts of an area. */
const MOST_SILENT = 10;
const MOST_PARTS = 15;

/** The area that somebody chose, or their own. Officers who have none choose first. */
export const showArea =
  (needs: ShowNeeds) =>
  async (turn: Message | Form, role: Role): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const fields = turn.kind === 'form' ? turn.fields : {};
    const groups = groupsFor(turn.person, role, needs);
    return areaCard(
      {
        groups,
        chosen: chosenOf(groups, textIn(fields['group'] ?? fields['chosen'])),
        at: wholeNumberIn(fields['at']),
      },
      needs,
    );
  };

/** The area that a message names. One that names none of theirs is a question like any other. */
export const showNamed =
  (needs: ShowNeeds) =>
  async (message: Message, role: Role): Promise<Reply> => {
    const groups = groupsFor(message.person, role, needs);
    const named = groupIn(message.text, groups.all, needs.wording);
    if (!named) return needs.ask(message, role);
    if (message.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return areaCard({ groups, chosen: [named], at: 0 }, needs);
  };

async function areaCard(
  { groups, chosen, at }: { groups: Groups; chosen: Group[]; at: number },
  needs: ShowNeeds,
): Promise<Reply> {
  const { wording } = needs;
  const choices = groups.all.map((group) => ({ value: groupId(group), title: labelOf(group, wording) }));
  if (chosen.length === 0) return cards.choose.with({ groups: choices });
  const { parts, silent, ...counts } = areaOf(chosen, await heardFrom(needs), needs);
  const { shown, page } = pageOf(silent, at, MOST_SILENT);
  const [one, ...others] = chosen;
  const isOne = one !== undefined && others.length === 0;
  return cards.area.with({
    ...counts,
    title: isOne ? labelOf(one, wording) : wording['area.own'],
    group: isOne ? groupId(one) : '',
    ...advisedBy(chosen, groups, needs),
    parts: parts.slice(0, MOST_PARTS).map(({ group, ...part }) => ({ label: labelOf(group, wording), ...part })),
    more: Math.max(0, parts.length - MOST_PARTS),
    silent: await Promise.all(
      shown.map(async (school) => ({ ...nameOf(school), reach: await reachOf(school, needs) })),
    ),
    page,
    groups: choices.length > 1 ? choices : [],
  });
}

/** Who advises these groups, whether that is whoever looks at them, and which of their schools have a nearer adviser. */
function advisedBy(chosen: readonly Group[], { own, role }: Groups, needs: ShowNeeds): Advised {
  const ids = new Set(chosen.map(groupId));
  const names = (some: readonly Adviser[]): string => [...new Set(some.map(({ name }) => name))].join(', ');
  const theirs = needs.advisers.filter((adviser) => ids.has(groupId(adviser)));
  const others = schoolsOf(chosen, needs).flatMap((school) => {
    const nearest = adviserOf(school, needs.advisers);
    return nearest && !theirs.some(({ email }) => email === nearest.email) ? nearest : [];
  });
  const isOwn = own.filter((group) => ids.has(groupId(group))).length === chosen.length;
  return {
    own: isOwn && role === 'adviser',
    advisers: isOwn ? '' : names(theirs),
    nearer: { schools: others.length, advisers: names(others) },
  };
}
type Advised = Pick<AreaFacts, 'own' | 'advisers' | 'nearer'>;

const nameOf = ({ name, town }: School) => ({ name, town });

/** Whether a message can reach anybody there, and how. */
export async function reachOf({ urn }: School, { reachable, mail, wording }: ShowNeeds): Promise<string> {
  const addresses = (await reachable.ofSchool(urn)).map(({ address }) => address);
  if (addresses.some((address) => !isMail(address))) return wording['area.reach.chat'];
  const isWritable = addresses.some((address) => isMail(address) && mail.to(emailIn(address)) !== undefined);
  return wording[isWritable ? 'area.reach.email' : 'area.reach.none'];
}
