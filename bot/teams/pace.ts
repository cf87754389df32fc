// Whatever the service sends of its own accord keeps to what Teams takes, each attempt of it, and heeds the pauses that Teams asks for.
import type { Report } from '../../platform/ports.ts';
import { conversationRate } from '../../platform/rate/conversation.ts';
import { LONGEST_WAIT, type NoSlot, type Slot, type Slots } from '../../platform/rate/slots.ts';
import { ThrottledError } from '../../platform/throttled.ts';
import type { Reference } from './address.ts';
import { pauseAskedIn, withRetry, type Patience } from './retry.ts';

export type Paced = {
  slotFor: (reference: Reference) => Promise<Slot | NoSlot>;
  /**
   * Sends, and sends again as `withRetry` does. With a slot each attempt has one of its own, the first of them this; without, it is like a
   * reply, and only heeds the pauses that this instance was asked for.
   * @throws ThrottledError where it would have to wait for longer than is worth waiting
   */
  send: <Sent>(reference: Reference, slot: Slot | undefined, send: () => Promise<Sent>) => Promise<Sent>;
};

type Needs = { slots: Slots; now: () => number; patience: Patience; report: Report };

/** One that was used: whoever tries again needs another. */
const spent: Slot = { holds: () => false, giveBack: () => undefined };

export function paced({ slots, now, patience, report }: Needs): Paced {
  const conversations = conversationRate(now);

  const pass = async (ms: number): Promise<void> => {
    if (ms > LONGEST_WAIT) throw new ThrottledError(Math.ceil(ms / 1_000));
    await patience.sleep(ms);
  };

  /** Waits until it may be sent. What is noted is sent at once. */
  const mayBeSent = async ({ conversation: { id, tenantId } }: Reference, given: Slot | undefined): Promise<void> => {
    let slot = given;
    for (;;) {
      const wait = Math.max(conversations.waitFor(id), slot ? 0 : slots.heldFor(tenantId));
      if (wait > 0) await pass(wait);
      else if (!slot || slot.holds()) break;
      else {
        const next = await slots.next(tenantId);
        if ('after' in next) throw new ThrottledError(next.after);
        slot = next;
      }
    }
    conversations.note(id);
  };

  /** What Teams asks of one holds for all: it says not whether the conversation or the tenant has had too much. */
  const heed = async (error: unknown, tenant: string): Promise<void> => {
    const ms = pauseAskedIn(error);
    if (ms === 0) return;
    await slots.hold(tenant, ms).catch((fault: unknown) => {
      report('telling other instances to wait', fault);
    });
  };

  return {
    slotFor: ({ conversation }) => slots.next(conversation.tenantId),
    send: (reference, given, send) => {
      let slot = given;
      return withRetry(
        async () => {
          await mayBeSent(reference, slot);
          slot &&= spent;
          try {
            return await send();
          } catch (error) {
            await heed(error, reference.conversation.tenantId);
            throw error;
          }
        },
        given ? { ...patience, longestWait: LONGEST_WAIT } : patience,
      );
    },
  };
}
