// The list of nominations: what fits the officer's filter, ten at a time, newest first.
import { isVisitor } from '../../../platform/private-code.ts';
import type { Wording } from '../wording.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form, Message } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import type { FormNeeds } from '../check-form.ts';
import { duplicates, type Duplicates } from '../duplicates.ts';
import { formatReceived, type Nomination, type NominationSummary } from '../nomination.ts';
import type { NominationSummaries } from '../ports.ts';
import type { Lateness, NominationListFacts } from './review-facts.ts';
import { ALL, everything, filtered, type NominationFilter, readFilter } from './filter.ts';

export type ListNeeds = Pick<FormNeeds, 'service' | 'choices' | 'wording'> & {
  summaries: NominationSummaries;
  /** How many colleagues who were suggested declined in a round. */
  suggestionsDeclined: (round: string) => Promise<number>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

const PAGE = 10;

export const latenessOf = ({ late, lateDecision }: Pick<Nomination, 'late' | 'lateDecision'>): Lateness =>
  late ? (lateDecision ?? 'open') : 'no';

/** How one came that officers typed in; empty where the nominee sent it. */
export const enteredFrom = ({ entered }: Pick<Nomination, 'entered'>, wording: Wording): string =>
  entered ? wording[`label.from.${entered.from}`] : '';

export const titleOf = (value: string, choices: readonly Choice[]): string =>
  choices.find((choice) => choice.value === value)?.title ?? value;

/** A page of the list. Only in the officer's own chat. */
export const listNominations =
  (needs: ListNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const fields: Fields = turn.kind === 'form' ? turn.fields : {};
    const filter = turn.kind === 'form' ? readFilter(fields) : everything;
    const order = (found: NominationSummary[]) => found;
    const { facts } = await listFacts({ filter, page: fields['page'], most: PAGE, order }, needs);
    return cards.list.with(facts);
  };

type Wanted = {
  filter: NominationFilter;
  /** As it was asked for: of any shape. */
  page: unknown;
  most: number;
  /** Of what is found, newest first. */
  order: (found: NominationSummary[]) => readonly NominationSummary[];
};

/** A part of what fits, with what can be chosen from. However many there are, the list is read with the same requests. */
export async function listFacts(
  { filter, page: wanted, most, order }: Wanted,
  needs: ListNeeds,
): Promise<{ facts: NominationListFacts; shown: readonly NominationSummary[] }> {
  const { id: round, title } = needs.service.round;
  const [all, declined] = await Promise.all([needs.summaries.list(round), needs.suggestionsDeclined(round)]);
  const alike = duplicates(all);
  const found = order(filtered(all, filter, alike));
  const pages = Math.max(1, Math.ceil(found.length / most));
  const asked = Number(wanted);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const shown = found.slice((page - 1) * most, page * most);
  const facts = {
    round: title,
    total: all.length,
    declined,
    found: found.length,
    first: shown.length === 0 ? 0 : (page - 1) * most + 1,
    last: (page - 1) * most + shown.length,
    page,
    pages,
    filter,
    ...choicesIn(all, filter, needs),
    items: shown.map((one) => itemOf(one, alike, needs)),
  };
  return { facts, shown };
}

/** What can be chosen: all, what there is, and what is chosen already. */
function choicesIn(
  all: readonly NominationSummary[],
  filter: NominationFilter,
  { choices, wording }: ListNeeds,
): Pick<NominationListFacts, 'phases' | 'types' | 'areas' | 'roles'> {
  const any = { value: ALL, title: wording['choice.all'] };
  const of = (valueOf: (school: NominationSummary['school']) => string, chosen: string): Choice[] => {
    const values = new Set([...all.map(({ school }) => valueOf(school)), chosen]);
    const known = [...values].filter((value) => value !== '' && value !== ALL).sort();
    return [any, ...known.map((value) => ({ value, title: value }))];
  };
  return {
    phases: of(({ phase }) => phase, filter.phase),
    types: of(({ typeGroup }) => typeGroup, filter.type),
    areas: of(({ area }) => area, filter.area),
    roles: [any, ...choices.roles],
  };
}

const itemOf = (
  one: NominationSummary,
  { has }: Duplicates,
  { choices, wording }: ListNeeds,
): NominationListFacts['items'][number] => ({
  reference: one.reference,
  name: one.name,
  role: titleOf(one.role, choices.roles),
  school: one.school.name,
  receivedAt: formatReceived(one),
  standing: wording[`label.state.${one.state}`],
  late: latenessOf(one),
  entered: enteredFrom(one, wording),
  online: isVisitor(one.person),
  endorsement: wording[`page.endorsement.${one.endorsement.state}`],
  unconfirmed: one.endorsement.state === 'unconfirmed',
  alike: has(one),
});
