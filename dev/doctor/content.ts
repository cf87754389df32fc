// Examines the council's content: every mistake in it is a fault, because the service does not start with one.
import { ContentError, loadContent } from '../../loader/load.ts';
import { type Examination, fault } from '../../platform/doctor/examination.ts';

export const CONTENT = 'the content is right';

export const contentExaminations = (dir: string | undefined): Examination[] => [
  {
    group: 'content',
    name: CONTENT,
    look: () => {
      try {
        loadContent(dir);
        return [];
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        return error.problems.map(({ file, within = [], is, should }) =>
          fault([`content/${file}`, ...within].join(': '), is, `It ${should}.`),
        );
      }
    },
  },
];
