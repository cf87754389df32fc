// The card of the doctor, and what it is told.
import diagnosis from '../../adaptive-cards/doctor/diagnosis.json' with { type: 'json' };
import type diagnosisSample from '../../adaptive-cards/doctor/diagnosis.sample.json';
import { card } from '../../platform/card.ts';
import type { DoctorFacts } from './facts.ts';

export const cards = { diagnosis: card<DoctorFacts, typeof diagnosisSample>(diagnosis) };
