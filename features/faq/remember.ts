// The entry somebody was last shown: remembered beside the answer, read only for what may follow on from it.
import type { LastShown, Meant, Talk, AnswerEvents, AnswerDeliveries } from './ports.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Report } from '../../platform/ports.ts';
import { keyOf } from '../../platform/table.ts';
import type { FaqEntry } from './entry.ts';
import { FOLLOW_UP_MINUTES } from './follow-up.ts';
import type { AnswerEvent } from './answer-event.ts';

type Needs = { lastShown: LastShown; answerEvents: AnswerEvents; answerDeliveries: AnswerDeliveries; report: Report };

/**
 * In a personal chat there is one person; in a channel or group "it" means what the same person was shown. What is asked about
 * somebody's message in a dialog is no part of the talk beneath it.
 */
export const talkOf = ({ place, conversation, person: { tenantId, objectId } }: Message | Form): Talk | undefined =>
  place === 'dialog' ? undefined : { conversation, person: place === 'personal' ? null : { tenantId, objectId } };

/** Counts and remembers what is shown in one turn, and finds it again. Neither ever costs an answer: what fails is reported. */
export function memoryOf({ lastShown, answerEvents, answerDeliveries, report }: Needs) {
  const orReport =
    (what: string) =>
    (error: unknown): undefined => {
      report(what, error);
    };
  /** What "it" meant before this turn, where that was looked up. */
  let before: Meant | null = null;

  const use = ({ id, topic }: FaqEntry, how: Pick<AnswerEvent, 'by' | 'answered'>, turn: Message | Form) =>
    answerEvents
      .note({ topic, entry: id, ...how }, turn.receivedAt, keyOf(turn.conversation, turn.id))
      .catch(orReport('counting the use of an entry'));

  /** In a dialog over somebody else's chat nobody could be told later. */
  const tell = ({ id, version }: FaqEntry, { place, address, receivedAt }: Message | Form) =>
    place === 'dialog'
      ? undefined
      : answerDeliveries
          .keep(id, { address, version, at: receivedAt })
          .catch(orReport('keeping who was told an answer; they will not hear when it changes'));

  const remember = async ({ id }: FaqEntry, incoming: Message | Form): Promise<void> => {
    const talk = talkOf(incoming);
    const shown = { entry: id, at: incoming.receivedAt, turn: incoming.id, before };
    if (talk) await lastShown.keep(talk, shown).catch(orReport('remembering what was shown'));
  };

  return {
    /** What "it" means from now on, where that is all there is to note. */
    remember,

    /** The entries that a question led to, or that a button opened, the last of them being what "it" means from now on. */
    note: async (shown: readonly FaqEntry[], incoming: Message | Form): Promise<void> => {
      const by = incoming.kind === 'message' ? 'question' : 'button';
      const last = shown.at(-1);
      await Promise.all([
        ...shown.filter(({ status }) => status === 'answered').map((entry) => tell(entry, incoming)),
        ...shown.map((entry) => use(entry, { by, answered: entry.status === 'answered' }, incoming)),
        last && remember(last, incoming),
      ]);
    },

    /** Somebody asked why this entry was shown. */
    explained: async (entry: FaqEntry, incoming: Message | Form): Promise<void> => {
      await use(entry, { by: 'why', answered: false }, incoming);
    },

    /** After a question that led nowhere, or elsewhere, "it" does not mean the answer before. */
    forget: async (incoming: Message): Promise<void> => {
      const talk = talkOf(incoming);
      if (!talk) return;
      const { id: turn, receivedAt: at } = incoming;
      // What this turn looked up is found again when it is sent again.
      const forgotten = before ? lastShown.keep(talk, { entry: null, at, turn, before }) : lastShown.forget(talk);
      await forgotten.catch(orReport('forgetting what was shown'));
    },

    /** The id of the entry last shown, unless that is too long ago. */
    last: async (incoming: Message): Promise<string | undefined> => {
      const talk = talkOf(incoming);
      const found = talk && (await lastShown.find(talk).catch(orReport('reading what was shown')));
      // A turn that Teams sends again is read as it was the first time.
      const meant = found?.turn === incoming.id ? found.before : found;
      before = meant ? { entry: meant.entry, at: meant.at } : null;
      const isFresh = before !== null && plusMinutes(before.at, FOLLOW_UP_MINUTES) >= incoming.receivedAt;
      return isFresh ? (before?.entry ?? undefined) : undefined;
    },
  };
}
