// A person's first name as Teams knows them, where it is plainly one: "Patel, Priya (Calderwick Primary)" is Priya, "School Office" is nobody.

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|cllr)\.?$/iu;

/** Accounts that a school or a team shares. */
const SHARED =
  /\b(?:school|primary|secondary|infants?|juniors?|nursery|academy|college|trust|office|admin|reception|enquiries|info|head|headteacher|governors?|clerk|team|council|user|guest|test|account)\b/iu;

/** Empty where it is not plain. */
export function firstNameIn(name: string): string {
  const bare = name.replace(/\([^()]*\)/gu, ' ').trim();
  if (SHARED.test(bare)) return '';
  const given = bare.includes(',') ? bare.slice(bare.indexOf(',') + 1) : bare;
  const words = given.split(/\s+/u).filter((word) => word !== '' && !TITLES.test(word));
  const whole = bare.split(/[\s,]+/u).filter((word) => word !== '' && !TITLES.test(word));
  const [first = ''] = words;
  return whole.length > 1 && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(first) ? first : '';
}
