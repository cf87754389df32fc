// A draft of an update on officers' pages: what its card says and does, and the very card that readers get when it is published.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing, webPage } from '../../../platform/web-page.ts';
import { cards } from '../cards.ts';
import type { PreviewFacts } from '../facts.ts';
import { type ShowNeeds, updateCard } from '../show.ts';
import { isOpen, publishedAs } from '../update.ts';

export type DeskNeeds = ShowNeeds & { press: PressFor };

/** `card`: what readers get. `did`: what was just done. `overtaken`: what was pressed could not be done any more. */
type DraftFacts = PreviewFacts & { card: Reply; did: '' | 'ask' | 'return'; overtaken: boolean };

export const pages = { draft: webPage<DraftFacts>('updates/desk-draft') };

const PRESSED = ['update.ask', 'update.return', 'update.approve', 'update.drop', 'update.open', 'update.rising'];

/** Where a draft is after that was done. What else is pressed leads to another card. */
const LEADS_TO = { 'update.ask': ['asked', 'ask'], 'update.return': ['draft', 'return'] } as const;
const staysHere = (verb: string): verb is keyof typeof LEADS_TO => Object.hasOwn(LEADS_TO, verb);

/** 0: the draft of the next update. Else of a correction. */
const ofIn = ({ parameters }: PersonalRequest): number => Number(parameters['number'] ?? 0);

/** The draft that there is. Where there is none, the card with which one begins; of a correction, its form. */
export const openOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const of = ofIn(request);
    if (of !== 0 && !(await isPublished(of, needs))) return missing;
    const reply = of === 0 ? needs.press(request, 'update.begin', {}) : needs.press(request, 'update.open', { of });
    return shown(await reply, '', request, needs);
  };

const isPublished = async (of: number, { updates }: DeskNeeds): Promise<boolean> =>
  Number.isSafeInteger(of) && (await updates.find(of)).length > 0;

/** Presses a button of its card. */
export const pressOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const verb = textIn(request.fields['verb']);
    if (!PRESSED.includes(verb)) return missing;
    const fields = { of: ofIn(request), version: Number(request.fields['version']) };
    return shown(await needs.press(request, verb, fields), verb, request, needs);
  };

async function shown(
  reply: Reply | undefined,
  verb: string,
  { receivedAt }: PersonalRequest,
  needs: DeskNeeds,
): Promise<PersonalReply> {
  const facts = cards.preview.factsIn(reply);
  if (!facts) return reply ?? missing;
  // Changed since it was read, it has another version than the one that the next press names, and nothing is published.
  const [draft, editions] = await Promise.all([
    needs.updates.draft(facts.of),
    facts.of > 0 ? needs.updates.find(facts.of) : [],
  ]);
  if (!isOpen(draft)) return reply ?? missing;
  const update = publishedAs(draft, { approver: draft.author, at: receivedAt });
  const [state, did] = staysHere(verb) ? LEADS_TO[verb] : [undefined, '' as const];
  const isDone = state === facts.state;
  const overtaken = verb !== '' && !isDone;
  return pages.draft.with(
    { ...facts, card: updateCard(update, editions, 'user', needs), did: isDone ? did : '', overtaken },
    overtaken ? 422 : 200,
  );
}
