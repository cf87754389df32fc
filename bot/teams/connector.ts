// Speaking without being spoken to: posts to a stored address, and what Teams knows of a person.
import type { Activity } from 'botbuilder';
import { setTimeout as sleepFor } from 'node:timers/promises';
import * as z from 'zod';
import { render } from '../../adaptive-cards/render.ts';
import { anytime, type Slots } from '../../platform/rate/slots.ts';
import { ThrottledError } from '../../platform/throttled.ts';
import type { Person } from '../../platform/turn.ts';
import type { Post, Posted, Profile, Reaches, Remove, Replace, Report, SlotFor } from '../../platform/ports.ts';
import { connectorOf, lazyAdapter, type Connector } from './adapter.ts';
import { asSpoken, readAddress, type Reference } from './address.ts';
import { typed } from './from-outside.ts';
import { closeIdleConnections } from './kept-connection.ts';
import { paced } from './pace.ts';
import { finalRefusal, isBusy, isGone, refusalIn, withoutContent, type Patience } from './retry.ts';
import type { TeamsSettings } from './settings.ts';
import { areAllowedTenants, isTrustedServiceUrl } from './trust.ts';
import { cardMessage } from './write-reply.ts';

/** Nobody waits for a card to be replaced or removed, and it is tried again. Milliseconds. */
const REPLACE_WITHIN = 10_000;

/** Someone waits for their form while a profile is looked up, and it is only a help. Milliseconds. */
const PROFILE_WITHIN = 2_000;

type Needs = {
  report?: Report;
  sleep?: Patience['sleep'];
  random?: Patience['random'];
  now?: () => number;
  /** Without them everything may be sent at any time. */
  slots?: Slots;
};

const busy = (after?: number): Posted => ({ posted: false, busy: true, ...(after !== undefined && { after }) });

/** The id is missing where a connector gives none: then the post cannot be replaced. */
const sentSchema = z.object({ id: z.string().default('') });

const memberSchema = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

// A guest's user principal name ("jo_school.org#EXT#@council...") only looks like an email address.
const emailOf = ({ email, userPrincipalName }: z.infer<typeof memberSchema>): string =>
  [email, userPrincipalName].find((address) => address?.includes('@') && !address.includes('#EXT#')) ?? '';

// Teams looks people up by either id, the Agents Playground by Teams' own only.
const idOf = ({ objectId }: Person, { user }: Reference): string => (user?.objectId === objectId ? user.id : objectId);

/**
 * The ports through which the service speaks first.
 *
 * `slotFor` waits for the moment in which one more message may be sent. Where an address is none or not allowed that is at once, and what
 * is sent says why not.
 *
 * `post` posts one card, as a new conversation where the address is a channel. `{ posted: false }` when that is final
 * and certainly nothing was posted: the bot was removed, blocked or forbidden to, or the address is unreadable or of a host or tenant
 * that is not on the lists (then nobody is contacted); or `busy`, when Teams still takes no more after several attempts, or something failed
 * here before anything was sent. Throws when nobody can know.
 *
 * `replace` puts a card in the place of one that was posted; `{ replaced: false }` when that one, or its conversation, is out of
 * reach for good. Throws when it may work later.
 *
 * `remove` takes one away, with answers and faults like those of `replace`.
 *
 * `reaches` asks Teams for one member of the conversation, which only a bot that is in it may.
 *
 * `profile` never throws: what it cannot find out is the name that is known and an empty email address.
 */
