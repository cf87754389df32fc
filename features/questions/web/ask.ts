// Asks the council on the website: the same question, checks and record as in Teams, for somebody who comes back with a private code.
import { LONGEST_QUESTION, ID, textIn } from '../../../platform/fields.ts';
import type { Mail } from '../../../platform/mail.ts';
import { codeOf, formOf, hashOf, visitorOf } from '../../../platform/private-code.ts';
import { NOWHERE } from '../../../platform/turn.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import { signpostFacts } from '../../signposts/index.ts';
import { cards } from '../cards.ts';
import { passQuestion, type PassNeeds } from '../pass.ts';
import type { Wording } from '../wording.ts';
import { type AskFacts, type AskProblem, pages } from './pages.ts';
import { SESSION } from './visitor.ts';

export type AskPageNeeds = PassNeeds & {
  wording: Wording;
  /** Where the service answers browsers. */
  site: string;
  mail: Pick<Mail, 'to'>;
};

const nothingWrong = { problem: null, found: null, known: [], sure: true };

/** Whether somebody can have the answer by email. An example tells: the council sends email, or it does not. */
const sendsMail = ({ mail }: Pick<AskPageNeeds, 'mail'>): boolean => mail.to('somebody@example.org') !== undefined;

/** More than this are not read. */
const MOST_KNOWN = 3;

/** Opens the form, with what was searched for in it. */
export const openAsk =
  ({ ids, mail }: Pick<AskPageNeeds, 'ids' | 'mail'>) =>
  ({ query }: PageRequest): PageReply =>
    pages.ask.with({
      asked: textIn(query['q']),
      email: '',
      mails: sendsMail({ mail }),
      key: ids.key(),
      ...nothingWrong,
    });

/** Takes the question. A form that is sent twice is one question, with one code. */
export const sendAsked =
  (needs: AskPageNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const { fields } = request;
    const asked = textIn(fields['asked']);
    const key = ID.test(textIn(fields['key'])) ? textIn(fields['key']) : needs.ids.key();
    const email = textIn(fields['email']);
    const mails = sendsMail(needs);
    const asking = { asked, email, mails, key, ...nothingWrong };
    const again = (wrong: Partial<AskFacts>): PageReply => pages.ask.with({ ...asking, ...wrong }, 422);

    // 1. What is wrong with it, and what belongs elsewhere.
    const to = mails && email !== '' ? needs.mail.to(email) : NOWHERE;
    const problem = problemIn(asked, textIn(fields['website'])) ?? (to === undefined ? 'email' : undefined);
    if (problem) return again({ problem });
    const elsewhere = needs.signposts.find(asked);
    if (elsewhere) return pages.elsewhere.with(signpostFacts(elsewhere));
    // 2. Perhaps it is answered.
    const { matcher, entry } = needs.currentFaq();
    const match = matcher.answer(asked);
    const known = match.outcome === 'answer' ? entry(match.id) : undefined;
    const near = { answer: [match.id], 'did-you-mean': [match.id, ...match.alternatives], 'not-known': [] };
    const answered = near[match.outcome].flatMap((id) => entry(id) ?? []).filter(({ status }) => status === 'answered');
    if (answered.length > 0 && known?.status !== 'unanswered' && fields['sure'] !== 'true')
      return pages.ask.with({
        ...asking,
        known: answered.slice(0, MOST_KNOWN).map(({ id, title }) => ({ id, title })),
        sure: match.outcome === 'answer',
      });
    // 3. Passed on like any other, by whoever the code stands for. The code itself is kept nowhere, and nor is what it is made of.
    const code = codeOf(key);
    const form = formOf(
      visitorOf(hashOf(code)),
      {
        ...request,
        fields: {
          asked,
          formKey: hashOf(key),
          looked: textIn(fields['looked']),
          asIs: textIn(fields['asIs']),
          entry: known?.status === 'unanswered' ? known.id : '',
        },
      },
      { verb: 'question.pass', name: needs.wording['label.visitor'] },
    );
    const reply = await passQuestion(needs)({ ...form, address: to ?? NOWHERE });
    const found = cards.beforePassing.factsIn(reply);
    if (found) return again({ found: found.found, asked: found.asked });
    const passed = cards.passedOn.factsIn(reply);
    if (!passed) return again({});
    const { tell: _, ...sent } = passed;
    return pages.sent
      .with({ ...sent, email: to === NOWHERE ? '' : email, code, link: `${needs.site}/my-question#${code}` })
      .beginning({ name: SESSION, holds: hashOf(code) });
  };

function problemIn(asked: string, trap: string): AskProblem | undefined {
  if (trap !== '') return 'trap';
  if (asked === '') return 'missing';
  return asked.length > LONGEST_QUESTION ? 'long' : undefined;
}
