// What cards and pages are told of a diagnosis: the worst first, and what was looked at.
import { type Diagnosis, type State, symptomsOf } from '../../platform/doctor/diagnose.ts';

export type DoctorFacts = {
  faults: number;
  warnings: number;
  symptoms: { at: string; says: string; fix: string; isFault: boolean }[];
  groups: { name: string; state: State }[];
  /** What could not be looked at, and why not. */
  skipped: { name: string; says: string }[];
  /** Whether cards were posted, too. */
  posted: boolean;
};

export function factsOf(diagnosis: Diagnosis, posted: boolean): DoctorFacts {
  const symptoms = symptomsOf(diagnosis).map(({ at, says, fix, grade }) => ({
    at,
    says,
    fix,
    isFault: grade === 'fault',
  }));
  const faults = symptoms.filter(({ isFault }) => isFault).length;
  return {
    faults,
    warnings: symptoms.length - faults,
    symptoms,
    groups: diagnosis.groups.map(({ group, state }) => ({ name: group, state })),
    skipped: diagnosis.groups.flatMap(({ examined }) =>
      examined.filter(({ skipped }) => skipped !== '').map(({ name, skipped }) => ({ name, says: skipped })),
    ),
    posted,
  };
}
