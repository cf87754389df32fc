// Answers for any feature where something cannot be done here, by this person, or any more.
import privateOnly from '../adaptive-cards/refusals/private-only.json' with { type: 'json' };
import type privateOnlySample from '../adaptive-cards/refusals/private-only.sample.json';
import officersOnly from '../adaptive-cards/refusals/officers-only.json' with { type: 'json' };
import type officersOnlySample from '../adaptive-cards/refusals/officers-only.sample.json';
import advisersOnly from '../adaptive-cards/refusals/advisers-only.json' with { type: 'json' };
import type advisersOnlySample from '../adaptive-cards/refusals/advisers-only.sample.json';
import administratorsOnly from '../adaptive-cards/refusals/administrators-only.json' with { type: 'json' };
import type administratorsOnlySample from '../adaptive-cards/refusals/administrators-only.sample.json';
import notLookedUp from '../adaptive-cards/refusals/not-looked-up.json' with { type: 'json' };
import type notLookedUpSample from '../adaptive-cards/refusals/not-looked-up.sample.json';
import channelOnly from '../adaptive-cards/refusals/channel-only.json' with { type: 'json' };
import type channelOnlySample from '../adaptive-cards/refusals/channel-only.sample.json';
import staffChannelOnly from '../adaptive-cards/refusals/staff-channel-only.json' with { type: 'json' };
import type staffChannelOnlySample from '../adaptive-cards/refusals/staff-channel-only.sample.json';
import outOfDate from '../adaptive-cards/refusals/out-of-date.json' with { type: 'json' };
import type outOfDateSample from '../adaptive-cards/refusals/out-of-date.sample.json';
import fault from '../adaptive-cards/refusals/fault.json' with { type: 'json' };
import type faultSample from '../adaptive-cards/refusals/fault.sample.json';
import notRead from '../adaptive-cards/refusals/not-read.json' with { type: 'json' };
import type notReadSample from '../adaptive-cards/refusals/not-read.sample.json';
import tooMuch from '../adaptive-cards/refusals/too-much.json' with { type: 'json' };
import type tooMuchSample from '../adaptive-cards/refusals/too-much.sample.json';
import { card, type Contact } from './card.ts';

export const refusals = {
  privateOnly: card<{ chat: string }, typeof privateOnlySample>(privateOnly),
  officersOnly: card<{ contact: Contact }, typeof officersOnlySample>(officersOnly),
  advisersOnly: card<{ contact: Contact }, typeof advisersOnlySample>(advisersOnly),
  administratorsOnly: card<{ contact: Contact }, typeof administratorsOnlySample>(administratorsOnly),
  notLookedUp: card<{ contact: Contact }, typeof notLookedUpSample>(notLookedUp),
  channelOnly: card<Record<string, never>, typeof channelOnlySample>(channelOnly),
  staffChannelOnly: card<Record<string, never>, typeof staffChannelOnlySample>(staffChannelOnly),
  outOfDate: card<{ contact: Contact }, typeof outOfDateSample>(outOfDate),
  notRead: card<{ contact: Contact }, typeof notReadSample>(notRead),
  tooMuch: card<Record<string, never>, typeof tooMuchSample>(tooMuch),
  fault: card<{ reference: string; contact: Contact }, typeof faultSample>(fault),
};
