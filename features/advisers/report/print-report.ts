// Makes the page of a locality report that can be printed: what the adviser wrote, and what the service counted of the period.
import { z } from 'zod';
import type { Row } from '../../../platform/card.ts';
import type { DownloadKinds, HoldsOf } from '../../../platform/downloads/download.ts';
import type { File } from '../../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../../platform/downloads/offer.ts';
import { allGroups } from '../../schools/index.ts';
import { cards } from '../cards.ts';
import { groupId, labelOf } from '../groups.ts';
import { activityRows, knownOf } from './activity.ts';
import { periodLabel, readPeriod } from './period.ts';
import { onOne, type ReportNeeds, save } from './write-report.ts';

const text = z.string();

export const reportDownload = {
  'locality-report': {
    schema: z.object({ person: z.object({ tenantId: text, objectId: text }), group: text, period: text }),
    audit: 'advisers.printed',
  },
} satisfies DownloadKinds;
type ReportHolds = HoldsOf<typeof reportDownload, 'locality-report'>;

export type PrintNeeds = ReportNeeds & OfferNeeds;

/** Saves what was typed, and offers the report as a page. */
export const printReport = (needs: PrintNeeds) =>
  onOne(needs, async (about) => {
    const saved = await save(about, needs);
    if ('problem' in saved) return saved.problem;
    const { person, group, period } = saved.report;
    const holds: ReportHolds = { kind: 'locality-report', person, group, period };
    const url = await offer(holds, { form: about.form, count: 1 }, needs);
    return cards.download.with({ what: 'report', count: 1, minutes: MINUTES, url, group, period });
  });

/** The page as it is when it is fetched; `undefined` where its area is gone. */
export const reportFile =
  (needs: ReportNeeds) =>
  async (about: Omit<ReportHolds, 'kind'>): Promise<File | undefined> => {
    const group = allGroups(needs.schools).find((one) => groupId(one) === about.group);
    const period = readPeriod(about.period);
    if (!group || !period) return undefined;
    const [report, known] = await Promise.all([needs.localityReports.find(about), knownOf(about.person, needs)]);
    if (!report) return undefined;
    const { wording } = needs;
    const counted = activityRows(group, period, known, needs).map(({ label, value }) => `${label}: ${value}`);
    const { priority, outcomes, activity, planned, impact } = report.texts;
    const row = (field: 'priority' | 'outcomes' | 'activity' | 'planned' | 'impact', value: string): Row => ({
      label: wording[`report.${field}`],
      value: value === '' ? wording['report.nothing'] : value,
    });
    return {
      kind: 'page',
      title: `${wording['report.title']}: ${labelOf(group, wording)}`,
      rows: [
        { label: wording['report.officer'], value: report.name },
        { label: wording['report.when'], value: periodLabel(period, wording) },
        row('priority', priority),
        row('outcomes', outcomes),
        row('activity', [...counted, ...(activity === '' ? [] : ['', activity])].join('\n')),
        row('planned', planned),
        row('impact', impact),
      ],
      steps: [],
    };
  };
