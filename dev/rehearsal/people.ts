// Whom a rehearsal nominates: people who do not exist, at schools of the register, each with a form that the real one would take.
import { isGovernor } from '../../features/nominations/check-form.ts';
import type { NominationInputs } from '../../features/nominations/form-facts.ts';
import type { School } from '../../features/schools/school.ts';
import type { Content } from '../../loader/load.ts';
import { oneOf, pick } from '../pick.ts';

const FIRST =
  'Ada Amir Anya Asif Beth Bo Cai Carys Chidi Dee Dev Ebele Eli Esme Farah Finn Gita Glen Hana Hugo Ines Isla Jai Jo Kemi'.split(
    ' ',
  );
const LAST = ['Example', 'Sample', 'Specimen', 'Fiction', 'Rehearsal', 'Trial'];

/** So many of a hundred people have each role. */
const ROLES: [role: string, of100: number][] = [
  ['headteacher', 36],
  ['other-school-leader', 16],
  ['governor', 22],
  ['chair-of-governors', 14],
  ['early-years-leader', 7],
  ['other', 5],
];

const BROUGHT = [
  'Twelve years in small schools, and a network that we began ourselves.',
  'I have led two schools through a change such as this one.',
  'What parents ask at the gate, and how plans sound from there.',
  'Numbers: what the data says of our schools, and what it does not.',
];

const INTERESTS = [
  'None',
  'None',
  'None',
  'I am married to an officer of the council.',
  'I am a trustee of a charity.',
];

/** In an order without meaning every school once, those that are not primary schools again, then any: person number n is from the nth. */
export function schoolsOf(schools: readonly School[], people: number): School[] {
  const mixed = schools
    .map((school, n) => ({ school, by: pick(n, 1, 2 ** 31) }))
    .sort((a, b) => a.by - b.by)
    .map(({ school }) => school);
  const first = [...mixed, ...mixed.filter(({ phase }) => phase !== 'Primary')];
  return Array.from({ length: people }, (_, n) => first[n] ?? mixed[pick(n, 2, mixed.length)]).filter(
    (school) => school !== undefined,
  );
}

/** What person number n types into the form. Their names are all different for n below 150. */
export function formOf(n: number, school: School, { choices }: Content): NominationInputs {
  const first = FIRST[n % FIRST.length] ?? '';
  const last = LAST[Math.floor(n / FIRST.length) % LAST.length] ?? '';
  const role = roleOf(n, school);
  const endorser = role === 'headteacher' ? 'Chair' : 'Head';
  return {
    name: `${first} ${last}`,
    email: `${first}.${last}@example.org`.toLowerCase(),
    role,
    school: school.urn,
    governorCategory: isGovernor(role) ? categoryOf(n, school) : '',
    systemLeader: leadersOf(n, { role, all: choices.systemLeader.map(({ value }) => value) }).join(','),
    contribution: `Fictional, for a rehearsal. ${oneOf(BROUGHT, n, 3)}`,
    availability: choices.availability
      .map(({ value }) => value)
      .filter((_, m) => m === n % choices.availability.length || pick(n, 10 + m, 3) === 0)
      .join(','),
    interests: oneOf(INTERESTS, n, 4),
    endorserName: `${oneOf(FIRST, Number(school.urn), 5)} ${endorser}`,
    endorserEmail: `${endorser}.${school.urn}@example.org`.toLowerCase(),
    privacyRead: 'true',
  };
}

function roleOf(n: number, { phase }: School): string {
  if (phase === '16 plus' && pick(n, 6, 3) > 0) return 'post-16-leader';
  let left = pick(n, 7, 100);
  const role = ROLES.find(([, of100]) => (left -= of100) < 0)?.[0] ?? 'headteacher';
  const hasEarlyYears = phase === 'Nursery' || phase === 'Primary';
  return role === 'early-years-leader' && !hasEarlyYears ? 'other-school-leader' : role;
}

const MAINTAINED = ['parent', 'staff', 'local-authority', 'co-opted', 'foundation', 'partnership'];

const categoryOf = (n: number, { trust = '' }: School): string => (trust === '' ? oneOf(MAINTAINED, n, 8) : 'trustee');

/** Every third is a system leader, and some of them twice; governors of governance. */
function leadersOf(n: number, { role, all }: { role: string; all: readonly string[] }): string[] {
  if (pick(n, 9, 3) > 0) return [];
  const fitting = all.filter((value) => (value === 'NLG') === isGovernor(role));
  const from = pick(n, 20, fitting.length);
  return [...fitting.slice(from), ...fitting.slice(0, from)].slice(0, pick(n, 21, 4) === 0 ? 2 : 1);
}
