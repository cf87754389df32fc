// Coverage on a page: seats against nominations, and from which schools anybody was heard, each as a sentence, a chart and a table. Counts only.
import type { BarChart } from '../../../platform/bar-chart.ts';
import type { FactsOf } from '../../../platform/card.ts';
import { filled } from '../../../platform/format.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing, webPage } from '../../../platform/web-page.ts';
import { stands } from '../../nominations/index.ts';
import type { AskedBySchool } from '../../questions/index.ts';
import type { cards } from '../cards.ts';
import { consultedSchools } from '../consulted.ts';
import { coverageFacts, type CoverageNeeds } from '../show-coverage.ts';
import type { Wording } from '../wording.ts';
import { heardBy, type HeardBy, type HeardRow } from './heard.ts';

export type DeskNeeds = CoverageNeeds & { askedBySchool: Pick<AskedBySchool, 'all'>; press: PressFor };

type Facts = FactsOf<typeof cards.coverage>;

export const page = webPage<Facts & { chart: BarChart; heard: { all: HeardRow; by: HeardBy[] } }>('coverage/desk');

/** In one wave, however many schools there are. */
export const showOnPage = (needs: DeskNeeds) => async (): Promise<PersonalReply> => {
  const { summaries, askedBySchool, schools, service, wording } = needs;
  const [all, asked] = await Promise.all([summaries.list(service.round.id), askedBySchool.all()]);
  const standing = all.filter(stands);
  const facts = coverageFacts(standing, needs);
  const heard = {
    nominated: new Set(standing.map(({ school }) => school.urn)),
    asked: new Set([...asked].flatMap(([urn, questions]) => (questions.length > 0 ? [urn] : []))),
  };
  const names = { none: wording['coverage.phase.none'], all: wording['coverage.all'] };
  return page.with({
    ...facts,
    chart: chartOf(facts.rows, wording),
    heard: heardBy(consultedSchools(schools, service), heard, names),
  });
};

/** What is short stands out, and its name says so. */
const chartOf = (rows: Facts['rows'], wording: Wording): BarChart => ({
  bars: rows.map(({ label, have, short }) => ({
    label: short > 0 ? filled(wording['coverage.short'], { label }) : label,
    value: have,
    shown: String(have),
    is: short > 0 ? 'ours' : 'other',
  })),
  line: null,
});

/** A text for the schools whose people could fill a seat: the card has it. */
export const draftOnPage =
  ({ press }: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    (await press(request, 'coverage.nudge', { rule: request.fields['rule'] })) ?? missing;
