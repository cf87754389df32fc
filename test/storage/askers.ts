// Somebody who asks a question, and what the audit says of it, for the contracts of stores.
import { nanoid } from 'nanoid';
import type { QuestionAuditEntry } from '../../features/questions/audit.ts';
import { nothingTold, type Asker } from '../../features/questions/question.ts';
import { anAddress, aPerson, HOSTILE } from './records.ts';

export const AT = '2020-01-24T09:00:00.000Z';

export const anAsker = (): Asker => ({
  person: { ...aPerson(), objectId: nanoid() },
  name: HOSTILE.join(' '),
  address: anAddress(),
  askedAt: AT,
  text: 'Who pays?',
  key: 'key-of-a-card-000001',
  to: null,
  withdrawnAt: null,
  ...nothingTold,
});

export const anEntry = (by: Asker['person'], version = 1): QuestionAuditEntry => ({
  id: nanoid(),
  at: AT,
  by,
  did: 'question.passed',
  version,
});
