// The kinds of files of nominations: what officers see as a list, and one nomination to print.
import { z } from 'zod';
import type { DownloadKinds, HoldsOf } from '../../../platform/downloads/download.ts';

const text = z.string();
const filter = z.object({ phase: text, type: text, area: text, role: text, state: text, search: text });

export const downloads = {
  list: { schema: z.object({ round: text, filter }), audit: 'nominations.exported' },
  summary: { schema: z.object({ round: text, reference: text }), audit: 'nominations.printed' },
} satisfies DownloadKinds;

export type ListHolds = HoldsOf<typeof downloads, 'list'>;
export type SummaryHolds = HoldsOf<typeof downloads, 'summary'>;
