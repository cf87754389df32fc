// Lets officers say which topics and groups of schools their channel follows: typed, or chosen on a card.
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { cards, type ChooseFacts } from './cards.ts';
import { channelAt, type FollowNeeds, followingCard } from './follow.ts';
import { everything, type Follows, followsEverything, followsOf, together } from './follows.ts';
import { chosenAs, chosenIn, followsNamed, namedIn, offeredIn } from './offered.ts';
import type { StaffChannel } from './ports.ts';

const LONGEST_TYPED = 100;

/** "follow Burnley", "follow the topic Events". A name that nobody knows, or wants followed no more, gives the card to choose on. */
export const followNamed =
  (needs: FollowNeeds) =>
  async (message: Message): Promise<Reply> => {
    if (message.place !== 'channel') return refusals.channelOnly.with({});
    const found = await needs.staffChannels.find(message.conversation);
    const before = found ? followsOf(found) : everything;
    const { what, stops } = namedIn(message.text) ?? { what: '', stops: false };
    const named = followsNamed(what, needs);
    if (!named || stops) return chooseCard(chosenAs(before), needs, { typed: named ? '' : what });
    return keep(followsEverything(named) ? everything : together(before, named), { turn: message, found }, needs);
  };

/** The card on which officers choose, as their channel has it. */
export const chooseFollowed =
  (needs: FollowNeeds) =>
  async ({ place, conversation }: Form): Promise<Reply> => {
    if (place !== 'channel') return refusals.channelOnly.with({});
    const found = await needs.staffChannels.find(conversation);
    return found ? chooseCard(chosenAs(followsOf(found)), needs) : refusals.staffChannelOnly.with({});
  };

/** What the card sent is what the channel follows from now on. */
export const followChosen =
  (needs: FollowNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'channel') return refusals.channelOnly.with({});
    const found = await needs.staffChannels.find(form.conversation);
    return keep(chosenIn(inputsIn(form), needs), { turn: form, found }, needs);
  };

/** The card again after a fault, as it was filled in. */
export const followAfterFault =
  (needs: FollowNeeds) =>
  (form: Form, fault: string): Reply =>
    chooseCard(inputsIn(form), needs, { fault });

async function keep(
  follows: Follows,
  { turn, found }: { turn: Message | Form; found: StaffChannel | undefined },
  needs: FollowNeeds,
): Promise<Reply> {
  const { staffChannels, followed } = needs;
  const channel = { ...(found ?? channelAt(turn)), follows };
  // Somebody may have stopped it in this moment, or begun.
  const kept = found && (await staffChannels.limit(channel.conversation, follows));
  if (!kept && !(await staffChannels.follow(channel))) await staffChannels.limit(channel.conversation, follows);
  await followed(channel.conversation);
  return followingCard(channel, { already: found !== undefined }, needs);
}

const inputsIn = ({ fields }: Form): ChooseFacts['inputs'] => ({
  topics: textIn(fields['topics']),
  places: textIn(fields['places']),
});

const chooseCard = (
  inputs: ChooseFacts['inputs'],
  needs: FollowNeeds,
  { typed = '', fault = null }: Partial<Pick<ChooseFacts, 'typed' | 'fault'>> = {},
): Reply => cards.choose.with({ typed: clip(typed, LONGEST_TYPED), ...offeredIn(needs), inputs, fault });
