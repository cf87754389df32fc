// The manifest of one council: manifest.json with its placeholders filled, and the commands that the content has.
import type { Content } from '../loader/load.ts';
import { type CommandList, listCommands } from './command-lists.ts';
import template from './manifest.json' with { type: 'json' };
import type { Settings } from './settings.ts';

type Template = typeof template;
type Extension = Template['composeExtensions'][number];
type Bot = Template['bots'][number] & { commandLists: CommandList[] };
export type Manifest = Omit<Template, 'bots' | 'composeExtensions' | 'webApplicationInfo'> &
  Partial<Pick<Template, 'webApplicationInfo'>> & { bots: Bot[]; composeExtensions: Extension[] };

/** All of the content that a manifest needs. */
export type ManifestContent = Pick<Content, 'courtesies' | 'commands' | 'extension'> & {
  service: Pick<Content['service'], 'programme'>;
};

/** A placeholder such as `${{APP_HOST}}` in a string of the manifest. */
export const PLACEHOLDER = /\$\{\{(\w+)\}\}/gu;

/**
 * The manifest as a value, not yet checked. Settings go in as values, once: no quote or line break in one can change the manifest's
 * shape, and a placeholder inside a setting stays as it is, for the check to find. So does a placeholder that nothing fills.
 */
export function fillManifest(settings: Settings, content: ManifestContent): Manifest {
  const { search, ask } = content.extension;
  const texts = {
    PROGRAMME: content.service.programme,
    SEARCH_TITLE: search.title,
    SEARCH_DESCRIPTION: search.description,
    SEARCH_INPUT_TITLE: search.input.title,
    SEARCH_INPUT_DESCRIPTION: search.input.description,
    ASK_TITLE: ask.title,
    ASK_DESCRIPTION: ask.description,
  };
  const values = new Map(Object.entries({ ...settings, ...texts }));
  const fill = (_key: string, value: unknown) =>
    typeof value === 'string'
      ? value.replace(PLACEHOLDER, (placeholder, name: string) => values.get(name) ?? placeholder)
      : value;
  const filled = JSON.parse(JSON.stringify(template), fill) as Template; // Strings for strings: the shape is the same.
  const { webApplicationInfo, staticTabs, ...others } = filled;
  const signsIn = settings.SIGN_IN_APP_ID !== '';
  return {
    ...others,
    // Where nobody signs in there are only tabs that are for anybody.
    staticTabs: signsIn ? staticTabs : staticTabs.filter(({ contentUrl }) => contentUrl?.endsWith('/app') !== true),
    ...(signsIn && { webApplicationInfo }),
    composeExtensions: filled.composeExtensions.map((extension) => forCopilot(extension, content.extension.copilot)),
    bots: filled.bots.map((bot) => ({ ...bot, commandLists: listCommands(content, bot.scopes) })),
  };
}

/** The search says more of itself to Microsoft 365 Copilot, which decides by it when to search, and what for. */
const forCopilot = (extension: Extension, copilot: ManifestContent['extension']['copilot']): Extension =>
  copilot
    ? {
        ...extension,
        commands: extension.commands.map((command) =>
          command.parameters
            ? {
                ...command,
                semanticDescription: copilot.description,
                samplePrompts: copilot.prompts.map((text) => ({ text })),
                parameters: command.parameters.map((one) => ({ ...one, semanticDescription: copilot.input })),
              }
            : command,
        ),
      }
    : extension;
