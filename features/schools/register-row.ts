// One school's row: which of DfE's columns are kept, of what kind each is, and the school that a row says.
import type { School } from './school.ts';
import { phases, statuses, typeGroups, types } from './register-codes.ts';
import {
  age,
  anything,
  code,
  group,
  knownCode,
  postcodeOrNothing,
  registerDate,
  text,
  urn,
} from '../../platform/reading/values.ts';

/** What a school is read from. All else in DfE's 133 columns is passed over. */
const read = {
  URN: urn,
  EstablishmentName: text,
  'TypeOfEstablishment (code)': code,
  'TypeOfEstablishment (name)': text,
  'EstablishmentTypeGroup (code)': code,
  'EstablishmentTypeGroup (name)': text,
  'EstablishmentStatus (code)': knownCode(statuses),
  'PhaseOfEducation (code)': knownCode(phases),
  StatutoryLowAge: age,
  StatutoryHighAge: age,
  'Trusts (name)': anything,
  'DistrictAdministrative (name)': anything,
  Town: anything,
  Postcode: postcodeOrNothing,
};

/** A register that somebody made by hand may have no columns for them. */
export const optional = { CloseDate: registerDate, 'LA (code)': anything, EstablishmentNumber: anything };

export const registerRow = group({ ...read, ...optional });

export const needed: readonly string[] = Object.keys(read);

type Cells = Record<keyof typeof read | keyof typeof optional, string>;

export const isOpen = (status: string): boolean => statuses.get(Number(status)) === 'open';

/** What the council's own tables say of a school. */
export type Groups = { area: string; locality?: string | undefined; network?: string | undefined };

export const schoolOf = (cells: Cells, { area, locality, network }: Groups): School => ({
  urn: cells.URN,
  ...(cells['LA (code)'] &&
    cells.EstablishmentNumber && { number: `${cells['LA (code)']}/${cells.EstablishmentNumber.padStart(4, '0')}` }),
  name: cells.EstablishmentName,
  phase: phases.get(Number(cells['PhaseOfEducation (code)'])) ?? '',
  type: types.get(Number(cells['TypeOfEstablishment (code)'])) ?? cells['TypeOfEstablishment (name)'],
  typeGroup: typeGroups.get(Number(cells['EstablishmentTypeGroup (code)'])) ?? cells['EstablishmentTypeGroup (name)'],
  status: isOpen(cells['EstablishmentStatus (code)']) ? 'open' : 'closed',
  ...(cells.CloseDate && { closed: cells.CloseDate.split('-').reverse().join('-') }),
  district: cells['DistrictAdministrative (name)'],
  area,
  ...(locality && { locality }),
  ...(network && { network }),
  town: cells.Town,
  postcode: cells.Postcode,
  ...(cells['Trusts (name)'] && { trust: cells['Trusts (name)'] }),
  ...(cells.StatutoryLowAge && { lowAge: Number(cells.StatutoryLowAge) }),
  ...(cells.StatutoryHighAge && { highAge: Number(cells.StatutoryHighAge) }),
});
