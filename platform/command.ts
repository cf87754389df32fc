// The words people type for something other than a question. Features declare them; content/<noun>/commands.json says how they are said.
import { may, type Role, type Word } from './access.ts';
import { plainWords } from './text.ts';

/** `id` and who may say it, as a feature declares them, with the council's words for it. */
export type Command = Word & {
  id: string;
  /** Its place in help and in the lists of Teams. */
  order: number;
  /** What help and the Teams command list show, and what a person types: at most 32 characters. */
  title: string;
  /** At most 128 characters. */
  description: string;
  alsoSaid: readonly string[];
  /** By which it is known in words that nobody listed, in the notation of signposts. */
  signs?: readonly string[] | undefined;
  /** What people say who mean it, more or less: to officers and advisers it is offered where a message comes near to one of these. */
  nearlySaid?: readonly string[] | undefined;
  /** What people ask for that needs a sentence, such as what we cannot do: how that is known, and what we say beside the button. */
  hints?: readonly Hint[] | undefined;
  /** Where Teams offers it; nowhere: it is understood when somebody types it, and has its button on a card. */
  scopes: readonly ('personal' | 'team' | 'groupChat')[];
};

/** `says` stands above the button. Known by signs, or nearly by `nearlySaid`, as commands are. */
export type Hint = { signs: readonly string[]; nearlySaid?: readonly string[] | undefined; says: string };

export type Commands = {
  /** Words of greeting and courtesy that may stand before or after what is meant; alone, they mean no command. */
  courtesies: readonly string[];
  /** In their order. */
  commands: readonly Command[];
};

/** The words with which somebody's own work begins: an officer's desk, the first words of an adviser. Others have none. */
export const doorsFor = (role: Role, commands: readonly Command[]): Command[] => {
  if (role === 'officer') return commands.filter(({ id }) => id === 'officers');
  return role === 'user' ? [] : commands.filter((command) => command.onDesk && may(role, command)).slice(0, 3);
};

/** No command is longer, with all its courtesies; what is longer is a question. */
const LONGEST_COMMAND = 200;

/**
 * Tells the id of the command that a message is, if it is one. Courtesies around it are passed over ("Hi, documents, thanks"), but alone
 * they are no command. Whole messages only: a question that contains a command's word stays a question.
 */
export function readCommand({ courtesies, commands }: Commands): (text: string) => string | undefined {
  const meaning = new Map(
    commands.flatMap(({ id, title, alsoSaid }) => [title, ...alsoSaid].map((said) => [plainWords(said), id])),
  );
  const polite = courtesies.map(plainWords).sort((a, b) => b.length - a.length);
  return (text) => {
    if (text.length > LONGEST_COMMAND) return undefined;
    let words = plainWords(text);
    for (;;) {
      if (words === '') return undefined;
      const said = meaning.get(words);
      if (said !== undefined) return said;
      const bare = withoutCourtesy(words, polite);
      if (bare === words) return undefined;
      words = bare;
    }
  };
}

/** The words without one courtesy at their beginning, or else at their end. */
function withoutCourtesy(words: string, polite: readonly string[]): string {
  const padded = ` ${words} `;
  const lead = polite.find((courtesy) => padded.startsWith(` ${courtesy} `));
  if (lead !== undefined) return words.slice(lead.length).trim();
  const trail = polite.find((courtesy) => padded.endsWith(` ${courtesy} `));
  return trail === undefined ? words : words.slice(0, -trail.length).trim();
}
