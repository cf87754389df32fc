// Takes a published panel of any version as one of now, so that it is verified in one way.
import type { PublishedPanel } from './published-panel.ts';
import type { AnyPanel } from './read-published.ts';

/** A file of any version, as one of now. */
export type Verifiable = Omit<PublishedPanel, 'version' | 'check'> & { version: AnyPanel['version'] };

/** Of version 1, offers are taken to have come at once: it does not say otherwise. */
export function asNow(file: AnyPanel): Verifiable {
  if (file.version === 2) return file;
  const { declined, ...rest } = file;
  return {
    ...rest,
    givenUp: [],
    seatChanges: declined.map(({ number, next }) => {
      return { did: 'declined', number, next, gone: file.gone.filter((one) => one !== next) };
    }),
  };
}
