// Shows anybody with a browser all indicators by their groups, each with where we stand, and who is compared.
import { filled } from '../../../platform/format.ts';
import type { PageReply } from '../../../platform/web-page.ts';
import type { Compared } from '../compare.ts';
import { neighboursOf } from '../facts.ts';
import { sentenceOf } from '../sentences.ts';
import type { Wording } from '../wording.ts';
import { type CompareFacts, pages } from './pages.ts';

type Needs = { compared: readonly Compared[]; wording: Wording };

/** It says the same to everybody, so it is worked out once. */
export const showComparePage = ({ compared, wording }: Needs) => {
  const [first] = compared;
  const facts: CompareFacts = first
    ? {
        title: filled(wording['compare.list.title'], { place: first.latest.ours.name }),
        neighbours: neighboursOf(first.latest, '', wording),
        groups: groupsOf(compared, wording),
        sources: sourcesOf(compared),
      }
    : { title: wording['compare.list.none'], neighbours: null, groups: [], sources: [] };
  return (): PageReply => pages.compare.with(facts);
};

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
