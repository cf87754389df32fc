// The syntax of the command lines of docs/deploy.md, as it is documented, and nothing more: whatever is not here is a stumble.
// azd: `azd <command> --help`, https://github.com/Azure/azure-dev/tree/main/cli/azd/cmd/testdata (TestUsage-*.snap).
// az: https://learn.microsoft.com/cli/azure/reference-index, such as /cli/azure/ad/app and /cli/azure/role/assignment.

type Documented = {
  /** How many words follow its name. */
  takes?: number;
  /** Options that it cannot do without, each with a value. */
  needs?: readonly string[];
  may?: readonly string[];
  /** Options without a value. */
  flags?: readonly string[];
};

const documented: Readonly<Record<string, Documented>> = {
  'azd auth login': { may: ['--tenant-id'], flags: ['--use-device-code'] },
  'azd env new': { takes: 1, may: ['--location', '--subscription'] },
  'azd env set': { takes: 2 },
  'azd env get-value': { takes: 1 },
  'azd up': {},
  'azd provision': { flags: ['--preview'] },
  'azd deploy': { flags: ['--all'] },
  'azd down': { flags: ['--force', '--purge'] },
  'az login': { may: ['--tenant'] },
  'az account show': {},
  'az ad signed-in-user show': {},
  'az ad sp show': { needs: ['--id'] },
  'az ad sp create': { needs: ['--id'] },
  'az ad app create': { needs: ['--display-name'], may: ['--sign-in-audience'] },
  'az ad app delete': { needs: ['--id'] },
  'az ad app credential reset': {
    needs: ['--id'],
    may: ['--display-name', '--years', '--end-date'],
    flags: ['--append'],
  },
  'az ad app credential list': { needs: ['--id'] },
  'az ad app credential delete': { needs: ['--id', '--key-id'] },
  'az role assignment create': { needs: ['--role', '--scope'], may: ['--assignee'] },
  'az storage account show': { needs: ['--name'], may: ['--resource-group'] },
  'az functionapp restart': { needs: ['--ids'] },
  'az group create': { needs: ['--name', '--location'] },
  'az keyvault recover': { needs: ['--name'], may: ['--location', '--resource-group'] },
  'az provider register': { needs: ['--namespace'] },
  'az bicep build': { needs: ['--file'] },
  'az rest': { needs: ['--url'], may: ['--method', '--body'] },
};

/** Of every command of az: https://learn.microsoft.com/cli/azure/reference-index#global-parameters. */
const OUTPUT = ['--query', '--output'];
const short: Readonly<Record<string, string>> = { '-o': '--output', '-u': '--url', '--uri': '--url', '-n': '--name' };

/** What stops a newcomer. */
export class Stumble extends Error {
  override name = 'Stumble';
}

export type Line = { name: string; words: string[]; options: Readonly<Record<string, string>> };

/** A command line of az or azd, read as they would. */
export function read(argv: readonly string[]): Line {
  const name = Object.keys(documented)
    .filter((one) => one === argv.slice(0, one.split(' ').length).join(' '))
    .sort((a, b) => b.length - a.length)[0];
  const form = name === undefined ? undefined : documented[name];
  if (name === undefined || !form) throw new Stumble(`there is no command "${argv.join(' ')}"`);
  const valued = [...(form.needs ?? []), ...(form.may ?? []), ...(name.startsWith('az ') ? OUTPUT : [])];
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let rest = argv.slice(name.split(' ').length); rest[0] !== undefined;) {
    const [given = '', value] = rest;
    const option = short[given] ?? given;
    if (!option.startsWith('-')) words.push(given);
    else if (form.flags?.includes(option)) options[option] = '';
    else if (!valued.includes(option)) throw new Stumble(`${name} knows no ${given}`);
    else if (value === undefined || value === '') throw new Stumble(`${name} ${given} has no value`);
    else options[option] = value;
    rest = rest.slice(valued.includes(option) ? 2 : 1);
  }
  if (words.length !== (form.takes ?? 0))
    throw new Stumble(`${name} takes ${form.takes ?? 0}, not "${words.join(' ')}"`);
  for (const option of form.needs ?? []) if (!(option in options)) throw new Stumble(`${name} needs ${option}`);
  return { name, words, options };
}
