// The settings of where the service runs, and of its log.
import { exampleId, type Setting } from '../setting.ts';

export const where = {
  CONTENT_DIR: {
    meaning: "the folder with the council's content",
    example: 'content',
    from: 'computer',
    needed: 'if it is not beside the program',
    local: 'content',
  },
  WEBSITE_HOSTNAME: {
    meaning: 'the name under which browsers reach the service',
    example: 'roundtable.example.org',
    from: 'azure',
    needed: 'in Azure',
    local: '127.0.0.1 and the port',
  },
  WEBSITE_SITE_NAME: {
    meaning: 'nothing: Azure names the function app there, and LOCAL_MODE is refused',
    example: 'roundtable',
    from: 'azure',
    needed: 'never',
    local: 'none',
  },
  WEBSITE_INSTANCE_ID: {
    meaning: 'nothing: Azure numbers its computers there, and LOCAL_MODE is refused',
    example: '0123456789abcdef',
    from: 'azure',
    needed: 'never',
    local: 'none',
  },
  AzureWebJobsDisableHomepage: {
    meaning: 'true; otherwise Azure shows a page of its own in place of your start page',
    example: 'true',
    from: 'infra',
    needed: 'in Azure',
    local: 'none',
  },
  APPLICATIONINSIGHTS_CONNECTION_STRING: {
    meaning:
      'the connection string of Application Insights, for the log of Azure Functions and the numbers of Roundtable',
    example: `InstrumentationKey=${exampleId('9001')};IngestionEndpoint=https://uksouth-1.in.applicationinsights.azure.com/`,
    from: 'infra',
    needed: 'to read the log and the numbers in Azure',
    local: 'none',
  },
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: {
    meaning: 'how they are let in: ClientId=, the client id of the managed identity, and ;Authorization=AAD',
    example: `ClientId=${exampleId('d001')};Authorization=AAD`,
    from: 'infra',
    needed: 'to read the log and the numbers in Azure',
    local: 'none',
  },
  SENTENCE_ENCODER: {
    meaning: 'off, so that no sentence encoder looks again at unsure questions, also where its packages are installed',
    example: 'off',
    from: 'council',
    needed: 'never',
    local: 'on, where the packages are installed',
  },
  PORT: {
    meaning: 'the port on which the service answers',
    example: '7071',
    from: 'computer',
    needed: 'never',
    local: '7071',
  },
  PLAYGROUND_PORT: {
    meaning: 'the port of the Teams-like client',
    example: '56150',
    from: 'computer',
    needed: 'never',
    local: '56150',
  },
  DATA_DIR: {
    meaning: 'the folder in which the emulator keeps your data',
    example: '.data',
    from: 'computer',
    needed: 'never',
    local: '.data',
  },
} as const satisfies Record<string, Setting>;
