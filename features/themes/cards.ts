// The cards of themes, and what each is told.
import answer from '../../adaptive-cards/themes/answer.json' with { type: 'json' };
import type answerSample from '../../adaptive-cards/themes/answer.sample.json';
import code from '../../adaptive-cards/themes/code.json' with { type: 'json' };
import type codeSample from '../../adaptive-cards/themes/code.sample.json';
import file from '../../adaptive-cards/themes/file.json' with { type: 'json' };
import type fileSample from '../../adaptive-cards/themes/file.sample.json';
import heard from '../../adaptive-cards/themes/heard.json' with { type: 'json' };
import type heardSample from '../../adaptive-cards/themes/heard.sample.json';
import heardFrom from '../../adaptive-cards/themes/heard-from.json' with { type: 'json' };
import type heardFromSample from '../../adaptive-cards/themes/heard-from.sample.json';
import overview from '../../adaptive-cards/themes/overview.json' with { type: 'json' };
import type overviewSample from '../../adaptive-cards/themes/overview.sample.json';
import publish from '../../adaptive-cards/themes/publish.json' with { type: 'json' };
import type publishSample from '../../adaptive-cards/themes/publish.sample.json';
import summary from '../../adaptive-cards/themes/summary.json' with { type: 'json' };
import type summarySample from '../../adaptive-cards/themes/summary.sample.json';
import theme from '../../adaptive-cards/themes/theme.json' with { type: 'json' };
import type themeSample from '../../adaptive-cards/themes/theme.sample.json';
import themes from '../../adaptive-cards/themes/themes.json' with { type: 'json' };
import type themesSample from '../../adaptive-cards/themes/themes.sample.json';
import { card } from '../../platform/card.ts';
import type {
  AnswerFormFacts,
  CodeFacts,
  HeardFacts,
  HeardFromFacts,
  OverviewFacts,
  PublishFacts,
  SummaryFacts,
  ThemeFacts,
  ThemesFacts,
} from './facts.ts';

export const cards = {
  overview: card<OverviewFacts, typeof overviewSample>(overview),
  code: card<CodeFacts, typeof codeSample>(code),
  themes: card<ThemesFacts, typeof themesSample>(themes),
  theme: card<ThemeFacts, typeof themeSample>(theme),
  answer: card<AnswerFormFacts, typeof answerSample>(answer),
  heard: card<HeardFacts, typeof heardSample>(heard),
  publish: card<PublishFacts, typeof publishSample>(publish),
  summary: card<SummaryFacts, typeof summarySample>(summary),
  file: card<{ url: string; minutes: number }, typeof fileSample>(file),
  'heard-from': card<HeardFromFacts, typeof heardFromSample>(heardFrom),
};
