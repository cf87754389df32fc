// Shows how we compare: one indicator with all councils, a list of indicators, or whom we are compared with.
import type { Reply } from '../../platform/card.ts';
import { filled } from '../../platform/format.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { GetCurrentFaq } from '../faq/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Signposts } from '../signposts/index.ts';
import { yesOrNo } from './answer-question.ts';
import { cards } from './cards.ts';
import type { Compared, Comparison } from './compare.ts';
import { factsOf, neighboursOf, shortOf } from './facts.ts';
import type { CompareQuestion, ReadCompareQuestion } from './question.ts';
import { inRegion } from './sentences.ts';
import type { Wording } from './wording.ts';

export type ShowNeeds = {
  compared: readonly Compared[];
  readCompareQuestion: ReadCompareQuestion;
  wording: Wording;
  service: Service;
  signposts: Signposts;
  currentFaq: GetCurrentFaq;
  /** Where the service answers browsers. */
  site: string;
};

/** The address of the page of one indicator, or of all. */
export const pageOf = (site: string, id?: string): string => [site, 'compare', ...(id ? [id] : [])].join('/');

/** All indicators, each with where we stand. */
export const showAll = (needs: ShowNeeds) => (): Reply => list(needs.compared, 'all', NOTHING, needs);

/** Who is in the comparison. */
export const showNeighbours = (needs: ShowNeeds) => (): Reply => {
  const [first] = needs.compared;
  if (!first) return list([], 'all', NOTHING, needs);
  return cards.neighbours.with(neighboursOf(first.latest, pageOf(needs.site), needs.wording));
};

/** The indicator that was chosen from a list. */
export const showOne =
  (needs: ShowNeeds) =>
  ({ fields }: Form): Reply => {
    const chosen = needs.compared.find(({ indicator }) => indicator.id === fields['id']);
    return chosen ? one(chosen, NOTHING, needs) : refusals.outOfDate.with({ contact: needs.service.contact });
  };

/** Answers a message that asks how we compare; `undefined` where it asks for anything else, belongs elsewhere, or the FAQ knows it word for word. */
export const answerHowWeCompare =
  (needs: ShowNeeds) =>
  ({ text }: Pick<Message, 'text'>): Promise<Reply | undefined> => {
    const asked = needs.readCompareQuestion(text);
    const isOurs = asked && !needs.signposts.find(text) && needs.currentFaq().matcher.answer(text).why.by !== 'exact';
    return Promise.resolve(isOurs ? answer(asked, needs) : undefined);
  };

type Asking = Omit<Extract<CompareQuestion, { about: 'all' }>, 'about'>;

const NOTHING: Asking = { asked: undefined, year: undefined };

function answer(question: CompareQuestion, needs: ShowNeeds): Reply {
  switch (question.about) {
    case 'neighbours':
      return showNeighbours(needs)();
    case 'unknown':
      return list(needs.compared, 'unknown', NOTHING, needs);
    case 'all':
      return list(needs.compared, 'all', question, needs);
    case 'indicators': {
      const some = needs.compared.filter(({ indicator }) => question.indicators.includes(indicator));
      const [only, ...others] = some;
      return only && others.length === 0 ? one(only, question, needs) : list(some, 'some', question, needs);
    }
  }
}

/** The comparison of the year that was asked for, and what we say first: another year, yes or no. */
export function told(
  compared: Compared,
  { asked, year }: Asking,
  wording: Wording,
): { it: Comparison; lead: string[] } {
  const named = year && compared.years.find((one) => one.year === year.year);
  const it = named ?? compared.latest;
  const other = year && !named ? [filled(wording['compare.otherYear'], { asked: year.typed, year: it.year })] : [];
  return { it, lead: [...other, ...(asked ? [yesOrNo(it, asked, wording)] : [])] };
}

function one(compared: Compared, asking: Asking, { wording, site }: ShowNeeds): Reply {
  const { it, lead } = told(compared, asking, wording);
  return cards.comparison.with(factsOf(it, { lead, page: pageOf(site, it.indicator.id), wording }));
}

type What = 'all' | 'some' | 'unknown';

function list(some: readonly Compared[], what: What, asking: Asking, { wording, site }: ShowNeeds): Reply {
  const [first] = some;
  const page = pageOf(site);
  if (!first) return cards.list.with({ title: wording['compare.list.none'], lead: [], items: [], page });
  const { ours, region, authorities } = first.latest;
  const words = { count: String(authorities.length), region: inRegion(region, wording) };
  return cards.list.with({
    title: filled(wording['compare.list.title'], { place: ours.name }),
    lead: [filled(wording[`compare.list.${what}`], words)],
    items: some.map((compared) => {
      const { it, lead } = told(compared, asking, wording);
      const text = lead.length > 0 ? lead.join(' ') : shortOf(it, wording);
      return { id: it.indicator.id, name: it.indicator.short, text };
    }),
    page,
  });
}
