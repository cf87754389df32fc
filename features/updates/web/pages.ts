// The pages of updates, and what each is told.
import type { Page } from '../../../platform/page.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { PageFacts } from '../facts.ts';

export type AllFacts = {
  updates: { number: number; day: string; purpose: string; change: string }[];
  page: Page;
};

export const pages = {
  updates: webPage<AllFacts>('updates/updates'),
  update: webPage<PageFacts>('updates/update'),
};
