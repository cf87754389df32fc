// The kinds of files of a panel: letters to those who hear of it on paper, and what is published of it.
import { z } from 'zod';
import type { DownloadKinds, HoldsOf } from '../../platform/downloads/download.ts';

const ofRound = z.object({ round: z.string() });

export const downloads = {
  letters: { schema: ofRound, audit: 'panel.letters' },
  panel: { schema: ofRound, audit: 'panel.exported' },
} satisfies DownloadKinds;

export type LettersHold = HoldsOf<typeof downloads, 'letters'>;
export type PanelHolds = HoldsOf<typeof downloads, 'panel'>;
