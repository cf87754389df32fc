// The entry somebody was last shown: remembered beside the answer, read only for what may follow on from it.
import type { LastShown, Meant, Talk, AnswerEvents, AnswerDeliveries } from './ports.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Note, Reply } from '../../platform/card.ts';
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

/**
 * Counts and remembers what is shown in one turn, and finds it again. What is to be written goes with the reply, as notes. Neither ever costs
 * an answer: what fails is reported.
 */
export function memoryOf({ lastShown, answerEvents, answerDeliveries, report }: Needs) {
  const orReport =
    (what: string) =>
    (error: unknown): undefined => {
      report(what, error);
    };
  /** What "it" meant before this turn, where that was looked up. */
  let before: Meant | null = null;
  const notes: Note[] = [];
  /** Writes down what "it" means from now on: what was said of it last in this turn. */
  let meaning: Note | undefined;

  const use = ({ id, topic }: FaqEntry, how: Pick<AnswerEvent, 'by' | 'answered'>, turn: Message | Form): Note => {
    const event = { topic, entry: id, ...how };
    return () =>
      answerEvents
        .note(event, turn.receivedAt, keyOf(turn.conversation, turn.id))
        .catch(orReport('counting the use of an entry'));
  };

  /** In a dialog over somebody else's chat nobody could be told later. */
  const tell = ({ id, version }: FaqEntry, { place, address, receivedAt }: Message | Form): Note[] =>
    place === 'dialog'
      ? []
      : [
          () =>
            answerDeliveries
              .keep(id, { address, version, at: receivedAt })
              .catch(orReport('keeping who was told an answer; they will not hear when it changes')),
        ];

  const remember = ({ id }: FaqEntry, incoming: Message | Form): void => {
    const talk = talkOf(incoming);
    const shown = { entry: id, at: incoming.receivedAt, turn: incoming.id, before };
    if (talk) meaning = () => lastShown.keep(talk, shown).catch(orReport('remembering what was shown'));
  };

  return {
    /** What "it" means from now on, where that is all there is to note. */
    remember,

    /** The entries that a question led to, or that a button opened, the last of them being what "it" means from now on. */
    note: (shown: readonly FaqEntry[], incoming: Message | Form): void => {
      const by = incoming.kind === 'message' ? 'question' : 'button';
      notes.push(
        ...shown.filter(({ status }) => status === 'answered').flatMap((entry) => tell(entry, incoming)),
        ...shown.map((entry) => use(entry, { by, answered: entry.status === 'answered' }, incoming)),
      );
      const last = shown.at(-1);
      if (last) remember(last, incoming);
    },

    /** Somebody asked why this entry was shown. */
    explained: (entry: FaqEntry, incoming: Message | Form): void => {
      notes.push(use(entry, { by: 'why', answered: false }, incoming));
    },

    /** After a question that led nowhere, or elsewhere, "it" does not mean the answer before. */
    forget: (incoming: Message): void => {
      const talk = talkOf(incoming);
      if (!talk) return;
      const { id: turn, receivedAt: at } = incoming;
      // What this turn looked up is found again when it is sent again.
      const forgotten = before && { entry: null, at, turn, before };
      meaning = () =>
        (forgotten ? lastShown.keep(talk, forgotten) : lastShown.forget(talk)).catch(
          orReport('forgetting what was shown'),
        );
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

    /** The reply, with all there is to write. */
    noted: (reply: Reply): Reply => reply.noting(...notes, ...(meaning ? [meaning] : [])),
  };
}
