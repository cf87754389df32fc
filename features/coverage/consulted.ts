// Which schools are consulted: those of the kinds that service.json names. Seats are shared out among them, and texts are for them.
import type { Service } from '../rounds/index.ts';
import type { School } from '../schools/index.ts';

/** Where service.json names none: what the state pays for and councils work with. Not independent schools, colleges and universities. */
const USUAL = ['Local authority maintained schools', 'Academies', 'Free schools', 'Special schools'];

/** Types or groups of types, as DfE's register calls them. */
export const consultedKinds = ({ consulted = USUAL }: Pick<Service, 'consulted'>): readonly string[] => consulted;

/** The open schools of these kinds. The register's labels change their letter case between years. */
export function consultedSchools(schools: readonly School[], service: Pick<Service, 'consulted'>): School[] {
  const kinds = new Set(consultedKinds(service).map(plain));
  return schools.filter(
    ({ status, type, typeGroup }) => status === 'open' && (kinds.has(plain(type)) || kinds.has(plain(typeGroup))),
  );
}

const plain = (kind: string): string => kind.toLowerCase();
