// The key documents posted beside the expression of interest.
import { formatMonthOrDay } from '../../platform/calendar.ts';
import { formatSize } from '../../platform/format.ts';
import type { ListedDocument, ShownDocument } from './document-facts.ts';

/** A document as it was published once. */
export type Version = {
  format: string;
  /** ISO date, or year and month where the day is not known. */
  published: string;
  sizeKb?: number;
  url: string;
};

/** The current version, with what is the same in all of them. */
export type KeyDocument = Version & {
  id: string;
  title: string;
  /** Report, data, presentation, vision, terms of reference, network allocations. */
  kind: string;
  /** In whatever order the council lists them. */
  earlier?: Version[];
  summary: string;
  /** Shown beside the nomination form. */
  besideForm: boolean;
};

export const shown = ({ title, kind, format, published, sizeKb, summary, url }: KeyDocument): ShownDocument => ({
  title,
  kind,
  published: formatMonthOrDay(published),
  size: sizeOf({ format, sizeKb }),
  summary,
  url,
});

const sizeOf = ({ format, sizeKb }: { format: string; sizeKb: number | undefined }): string =>
  [format, formatSize(sizeKb)].filter(Boolean).join(', ');

/** A document among all, with its earlier versions, the latest first. */
export const listed = (document: KeyDocument): ListedDocument => ({
  ...shown(document),
  earlier: (document.earlier ?? [])
    .toSorted((a, b) => b.published.localeCompare(a.published))
    .map(({ published, format, sizeKb, url }) => ({
      published: formatMonthOrDay(published),
      size: sizeOf({ format, sizeKb }),
      url,
    })),
});
