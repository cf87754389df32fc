// Indicators: how the council compares with others, such as on Attainment 8 or absence, from figures that were published for all of them.
//
// The figures are the council's content (`content/indicators/`), and are compared once a process (`compare.ts`): ranks with ties, by which way is
// better. What is not published is never 0 and never ranked; the region's and the country's figures are the publisher's own. Figures of a year or
// definition that the content does not name are refused when it loads, and by `npm run import:indicators`.
//
// People ask in their own words (`question.ts`): each word must be known, of an indicator, an area, or of those that stand around them, and all
// else is left to the FAQ. What fits several indicators is a list. Sentences (`sentences.ts`) and comparisons are plain values, for cards and
// pages alike.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { compareAll } from './compare.ts';
import { content } from './content.ts';
import type { Indicators } from './indicator.ts';
import { learnQuestions } from './question.ts';
import { answerHowWeCompare, showAll, showNeighbours, type ShowNeeds, showOne } from './show.ts';
import { allFigures } from './web/figures-file.ts';
import { showComparePage } from './web/show-compare.ts';
import { downloadFigures, showIndicatorPage } from './web/show-indicator.ts';
import { wording } from './wording.ts';

export const indicators = feature(
  {
    name: 'indicators',
    cards,
    content,
    wording,
    words: { compare: everyone, neighbours: everyone },
    buttons: { 'indicators.show': everyone, 'indicators.list': everyone },
    pages: {
      'GET /compare': { menu: { order: 30, says: 'menu.compare' } },
      'GET /compare/figures.csv': {},
      'GET /compare/{id}': {},
      'GET /compare/{id}/figures.csv': {},
    },
    learns: ({ indicators }: { indicators: Indicators }) => ({
      compared: compareAll(indicators),
      readCompareQuestion: learnQuestions(indicators),
    }),
  },
  (needs: ShowNeeds) => ({
    heard: answerHowWeCompare(needs),
    words: { compare: showAll(needs), neighbours: showNeighbours(needs) },
    buttons: { 'indicators.show': showOne(needs), 'indicators.list': showAll(needs) },
    pages: {
      'GET /compare': showComparePage(needs),
      'GET /compare/figures.csv': () => allFigures(needs),
      'GET /compare/{id}': showIndicatorPage(needs),
      'GET /compare/{id}/figures.csv': downloadFigures(needs),
    },
  }),
);
