// Examines whether the council's library can be looked into.
import type { Config } from '../config.ts';
import type { Library } from '../platform/library.ts';
import { type Examination, fault, TOKEN } from '../platform/doctor/examination.ts';
import { isGraphFault } from '../platform/graph-fault.ts';
import { graphSymptom } from './graph-symptom.ts';

export type LibraryNeeds = {
  named: Config['library'];
  /** `undefined`: it can be asked from inside Azure only. */
  library: Library | undefined;
};

const AT = 'LIBRARY_DRIVE_ID';

export const libraryExaminations = ({ named, library }: LibraryNeeds): Examination[] =>
  named === undefined
    ? []
    : [
        {
          group: 'tenants',
          name: 'the library of documents can be looked into',
          after: [TOKEN],
          look: async () => {
            if (!library) return 'the bot’s app asks from Azure only: type "doctor" in Teams';
            try {
              await library.look();
              return [];
            } catch (error) {
              if (!isGraphFault(error)) throw error;
              if (error.status === 404)
                return [fault(AT, 'names no library', 'Copy the "id" of the library from Microsoft Graph again.')];
              return [graphSymptom(error, { at: AT, permission: 'Sites.Selected', and: ', and read on that site' })];
            }
          },
        },
      ];
