// One person and the panel: why they are on it or not, who would come in for them, and what officers can try with them.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { clip } from '../../../platform/format.ts';
import { plain } from '../../../platform/text.ts';
import type { Form } from '../../../platform/turn.ts';
import type { NominationSummary, Wording as NominationWording } from '../../nominations/index.ts';
import { cards } from '../cards.ts';
import { outOfDate } from '../out-of-date.ts';
import { replacementsFor } from '../replace.ts';
import { idsIn, isFull, packed, withPerson } from '../what-if.ts';
import { explainedInWords, whyInWords } from '../words.ts';
import type { PersonRow } from './choosing-facts.ts';
import { countsOf } from './in-order.ts';
import { carried, type ChoosingNeeds, privateOnly, rowOf, solved, type Solved, tryingIn } from './solved.ts';

export type PersonNeeds = ChoosingNeeds & {
  wording: Pick<NominationWording, `label.state.${NominationSummary['state']}`>;
};

const LONGEST = 100;
const MOST_FOUND = 10;

/** The card of the person whose reference a card sent. Only in an officer's own chat. */
export const showPanelPerson =
  (needs: PersonNeeds) =>
  async ({ place, fields }: Form): Promise<Reply> => {
    if (place !== 'personal') return privateOnly(needs);
    const [id = ''] = idsIn([fields['id']]);
    const now = await solved(tryingIn(fields, needs), needs);
    const one = now.people.get(id);
    return one ? personCard(one, now, needs) : outOfDate(needs);
  };

/** Finds somebody by name or reference: their card, or those to choose from. Only in an officer's own chat. */
export const findForPanel =
  (needs: PersonNeeds) =>
  async ({ place, fields }: Form): Promise<Reply> => {
    if (place !== 'personal') return privateOnly(needs);
    const who = clip(textIn(fields['who']), LONGEST);
    const now = await solved(tryingIn(fields, needs), needs);
    const found = who === '' ? [] : foundIn(who, now.people);
    const [only, ...others] = found;
    if (only && others.length === 0) return personCard(only, now, needs);
    return cards.found.with({
      who,
      rows: found.slice(0, MOST_FOUND).map(({ reference }) => rowOf(reference, now, needs)),
      more: Math.max(0, found.length - MOST_FOUND),
      problem: who === '' ? needs.wording['panel.find.missing'] : null,
      trying: carried(now.trying),
    });
  };

/** Those with all the words in their name or reference, by name. */
function foundIn(who: string, people: Solved['people']): NominationSummary[] {
  const words = plain(who).split(' ');
  return [...people.values()]
    .filter(({ name, reference }) => words.every((word) => plain(`${name} ${reference}`).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function personCard(
  { reference: id, state }: NominationSummary,
  now: Solved,
  needs: PersonNeeds,
): Promise<Reply> {
  const { trying, suggestion, barriers } = now;
  const { whatIf } = trying;
  const on = suggestion.kind === 'panel' && suggestion.members.includes(id);
  const isFixed = whatIf.in.includes(id) || whatIf.out.includes(id);
  const full = isFull(whatIf) && !isFixed;
  const can = !barriers.has(id) && !full;
  const change = (place: 'in' | 'out' | 'rules') => packed(withPerson(whatIf, id, place));
  return cards.person.with({
    ...rowOf(id, now, needs),
    reference: id,
    counts: countsOf(id, now.selection),
    standing: needs.wording[`label.state.${state}`],
    why: await whyLines(id, now, needs),
    on,
    replacements: on ? replacements(id, now, needs) : [],
    keep: can && !whatIf.in.includes(id) ? change('in') : null,
    leave: can && !whatIf.out.includes(id) ? change('out') : null,
    full,
    free: isFixed ? change('rules') : null,
    trying: carried(trying),
  });
}

async function whyLines(
  id: string,
  { selection, suggestion, spoken, barriers }: Solved,
  { wording, compute }: ChoosingNeeds,
): Promise<string[]> {
  const drawn = selection.candidates.length;
  const barrier = barriers.get(id);
  if (barrier) return whyInWords({ by: 'barrier', barrier }, { on: false, drawn }, spoken);
  if (suggestion.kind === 'impossible') return [wording['panel.why.none']];
  const { members } = suggestion;
  const explained = await compute('reason', { selection, members, id });
  return explainedInWords(explained, { on: members.includes(id), drawn }, spoken);
}

/** As many as there are reserves for a seat, best first. */
function replacements(id: string, now: Solved, needs: ChoosingNeeds): PersonRow[] {
  const { selection, trying } = now;
  const { in: kept, out } = selection.whatIf;
  const among = selection.order.filter((one) => !kept.includes(one) && !out.includes(one));
  return replacementsFor(id, { members: trying.members, among }, selection)
    .slice(0, needs.seats.reserves)
    .map((one) => rowOf(one.id, now, needs));
}
