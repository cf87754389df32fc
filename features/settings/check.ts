// Checks a change as the files would be checked with it in them, and says what is wrong at the field that it is about.
import { closeOf, formatDay, type Instant } from '../../platform/calendar.ts';
import type { Facts } from '../../platform/facts.ts';
import { filled } from '../../platform/format.ts';
import type { ContentProblem } from '../../platform/reading/problems.ts';
import type { CouncilFiles } from './ports.ts';
import { filesWith, type Setting, type Values } from './setting.ts';
import type { StandingSettings } from './standing.ts';
import type { Changed } from './version.ts';
import type { Wording } from './wording.ts';

export type CheckNeeds = { standing: StandingSettings; councilFiles: CouncilFiles; wording: Wording };

/** By the ids of settings; under `''` what is about several of them. */
export type Problems = Record<string, string[]>;

/** The values that would stand, and what could be stated then; or what is wrong with them. */
export function checkChanges(
  changes: readonly Changed[],
  at: Instant,
  { standing, councilFiles, wording }: CheckNeeds,
): { values: Values; facts: Facts } | { problems: Problems } {
  const { described } = standing;
  const values = { ...standing.values(), ...Object.fromEntries(changes.map(({ id, now }) => [id, now])) };
  const checked = councilFiles.check(filesWith(councilFiles.said, described, values));
  const late = changes.flatMap(({ id, now }) => {
    const setting = described.find((one) => one.id === id);
    return setting?.kind === 'close' && typeof now === 'string' && DAY.test(now) && closeOf(now) <= at ? [setting] : [];
  });
  const problems: Problems = {};
  for (const { id, label } of late) problems[id] = [filled(wording['settings.past'], { label })];
  if (late.length === 0 && 'problems' in checked)
    for (const problem of checked.problems) {
      const setting = described.find((one) => isAt(problem, one));
      const own = (problems[setting?.id ?? ''] ??= []);
      const words = worded(problem, setting, { described, wording });
      if (!own.includes(words)) own.push(words);
    }
  if (Object.keys(problems).length > 0 || 'problems' in checked) return { problems };
  return { values, facts: checked.facts };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isAt = ({ file, within = [] }: ContentProblem, setting: Setting): boolean =>
  file === setting.file && setting.within.every((name, at) => within[at] === name);

/** The problem of a file, as somebody reads it who has never seen the file. */
function worded(
  { within = [], is, should }: ContentProblem,
  setting: Setting | undefined,
  { described, wording }: { described: readonly Setting[]; wording: Wording },
): string {
  const item = setting?.kind === 'closures' ? within[1] : undefined;
  const label = setting ? [setting.label, ...(item === undefined ? [] : [item])].join(', ') : within.join(', ');
  if (is === 'is missing' || is === 'is empty') return filled(wording['settings.missing'], { label });
  const said = inWords(should, described);
  if (!setting) return filled(wording['settings.between'], { where: label, is, should: said });
  return filled(wording['settings.wrong'], { label, should: said });
}

/** Names of fields as people know them, and dates as they read them. */
const inWords = (should: string, described: readonly Setting[]): string =>
  should
    .replaceAll('(total)', `(${described.find(({ id }) => id === 'seats.total')?.label ?? ''})`)
    .replace(/\b([a-zA-Z]+) \((\d{4}-\d{2}-\d{2})\)/gu, (_, name: string, day: string) => {
      const other = described.find(({ within }) => within.at(-1) === name)?.label ?? name;
      return `“${other}” (${formatDay(day)})`;
    });
