// Examines whether this version of Node is one that the service is made for.
import { type Examination, fault } from '../../platform/doctor/examination.ts';

/** As `engines` of package.json has it: https://nodejs.org/en/about/previous-releases. */
const OLDEST: Readonly<Record<number, number>> = { 20: 19, 22: 13 };

export const nodeExaminations = (version: string): Examination[] => [
  {
    group: 'service',
    name: 'this Node is known',
    look: () => {
      const [major = 0, minor = 0] = version.replace(/^v/u, '').split('.').map(Number);
      const known = major >= 24 || (OLDEST[major] !== undefined && minor >= OLDEST[major]);
      return known ? [] : [fault('Node', `is ${version}`, 'Install Node 22.13 or later, or 24: https://nodejs.org.')];
    },
  },
];
