// `npm run doctor`: is the service well? Looks from this computer, and ends with 1 where something does not work. `npm run preflight` looks at
// what can be wrong before anything is deployed, and needs no network. `-- --settings FILE` reads settings as azd keeps them, `--json` is for
// programs, and `--post` posts a card in each staff channel and removes it.
import { nanoid } from 'nanoid';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { diagnose } from '../platform/doctor/diagnose.ts';
import { beforeDeploying, ofTheService } from './doctor/from-here.ts';
import { printed } from './doctor/print.ts';
import { examinedSettings } from './local-settings.ts';

const { values } = parseArgs({
  options: {
    settings: { type: 'string' },
    json: { type: 'boolean', default: false },
    post: { type: 'boolean', default: false },
    preflight: { type: 'boolean', default: false },
  },
});
if (values.settings !== undefined) process.loadEnvFile(resolve(values.settings));

const appDir = resolve(process.env['APP_DIR'] ?? 'dist');
const from = {
  env: examinedSettings({ env: process.env, appDir, cwd: process.cwd() }),
  version: packageJson.version,
  node: process.version,
  packagePath: join('dist', 'manifest', `roundtable-${packageJson.version}.zip`),
  newKey: nanoid,
};
const diagnosis = await diagnose(values.preflight ? beforeDeploying(from) : ofTheService(from), {
  now: new Date(),
  posts: values.post,
});
console.log(values.json ? JSON.stringify(diagnosis, null, 2) : printed(diagnosis));
process.exitCode = diagnosis.state === 'fault' ? 1 : 0;
