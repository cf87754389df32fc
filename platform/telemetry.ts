// What the service tells whoever watches it: numbers under names of our own. There is no way in for what people wrote, or who they are.
import { announcedIn } from './announced.ts';
import type { Reply, Shown } from './card.ts';
import type { Deliveries } from './notifications/notification.ts';
import type { Report } from './ports.ts';
import type { CountSetAside } from './set-aside.ts';
import type { Tables } from './table.ts';

/** Each with the names that its numbers are told apart by. */
export const signals = {
  /** How long a turn took until its reply was there; `card`: the reply, such as "faq/notKnown". */
  turns: { is: 'a length', unit: 'ms', by: ['kind', 'card'] },
  /** Records that were saved, by what follows from them. */
  saves: { is: 'a count', unit: '1', by: ['kind'] },
  deliveries: { is: 'a count', unit: '1', by: ['kind', 'state'] },
  /** From when a message was put on its queue until somebody took it; what it was to wait by intention is part of it. */
  waits: { is: 'a length', unit: 's', by: ['queue'] },
  'set-aside': { is: 'a level', unit: '1', by: ['queue'] },
  faults: { is: 'a count', unit: '1', by: ['name'] },
} as const satisfies Record<string, { is: 'a count' | 'a length' | 'a level'; unit: string; by: readonly string[] }>;

export type Signal = keyof typeof signals;

/** Keeps a number. Never throws, and costs nobody their answer. */
export type Measure = <S extends Signal>(
  signal: S,
  value: number,
  by: Readonly<Record<(typeof signals)[S]['by'][number], string>>,
) => void;

/** Where nobody watches. */
export const unmeasured: Measure = () => undefined;

type Named = { readonly name: string; readonly cards?: Readonly<Record<string, Shown<never>>> };

/** Says which card a reply is, by its noun and name: "faq/notKnown". */
export function cardNames(nouns: readonly Named[]): (reply: Reply | undefined) => string {
  const names = new Map(
    nouns.flatMap(({ name, cards = {} }) =>
      Object.entries(cards).map(([card, { template }]) => [template, `${name}/${card}`] as const),
    ),
  );
  return (reply) => (reply ? (names.get(reply.template) ?? 'another') : 'none');
}

/** Turns that are timed; one that failed has the card "fault". */
export const timed =
  <In extends { kind: string }>(
    turn: (incoming: In) => Promise<Reply | undefined>,
    { measure, nameOf, ms }: { measure: Measure; nameOf: (reply: Reply | undefined) => string; ms: () => number },
  ) =>
  async (incoming: In): Promise<Reply | undefined> => {
    const began = ms();
    let card = 'fault';
    try {
      const reply = await turn(incoming);
      card = nameOf(reply);
      return reply;
    } finally {
      measure('turns', ms() - began, { kind: incoming.kind, card });
    }
  };

export const countedSaves =
  (tables: Tables, measure: Measure): Tables =>
  (name) => {
    const table = tables(name);
    return {
      ...table,
      write: async (changes) => {
        const written = await table.write(changes);
        if (written) for (const { kind } of announcedIn(changes)) measure('saves', 1, { kind });
        return written;
      },
    };
  };

export const countedDeliveries = (deliveries: Deliveries, measure: Measure): Deliveries => ({
  ...deliveries,
  confirm: async (notification, recipient, to) => {
    await deliveries.confirm(notification, recipient, to);
    measure('deliveries', 1, { kind: notification.kind, state: to.state });
  },
  move: async (notification, recipient, to) => {
    const moved = await deliveries.move(notification, recipient, to);
    if (moved) measure('deliveries', 1, { kind: notification.kind, state: to.state });
    return moved;
  },
});

export const measuredSetAside =
  (count: CountSetAside, measure: Measure): CountSetAside =>
  async () => {
    const counted = await count();
    for (const { queue, count: of } of counted) measure('set-aside', of, { queue });
    return counted;
  };

/** `insertedAt`: as Azure Functions has it with a message, which is a moment in some spelling. */
export const measuredWait =
  (measure: Measure, now: () => number) =>
  (queue: string, insertedAt: unknown): void => {
    const at = Date.parse(String(insertedAt));
    if (!Number.isNaN(at)) measure('waits', Math.max(0, (now() - at) / 1000), { queue });
  };

/** Faults are counted by the class of the error: its message may quote what it was given. */
export const countedFaults =
  (report: Report, measure: Measure): Report =>
  (what, error) => {
    measure('faults', 1, { name: error instanceof Error ? error.name : typeof error });
    report(what, error);
  };
