// What each state of a nomination lets officers do, and that nothing else can be done.
import assert from 'node:assert/strict';
import { nominationStates } from '../../../features/nominations/nomination.ts';
import { actsOn } from '../../../features/nominations/officers/acts.ts';
import { aPersonId } from '../../builders.ts';
import { withOfficers, decide, nth, received } from './officers.ts';

const one = nth(1);

describe('what a nomination allows', () => {
  it('is as written here, for every state', () => {
    const endorsement = { state: 'asked' } as const;
    const inTime = { late: false, lateDecision: null, entered: null, joined: '', person: aPersonId(), endorsement };
    assert.deepEqual(Object.fromEntries(nominationStates.map((state) => [state, actsOn({ state, ...inTime })])), {
      received: ['shortlist', 'ask', 'ineligible', 'note'],
      'more-wanted': ['shortlist', 'ask', 'ineligible', 'take-back', 'note'],
      shortlisted: ['ask', 'ineligible', 'take-back', 'note'],
      ineligible: ['take-back', 'note'],
      withdrawn: ['note'],
    });
    const late = (lateDecision: 'accepted' | 'left-out' | null) =>
      actsOn({ ...inTime, state: 'received', late: true, lateDecision });
    assert.deepEqual(late(null), ['ask', 'ineligible', 'accept-late', 'leave-out', 'note']);
    assert.deepEqual(late('accepted'), ['shortlist', 'ask', 'ineligible', 'leave-out', 'note']);
    assert.deepEqual(late('left-out'), ['ask', 'ineligible', 'accept-late', 'note']);
    assert.deepEqual(actsOn({ ...inTime, state: 'withdrawn', late: true }), ['note']);
    const byLink = { ...inTime, endorsement: { state: 'unconfirmed' } } as const;
    assert.deepEqual(
      nominationStates.filter((state) => actsOn({ state, ...byLink }).includes('confirm-endorsement')),
      ['received', 'more-wanted', 'shortlisted'],
    );
  });

  it('is all that can be done: any other press does nothing and says so', async () => {
    for (const state of nominationStates)
      for (const late of [false, true]) {
        const world = withOfficers();
        await received(world, nth(1, { state, late }));
        const allowed: readonly string[] = actsOn(nth(1, { state, late }));
        for (const act of [
          'shortlist',
          'ask',
          'ineligible',
          'take-back',
          'accept-late',
          'leave-out',
          'withdraw',
          'confirm-endorsement',
          'ask-again',
          'join',
          'note',
        ]) {
          if (allowed.includes(act)) continue;
          const { overtaken, version } = await decide(world, { act });
          assert.deepEqual([overtaken, version], [true, 1], `${state} ${act}`);
        }
        assert.equal((await world.ports.nominations.history(one.round, one.person)).length, 1);
      }
  });
});
