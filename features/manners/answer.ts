// Replies to what asks nothing: shortly, and not each time in the same words.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { type Command, doorsFor } from '../../platform/command.ts';
import { filled } from '../../platform/format.ts';
import type { Ids } from '../../platform/ports.ts';
import { plainWords } from '../../platform/text.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { FaqEntry, GetCurrentFaq } from '../faq/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Signposts } from '../signposts/index.ts';
import { cards } from './cards.ts';
import { firstNameIn } from './first-name.ts';
import { type Kind, mayAnswer, type Manners } from './kinds.ts';
import type { ReadLanguage } from './language.ts';
import type { ReadLoosely } from './loose.ts';
import type { ReadManners } from './read-manners.ts';

export type MannersNeeds = {
  service: Service;
  commands: readonly Command[];
  manners: Manners;
  mannerOf: ReadManners;
  wantsPerson: (text: string) => boolean;
  looselyOf: ReadLoosely;
  languageOf: ReadLanguage;
  signposts: Signposts;
  currentFaq: GetCurrentFaq;
  /** The answer that was shown a moment ago, if there was one. Never throws. */
  lastAnswer: (message: Message) => Promise<FaqEntry | undefined>;
  ids: Ids;
};

type Answer = Promise<Reply | undefined>;

type Courtesies = {
  /** Replies to what can be no answer to anything that we asked: "hello", "can I speak to someone". Reads nothing. */
  first: () => Answer;
  /** Replies to what is left when nobody waits for an answer: "yes", "no", "test", what is not in English, and what is plainly no question. */
  last: () => Answer;
};

/** The replies to a message that is a courtesy. */
export const courtesiesIn =
  (needs: MannersNeeds) =>
  (message: Message, role: Role): Courtesies => {
    const kind = kindOf(message, needs);
    return {
      first: async () => (kind && !mayAnswer(kind) ? answerTo(kind, { message, role }, needs) : undefined),
      last: async () => {
        if (kind) return answerTo(kind, { message, role }, needs);
        const other = inOtherLanguage(message, needs);
        const loosely = other ? undefined : looseKindOf(message, needs);
        return loosely ? answerTo(loosely, { message, role }, needs) : other;
      },
    };
  };

/** Shows whom to speak to. */
export const showContact =
  (needs: MannersNeeds) =>
  (turn: Form): Reply =>
    contactCard(turn, needs);

/**
 * The kind of a message; `undefined` where it asks something. What belongs elsewhere is never only a courtesy, nor is what the FAQ knows word for
 * word. A message of others that somebody asks about says nothing to us; where it has no words they are shown what they can do.
 */
function kindOf(
  { text, place }: Message,
  { mannerOf, wantsPerson, signposts, currentFaq }: MannersNeeds,
): Kind | undefined {
  const others = place === 'dialog' && text.trim() !== '';
  const kind = others ? undefined : (mannerOf(text) ?? (wantsPerson(text) ? 'person' : undefined));
  if (!kind || signposts.find(text)) return undefined;
  return kind !== 'unclear' && currentFaq().matcher.answer(text).why.by === 'exact' ? undefined : kind;
}

/** The kind of a message that neither the council has listed nor the FAQ can answer. */
function looseKindOf({ text, place }: Message, { looselyOf, signposts, currentFaq }: MannersNeeds): Kind | undefined {
  const { entries, matcher } = currentFaq();
  const said = () => entries.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
  const kind =
    place === 'dialog'
      ? undefined
      : looselyOf(text, () => new Set(said().flatMap((one) => plainWords(one).split(' '))));
  if (!kind || signposts.find(text)) return undefined;
  return matcher.answer(text).outcome === 'answer' ? undefined : kind;
}

type Said = { message: Message; role: Role };

async function answerTo(kind: Kind, { message, role }: Said, needs: MannersNeeds): Promise<Reply> {
  const { manners, service, ids, commands } = needs;
  const { contact } = service;
  const { replies, afterAnswer, then = '' } = manners[kind];
  // 1. "Yes" and "no" are about the answer before, if there was one: the only reply that costs a read.
  const last = afterAnswer ? await needs.lastAnswer(message) : undefined;
  const says = said(last && afterAnswer ? afterAnswer : replies, message, { service, title: last?.title ?? '' });
  // 2. Who needs a person, or another try, is shown the way.
  if (kind === 'person') return cards.contact.with({ says, key: ids.key(), contact });
  if (kind === 'no' || kind === 'notThat') return cards.again.with({ says, key: ids.key(), contact });
  const start = kind === 'greeting' || kind === 'daytime' || kind === 'unclear';
  return cards.reply.with({
    says,
    then: then && said([then], message, { service, title: '' }),
    start,
    doors: start ? doorsFor(role, commands).map(({ title }) => title) : [],
    person: kind === 'robot',
    contact: kind === 'abuse' || kind === 'file' ? contact : null,
  });
}

const contactCard = (turn: Message | Form, { manners, service, ids }: MannersNeeds): Reply =>
  cards.contact.with({
    says: said(manners.person.replies, turn, { service, title: '' }),
    key: ids.key(),
    contact: service.contact,
  });

function inOtherLanguage(
  { text, place }: Message,
  { languageOf, signposts, service }: MannersNeeds,
): Reply | undefined {
  const language = place === 'dialog' ? undefined : languageOf(text);
  if (language === undefined || signposts.find(text)) return undefined;
  const { name, line, rightToLeft } = language ?? { name: '', line: '', rightToLeft: false };
  return cards.language.with({ name, line, rightToLeft, contact: service.contact });
}

/** One of the replies, filled in. The same turn gets the same when Teams sends it again. A name is said in a chat of their own only. */
function said(
  replies: readonly string[],
  { id, place, person }: Message | Form,
  { service: { programme, council }, title }: { service: Service; title: string },
): string {
  const turn = Array.from(id, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0);
  const name = place === 'personal' ? firstNameIn(person.name) : '';
  const reply = replies[turn % replies.length] ?? '';
  // Without a name no space stands before the full stop.
  const named = name === '' ? reply.replace(/ ?\{name\}/gu, '') : reply;
  return filled(named, { name, programme, council, title });
}
