// The page of the doctor, and what it is told.
import { webPage } from '../../platform/web-page.ts';
import type { DoctorFacts } from './facts.ts';

export const pages = { doctor: webPage<DoctorFacts>('doctor/doctor') };
