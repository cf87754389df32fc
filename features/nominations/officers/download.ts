// Files for officers: what they see as a list, or one nomination to print. A link fetches each once, within ten minutes.
import { closeOf, dayOf, formatLate } from '../../../platform/calendar.ts';
import type { Reply, Row } from '../../../platform/card.ts';
import { csvOf } from '../../../platform/csv.ts';
import type { File } from '../../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../../platform/downloads/offer.ts';
import type { Clock } from '../../../platform/ports.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { answersIn, answersOf } from '../answers.ts';
import { cards } from '../cards.ts';
import { inputsFor } from '../check-form.ts';
import { duplicates } from '../duplicates.ts';
import { formatReceived, type Nomination, type NominationSummary } from '../nomination.ts';
import { changeOf } from '../standing.ts';
import type { ListHolds, SummaryHolds } from './downloads.ts';
import { filtered, type NominationFilter, readFilter } from './filter.ts';
import { enteredFrom } from './list-nominations.ts';
import { opened } from './opened.ts';
import { nominationIn, notPressed, outOfDate, review, type ReviewNeeds } from './review-nomination.ts';
import { stepsIn } from './steps.ts';

export type DownloadNeeds = ReviewNeeds & OfferNeeds & { clock: Clock };

/** Offers what the officer's filter leaves, as a file. */
export const exportNominations =
  (needs: DownloadNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const filter = readFilter(form.fields);
    const { id: round } = needs.service.round;
    const count = (await listedIn(round, filter, needs)).length;
    const holds: ListHolds = { kind: 'list', round, filter };
    const url = await offer(holds, { form, count }, needs);
    return cards.download.with({ what: 'list', count, minutes: MINUTES, url, reference: '', filter });
  };

/** Offers one nomination to print. */
export const printNomination =
  (needs: DownloadNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const nomination = await nominationIn(form.fields['reference'], needs);
    if (!nomination) return outOfDate(needs);
    const { reference, round } = nomination;
    const filter = readFilter(form.fields);
    const holds: SummaryHolds = { kind: 'summary', round, reference };
    const url = await offer(holds, { form, count: 1 }, needs);
    return cards.download.with({ what: 'summary', count: 1, minutes: MINUTES, url, reference, filter });
  };

async function listedIn(
  round: string,
  filter: NominationFilter,
  { summaries }: ReviewNeeds,
): Promise<NominationSummary[]> {
  const all = await summaries.list(round);
  return filtered(all, filter, duplicates(all));
}

const AT_ONCE = 25;

/** What the officer's filter leaves at the moment at which it is fetched, in full. */
export const listFile =
  (needs: DownloadNeeds) =>
  async ({ round, filter }: Omit<ListHolds, 'kind'>): Promise<File> => {
    const now = needs.clock();
    const listed = await listedIn(round, filter, needs);
    const rows: string[][] = [];
    for (let n = 0; n < listed.length; n += AT_ONCE) {
      const some = listed.slice(n, n + AT_ONCE).map(({ person }) => needs.nominations.find(round, person));
      rows.push(...(await Promise.all(some)).flatMap((one) => (one ? [csvRow(one, needs)] : [])));
    }
    return { kind: 'csv', name: `nominations-${dayOf(now)}.csv`, text: csvOf([headings(needs), ...rows]) };
  };

/** The names of the columns: what is known of a nomination, the answers, and what the register says of the school. */
const headings = (needs: ReviewNeeds): string[] => {
  const { wording } = needs;
  return [
    ...[wording['page.reference'], wording['page.state'], wording['page.received'], wording['page.receivedUtc']],
    wording['page.entered'],
    ...[wording['page.late'], wording['page.lateDecision'], wording['page.changed']],
    wording['page.endorsement'],
    ...answersOf(emptyInputs, needs).map(({ label }) => label),
    ...[wording['page.schoolName'], wording['page.urn'], wording['page.phase'], wording['page.type']],
    ...[wording['page.kind'], wording['page.district'], wording['page.area'], wording['page.trust']],
  ];
};

const emptyInputs = inputsFor({});

function csvRow(nomination: Nomination, needs: ReviewNeeds): string[] {
  const { reference, state, receivedAt, lateDecision, school } = nomination;
  return [
    ...[reference, needs.wording[`label.state.${state}`], formatReceived(nomination), receivedAt],
    enteredFrom(nomination, needs.wording),
    ...[
      lateBy(nomination, needs),
      lateDecision ? needs.wording[`page.${lateDecision}`] : '',
      changeOf(nomination) ?? '',
    ],
    endorsedBy(nomination, needs),
    ...answersIn(nomination, needs).map(({ value }) => value),
    ...[
      school.name,
      school.urn,
      school.phase,
      school.type,
      school.typeGroup,
      school.district,
      school.area,
      school.trust,
    ],
  ];
}

const endorsedBy = ({ endorsement }: Nomination, { wording }: ReviewNeeds): string =>
  wording[`page.endorsement.${endorsement.state}`];

const lateBy = ({ late, receivedAt }: Nomination, { service }: ReviewNeeds): string =>
  late ? formatLate(receivedAt, closeOf(service.round.closes)) : '';

/** All that a nomination says, how it stands and what happened to it; `undefined` where there is none of this round. */
export const summaryPage =
  (needs: DownloadNeeds) =>
  async ({ reference }: Omit<SummaryHolds, 'kind'>): Promise<File | undefined> => {
    const found = await opened(reference, needs);
    if (!found) return undefined;
    const { nomination } = found;
    const shown = cards.review.factsIn(await review(found, { ...notPressed, filter: readFilter({}) }, needs));
    if (!shown) return undefined;
    const { standing, receivedAt, entered, lateBy, rows } = shown;
    const { wording } = needs;
    const about: Row[] = [
      { label: wording['page.reference'], value: reference },
      { label: wording['page.state'], value: standing },
      { label: wording['page.received'], value: receivedAt },
      ...(entered === '' ? [] : [{ label: wording['page.entered'], value: entered }]),
      ...(lateBy === '' ? [] : [{ label: wording['page.late'], value: lateBy }]),
      { label: wording['page.endorsement'], value: endorsedBy(nomination, needs) },
    ];
    return {
      kind: 'page',
      title: nomination.name,
      rows: [...about, ...rows],
      steps: stepsIn(found, { openings: false }, needs),
    };
  };
