// What became of a question that was asked on the website, for whoever has its private code: read, changed, withdrawn.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { formOf, hashOf, readCode, visitorOf } from '../../../platform/private-code.ts';
import type { Form, PersonId } from '../../../platform/turn.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { signpostFacts } from '../../signposts/index.ts';
import { cards } from '../cards.ts';
import { seeQuestion } from '../my-questions.ts';
import type { MyQuestions } from '../ports.ts';
import { openReword, rewordQuestion, type RewordNeeds } from '../reword.ts';
import { withdrawQuestion } from '../withdraw.ts';
import type { Wording } from '../wording.ts';
import { type CodeProblem, pages } from './pages.ts';
import { isReference, SESSION, visitorIn } from './visitor.ts';

export type OwnPageNeeds = RewordNeeds & { myQuestions: MyQuestions; wording: Wording };

/** The question of whoever asks; the last, where its words were sent as a new one. */
const questionOf = async (person: PersonId, { myQuestions }: Pick<OwnPageNeeds, 'myQuestions'>) =>
  (await myQuestions.of(person))[0]?.question;

/** Takes a private code, and leads to its question. The code is in no address, so that no log has it. */
export const openWithCode =
  (needs: OwnPageNeeds) =>
  async ({ fields }: PageRequest): Promise<PageReply> => {
    const typed = textIn(fields['code']);
    const code = readCode(typed);
    const hash = code === undefined ? undefined : hashOf(code);
    if (hash === undefined || (await questionOf(visitorOf(hash), needs)) === undefined)
      return pages.code.with({ typed, problem: codeProblem(typed) }, 422);
    return redirect('/my-question', { name: SESSION, holds: hash });
  };

/** Forgets who asked: for a computer that others use, too. */
export const closeQuestion = (): PageReply => redirect('/my-question', { name: SESSION, holds: '' });

/** The pages of one's own question, each by what does the same in the chat. */
export function ownPages(needs: OwnPageNeeds) {
  const on =
    (verb: string, press: (form: Form) => Promise<Reply>) =>
    async (request: PageRequest): Promise<PageReply> => {
      const person = visitorIn(request);
      const id = person && (await questionOf(person, needs));
      if (!person || id === undefined) return askForCode();
      const sent = (field: string): string => textIn(request.fields[field]);
      const fields = { id, formKey: sent('formKey'), asked: sent('asked'), looked: sent('looked'), asIs: sent('asIs') };
      const form = formOf(person, { ...request, fields }, { verb, name: needs.wording['label.visitor'] });
      const elsewhere = verb === 'question.reword' ? needs.signposts.find(fields.asked) : undefined;
      return elsewhere ? pages.elsewhere.with(signpostFacts(elsewhere)) : shown(await press(form));
    };
  const see = on('question.see', seeQuestion(needs));
  return {
    see,
    /** Asks once more. What does not wait any more is shown as it stands. */
    beforeWithdrawing: async (request: PageRequest): Promise<PageReply> => {
      const shown = await see(request);
      const own = pages.own.factsIn(shown);
      return own?.mayChange ? pages.withdraw.with(own) : shown;
    },
    change: on('question.change', openReword(needs)),
    reword: on('question.reword', rewordQuestion(needs)),
    withdraw: on('question.withdraw', withdrawQuestion(needs)),
  };
}

/** What the chat would show, as a page. */
function shown(reply: Reply): PageReply {
  const own = cards.myQuestion.factsIn(reply);
  if (own) return pages.own.with(own);
  const form = cards.reword.factsIn(reply);
  if (form) return pages.reword.with(form, form.missing || form.found ? 422 : 200);
  return askForCode();
}

const askForCode = (): PageReply => pages.code.with({ typed: '', problem: null });

function codeProblem(typed: string): CodeProblem {
  if (typed === '') return 'missing';
  return isReference(typed) ? 'reference' : 'unknown';
}
