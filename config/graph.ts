// The settings of what Microsoft Graph is asked for.
import type { Reader } from './reader.ts';

/** Object ids of Entra groups, by what their members are. At least one, at most 20. */
export type GroupsConfig = { officer: readonly string[]; adviser: readonly string[]; administrator: readonly string[] };

const NAMES = ['STAFF_GROUP_IDS', 'ADVISER_GROUP_IDS', 'ADMIN_GROUP_IDS'] as const;

/** As many as Graph looks through in one request. */
const MOST_GROUPS = 20;

/** `undefined`: nobody is anything by a group, and nobody is looked up. */
export function readGroups(
  mode: 'local' | 'azure' | undefined,
  { value, fail, guidsIn }: Reader,
): GroupsConfig | undefined {
  const set = NAMES.filter((name) => value(name) !== '');
  const [first] = set;
  if (first === undefined) return undefined;
  if (mode === 'local')
    fail(first, 'is set although LOCAL_MODE is "true", where nobody is in a group', 'remove one of the two');
  const [officer, adviser, administrator] = [guidsIn(NAMES[0]), guidsIn(NAMES[1]), guidsIn(NAMES[2])];
  if (new Set([...officer, ...adviser, ...administrator]).size > MOST_GROUPS)
    fail(
      first,
      `and the other settings of groups name more than ${MOST_GROUPS}`,
      'put those groups into one group of Entra, and set it to that',
    );
  return { officer, adviser, administrator };
}

/** `undefined`: there is no library. */
export function readLibrary(mode: 'local' | 'azure' | undefined, { value, fail }: Reader): string | undefined {
  const drive = value('LIBRARY_DRIVE_ID');
  if (drive === '') return undefined;
  if (mode === 'local')
    fail(
      'LIBRARY_DRIVE_ID',
      'is set although LOCAL_MODE is "true", where nobody is signed in',
      'remove one of the two',
    );
  else if (!/^[\w!.-]{8,}$/u.test(drive))
    fail(
      'LIBRARY_DRIVE_ID',
      'is no id of a drive',
      'set it to what Microsoft Graph gives as "id" of the library, or remove it',
    );
  return drive;
}
