// Tells whether a text can be an email address: as mail itself has it, no narrower.
import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** RFC 5321, 4.5.3.1, and its errata 1690. */
const LONGEST = 254;
const LONGEST_NAME = 64;

/**
 * Whether mail could go to an address: any of the characters that mail allows before the "@", such as "&" and "/", and behind it a
 * domain of two parts or more, which may be an international one.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const domain = text.slice(at + 1);
  // Only what is not ASCII: the function also makes numbers of some domains that are.
  const ascii = /^[!-~]*$/u.test(domain) ? domain : domainToASCII(domain);
  const plain = `${name}@${ascii}`;
  const dotted = ascii.includes('.') && !/^\.|\.$|\.\./u.test(name) && !/\.\d+$/u.test(ascii);
  const short = text.length <= LONGEST && plain.length <= LONGEST && name.length <= LONGEST_NAME;
  return at > 0 && dotted && short && z.regexes.html5Email.test(plain);
}
