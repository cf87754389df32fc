// Prints a diagnosis for a terminal: each group, and beneath it what is wrong with its fix.
import type { Diagnosis, State } from '../../platform/doctor/diagnose.ts';

const MARK: Record<State, string> = { skipped: '-', well: 'well', warning: 'LOOK', fault: 'FAULT' };

const lineOf = (state: State, text: string): string => `${MARK[state].padEnd(6)}${text}`;

export const printed = ({ groups, state }: Diagnosis): string =>
  [
    ...groups.flatMap(({ group, state: worst, examined }) => [
      lineOf(worst, group),
      ...examined.flatMap(({ symptoms, skipped, name }) => [
        ...symptoms.map(({ at, says, fix, grade }) => `  ${lineOf(grade, `${at} ${says}. ${fix}`)}`),
        ...(skipped === '' ? [] : [`  ${'-'.padEnd(6)}${name}: ${skipped}.`]),
      ]),
    ]),
    state === 'well' ? 'Everything we looked at is well.' : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
