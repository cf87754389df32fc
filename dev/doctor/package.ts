// Examines the package for Teams: its settings, and whether the one that was made is of these settings and this content.
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Env } from '../../config/reader.ts';
import { loadContent } from '../../loader/load.ts';
import { fillManifest } from '../../manifest/fill.ts';
import { problemsIn, readSettings, type Settings } from '../../manifest/settings.ts';
import { type Examination, fault, type Symptom, warning } from '../../platform/doctor/examination.ts';
import { CONTENT } from './content.ts';

type PackageNeeds = { env: Env; dir: string | undefined; version: string; path: string };
const SETTINGS = 'the package has its settings';

export const packageExaminations = (needs: PackageNeeds): Examination[] => [
  {
    group: 'package',
    name: SETTINGS,
    look: () => [
      ...problemsIn(needs.env).map(({ setting, says, fix }) =>
        fault(setting, says, `${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}.`),
      ),
      ...hostSlip(needs.env),
    ],
  },
  {
    group: 'package',
    name: 'the package is of these settings',
    after: [SETTINGS, CONTENT],
    look: () => (existsSync(needs.path) ? compared(needs) : 'none was made yet: npm run package:manifest'),
  },
];

function hostSlip(env: Env): Symptom[] {
  const [own, host] = [env['APP_HOST'] ?? '', env['WEBSITE_HOSTNAME'] ?? ''];
  return own === '' || host === '' || own.toLowerCase() === host.toLowerCase()
    ? []
    : [fault('APP_HOST', 'is another host than WEBSITE_HOSTNAME', `Set it to ${host}.`)];
}

const manifestSchema = z.looseObject({
  id: z.string(),
  version: z.string(),
  bots: z.array(z.looseObject({ botId: z.string() })),
});

function compared({ env, dir, version, path }: PackageNeeds): Symptom[] {
  const { settings } = readSettings({ env, version });
  const made = manifestIn(path);
  if (!made) return [fault(path, 'is no package', 'Make it again: npm run package:manifest.')];
  const wanted: unknown = JSON.parse(JSON.stringify(fillManifest(settings, loadContent(dir))));
  if (isDeepStrictEqual(made, wanted)) return [];
  return [
    ...of(made, settings, path),
    warning(
      path,
      'is of other content or another version of Roundtable',
      'Raise the version in package.json, make it again and upload it.',
    ),
  ].slice(0, 1);
}

/** Which setting it differs by, where it is one of those. */
const of = (made: z.infer<typeof manifestSchema>, settings: Settings, path: string): Symptom[] => [
  ...(made.bots.some(({ botId }) => botId.toLowerCase() !== settings.BOT_APP_ID.toLowerCase())
    ? [fault(path, 'is of another bot than BOT_APP_ID', 'Make it again: npm run package:manifest.')]
    : []),
  ...(made.id.toLowerCase() === settings.TEAMS_APP_ID.toLowerCase()
    ? []
    : [
        fault(
          path,
          'is of another TEAMS_APP_ID, so Teams takes it for another app',
          'Keep the first TEAMS_APP_ID, and make it again.',
        ),
      ]),
  ...(JSON.stringify(made).includes(settings.APP_HOST)
    ? []
    : [fault(path, 'is of another APP_HOST', 'Make it again: npm run package:manifest.')]),
];

function manifestIn(path: string): z.infer<typeof manifestSchema> | undefined {
  try {
    const file = unzipSync(new Uint8Array(readFileSync(path)))['manifest.json'];
    return file && manifestSchema.safeParse(JSON.parse(strFromU8(file))).data;
  } catch {
    return undefined;
  }
}
