// Tells officers' checklist and the doctor that a change waits for a second person.
import { formatInstant } from '../../platform/calendar.ts';
import type { Check } from '../../platform/checklist.ts';
import { type Examination, STORAGE_ANSWERS, warning } from '../../platform/doctor/examination.ts';
import { filled } from '../../platform/format.ts';
import type { Row } from '../../platform/table.ts';
import type { StandingSettings } from './standing.ts';
import { settingsIn } from './store.ts';
import type { Wording } from './wording.ts';

type Needs = { standing: StandingSettings; wording: Wording };

export const settingsNotReady =
  ({ standing, wording }: Needs): Check =>
  () => [
    ...(standing.isMisfit() ? [{ text: wording['notReady.settings.misfit'], says: 'settings' }] : []),
    ...standing
      .proposals()
      .filter(({ state }) => state === 'open')
      .map(({ group, at }) => {
        const says = { group: wording[`settings.group.${group}`], at: formatInstant(at) };
        return { text: filled(wording['notReady.settings'], says), says: 'settings' };
      }),
  ];

/** All that was published, with the rows of settings beside it. */
type ReadStanding = { revisions: { standing: () => Promise<{ settings: readonly Row[] }> } };

export const noChangeWaits = ({ revisions }: ReadStanding): Examination[] => [
  {
    group: 'work',
    name: 'no change of settings waits for approval',
    after: [STORAGE_ANSWERS],
    look: async () =>
      settingsIn((await revisions.standing()).settings)
        .proposals.filter(({ state }) => state === 'open')
        .map(({ group, at }) =>
          warning(
            `settings: ${group}`,
            `have a change that waits since ${formatInstant(at)}`,
            'Another officer or administrator than the one who proposed it types settings, and approves or discards it.',
          ),
        ),
  },
];
