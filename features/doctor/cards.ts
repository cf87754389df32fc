// The cards of the doctor, and what they are told.
import diagnosis from '../../adaptive-cards/doctor/diagnosis.json' with { type: 'json' };
import type diagnosisSample from '../../adaptive-cards/doctor/diagnosis.sample.json';
import setAside from '../../adaptive-cards/doctor/set-aside.json' with { type: 'json' };
import type setAsideSample from '../../adaptive-cards/doctor/set-aside.sample.json';
import { card } from '../../platform/card.ts';
import type { DoctorFacts } from './facts.ts';

/** What was set aside, by kind. */
export type SetAsideFacts = { total: number; kinds: { text: string; count: number }[] };

export const cards = {
  diagnosis: card<DoctorFacts, typeof diagnosisSample>(diagnosis),
  setAside: card<SetAsideFacts, typeof setAsideSample>(setAside),
};
