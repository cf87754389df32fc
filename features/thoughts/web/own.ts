// What became of a thought that was shared on the website, for whoever has its private code: read, withdrawn.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { formOf, hashOf, readCode, visitorOf } from '../../../platform/private-code.ts';
import type { Form, PersonId } from '../../../platform/turn.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { cards } from '../cards.ts';
import { type MineNeeds, seeThought, withdrawThought } from '../mine.ts';
import { type CodeProblem, pages } from './pages.ts';

/** The session of whoever opened their thought. It holds the hash of their code. */
export const SESSION = 'thought';

/** Takes a private code, and leads to its thought. The code is in no address, so that no log has it. */
export const openWithCode =
  (needs: MineNeeds) =>
  async ({ fields }: PageRequest): Promise<PageReply> => {
    const typed = textIn(fields['code']);
    const code = readCode(typed);
    const hash = code === undefined ? undefined : hashOf(code);
    if (hash === undefined || (await thoughtOf(visitorOf(hash), needs)) === undefined)
      return pages.code.with({ typed, problem: codeProblem(typed) }, 422);
    return redirect('/my-thought', { name: SESSION, holds: hash });
  };

/** Forgets who shared it: for a computer that others use, too. */
export const closeThought = (): PageReply => redirect('/my-thought', { name: SESSION, holds: '' });

/** The pages of one's own thought, each by what does the same in the chat. */
export function ownPages(needs: MineNeeds) {
  const on =
    (verb: string, press: (form: Form) => Promise<Reply>) =>
    async (request: PageRequest): Promise<PageReply> => {
      const hash = request.sessions[SESSION];
      const person = hash === undefined ? undefined : visitorOf(hash);
      const id = person && (await thoughtOf(person, needs));
      if (!person || id === undefined) return askForCode();
      const form = formOf(person, { ...request, fields: { id } }, { verb, name: needs.wording['thought.visitor'] });
      const own = cards.own.factsIn(await press(form));
      return own ? pages.own.with(own) : askForCode();
    };
  const see = on('thought.see', seeThought(needs));
  return {
    see,
    /** Asks once more. What is withdrawn already is shown as it stands. */
    beforeWithdrawing: async (request: PageRequest): Promise<PageReply> => {
      const reply = await see(request);
      const own = pages.own.factsIn(reply);
      return own && own.state !== 'withdrawn' ? pages.withdraw.with(own) : reply;
    },
    withdraw: on('thought.withdraw', withdrawThought(needs)),
  };
}

/** A code stands for one thought. */
const thoughtOf = async (person: PersonId, { thoughts }: Pick<MineNeeds, 'thoughts'>): Promise<string | undefined> =>
  (await thoughts.of(person))[0]?.id;

const askForCode = (): PageReply => pages.code.with({ typed: '', problem: null });

function codeProblem(typed: string): CodeProblem {
  if (typed === '') return 'missing';
  return /^T-?[A-Z\d]{5}$/iu.test(typed) ? 'reference' : 'unknown';
}
