// The message that a button names, and who may see it.
import type { Role } from '../../platform/access.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { samePerson } from '../../platform/person.ts';
import type { Fields, PersonId } from '../../platform/turn.ts';
import type { Broadcast } from './broadcast.ts';
import type { Broadcasts } from './ports.ts';

export async function anyIn(
  { fields }: { fields: Fields },
  { broadcasts }: { broadcasts: Pick<Broadcasts, 'find'> },
): Promise<Broadcast | undefined> {
  const id = textIn(fields['id']);
  return ID.test(id) ? broadcasts.find(id) : undefined;
}

/** Its author, and officers. */
export const maySee = ({ author }: Broadcast, person: PersonId, role: Role): boolean =>
  role === 'officer' || samePerson(author, person);
