// All that Teams, or the bot, would refuse about a package, found before it is uploaded and without a network.
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import type { Commands } from '../platform/command.ts';
import { checkCommandLists } from './command-lists.ts';
import { type Manifest, PLACEHOLDER } from './fill.ts';
import { checkIcons, type Icons } from './icon-rules.ts';

type Package = { manifest: Manifest; content: Commands; icons: Icons };

/** One sentence for each problem; none: the package is good. The limits are those of the manifest's schema, which comes from npm. */
export async function checkManifest({ manifest, content, icons }: Package): Promise<string[]> {
  return [
    ...(await checkSchema(manifest)),
    ...checkPlaceholders(manifest),
    ...checkVersion(manifest),
    ...manifest.bots.flatMap(({ commandLists }) => checkCommandLists(commandLists, content)),
    ...checkIcons(icons),
  ];
}

async function checkSchema(manifest: Manifest): Promise<string[]> {
  // Any other address would be fetched, and a check that needs a network may find the wrong thing.
  if (!manifest.$schema.includes(`/json-schemas/teams/v${manifest.manifestVersion}/`))
    return [
      `The manifest's $schema is ${manifest.$schema}; it should be the one of version ${manifest.manifestVersion}.`,
    ];
  // To the type it is any manifest: whether it is one is what the schema says.
  const problems = await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
  return problems.map((problem) => `The manifest does not fit its schema: ${problem}`);
}

const checkPlaceholders = (manifest: Manifest): string[] =>
  [...new Set(JSON.stringify(manifest).match(PLACEHOLDER))].map(
    (placeholder) => `The manifest still has ${placeholder}; nothing fills it.`,
  );

/** The schema takes any text; Teams takes three numbers, and an update only when they grow. */
const checkVersion = ({ version }: Manifest): string[] =>
  /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/u.test(version)
    ? []
    : [`The version is "${version}"; in package.json it should be three numbers, such as 1.0.2.`];
