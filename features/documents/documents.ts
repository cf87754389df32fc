// The key documents posted beside the expression of interest.
import type { Reply } from '../../platform/card.ts';
import { formatMonthOrDay } from '../../platform/calendar.ts';
import { formatSize } from '../../platform/format.ts';
import { cards } from './cards.ts';
import type { ShownDocument } from './document-facts.ts';

export type KeyDocument = {
  id: string;
  title: string;
  /** Report, data, presentation, vision, terms of reference, network allocations. */
  kind: string;
  format: string;
  /** ISO date, or year and month where the day is not known. */
  published: string;
  sizeKb?: number;
  url: string;
  summary: string;
  /** Shown beside the nomination form. */
  besideForm: boolean;
};

export const shown = ({ title, kind, format, published, sizeKb, summary, url }: KeyDocument): ShownDocument => ({
  title,
  kind,
  published: formatMonthOrDay(published),
  size: [format, formatSize(sizeKb)].filter(Boolean).join(', '),
  summary,
  url,
});

/** The library as a card. */
export const showDocuments =
  ({ documents }: { documents: readonly KeyDocument[] }) =>
  (): Reply =>
    cards.documents.with({ documents: documents.map(shown) });
