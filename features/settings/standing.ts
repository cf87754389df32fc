// Keeps which settings stand, and which changes wait: what is read with the publications of the FAQ takes the place of what was held.
import type { Report } from '../../platform/ports.ts';
import { type ContentProblem } from '../../platform/reading/problems.ts';
import type { Row } from '../../platform/table.ts';
import type { CouncilFiles } from './ports.ts';
import { filesWith, type FileValues, type Setting, settingsIn, type Values } from './setting.ts';
import { settingsIn as recordsIn } from './store.ts';
import { type Proposal, roundIn, type SettingsVersion, standingValues } from './version.ts';
import type { Wording } from './wording.ts';

export type StandingNeeds = { councilFiles: CouncilFiles; wording: Wording; report: Report };

export type StandingSettings = {
  described: readonly Setting[];
  /** The council's files as they stand, with what officers changed. */
  files: () => FileValues;
  /** What of them differs from the files as they were saved. */
  values: () => Values;
  /** The oldest first. */
  versions: () => readonly SettingsVersion[];
  proposals: () => readonly Proposal[];
  /** The last version does not go together with the council's files as they are now: those stand alone. */
  isMisfit: () => boolean;
  settingsStand: (rows: readonly Row[]) => void;
};

export function standingSettings({ councilFiles, wording, report }: StandingNeeds): StandingSettings {
  const { said, check } = councilFiles;
  const described = settingsIn(said, wording);
  let records: ReturnType<typeof recordsIn> = { proposals: [], versions: [] };
  let values: Values = {};
  let stood = 0;
  let misfit = false;

  return {
    described,
    files: () => filesWith(said, described, values),
    values: () => values,
    versions: () => records.versions,
    proposals: () => records.proposals,
    isMisfit: () => misfit,
    settingsStand: (rows) => {
      records = recordsIn(rows);
      const last = records.versions.at(-1);
      if ((last?.number ?? 0) === stood) return;
      stood = last?.number ?? 0;
      values = standingValues(last, roundIn(said));
      const checked = check(filesWith(said, described, values));
      misfit = 'problems' in checked;
      if (!('problems' in checked)) checked.stand();
      else {
        report(
          `Settings that officers changed do not fit the council's files: ${placesOf(checked.problems)}`,
          undefined,
        );
        values = {};
        const alone = check(said);
        if (!('problems' in alone)) alone.stand();
      }
    },
  };
}

/** Where, and nothing of what is there: the log holds no contact details. */
const placesOf = (problems: readonly ContentProblem[]): string =>
  problems.map(({ file, within = [] }) => [file, ...within].join(': ')).join('; ');
