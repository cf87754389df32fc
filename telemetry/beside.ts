// Opens what numbers are sent with beside the work of the service: nobody waits for it, and without it everything goes on.
import type { Report } from '../platform/ports.ts';
import { type Measure, unmeasured } from '../platform/telemetry.ts';
import type { AzureMonitor } from './azure-monitor.ts';

export type Telemetry = { measure: Measure; begin: () => Promise<unknown>; end: () => Promise<void> };

/** For a council that has not set where numbers go to. */
export const noTelemetry: Telemetry = {
  measure: unmeasured,
  begin: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

/** What is measured before it is open is kept until then. `report`: told once if it cannot be opened. */
export function telemetryBeside(open: () => Promise<AzureMonitor>, report: Report): Telemetry {
  let opening: Promise<AzureMonitor | undefined> | undefined;
  const begin = () =>
    (opening ??= open().catch((error: unknown) => {
      report('telemetry could not be opened', error);
      return undefined;
    }));
  return {
    begin,
    measure: (...number) => {
      void begin().then((opened) => {
        opened?.measure(...number);
      });
    },
    end: async () => {
      const opened = await opening;
      await opened?.end().catch((error: unknown) => {
        report('the last numbers of telemetry could not be sent', error);
      });
    },
  };
}
