// Makes the package for Teams from the environment, or says in plain words what stands in the way. `-- --settings FILE` reads settings as azd
// keeps them.
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError, loadContent } from '../loader/load.ts';
import packageJson from '../package.json' with { type: 'json' };
import { packageManifest, readIcons } from './app-package.ts';
import { PackageError, readSettings } from './settings.ts';

const top = join(import.meta.dirname, '..');

try {
  const { values } = parseArgs({
    options: { example: { type: 'boolean', default: false }, settings: { type: 'string' } },
  });
  if (values.settings !== undefined) process.loadEnvFile(resolve(values.settings));
  const { settings, fictional } = readSettings({
    env: process.env,
    version: packageJson.version,
    example: values.example,
  });
  const path = await packageManifest({
    settings,
    content: loadContent(process.env['CONTENT_DIR']?.trim() || join(top, 'content')),
    icons: readIcons(),
    outDir: join(top, 'dist', 'manifest'),
  });
  console.log(`Made ${relative(process.cwd(), path)}.`);
  if (fictional.length > 0)
    console.log(
      `It is for a trial only. Set these before you upload it, as their values are fictional: ${fictional.join(', ')}.`,
    );
  else console.log('Upload it in Teams: Apps > Manage your apps > Upload an app > Upload a custom app.');
} catch (error) {
  if (!(error instanceof PackageError || error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
