// The storage account may be named by the addresses of its services and the identity that may use it.
import assert from 'node:assert/strict';
import { ConfigError } from '../../config.ts';
import { storageIn } from '../../config/storage.ts';

const IDENTITY = 'cccccccc-1111-2222-3333-444444444444';

type Env = Record<string, string | undefined>;

const services = (over: Env = {}): Env => ({
  AzureWebJobsStorage__blobServiceUri: 'https://acc.blob.core.usgovcloudapi.net/',
  AzureWebJobsStorage__queueServiceUri: 'https://acc.queue.core.usgovcloudapi.net/',
  AzureWebJobsStorage__tableServiceUri: 'https://acc.table.core.usgovcloudapi.net',
  AzureWebJobsStorage__credential: 'managedidentity',
  AzureWebJobsStorage__clientId: IDENTITY.toUpperCase(),
  ...over,
});

const refusal = (env: Env): string => {
  try {
    storageIn(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('it started');
};
const named = (message: string): string[] => [...message.matchAll(/^- (\w+):/gmu)].map(([, name]) => name ?? '');

describe('the services of the storage account', () => {
  it('may name each service of the storage, and the identity that may use it, as `azd` does', () => {
    assert.deepEqual(storageIn(services()), {
      tableUrl: 'https://acc.table.core.usgovcloudapi.net',
      queueUrl: 'https://acc.queue.core.usgovcloudapi.net',
      clientId: IDENTITY,
    });
  });

  const fixes: [string, Env, string][] = [
    [
      'one is missing, as the host needs blobs too',
      { AzureWebJobsStorage__blobServiceUri: '' },
      'AzureWebJobsStorage__blobServiceUri',
    ],
    [
      'over http',
      { AzureWebJobsStorage__tableServiceUri: 'http://acc.table.example.org' },
      'AzureWebJobsStorage__tableServiceUri',
    ],
    [
      'with a token in the address',
      { AzureWebJobsStorage__queueServiceUri: 'https://acc.queue.example.org/?sig=secret' },
      'AzureWebJobsStorage__queueServiceUri',
    ],
    ['the identity is no id', { AzureWebJobsStorage__clientId: 'the identity' }, 'AzureWebJobsStorage__clientId'],
    [
      'the sign-in is one that we do not know',
      { AzureWebJobsStorage__credential: 'password' },
      'AzureWebJobsStorage__credential',
    ],
  ];
  for (const [what, over, name] of fixes)
    it(`are refused, and what stands there is not repeated: ${what}`, () => {
      const message = refusal(services(over));
      assert.deepEqual(named(message), [name]);
      assert.doesNotMatch(message, /sig=secret|the identity|password/u);
    });
});
