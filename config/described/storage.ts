// The settings of the storage account, as the host of Azure Functions reads them.
import { exampleId, type Setting } from '../setting.ts';

export const storage = {
  AzureWebJobsStorage: {
    meaning: 'a storage connection string; nothing, to sign in as a managed identity',
    example: 'DefaultEndpointsProtocol=https;AccountName=roundtable;AccountKey=...',
    isSecret: true,
    from: 'computer',
    needed: 'without a managed identity',
    local: 'the emulator',
  },
  AzureWebJobsStorage__accountName: {
    meaning: 'the name of the storage account, in place of its three endpoints',
    example: 'roundtable',
    from: 'computer',
    needed: 'with a managed identity, where the endpoints are not set',
    local: 'none',
  },
  AzureWebJobsStorage__blobServiceUri: {
    meaning: "the account's blob endpoint",
    example: 'https://roundtable.blob.core.windows.net',
    from: 'infra',
    needed: 'with a managed identity',
    local: 'none',
  },
  AzureWebJobsStorage__queueServiceUri: {
    meaning: "the account's queue endpoint",
    example: 'https://roundtable.queue.core.windows.net',
    from: 'infra',
    needed: 'with a managed identity',
    local: 'none',
  },
  AzureWebJobsStorage__tableServiceUri: {
    meaning: "the account's table endpoint",
    example: 'https://roundtable.table.core.windows.net',
    from: 'infra',
    needed: 'with a managed identity',
    local: 'none',
  },
  AzureWebJobsStorage__credential: {
    meaning: 'managedidentity',
    example: 'managedidentity',
    from: 'infra',
    needed: 'with a managed identity that is not the app’s own',
    local: 'none',
  },
  AzureWebJobsStorage__clientId: {
    meaning: 'the client id of the managed identity that may use the storage account',
    example: exampleId('d001'),
    from: 'infra',
    needed: 'with a managed identity that is not the app’s own',
    local: 'none',
  },
} as const satisfies Record<string, Setting>;
