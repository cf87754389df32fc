// A second person approves a proposed change, and from then on it stands; or somebody discards it.
import type { Reply } from '../../platform/card.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { samePerson } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { checkChanges } from './check.ts';
import { groupIn } from './form.ts';
import { proposalCard } from './proposal.ts';
import { ATTEMPTS, doneTo, named, type ProposeNeeds } from './propose.ts';
import { inOwnChat } from './show.ts';
import { proposalChanges, versionChanges } from './store.ts';
import { type Proposal, roundIn, type SettingsVersion } from './version.ts';

/** What a press makes of a proposal that is as it was seen; a text: why it does nothing. */
type Decide = (proposal: Proposal, form: Form, needs: ProposeNeeds) => Decided | { problems: string[] };
type Decided = Pick<Parameters<ProposeNeeds['restateFaq']>[0], 'facts' | 'beside'> & { next: Proposal };

const deciding =
  (state: Proposal['state'], decide: Decide) =>
  (needs: ProposeNeeds): ((form: Form) => Promise<Reply>) =>
    inOwnChat<Form>(needs, async (form, first) => {
      const { person: viewer, receivedAt: at } = form;
      const seen = wholeNumberIn(form.fields['version']);
      const found = (): Proposal | undefined =>
        needs.standing.proposals().find(({ group }) => group === groupIn(form.fields));
      for (let [left, after] = [ATTEMPTS, first]; left > 0; left -= 1, after = await needs.renewFaq()) {
        const proposal = found();
        if (!proposal) return refusals.outOfDate.with(needs.service);
        // The same press again, after a reply that got lost, finds it done.
        const isDone = proposal.state === state && proposal.version === seen + 1;
        const isOther = proposal.state !== 'open' || proposal.version !== seen;
        if (isDone || isOther) return proposalCard(proposal, { viewer, at, changed: !isDone }, needs);
        const decided = decide(proposal, form, needs);
        if ('problems' in decided) return proposalCard(proposal, { viewer, at, problems: decided.problems }, needs);
        const { next, ...save } = decided;
        if ((await needs.restateFaq({ after, ...save })) !== 'changed')
          return proposalCard(next, { viewer, at }, needs);
      }
      const proposal = found();
      return proposal
        ? proposalCard(proposal, { viewer, at, changed: true }, needs)
        : refusals.outOfDate.with(needs.service);
    });

/** Never by whoever proposed it. With it go all answers that quote what has changed, and the event of what follows. */
export const approveChange = deciding('approved', (proposal, { person, receivedAt: at }, needs) => {
  const { standing, councilFiles, wording } = needs;
  if (samePerson(proposal.author, person)) return { problems: [wording['settings.second']] };
  const checked = checkChanges(proposal.changes, at, needs);
  // The card says what is wrong by itself.
  if ('problems' in checked) return { problems: [] };
  const next: Proposal = { ...proposal, state: 'approved', version: proposal.version + 1 };
  const { state: _, version: __, ...proposing } = proposal;
  const version: SettingsVersion = {
    ...proposing,
    number: (standing.versions().at(-1)?.number ?? 0) + 1,
    publisher: named(person),
    publishedAt: at,
    round: roundIn(councilFiles.said),
    values: checked.values,
  };
  const audit = doneTo(next, { did: 'settings.approved', person, at }, needs);
  return { next, facts: checked.facts, beside: [...proposalChanges(next, audit), ...versionChanges(version)] };
});

export const discardChange = deciding('discarded', (proposal, { person, receivedAt: at }, needs) => {
  const next: Proposal = { ...proposal, state: 'discarded', version: proposal.version + 1 };
  return { next, beside: proposalChanges(next, doneTo(next, { did: 'settings.discarded', person, at }, needs)) };
});
