// Says what a refusal of storage comes from: the setting, and what to do.
import type { StorageConfig } from '../config/storage.ts';
import { fault, type Symptom } from '../platform/doctor/examination.ts';

type Service = 'table' | 'queue';
type Cause = { fits: (answer: Answer) => boolean; says: string; fix: (service: Service) => string; at?: string };
type Answer = { status: number; code: string; name: string };

const ROLE = { table: 'Storage Table Data Contributor', queue: 'Storage Queue Data Contributor' };

/** In this order. Codes: https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes. */
const causes: readonly Cause[] = [
  {
    fits: ({ code }) => code === 'AuthorizationPermissionMismatch',
    says: 'may not be used by the identity',
    fix: (service) =>
      `Give the identity the role ${ROLE[service]} on the storage account. A role that is new takes up to 10 minutes.`,
  },
  {
    fits: ({ code }) => code === 'KeyBasedAuthenticationNotPermitted',
    says: 'has a key, which this account does not take',
    fix: () =>
      'Remove it, and set AzureWebJobsStorage__tableServiceUri, __queueServiceUri and __blobServiceUri to sign in as a managed identity.',
    at: 'AzureWebJobsStorage',
  },
  {
    fits: ({ status, code }) =>
      status === 403 || code === 'AuthenticationFailed' || code === 'InvalidAuthenticationInfo',
    says: 'refuses us',
    fix: () =>
      'Where it has an account key, copy the key again from Access keys of the storage account. Otherwise let the network of the function app in, under Networking there.',
  },
  {
    fits: ({ name, code }) =>
      /CredentialUnavailable|AuthenticationRequired|AggregateAuthentication/u.test(`${name} ${code}`),
    says: 'gives no token here',
    fix: () =>
      'In Azure, assign that identity to the function app. On your own computer sign in with "az login", and remove the setting.',
    at: 'AzureWebJobsStorage__clientId',
  },
  {
    fits: ({ code }) => ['ENOTFOUND', 'EAI_AGAIN'].includes(code),
    says: 'names an account that is not there',
    fix: () => 'Put the name of the storage account right, or make the account.',
  },
  {
    fits: ({ code, status, name }) => status === 0 && (code !== '' || name.includes('no answer in time')),
    says: 'names storage that does not answer',
    fix: () => 'Put the address right. On your own computer, start the emulator: "npm start" does.',
  },
  {
    fits: ({ status }) => status === 404,
    says: 'names something else than a storage account',
    fix: (service) => `Set it to the account's ${service} endpoint.`,
  },
];

/** Always a symptom: a fault that nobody knows is told with its code. */
export function storageSymptom(error: unknown, service: Service, config: StorageConfig): Symptom {
  const answer = answerIn(error);
  const at = 'connectionString' in config ? 'AzureWebJobsStorage' : `AzureWebJobsStorage__${service}ServiceUri`;
  const cause = causes.find(({ fits }) => fits(answer));
  return cause
    ? fault(cause.at ?? at, cause.says, cause.fix(service))
    : fault(
        at,
        `failed (${[answer.status || '', answer.code].join(' ').trim() || answer.name})`,
        'Look again in a minute. If it stays, look at the storage account in the Azure portal.',
      );
}

function answerIn(error: unknown): Answer {
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  return {
    status: typeof status === 'number' ? status : 0,
    code: typeof code === 'string' ? code : '',
    name: error instanceof Error ? `${error.name} ${error.message}` : '',
  };
}
