// The cards of advisers, and what each is told.
import area from '../../adaptive-cards/advisers/area.json' with { type: 'json' };
import type areaSample from '../../adaptive-cards/advisers/area.sample.json';
import choose from '../../adaptive-cards/advisers/choose.json' with { type: 'json' };
import type chooseSample from '../../adaptive-cards/advisers/choose.sample.json';
import download from '../../adaptive-cards/advisers/download.json' with { type: 'json' };
import type downloadSample from '../../adaptive-cards/advisers/download.sample.json';
import report from '../../adaptive-cards/advisers/report.json' with { type: 'json' };
import type reportSample from '../../adaptive-cards/advisers/report.sample.json';
import { card } from '../../platform/card.ts';
import type { ReportFacts } from './report/facts.ts';
import type { AreaFacts, ChooseFacts, DownloadFacts } from './facts.ts';

export const cards = {
  area: card<AreaFacts, typeof areaSample>(area),
  choose: card<ChooseFacts, typeof chooseSample>(choose),
  report: card<ReportFacts, typeof reportSample>(report),
  download: card<DownloadFacts, typeof downloadSample>(download),
};
