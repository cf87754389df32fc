// Does what somebody means who asks for something of the service in their own words: "whats come in today", "did you get my nomination??".
//
// The signs stand with each command. Where one command fits that only shows something, it is done. Where several fit, or one that does more, or
// where there is something to say first, people choose from buttons. Officers' words mean something to officers only.
import { advisers, may, type Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import type { Command } from '../../platform/command.ts';
import { plainWords } from '../../platform/text.ts';
import type { Message } from '../../platform/turn.ts';
import { AUXILIARIES, type GetCurrentFaq, type Matcher, QUESTION_WORDS } from '../faq/index.ts';
import { type Signposts, type Signs, signsOf, withSignsIn } from '../signposts/index.ts';
import { cards } from './cards.ts';
import { type Meant, type Nearly, nearlyIn } from './nearly.ts';

export type ReadMeant = (text: string) => Iterable<Meant>;

export type MeantNeeds = {
  commands: readonly Command[];
  commandsMeant: ReadMeant;
  commandMatcher: Matcher;
  signposts: Signposts;
  currentFaq: GetCurrentFaq;
  /** A whole turn, as if somebody had typed it. */
  say: (message: Message) => Promise<Reply | undefined>;
};

/** More buttons than this are not read. */
const MOST_OFFERED = 3;

const NO_LISTS = { words: {}, leaveOut: [] };

type Content = { commands: readonly Command[] };

/** All that may be meant, each with its signs. */
const meanings = ({ commands }: Content) =>
  commands.flatMap((command) => [
    { ...NO_LISTS, command, says: '', signs: command.signs ?? [] },
    ...(command.hints ?? []).map((one) => ({ ...NO_LISTS, command, ...one })),
  ]);

/**
 * Takes the signs of all commands apart. None of them speaks of names.
 * @throws {SignError} when one is not written as signs are; `loadContent` has told that before
 */
export const signsOfCommands = (content: Content): Signs => signsOf(meanings(content), new Set());

/** Learns the signs of all commands. `signs`: what `signsOfCommands` made of them, where it did so before. */
export const learnMeant = (content: Content, signs = signsOfCommands(content)): ReadMeant =>
  withSignsIn(meanings(content), signs);

/**
 * Replies to a message that seems to mean a command, unless it belongs elsewhere or the FAQ knows it word for word. `nearly`: to what only comes
 * near to the words of one, where an officer or adviser says it, and the FAQ is less sure of it.
 */
export const doWhatIsMeant = (needs: MeantNeeds) => {
  const nearlyMeant = nearlyIn(needs.commands, needs.commandMatcher);
  return async (message: Message, role: Role, how: 'plainly' | 'nearly' = 'plainly'): Promise<Reply | undefined> => {
    const { text, place } = message;
    if (place === 'dialog' || (how === 'nearly' && !may(role, advisers))) return undefined;
    const mayBe = (command: Command): boolean => may(role, command);
    const near = how === 'nearly' ? nearlyMeant(text, mayBe) : undefined;
    const meant =
      how === 'nearly' ? (near?.meant ?? []) : [...needs.commandsMeant(text)].filter(({ command }) => mayBe(command));
    if (meant.length === 0 || needs.signposts.find(text)) return undefined;
    const answer = needs.currentFaq().matcher.answer(text);
    if (answer.why.by === 'exact' || (near && isQuestion(text, answer, near))) return undefined;
    return replyTo(message, { meant, plain: near?.surely ?? true }, needs, role);
  };
};

/** Whether the FAQ comes before commands that are near. What asks nothing is no question to it, as long as one of them is likely. */
function isQuestion(text: string, { outcome, p }: ReturnType<Matcher['answer']>, near: Nearly): boolean {
  if (!near.likely) return outcome === 'answer' || p > near.p;
  const [first = ''] = plainWords(text).split(' ');
  const asks = text.includes('?') || QUESTION_WORDS.has(first) || AUXILIARIES.has(first);
  return asks && outcome === 'answer' && p >= near.p;
}

/** What only shows something is done, where it is plain that it is meant; all else is offered. */
async function replyTo(
  message: Message,
  { meant, plain }: { meant: readonly Meant[]; plain: boolean },
  needs: MeantNeeds,
  role: Role,
): Promise<Reply | undefined> {
  const says = plain ? (meant.find((one) => one.says !== '')?.says ?? '') : '';
  const fitting = [...new Set(meant.map(({ command }) => command))];
  const [only, ...others] = fitting;
  if (plain && only?.shows && others.length === 0 && says === '') return needs.say({ ...message, text: only.title });
  return choices({ says, fitting }, needs, role);
}

/** What is meant, as buttons, and to officers their desk. */
function choices(
  { says, fitting }: { says: string; fitting: readonly Command[] },
  { commands }: MeantNeeds,
  role: Role,
): Reply {
  const desk = commands.find((command) => command.id === 'officers' && may(role, command));
  const offered = fitting.filter((command) => command !== desk).slice(0, MOST_OFFERED);
  return cards.meant.with({
    says,
    commands: [...offered, ...(desk ? [desk] : [])].map(({ title, description }) => ({ says: title, description })),
  });
}
