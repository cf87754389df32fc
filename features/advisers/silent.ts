// The file of an area's silent schools: all of them, with what the register says and whether a message can reach them.
import { z } from 'zod';
import type { Role } from '../../platform/access.ts';
import { dayOf } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { csvOf } from '../../platform/csv.ts';
import type { DownloadKinds, HoldsOf } from '../../platform/downloads/download.ts';
import type { File } from '../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../platform/downloads/offer.ts';
import { textIn } from '../../platform/fields.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Clock } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { School } from '../schools/index.ts';
import { areaOf, heardFrom } from './area.ts';
import { cards } from './cards.ts';
import { chosenOf, groupsFor } from './groups.ts';
import { reachOf, type ShowNeeds } from './show-area.ts';

const group = z.object({ kind: z.enum(['network', 'locality', 'area']), of: z.string() });

export const silentDownload = {
  'silent-schools': { schema: z.object({ groups: z.array(group) }), audit: 'advisers.exported' },
} satisfies DownloadKinds;
type SilentHolds = HoldsOf<typeof silentDownload, 'silent-schools'>;

export type SilentNeeds = ShowNeeds & OfferNeeds & { clock: Clock };

/** Offers the silent schools of an area, as a file. */
export const exportSilent =
  (needs: SilentNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const id = textIn(form.fields['group']);
    const groups = chosenOf(groupsFor(form.person, role, needs), id);
    const { silent } = areaOf(groups, await heardFrom(needs), needs);
    const holds: SilentHolds = { kind: 'silent-schools', groups };
    const url = await offer(holds, { form, count: silent.length }, needs);
    return cards.download.with({ what: 'silent', count: silent.length, minutes: MINUTES, url, group: id, period: '' });
  };

/** The schools that are silent when it is fetched. */
export const silentFile =
  (needs: SilentNeeds) =>
  async ({ groups }: Omit<SilentHolds, 'kind'>): Promise<File> => {
    const { silent } = areaOf(groups, await heardFrom(needs), needs);
    const reach = new Map<School, string>();
    await inParallel(silent, async (school) => {
      reach.set(school, await reachOf(school, needs));
    });
    const { wording, clock } = needs;
    const head = (['school', 'urn', 'phase', 'town', 'postcode', 'locality', 'network', 'reach'] as const).map(
      (column) => wording[`area.column.${column}`],
    );
    const rows = silent.map((school) => [
      ...[school.name, school.urn, school.phase, school.town, school.postcode],
      ...[school.locality ?? '', school.network ?? '', reach.get(school) ?? ''],
    ]);
    return { kind: 'csv', name: `silent-schools-${dayOf(clock())}.csv`, text: csvOf([head, ...rows]) };
  };
