// Officers say when the digest of their channel comes, what is in it, and what is posted at once: typed, or on a card.
import { closeOf, dayOf, type Closure, type Instant, momentBefore } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Sections } from '../../platform/digest/section.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import {
  type ChannelSettings,
  type Rhythm,
  settingsOf,
  type StaffChannel,
  type StaffChannels,
  weekdayOf,
} from '../staff-channels/index.ts';
import { nextAfter } from './due.ts';
import { howOftenIn, readTyped } from './read-typed.ts';
import { inputsIn, inputsOf, keptCard, readInputs, settingsForm } from './settings-facts.ts';
import type { Wording } from './wording.ts';

export type SettingsNeeds = {
  service: { closures: readonly Closure[] };
  sections: { declared: Sections };
  staffChannels: Pick<StaffChannels, 'find' | 'choose'>;
  /** All that features post when a channel begins to follow. Doing it twice is fine. */
  followed: (conversation: string) => Promise<void>;
  wording: Wording;
};

type Chosen = Pick<ChannelSettings, 'rhythm' | 'at' | 'leftOut' | 'tells'>;
type In = { channel: StaffChannel; now: Instant };

/** In a staff channel, as its officers choose for all who read there; anywhere else a refusal. */
const inStaffChannel =
  <Turn extends Message | Form>(
    needs: SettingsNeeds,
    use: (turn: Turn, within: In) => Reply | Promise<Reply>,
  ): ((turn: Turn) => Promise<Reply>) =>
  async (turn) => {
    if (turn.place !== 'channel') return refusals.channelOnly.with({});
    const channel = await needs.staffChannels.find(turn.conversation);
    return channel ? use(turn, { channel, now: turn.receivedAt }) : refusals.staffChannelOnly.with({});
  };

/** The card on which officers choose, as their channel has it. */
export const openSettings = (needs: SettingsNeeds) =>
  inStaffChannel<Form>(needs, (_, { channel }) => settingsForm(inputsOf(settingsOf(channel), needs), needs));

/** "digest weekly on Monday 8am". What cannot be read gives the card, with what could be read filled in. */
export const typeSettings = (needs: SettingsNeeds) =>
  inStaffChannel<Message>(needs, async ({ text }, within) => {
    const how = howOftenIn(text) ?? '';
    const standing = settingsOf(within.channel);
    const { rhythm, at = standing.at, whole } = readTyped(how);
    const chosen = { ...standing, rhythm: rhythmAfter(rhythm, standing.rhythm), at };
    return whole ? keep(chosen, within, needs) : settingsForm(inputsOf(chosen, needs), needs, { typed: how });
  });

/** What the card sent is kept, or comes back with what is wrong. */
export const chooseSettings = (needs: SettingsNeeds) =>
  inStaffChannel<Form>(needs, (form, within) => {
    const inputs = inputsIn(form);
    const chosen = readInputs(inputs, needs);
    return Array.isArray(chosen) ? settingsForm(inputs, needs, { problems: chosen }) : keep(chosen, within, needs);
  });

/** The card again after a fault, as it was filled in. */
export const settingsAfterFault =
  (needs: SettingsNeeds) =>
  (form: Form, fault: string): Reply =>
    settingsForm(inputsIn(form), needs, { fault });

/** Who says "weekly" alone keeps the day that they had, and else has Mondays; who says a time alone wants the digest. */
function rhythmAfter(typed: Rhythm | 'weekly' | undefined, standing: Rhythm): Rhythm {
  if (typed === 'weekly') return weekdayOf(standing) === undefined ? 'monday' : standing;
  return typed ?? (standing === 'never' ? 'school-days' : standing);
}

async function keep(chosen: Chosen, { channel, now }: In, needs: SettingsNeeds): Promise<Reply> {
  const { staffChannels, followed, service } = needs;
  const standing = settingsOf(channel);
  const { rhythm, at, leftOut, tells } = chosen;
  const sameTimes = rhythm === standing.rhythm && at === standing.at;
  const from = sameTimes ? standing.from : firstOf(channel, now);
  const since = tells.nominations && !standing.tells.nominations ? now : standing.since;
  const kept = await staffChannels.choose(channel.conversation, { rhythm, at, leftOut, tells, since, from });
  if (!kept) return refusals.staffChannelOnly.with({});
  // What has waited meanwhile is posted as if the channel began to follow.
  if (tells.questions && !standing.tells.questions) await followed(channel.conversation);
  return keptCard(chosen, nextAfter(from > now ? momentBefore(from) : now, chosen, service.closures), needs);
}

/** From when other times count: from now on, but on a day that has had its digest from the next. */
function firstOf({ digestedUntil }: StaffChannel, now: Instant): Instant {
  const today = dayOf(now);
  return digestedUntil !== null && dayOf(digestedUntil) === today ? closeOf(today) : now;
}