export const createConnector = (
  settings: TeamsSettings,
  needs: Needs = {},
): { slotFor: SlotFor; post: Post; replace: Replace; remove: Remove; reaches: Reaches; profile: Profile } => {
  const { report = () => undefined, sleep = sleepFor, random = Math.random, now = Date.now, slots = anytime } = needs;
  const patience: Patience = { sleep, random, tries: 4, longestWait: 30_000 };
  const pace = paced({ slots, now, patience, report });
  const adapterOf = lazyAdapter(settings);
  const appId = settings.mode === 'azure' ? settings.appId : '';

  const trusted = (reference: Reference): boolean =>
    isTrustedServiceUrl(reference.serviceUrl, settings) &&
    areAllowedTenants([reference.conversation.tenantId], settings);

  const speakTo = async (reference: Reference, use: (connector: Connector) => Promise<void>): Promise<void> => {
    const adapter = await adapterOf();
    await adapter.continueConversationAsync(appId, asSpoken(reference), async (context) =>
      use(connectorOf(adapter, context, closeIdleConnections)),
    );
  };

  const slotFor: SlotFor = (address) => {
    const reference = readAddress(address);
    return reference && trusted(reference) ? pace.slotFor(reference) : anytime.next('');
  };

  const post: Post = async (address, reply, slot) => {
    const reference = readAddress(address);
    if (!reference) return { posted: false, refused: 'AddressUnreadable' };
    if (!trusted(reference)) return { posted: false, refused: 'AddressNotAllowed' };
    const { bot, conversation } = asSpoken(reference);
    const sent: unknown[] = [];
    const send = { begun: false };
    try {
      const message: Partial<Activity> = { ...cardMessage(render(reply)), from: bot, conversation };
      await speakTo(reference, async ({ conversations }) => {
        send.begun = true;
        const { id } = reference.conversation;
        sent.push(await pace.send(reference, slot, () => conversations.sendToConversation(id, message)));
      });
      return { posted: true, activity: sentSchema.parse(sent[0]).id };
    } catch (error) {
      const refused = refusalIn(error);
      if (refused !== undefined) return { posted: false, refused };
      if (error instanceof ThrottledError) return busy(error.after);
      if (isBusy(error)) return busy();
      if (send.begun) throw withoutContent(error);
      // The card could not be drawn, or nothing could be opened to send it with.
      report('A post failed before anything was sent, and is tried again', withoutContent(error));
      return { posted: false, busy: true };
    }
  };

  const replace: Replace = async (address, activity, reply, slot) => {
    const reference = readAddress(address);
    if (!reference || !trusted(reference)) return { replaced: false };
    const { bot, conversation } = asSpoken(reference);
    const message: Partial<Activity> = { ...cardMessage(render(reply)), id: activity, from: bot, conversation };
    try {
      await speakTo(reference, async ({ conversations }) => {
        await pace.send(reference, slot, () =>
          conversations.updateActivity(reference.conversation.id, activity, message, { timeout: REPLACE_WITHIN }),
        );
      });
      return { replaced: true };
    } catch (error) {
      if (finalRefusal(error) === undefined) throw withoutContent(error);
      return { replaced: false };
    }
  };

  const remove: Remove = async (address, activity, slot) => {
    const reference = readAddress(address);
    if (!reference || !trusted(reference)) return { removed: false };
    try {
      await speakTo(reference, async ({ conversations }) => {
        await pace.send(reference, slot, () =>
          conversations.deleteActivity(reference.conversation.id, activity, { timeout: REPLACE_WITHIN }),
        );
      });
      return { removed: true };
    } catch (error) {
      if (isGone(error)) return { removed: true };
      if (finalRefusal(error) === undefined) throw withoutContent(error);
      return { removed: false };
    }
  };

  const reaches: Reaches = async (address) => {
    const reference = readAddress(address);
    if (!reference) return 'AddressUnreadable';
    if (!trusted(reference)) return 'AddressNotAllowed';
    try {
      await speakTo(reference, async ({ conversations }) => {
        await conversations.getConversationPagedMembers(reference.conversation.id, {
          pageSize: 1,
          timeout: PROFILE_WITHIN,
        });
      });
      return undefined;
    } catch (error) {
      const refused = refusalIn(error);
      if (refused === undefined) throw withoutContent(error);
      return refused;
    }
  };

  const profile: Profile = async (address, person) => {
    const known = { name: person.name, email: '' };
    const reference = readAddress(address);
    if (!reference || !trusted(reference)) return known;
    const found: unknown[] = [];
    try {
      await speakTo(reference, async ({ conversations }) => {
        const options = { timeout: PROFILE_WITHIN };
        found.push(
          await conversations.getConversationMember(reference.conversation.id, idOf(person, reference), options),
        );
      });
      const member = memberSchema.parse(found[0]);
      return { name: typed(member.name ?? '').trim() || known.name, email: typed(emailOf(member)) };
    } catch (error) {
      report('The profile of a person could not be looked up', withoutContent(error));
      return known;
    }
  };

  return { slotFor, post, replace, remove, reaches, profile };
};
