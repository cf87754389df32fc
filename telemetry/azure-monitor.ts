// Sends what is measured to Azure Monitor, once a minute and before the process ends. Loaded only where a council has set where to.
import { AzureMonitorMetricExporter, type AzureMonitorExporterOptions } from '@azure/monitor-opentelemetry-exporter';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { type Measure, type Signal, signals } from '../platform/telemetry.ts';

export type AzureMonitor = { measure: Measure; send: () => Promise<void>; end: () => Promise<void> };

/** To be set before it is opened: otherwise the exporter also tells Microsoft how it is doing itself. */
export const quietly = { APPLICATION_INSIGHTS_NO_STATSBEAT: 'true', APPLICATIONINSIGHTS_SDKSTATS_DISABLED: 'true' };

/**
 * Only what is measured here is sent: none of the instruments are used that watch requests by themselves, as addresses and queries are
 * about people. Throws where the connection string is none.
 */
export function openAzureMonitor(
  options: Pick<AzureMonitorExporterOptions, 'connectionString' | 'credential' | 'httpClient'>,
): AzureMonitor {
  // What cannot be sent is lost, and not kept on the disk.
  const exporter = new AzureMonitorMetricExporter({ ...options, disableOfflineStorage: true });
  const provider = new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter })] });
  const meter = provider.getMeter('roundtable');
  const records = Object.fromEntries(
    Object.entries(signals).map(([name, { is, unit }]) => {
      const [full, how] = [`roundtable.${name}`, { unit }];
      if (is === 'a count') {
        const counter = meter.createCounter(full, how);
        return [
          name,
          (value: number, by: Record<string, string>) => {
            counter.add(value, by);
          },
        ];
      }
      const instrument = is === 'a length' ? meter.createHistogram(full, how) : meter.createGauge(full, how);
      return [
        name,
        (value: number, by: Record<string, string>) => {
          instrument.record(value, by);
        },
      ];
    }),
  ) as Record<Signal, (value: number, by: Record<string, string>) => void>;
  return {
    measure: (signal, value, by) => {
      records[signal](value, by);
    },
    send: () => provider.forceFlush(),
    end: () => provider.shutdown(),
  };
}
