// The commands Teams offers as people type: those of the content, a list for each scope, and all understood by the bot.
import { may } from '../platform/access.ts';
import { type Command, type Commands, readCommand } from '../platform/command.ts';

export type CommandList = { scopes: string[]; commands: Pick<Command, 'title' | 'description'>[] };

/** Those of loader/commands.ts, which were Teams' own for years; the manifest's schema now takes more. */
const LONGEST = { title: 32, description: 128 };

/** Officers' words in a team only, whatever the content says: in chats everybody would be offered them. */
const isOffered = (command: Command, scope: string): boolean =>
  command.scopes.some((one) => one === scope) && (scope === 'team' || may('user', command));

export const listCommands = ({ commands }: Pick<Commands, 'commands'>, scopes: readonly string[]): CommandList[] =>
  scopes.map((scope) => ({
    scopes: [scope],
    commands: commands
      .filter((command) => isOffered(command, scope))
      .map(({ title, description }) => ({ title, description })),
  }));

/** One sentence for each command that Teams would offer and the bot not understand, or the other way round. */
export function checkCommandLists(lists: readonly CommandList[], content: Commands): string[] {
  const read = readCommand(content);
  const listed = lists.flatMap(({ scopes, commands }) =>
    scopes.flatMap((scope) => commands.map((command) => ({ ...command, scope, id: read(command.title) }))),
  );
  const isListed = (id: string, scope: string) => listed.some((one) => one.id === id && one.scope === scope);

  const unknown = listed
    .filter(({ id, scope }) => !content.commands.some((command) => command.id === id && isOffered(command, scope)))
    .map(({ title, scope }) => `Teams would offer "${title}" (${scope}), which is not a command there.`);
  const unlisted = content.commands.flatMap((command) =>
    command.scopes
      .filter((scope) => isOffered(command, scope) && !isListed(command.id, scope))
      .map((scope) => `Teams would not offer "${command.title}" (${scope}), or the bot would not understand it.`),
  );
  const nowhere = content.commands
    .filter((command) => command.scopes.some((scope) => isOffered(command, scope)))
    .filter(({ id }) => !listed.some((one) => one.id === id))
    .map(({ id }) => `Teams would offer the command ${id} nowhere.`);
  const long = listed
    .filter(({ title, description }) => title.length > LONGEST.title || description.length > LONGEST.description)
    .map(
      ({ title }) =>
        `The command "${title}" is longer than ${LONGEST.title} characters, or its description than ${LONGEST.description}.`,
    );
  return [...new Set([...unknown, ...unlisted, ...nowhere, ...long])];
}
