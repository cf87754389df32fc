// Where numbers about the service are sent to: Application Insights, where the host of Azure Functions sends its log, too.
import type { Reader } from './reader.ts';
import { settings } from './settings.ts';

/** `clientId`: the managed identity that is let in; `undefined`: the key in the connection string is. */
export type TelemetryConfig = { connectionString: string; clientId: string | undefined };

const KEY = /(?:^|;)\s*InstrumentationKey=[\da-f-]{36}\s*(?:;|$)/iu;

/** `undefined`: nobody watches. */
export function readTelemetry({ value, fail }: Reader): TelemetryConfig | undefined {
  const connectionString = value('APPLICATIONINSIGHTS_CONNECTION_STRING');
  const clientId = /(?:^|;)\s*ClientId=([\da-f-]{36})/iu.exec(value('APPLICATIONINSIGHTS_AUTHENTICATION_STRING'))?.[1];
  if (connectionString === '') return undefined;
  if (!KEY.test(connectionString))
    fail(
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'has no InstrumentationKey',
      `set it to ${settings.APPLICATIONINSIGHTS_CONNECTION_STRING.meaning}, or remove it`,
    );
  return { connectionString, clientId };
}
