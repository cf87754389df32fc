// Takes a private code, and leads to the nomination that it opens. The code is in no address, so that no log has it.
import { textIn } from '../../../platform/fields.ts';
import { readCode } from '../../../platform/private-code.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { readToken } from '../endorsement/link.ts';
import { type CodeProblem, pages } from './pages.ts';
import { noSession, sessionOf, visitorWith, type WebNeeds } from './visitor.ts';

const OWN = '/my-nomination';

/** As the code on a receipt looks, which proves and opens nothing. */
const PROOF = /^[A-Z\d]{4}-?[A-Z\d]{4}$/iu;
const REFERENCE = /^TAS-?[A-Z\d]{4}-?[A-Z\d]{4}$/iu;

/** Asks for the code, with what was typed on a page whose session is over. */
export const askForCode = ({ fields }: Pick<PageRequest, 'fields'>): PageReply =>
  pages.code.with({ given: '', problem: null, typed: Object.values(fields).filter((text) => text.trim().length > 5) });

export const openWithCode =
  (needs: WebNeeds) =>
  async ({ fields }: PageRequest): Promise<PageReply> => {
    const given = textIn(fields['code']);
    const code = readCode(given);
    const visitor = code === undefined ? undefined : await visitorWith(code, needs);
    if (code !== undefined && (visitor?.standing ?? visitor?.draft)) return redirect(OWN, sessionOf(code));
    return pages.code.with({ given, problem: problemOf(given), typed: [] }, 422);
  };

function problemOf(given: string): CodeProblem {
  if (given === '') return 'missing';
  if (REFERENCE.test(given)) return 'reference';
  if (readToken(given)) return 'endorsement';
  return PROOF.test(given) ? 'proof' : 'unknown';
}

/** Forgets whose it is: for a computer that others use, too. */
export const close = (): PageReply => redirect(OWN, noSession);
