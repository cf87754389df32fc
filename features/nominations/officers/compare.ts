// Two to four nominations side by side, on officers' page: each opened as its own card is, which is in its audit.
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { cards } from '../cards.ts';
import { pages } from './desk-pages.ts';
import { referenceIn } from './opened.ts';

const [FEWEST, MOST] = [2, 4];

/** "TAS-0001,TAS-0003", of an address or of ticked boxes, whose values have the version behind. */
export const referencesIn = (said: string): string[] => [
  ...new Set(said.split(',').flatMap((one) => referenceIn(one.trim().split(' ')[0]) ?? [])),
];

export const compareOnPage =
  ({ press }: { press: PressFor }) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const chosen = referencesIn(request.query['chosen'] ?? '');
    const nothing = { nominations: [], rows: [] };
    if (chosen.length < FEWEST || chosen.length > MOST) return pages.compare.with({ ...nothing, wrong: true }, 422);
    const opened = await Promise.all(
      chosen.map(async (reference) => cards.review.factsIn(await press(request, 'nominations.open', { reference }))),
    );
    const nominations = opened.filter((one) => one !== undefined);
    if (nominations.length < FEWEST) return pages.compare.with({ ...nothing, wrong: true }, 422);
    const labels = [...new Set(nominations.flatMap(({ rows }) => rows.map(({ label }) => label)))];
    const rows = labels.map((label) => ({
      label,
      values: nominations.map((one) => one.rows.find((row) => row.label === label)?.value ?? ''),
    }));
    return pages.compare.with({ nominations, rows, wrong: false });
  };
