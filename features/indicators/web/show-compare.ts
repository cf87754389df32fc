// Shows anybody with a browser all indicators by their groups, each with where we stand, and who is compared.
import { filled } from '../../../platform/format.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import type { Compared, Comparison } from '../compare.ts';
import { neighboursOf } from '../facts.ts';
import { placeOf, sentenceOf, shownOf } from '../sentences.ts';
import type { Wording } from '../wording.ts';
import { type CompareFacts, type Order, orders, pages, type StandingFacts } from './pages.ts';

type Needs = { compared: readonly Compared[]; wording: Wording };

/** It says the same to everybody, so it is worked out once for each order. */
export const showComparePage = ({ compared, wording }: Needs) => {
  const [first] = compared;
  const factsIn = (order: Order): CompareFacts =>
    first
      ? {
          ...standingsIn(order, { compared, wording }),
          title: filled(wording['compare.list.title'], { place: first.latest.ours.name }),
          neighbours: neighboursOf(first.latest, '', wording),
          groups: groupsOf(compared, wording),
          sources: sourcesOf(compared),
        }
      : {
          title: wording['compare.list.none'],
          standings: [],
          order,
          about: null,
          neighbours: null,
          groups: [],
          sources: [],
        };
  const made = { group: factsIn('group'), place: factsIn('place') } satisfies Record<Order, CompareFacts>;
  return ({ query }: PageRequest): PageReply =>
    pages.compare.with(made[orders.find((one) => one === query['sort']) ?? 'group']);
};

type Standings = Pick<CompareFacts, 'standings' | 'order' | 'about'>;

function standingsIn(order: Order, { compared, wording }: Needs): Standings {
  const some = compared.map(({ latest }) => latest);
  const sorted = order === 'place' ? some.toSorted((a, b) => lowness(b) - lowness(a)) : some;
  const about = ({ year, status }: Comparison) => ({ year, status: wording[`compare.status.${status}`] });
  const isSame = some.every((one) => one.year === some[0]?.year && one.status === some[0].status);
  const standings = sorted.map((one): StandingFacts => ({
    id: one.indicator.id,
    name: one.indicator.short,
    value: shownOf(one.ours, wording),
    place: placeOf(one.ours, wording),
    about: isSame ? null : about(one),
  }));
  return { standings, order, about: isSame && some[0] ? about(some[0]) : null };
}

/** How far down we are among those with a figure: 1 is last of all. Nothing is said of where we have none. */
const lowness = ({ ours, withFigure }: Comparison): number => (ours.rank ?? 0) / Math.max(withFigure, 1);

function groupsOf(compared: readonly Compared[], wording: Wording): CompareFacts['groups'] {
  const names = new Set(compared.map(({ indicator }) => indicator.group));
  return [...names].map((name) => ({
    name,
    indicators: compared
      .filter(({ indicator }) => indicator.group === name)
      .map(({ indicator, latest }) => ({
        id: indicator.id,
        name: indicator.name,
        sentence: sentenceOf(latest, wording),
      })),
  }));
}

function sourcesOf(compared: readonly Compared[]): CompareFacts['sources'] {
  const all = compared.flatMap(({ years }) => years);
  return [...new Set(all.map(({ source }) => source))].map((one) => {
    const years = all.filter(({ source }) => source === one).map(({ year }) => year);
    const { title, url, licence } = one;
    return { title, url, licence, years: [...new Set(years)].toSorted().join(', ') };
  });
}
