// What becomes of each nomination of a rehearsal: late or not, endorsed or not, and what officers decide.
import type { EndorsementState } from '../../features/nominations/nomination.ts';
import type { Act } from '../../features/nominations/officers/acts.ts';
import type { School } from '../../features/schools/school.ts';

export const PEOPLE = 150;

/**
 * `full`: the seats that ship can be filled. `short`: they cannot. Nobody is from alternative provision, nobody from a special school in
 * the South, and those from special schools in the North are not endorsed.
 */
export type Variant = 'full' | 'short';

const isSpecial = ({ type }: School): boolean => /special/iu.test(type);
const isAlternative = ({ type }: School): boolean => /alternative provision|pupil referral/iu.test(type);
/** Whether nobody is from there in the short set. */
export const isMissing = (school: School): boolean =>
  isAlternative(school) || (isSpecial(school) && school.area === 'South');

/** What is to become of number n, in which order. */
export type Fate = { late: boolean; onPaper: boolean; endorsement: EndorsementState; acts: Act[] };

/** Each fate has its places among 150; 37 and 41 scatter them. */
export function fateOf(n: number, school: School, variant: Variant): Fate {
  const place = (n * 37) % PEOPLE;
  const within = (from: number, before: number) => from <= place && place < before;
  const onPaper = (n * 41) % PEOPLE < 12;
  const acts: Act[] = [];
  if (within(0, 5)) acts.push('withdraw');
  if (within(5, 9)) acts.push('ineligible');
  if (within(9, 12)) acts.push('ask');
  if (within(12, 17)) acts.push('accept-late');
  if (within(17, 20)) acts.push('leave-out');
  // Most of those who are shortlisted are from primary schools, as most are; of the others everybody else is, too.
  if (within(12, 14) || within(80, 120) || (within(40, PEOPLE) && school.phase !== 'Primary')) acts.push('shortlist');
  const unanswered = variant === 'short' && isSpecial(school) && school.area === 'North';
  const endorsement =
    unanswered || within(22, 34)
      ? 'asked'
      : within(34, 38)
        ? 'declined'
        : within(38, 40)
          ? 'not-me'
          : within(40, 41)
            ? 'unconfirmed'
            : 'given';
  return { late: within(12, 22), onPaper, endorsement, acts };
}
