// The card of a proposed change, for somebody who may or may not be the one who proposed it: what would be others, and who would hear of it.
import { formatInstant, type Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { samePerson } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Person } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { checkChanges, type CheckNeeds } from './check.ts';
import type { ChangedRow } from './facts.ts';
import { type FormNeeds, groupIn } from './form.ts';
import type { Saving } from './ports.ts';
import { valueIn } from './setting.ts';
import { inOwnChat } from './show.ts';
import { difference, isSame } from './value.ts';
import type { Changed, Proposal } from './version.ts';

export type ProposalNeeds = FormNeeds &
  CheckNeeds &
  Pick<Saving, 'restatedBy'> & {
    /** How many people have a form that is not sent. */
    unsentForms: () => Promise<number>;
  };

/** `problems`: why what was pressed did nothing. `changed`: it is not as it was when that was pressed. */
type Viewing = { viewer: Person; at: Instant; problems?: string[]; changed?: boolean };

export const showProposal = (needs: ProposalNeeds) =>
  inOwnChat<Form>(needs, ({ fields, person, receivedAt }) => {
    const proposal = needs.standing.proposals().find(({ group }) => group === groupIn(fields));
    if (!proposal) return refusals.outOfDate.with(needs.service);
    return proposalCard(proposal, { viewer: person, at: receivedAt }, needs);
  });

export async function proposalCard(
  proposal: Proposal,
  { viewer, at, problems = [], changed = false }: Viewing,
  needs: ProposalNeeds,
): Promise<Reply> {
  const { group, state, version, why, author } = proposal;
  const isOpen = state === 'open';
  const checked = isOpen ? checkChanges(proposal.changes, at, needs) : undefined;
  const wrong = checked && 'problems' in checked ? Object.values(checked.problems).flat() : [];
  const moves = proposal.changes.some(({ id }) => id === 'round.closes');
  return cards.proposal.with({
    group,
    title: needs.wording[`settings.group.${group}`],
    state,
    version,
    rows: rowsOf(isOpen ? current(proposal.changes, needs) : proposal.changes, needs),
    why,
    by: author.name,
    at: formatInstant(proposal.at),
    own: samePerson(author, viewer),
    ...(checked && 'facts' in checked ? needs.restatedBy(checked.facts) : { answers: 0, corrects: 0 }),
    forms: moves && isOpen ? await needs.unsentForms() : 0,
    problems: [...new Set([...problems, ...wrong])],
    changed,
  });
}

/** As it would change what stands now. */
const current = (changes: readonly Changed[], { standing }: ProposalNeeds): Changed[] => {
  const files = standing.files();
  return changes.flatMap((change) => {
    const setting = standing.described.find(({ id }) => id === change.id);
    const was = setting ? valueIn(files, setting) : change.was;
    return isSame(was, change.now) ? [] : [{ ...change, was }];
  });
};

/** In plain words; what is no setting any more is left out. */
export const rowsOf = (
  changes: readonly Changed[],
  { standing, wording }: Pick<ProposalNeeds, 'standing' | 'wording'>,
): ChangedRow[] =>
  changes.flatMap((change) =>
    standing.described
      .filter(({ id }) => id === change.id)
      .map(({ label, kind }) => ({ label, ...difference(change, kind, wording) })),
  );
