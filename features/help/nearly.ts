// What officers and advisers nearly say: the commands whose words come nearest to a message, found as the entries of the FAQ are.
import type { Command } from '../../platform/command.ts';
import type { Matcher } from '../faq/index.ts';

/** A command that is meant, and what we say beside its button; empty for nothing. */
export type Meant = { command: Command; says: string };

/** How one of them is said, for matching to learn. */
type Sayings = { id: string; title: string; alsoAskedAs: string[] };

/** `surely`: nothing else is likely to be meant; `likely`: one of these is. The likeliest comes first. */
export type Nearly = { surely: boolean; likely: boolean; p: number; meant: Meant[] };

/** With less than this a command has a word in common with the message, and no more. */
const LEAST = 0.2;
/** Of what is likely, so many are looked at; what comes after them has only a word in common. */
const MOST = 3;

/** All that may be meant and that has words to be known by: commands, and what people ask of them that needs a sentence. */
const meanings = (commands: readonly Command[]): (Meant & Sayings)[] =>
  commands.flatMap((command) => {
    const { id, title, description, alsoSaid, nearlySaid, hints = [] } = command;
    const itself = nearlySaid ? [{ id, title, alsoAskedAs: [description, ...alsoSaid, ...nearlySaid], says: '' }] : [];
    const asked = hints.flatMap(({ nearlySaid: [first, ...others] = [], says }, at) =>
      first === undefined ? [] : [{ id: `${id} ${at}`, title: first, alsoAskedAs: others, says }],
    );
    return [...itself, ...asked].map((one) => ({ ...one, command }));
  });

/** What matching learns of the commands. */
export const sayingsOf = (commands: readonly Command[]): Sayings[] =>
  meanings(commands).map(({ id, title, alsoAskedAs }) => ({ id, title, alsoAskedAs }));

/** Reads what a message comes near to, among what somebody `may` say; `undefined` where that is nothing. */
export function nearlyIn(commands: readonly Command[], matcher: Pick<Matcher, 'answer'>) {
  const known = new Map(meanings(commands).map(({ id, command, says }) => [id, { command, says }]));
  return (text: string, mayBe: (command: Command) => boolean): Nearly | undefined => {
    const { outcome, p, id, alternatives } = matcher.answer(text);
    if (id === null || p < LEAST) return undefined;
    const [first, ...others] = [id, ...alternatives].flatMap((one) => known.get(one) ?? []);
    const surely = outcome === 'answer' && first !== undefined && mayBe(first.command);
    const meant = surely ? [first] : [first, ...others].flatMap((one) => (one && mayBe(one.command) ? one : []));
    return { surely, likely: outcome !== 'not-known', p, meant: meant.slice(0, MOST) };
  };
}
