// The settings of the storage account, as the host of Azure Functions reads them.
import { ConfigError, type Env, type Reader, readerOf } from './reader.ts';

/** A connection string, or the endpoints of an account, which sign in as a managed identity; `clientId`: of a user-assigned one. */
export type StorageConfig =
  | { connectionString: string }
  | { tableUrl: string; queueUrl: string; clientId: string | undefined };

/** With a key, or a signature in its place. */
const CONNECTION =
  /^UseDevelopmentStorage=true;?$|(?:^|;)AccountName=[^;]+(?:;.*)?;AccountKey=[^;]|(?:^|;)SharedAccessSignature=[^;]/iu;

/** The host keeps its locks in blobs, and reads the queues: it needs all three. */
const SERVICES = ['blob', 'queue', 'table'] as const;

/**
 * `undefined` where it fails. https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
 */
export function readStorage({ value, fail, guidIn }: Reader): StorageConfig | undefined {
  const connectionString = value('AzureWebJobsStorage');
  if (connectionString !== '') {
    if (!CONNECTION.test(connectionString))
      fail(
        'AzureWebJobsStorage',
        'is no connection string of a storage account',
        'set it to one, such as UseDevelopmentStorage=true, or remove it to sign in as a managed identity',
      );
    return { connectionString };
  }
  const clientId = value('AzureWebJobsStorage__clientId') === '' ? undefined : guidIn('AzureWebJobsStorage__clientId');
  if (!['', 'managedidentity'].includes(value('AzureWebJobsStorage__credential').toLowerCase()))
    fail(
      'AzureWebJobsStorage__credential',
      'is no way to sign in that we know',
      'set it to managedidentity, or remove it',
    );
  const accountName = value('AzureWebJobsStorage__accountName');
  const url = (service: (typeof SERVICES)[number]): string =>
    value(`AzureWebJobsStorage__${service}ServiceUri`).replace(/\/$/u, '') ||
    (accountName && `https://${accountName}.${service}.core.windows.net`);
  if (SERVICES.every((service) => url(service) === '')) {
    fail(
      'AzureWebJobsStorage',
      'is missing',
      'set it to a storage connection string, or AzureWebJobsStorage__accountName to use a managed identity',
    );
    return undefined;
  }
  for (const service of SERVICES)
    if (!/^https:\/\/[^/?#\s]+$/u.test(url(service)))
      fail(
        `AzureWebJobsStorage__${service}ServiceUri`,
        `is ${url(service) === '' ? 'missing' : 'no address of a service'}`,
        `set it to the account's ${service} endpoint, such as https://account.${service}.core.windows.net`,
      );
  return { tableUrl: url('table'), queueUrl: url('queue'), clientId };
}

/** For commands that need the storage alone. Throws a ConfigError that names everything that is wrong. */
export function storageIn(env: Env): StorageConfig {
  const reader = readerOf(env);
  const storage = readStorage(reader);
  if (!storage || reader.problems.length > 0) throw new ConfigError(reader.problems);
  return storage;
}
