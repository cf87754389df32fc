// Shows updates: all of them, one that is published, and a draft as readers will get it.
import type { Role } from '../../platform/access.ts';
import { dayOf, formatDay, formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { samePerson } from '../../platform/person.ts';
import type { Form, Message, PersonId } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { Updates } from './ports.ts';
import { periodInWords, sectionsOf } from './sections.ts';
import { isOpen, numberOf, type OpenDraft, type Update } from './update.ts';
import type { Wording } from './wording.ts';

export type ShowNeeds = {
  updates: Updates;
  wording: Wording;
  /** Entra object ids of the council's officers. */
  officers: readonly string[];
  /** A link that opens a private chat with the bot. */
  chat: string;
  /** Where the service answers browsers. */
  site: string;
};

const MOST_LISTED = 10;
const NUMBERED = /^(?:the |show )?update (?:number |no\.? ?|#)?0{0,3}(?<number>[1-9]\d{0,3})$/iu;

/** 3 of "update 3"; `undefined` of any other text. */
export function numberIn(text: string): number | undefined {
  const number = NUMBERED.exec(text.trim().replace(/\s+/gu, ' '))?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}

/** The last ones, newest first. `missing`: one that was asked for, and is none. */
export const listUpdates =
  (needs: ShowNeeds, missing = 0) =>
  async (_: Message | Form, role: Role): Promise<Reply> => {
    const all = await needs.updates.list();
    return cards.list.with({
      updates: all.slice(0, MOST_LISTED).map(({ number, firstAt, purpose, change }) => ({
        id: String(number),
        number,
        day: formatDay(dayOf(firstAt)),
        purpose,
        change,
      })),
      more: Math.max(0, all.length - MOST_LISTED),
      url: `${needs.site}/updates`,
      missing,
      officer: role === 'officer',
    });
  };

/** The one that somebody typed or pressed the number of, as it stands. */
export const showUpdate =
  (needs: ShowNeeds) =>
  async (turn: Message | Form, role: Role): Promise<Reply> => {
    const asked = turn.kind === 'message' ? numberIn(turn.text) : Number(textIn(turn.fields['id']));
    const number = asked !== undefined && Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
    const [last, ...before] = number > 0 ? await needs.updates.find(number) : [];
    return last ? updateCard(last, before, role, needs) : listUpdates(needs, number)(turn, role);
  };

/** `before`: its other editions, newest first. */
export const updateCard = (last: Update, before: readonly Update[], role: Role, { wording, site }: ShowNeeds): Reply =>
  cards.update.with({
    id: String(last.number),
    number: last.number,
    day: formatDay(dayOf((before.at(-1) ?? last).publishedAt)),
    sections: sectionsOf(last.words, wording),
    change: last.change,
    corrected: last.edition > 1 ? formatInstant(last.publishedAt) : '',
    url: `${site}/updates/${last.number}`,
    officer: role === 'officer',
  });

/** Whether nobody else could agree to what an officer writes. */
export const isAlone = ({ officers }: Pick<ShowNeeds, 'officers'>): boolean => officers.length < 2;

/** A draft as readers will get it, with what can be done with it. */
export const showDraft = (draft: OpenDraft, viewer: PersonId, needs: ShowNeeds): Reply => {
  const { of, version, words, change, state, author } = draft;
  return cards.preview.with({
    of,
    version,
    number: numberOf(draft),
    period: periodInWords(draft),
    sections: sectionsOf(words, needs.wording),
    change,
    state,
    by: samePerson(author, viewer) ? 'author' : 'other',
    author: author.name,
    alone: isAlone(needs),
  });
};

/** What stands where a button was late: the draft as somebody left it, what was published of it, or the list. */
export async function standing(
  of: number,
  turn: Message | Form,
  needs: ShowNeeds,
  role: Role = 'officer',
): Promise<Reply> {
  const draft = await needs.updates.draft(of);
  if (isOpen(draft)) return showDraft(draft, turn.person, needs);
  const number = of > 0 ? of : draft?.state === 'published' ? draft.published : 0;
  const [last, ...before] = number > 0 ? await needs.updates.find(number) : [];
  return last ? updateCard(last, before, role, needs) : listUpdates(needs)(turn, role);
}
