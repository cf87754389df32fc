// The words people type for something other than a question; content/commands.json holds the wording, bot/router.ts what each does.

import { plainWords } from './text.ts';

export const commandIds = [
  'help',
  'nominate',
  'nominate-colleague',
  'my-nomination',
  'nominate-in-chat',
  'change-nomination',
  'withdraw-nomination',
  'nominations',
  'coverage',
  'panel',
  'documents',
  'whats-new',
  'digest',
  'questions',
  'faq',
  'report',
  'follow',
  'unfollow',
] as const;
export type CommandId = (typeof commandIds)[number];

export type Command = {
  id: CommandId;
  /** What help and the Teams command list show, and what a person types: at most 32 characters. */
  title: string;
  /** At most 128 characters. */
  description: string;
  alsoSaid: string[];
  /** Where Teams offers it. */
  scopes: ('personal' | 'team' | 'groupChat')[];
  forOfficers: boolean;
};

/** What Teams offers beside a message that somebody writes or reads: at most 32 and 128 characters. */
type Offered = { title: string; description: string };

export type Commands = {
  /** Words of greeting and courtesy that may stand before or after what is meant; alone, they ask for help. */
  courtesies: string[];
  commands: Command[];
  /** `search`: answers to put into a message. `ask`: what a message asks. */
  extension: { search: Offered & { input: Offered }; ask: Offered };
};

/** No command is longer, with all its courtesies; what is longer is a question. */
const LONGEST_COMMAND = 200;

/**
 * Tells which command a message is, if it is one. Courtesies around it are passed over ("Hi, documents, thanks"); only a greeting, or nothing
 * at all, is a call for help. Whole messages only: a question that contains a command's word stays a question.
 */
export function readCommand({ courtesies, commands }: Commands): (text: string) => CommandId | undefined {
  const meaning = new Map(
    commands.flatMap(({ id, title, alsoSaid }) => [title, ...alsoSaid].map((said) => [plainWords(said), id])),
  );
  const polite = courtesies.map(plainWords).sort((a, b) => b.length - a.length);
  return (text) => {
    if (text.length > LONGEST_COMMAND) return undefined;
    let words = plainWords(text);
    for (;;) {
      if (words === '') return 'help';
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
