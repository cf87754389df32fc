// What stands for somebody who was erased, so that no import brings them back: only whoever has the service's key can tell whom.
import { plainEmail } from '../../platform/person.ts';
import type { Signing } from '../../platform/signing.ts';
import type { Subject } from '../../platform/subject.ts';

const textsOf = ({ people, emails }: Pick<Subject, 'people' | 'emails'>): string[] => [
  ...people.map(({ tenantId, objectId }) => JSON.stringify([tenantId, objectId])),
  ...emails.map(plainEmail),
];

/** With the key of today. */
export const commitmentsTo = (whom: Pick<Subject, 'people' | 'emails'>, commit: Signing): string[] =>
  textsOf(whom).map((text) => commit(text));

/** With that of today and all earlier ones. */
export const allCommitmentsTo = (whom: Pick<Subject, 'people' | 'emails'>, commit: Signing): string[] =>
  [commit, ...(commit.earlier ?? [])].flatMap((sign) => textsOf(whom).map((text) => sign(text)));
