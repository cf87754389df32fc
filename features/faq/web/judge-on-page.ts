// Takes what somebody says of an answer on its page: the same record as in Teams, under a key of the form, because nobody knows who fills it in.
import { ID } from '../../../platform/fields.ts';
import { asSeen } from '../../../platform/text.ts';
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import { type Personal, type Signposts, signpostFacts } from '../../signposts/index.ts';
import type { Judged } from '../answer-facts.ts';
import { keeping } from '../judge-answer.ts';
import type { Judgements } from '../ports.ts';
import { readShown } from '../pressed.ts';
import { checkedWords } from '../words-to-keep.ts';
import { type JudgingFacts, pages } from './pages.ts';
import { answerFacts, type AnswerNeeds, notJudged } from './show-answer.ts';

export type JudgingNeeds = AnswerNeeds & {
  signposts: Signposts;
  judgements: Judgements;
  personal: (text: string) => Personal;
  /** What stands where contact details stood. */
  removed: string;
};

/**
 * Nothing of what was asked stands with it, so no matching learns from it: anybody can ask for as many forms as a browser may send, and their
 * words would count like those of as many people.
 */
export function judgeOnPage(needs: JudgingNeeds) {
  const { signposts } = needs;
  const keep = keeping(needs);
  return async ({ parameters, fields, receivedAt }: PageRequest): Promise<PageReply> => {
    const id = parameters['id'] ?? '';
    const standing = needs.currentFaq().entry(id);
    if (!standing) return missing;
    const again = async (judging: Partial<JudgingFacts>, status: 200 | 422 = 200): Promise<PageReply> => {
      const facts = await answerFacts(standing, receivedAt, needs);
      const key = ID.test(fields['key'] ?? '') ? { key: fields['key'] ?? '' } : {};
      return pages.answer.with({ ...facts, judging: { ...notJudged(needs.ids), ...key, ...judging } }, status);
    };

    // 1. Only forms of ours, of an answer that still stands. Of the rest nothing is kept, and the page says how it stands.
    const { found, shown } = readShown(
      { fields: { id, version: fields['version'] } },
      { ...needs.currentFaq(), signposts },
    );
    const helps = fields['helped'] === 'yes';
    const form = fields['key'] ?? '';
    if (!found || !ID.test(form) || !(helps || fields['helped'] === 'no')) return again({});
    // 2. What belongs elsewhere is not kept; nor is what seems to name somebody, before the person has looked at it.
    const said = helps ? '' : asSeen(fields['reason'] ?? '').trim();
    const elsewhere = signposts.find(said);
    if (elsewhere)
      return pages.elsewhere.with({ elsewhere: signpostFacts(elsewhere), back: { id, title: found.title } });
    const checked = checkedWords(said, fields, needs);
    if (!('words' in checked)) return again({ judged: 'not', ...checked }, 422);
    // 3. The last word of each form counts.
    const words = { question: '', after: null, helps, reason: checked.words };
    await keep({ entry: found.id, version: shown.version ?? found.version, ...words, at: receivedAt }, { form });
    return again({ judged: judgedAs(helps, 'reason' in fields) });
  };
}

/** Who was asked what is missing has been told enough, whether or not they wrote anything. */
const judgedAs = (helps: boolean, asked: boolean): Judged => (helps ? 'helps' : asked ? 'told' : 'not');
