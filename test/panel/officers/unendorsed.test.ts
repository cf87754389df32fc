// Before officers confirm a panel they hear how many cannot be chosen for no other reason than that nobody has endorsed them.
import assert from 'node:assert/strict';
import { render } from '../../../adaptive-cards/render.ts';
import type { Nomination } from '../../../features/nominations/nomination.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { aService, factsOf, someContent } from '../../builders.ts';
import { like } from '../../cards/like.ts';
import { says } from '../../cards/walk.ts';
import { aRound, content, eight, press, suggested } from '../outcome/panels.ts';

const required = (endorsementRequired: boolean) => ({
  content: someContent({
    ...content,
    service: aService({ round: { ...content.service.round, endorsementRequired } }),
  }),
});

const over: Record<string, Partial<Nomination>> = {
  'TAS-0007': { state: 'ineligible' },
  'TAS-0008': { late: true },
};
/** Four are endorsed. Of the others one is ineligible and one late, so that two could be chosen but for that. */
const some = eight.map((one, n) => ({
  ...one,
  endorsement: { ...one.endorsement, state: [0, 2, 4, 5].includes(n) ? ('given' as const) : ('asked' as const) },
  ...over[one.reference],
}));

const asked = async (isRequired: boolean) => {
  const world = await aRound(required(isRequired), some);
  const reply = await press(world, { verb: 'panel.ask', ...(await suggested(world)) });
  return factsOf(panelCards.confirm, reply).unendorsed;
};

describe('an officer who is asked to confirm a panel', () => {
  it('hears how many cannot be chosen only because nobody has endorsed them', async () => {
    assert.equal(await asked(true), 2);
    const text = (unendorsed: number) => render(like(panelCards.confirm, { unendorsed }));
    assert.ok(says(text(2), 'you cannot choose 2 nominations only because nobody has endorsed them.'));
    assert.ok(says(text(1), 'you cannot choose 1 nomination only because nobody has endorsed it.'));
    assert.ok(!says(text(0), 'endorsed'));
  });

  it('hears only of those who are shortlisted where it is chosen from these', async () => {
    const listed = some.map((one) =>
      ['TAS-0004', 'TAS-0007', 'TAS-0008'].includes(one.reference) ? one : { ...one, state: 'shortlisted' as const },
    );
    const world = await aRound(required(true), listed);
    const panel = await press(world, { verb: 'panel.show', whatIf: '', pool: 'shortlisted' });
    const { trying } = factsOf(panelCards.panel, panel);
    const confirm = factsOf(panelCards.confirm, await press(world, { verb: 'panel.ask', ...trying }));
    assert.deepEqual([confirm.trying.pool, confirm.unendorsed], ['shortlisted', 1]);
  });

  it('hears of none where endorsements are not required', async () => {
    assert.equal(await asked(false), 0);
  });
});
