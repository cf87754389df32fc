// A made-up tenant with a subscription, and az as whoever looks into it: answers in the shape that is documented, where there is something to answer.
import { exampleId } from '../../config/setting.ts';
import { type Line, Stumble } from './documented.ts';

export type Tenant = ReturnType<typeof aTenant>['tenant'];

const GRAPH = '00000003-0000-0000-c000-000000000000';
const ROLES = ['GroupMember.Read.All', 'User.ReadBasic.All', 'Sites.Selected'];
const graphRoles = ROLES.map((value, at) => ({ id: exampleId(`7${at}`), value, allowedMemberTypes: ['Application'] }));

type Credential = { keyId: string; displayName: string; endDateTime: string; password: string };
type Made = { group: string; host: string; serviceId: string; storage: string; storageId: string; identity: string };

export function aTenant() {
  const [id, subscription, me] = [exampleId('1'), exampleId('2'), exampleId('3')];
  let isSignedIn = false;
  let made: Made | undefined;
  let isDeployed = false;
  /** Apps, and which of them have a service principal, by client id. */
  const apps = new Map<string, Credential[]>();
  const principals = new Map([[GRAPH, exampleId('9')]]);
  const granted: string[] = [];
  let count = 0;
  const next = () => exampleId(`e${(count += 1)}`);

  const there = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw new Stumble(`Resource not found: ${what}`);
    return value;
  };
  const app = (of: string | undefined): Credential[] => there(apps.get(of ?? ''), `the app ${of}`);
  const isOurs = (scope: string): boolean => made !== undefined && [made.storageId, made.serviceId].includes(scope);

  const tenant = {
    id,
    subscription,
    me,
    granted,
    isDeployed: () => made !== undefined && isDeployed,
    hostOf: () => made?.host,
    apps,
    /** A bot of an app of its own: the app can sign in only with a principal and a secret of its own. */
    admits: (own: string, secret: string): void => {
      there(principals.get(own), `a service principal of ${own}`);
      if (!app(own).some(({ password }) => password === secret))
        throw new Stumble('BOT_APP_SECRET is no secret of the app');
    },
    make: (name: string): Made => {
      const group = `rg-${name}`;
      const inGroup = `/subscriptions/${subscription}/resourceGroups/${group}/providers`;
      const [storage, site, identity] = ['stroundtableaaaaaaaaaaa', 'func-roundtable-aaaaaaaaaaaaa', exampleId('b')];
      principals.set(identity, exampleId('b0'));
      made = {
        ...{ group, storage, identity, host: `${site}.azurewebsites.net` },
        storageId: `${inGroup}/Microsoft.Storage/storageAccounts/${storage}`,
        serviceId: `${inGroup}/Microsoft.Web/sites/${site}`,
      };
      return made;
    },
    deploy: () => {
      there(made, 'the function app');
      isDeployed = true;
    },
    remove: () => {
      there(made, 'the resource group');
      made = undefined;
    },
  };

  /** REST that the page calls: https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments, /graph/api/site-post-permissions, /graph/api/drive-list. */
  const rest = (method: string, url: string, body: string | undefined): unknown => {
    const { hostname, pathname, searchParams } = new URL(url);
    const called = `${method} ${hostname}${decodeURI(pathname)}`;
    const [, bot] =
      /^POST graph\.microsoft\.com\/v1\.0\/servicePrincipals\/([^/]+)\/appRoleAssignments$/u.exec(called) ?? [];
    const of = JSON.parse(body ?? '{}') as Record<string, string> & {
      grantedToIdentities?: { application: { id: string } }[];
    };
    if (bot !== undefined) {
      const role = graphRoles.find((one) => one.id === of['appRoleId']);
      if (
        of['principalId'] !== bot ||
        ![...principals.values()].includes(bot) ||
        of['resourceId'] !== principals.get(GRAPH) ||
        !role
      )
        throw new Stumble(`Bad Request: ${called} ${body}`);
      granted.push(role.value);
      return { ...of, id: next() };
    }
    if (/^POST graph\.microsoft\.com\/v1\.0\/sites\/[^/]+\/permissions$/u.test(called)) {
      there(principals.get(of.grantedToIdentities?.[0]?.application.id ?? ''), `the app of ${body}`);
      return { id: next(), roles: of['roles'] };
    }
    if (/^GET graph\.microsoft\.com\/v1\.0\/sites\/[^/]+\/drives$/u.test(called))
      return { value: [{ id: 'b!drive', name: 'Documents' }] };
    const [, site = ''] =
      /^POST management\.azure\.com(\/.+)\/config\/configreferences\/appsettings\/refresh$/u.exec(called) ?? [];
    if (isOurs(site) && searchParams.has('api-version')) return { value: [] };
    throw new Stumble(`Not found: ${called}`);
  };

  const commands: Record<string, (options: Line['options']) => unknown> = {
    'az account show': () => ({ id: subscription, tenantId: id }),
    'az ad signed-in-user show': () => ({ id: me }),
    'az ad sp show': ({ '--id': of = '' }) => {
      const [appId, objectId] = there(
        [...principals].find((ids) => ids.includes(of)),
        of,
      );
      return { id: objectId, appId, appRoles: appId === GRAPH ? graphRoles : [] };
    },
    'az ad sp create': ({ '--id': of = '' }) => {
      app(of);
      principals.set(of, next());
      return { appId: of };
    },
    'az ad app create': (options) => {
      if (options['--sign-in-audience'] !== 'AzureADMultipleOrgs')
        throw new Stumble('other tenants may not know the app');
      const appId = next();
      apps.set(appId, []);
      return { appId };
    },
    'az ad app delete': ({ '--id': of = '' }) => {
      app(of);
      apps.delete(of);
      return undefined;
    },
    'az ad app credential reset': (options) => {
      const credential = {
        keyId: next(),
        displayName: options['--display-name'] ?? '',
        endDateTime: '2027-12-01',
        password: `${next()}~`,
      };
      const before = app(options['--id']);
      apps.set(options['--id'] ?? '', [...('--append' in options ? before : []), credential]);
      return { appId: options['--id'], password: credential.password, tenant: id };
    },
    'az ad app credential list': ({ '--id': of }) => app(of).map(({ password: _, ...known }) => known),
    'az ad app credential delete': ({ '--id': of = '', '--key-id': key = '' }) => {
      there(
        app(of).find(({ keyId }) => keyId === key),
        `the key ${key}`,
      );
      apps.set(
        of,
        app(of).filter(({ keyId }) => keyId !== key),
      );
      return undefined;
    },
    'az storage account show': ({ '--name': of }) => ({
      id: there(made?.storage === of ? made?.storageId : undefined, `${of}`),
    }),
    'az role assignment create': (options) => {
      const { '--role': role = '', '--scope': scope = '' } = options;
      if (!/^Storage (?:Table|Queue) Data Contributor$/u.test(role) || !isOurs(scope) || options['--assignee'] !== me)
        throw new Stumble(`no such assignment: ${role} of ${options['--assignee']} on ${scope}`);
      return { id: next() };
    },
    'az functionapp restart': ({ '--ids': of = '' }) => there(isOurs(of) ? {} : undefined, of),
    'az rest': ({ '--method': method = 'GET', '--url': url = '', '--body': body }) => rest(method, url, body),
  };

  /** The part of an answer that is asked for. Of JMESPath it knows what the page uses. */
  const part = (answer: unknown, query: string | undefined): unknown => {
    if (query === undefined || /^(?:value)?\[\]\.\{(?:\w+:\w+,?)+\}$/u.test(query)) return answer;
    const [, list = '', key = '', value, inner = ''] = /^(\w+)\[\?(\w+)=='([^']+)'\]\.(\w+)$/u.exec(query) ?? [];
    const known = answer as Record<string, unknown> & Record<string, Record<string, unknown>[]>;
    const found = list === '' ? known[query] : known[list]?.find((one) => one[key] === value)?.[inner];
    return there(found, `"${query}" in what az answered`);
  };

  return {
    tenant,
    az: ({ name, options }: Line): string => {
      if (name === 'az login') isSignedIn = true;
      else if (!isSignedIn) throw new Stumble("Please run 'az login' to setup account.");
      const answer = part(commands[name]?.(options), options['--query']);
      return typeof answer === 'string' && options['--output'] === 'tsv' ? answer : JSON.stringify(answer ?? null);
    },
  };
}
