// The file beside a draft summary: every thought, whether the draft or the random sample says it, for officers alone.
import { z } from 'zod';
import { csvOf } from '../../../platform/csv.ts';
import type { Reply } from '../../../platform/card.ts';
import type { DownloadKinds, HoldsOf } from '../../../platform/downloads/download.ts';
import type { File } from '../../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../../platform/downloads/offer.ts';
import { count } from '../../../platform/ids.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { phaseLabel, referenceOf } from '../../thoughts/index.ts';
import { cards } from '../cards.ts';
import { everything } from '../coding/overview.ts';
import type { PublishNeeds } from '../publish/publish.ts';
import { sampleIn } from './show-summary.ts';
import { type Summary, summarise } from './summarise.ts';
import type { View } from './views.ts';

export const downloads = {
  'thoughts-summary': { schema: z.object({ sample: count }), audit: 'theme.exported' },
} satisfies DownloadKinds;
type Holds = HoldsOf<typeof downloads, 'thoughts-summary'>;

export const offerSummary =
  (needs: PublishNeeds & OfferNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const thoughts = await needs.thoughts.all();
    const holds: Holds = { kind: 'thoughts-summary', sample: sampleIn(form.fields) };
    const url = await offer(holds, { form, count: thoughts.length }, needs);
    return cards.file.with({ url, minutes: MINUTES });
  };

const columns = ['reference', 'themes', 'stance', 'phase', 'draft', 'sample', 'words'] as const;

/** As all stands when it is fetched. */
export const summaryFile =
  (needs: PublishNeeds) =>
  async ({ sample }: Omit<Holds, 'kind'>): Promise<File> => {
    const { wording } = needs;
    const [all, publications] = await Promise.all([everything(needs), needs.publications.all()]);
    const summary = summarise(all, { publications, sample }, wording);
    const head = columns.map((column) => wording[`summary.file.${column}`]);
    return {
      kind: 'csv',
      name: 'thoughts-summary.csv',
      text: csvOf([head, ...summary.views.map((view) => rowOf(view, summary, needs))]),
    };
  };

function rowOf(view: View, { quotes, out, sampled }: Summary, { wording }: PublishNeeds): string[] {
  const { thought, themes } = view;
  const draft = quotes.includes(view) ? 'quoted' : out.has(view) ? 'out' : 'said';
  return [
    referenceOf(thought),
    themes.map(({ title }) => title).join('; '),
    wording[`theme.stance.${thought.stance}`],
    thought.groups.phase === '' ? wording['theme.phase.unknown'] : phaseLabel(thought.groups.phase, wording),
    wording[`summary.is.${draft}`],
    wording[`summary.is.${sampled.has(view) ? 'out' : 'said'}`],
    thought.text,
  ];
}
