// What officers decide: only what a nomination allows, with a reason, once, seen by the other officer, and silent to the nominee.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { aMessage, anOfficer, aPerson, drain, factsOf, madeUp, type World, settle } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, decide, nth, opened, press, received, second } from './officers.ts';

const one = nth(1);
const standing = async ({ ports }: World) => ports.nominations.find(one.round, one.person);
const seenByNominee = async ({ app }: World) => {
  const { rows: _, ...shown } = factsOf(
    nominationsCards.shown,
    await app.dispatch(aMessage('my nomination', { person: aPerson(one.person) })),
  );
  return shown;
};

describe('an officer', () => {
  it('shortlists with a reason that is kept with the name, and the list knows', async () => {
    const world = withOfficers();
    await received(world, one);
    const shown = await decide(world, { act: 'shortlist', reason: '  Much experience ' });
    assert.deepEqual([shown.state, shown.version, shown.typed, shown.overtaken], ['shortlisted', 2, '', false]);
    assert.deepEqual(shown.history[0], {
      what: 'Shortlisted',
      who: 'Olu Officer',
      reason: 'Much experience',
      answers: '',
      at: '9:30am on Monday 23 November 2026',
    });
    const entry = (await world.ports.nominations.history(one.round, one.person)).at(-1);
    assert.deepEqual(
      [entry?.did, entry?.name, entry?.reason, entry?.by.objectId],
      ['nomination.shortlisted', 'Olu Officer', 'Much experience', anOfficer().objectId],
    );
    assert.equal((await world.ports.summaries.find(one.round, 'TAS-0001'))?.state, 'shortlisted');
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });

  it('must give a reason, and finds their words kept where it is too long', async () => {
    const world = withOfficers();
    await received(world, one);
    assert.equal(
      (await decide(world, { act: 'shortlist', reason: ' ' })).problem,
      madeUp.wording['act.reason.missing'],
    );
    // What else is missing is called what it is.
    assert.equal((await decide(world, { act: 'note', reason: '' })).problem, 'Enter your note');
    assert.match((await decide(world, { act: 'ask', reason: '' })).problem ?? '', /what you want to know/u);
    const long = 'x'.repeat(501);
    const { problem, typed } = await decide(world, { act: 'shortlist', reason: long });
    assert.deepEqual([problem, typed], [madeUp.wording['act.reason.long'], long]);
    assert.equal((await standing(world))?.version, 1);
  });

  it('who comes second sees what the first did, that nothing was done, and their own words', async () => {
    const world = withOfficers();
    await received(world, one);
    await opened(world, 'TAS-0001', second);
    await decide(world, { act: 'shortlist', reason: 'Yes' });
    const shown = await decide(world, { act: 'ineligible', reason: 'No longer there' }, second);
    assert.deepEqual([shown.state, shown.overtaken, shown.typed], ['shortlisted', true, 'No longer there']);
    assert.deepEqual([shown.history[0]?.who, shown.history[0]?.reason], ['Olu Officer', 'Yes']);
    assert.equal((await decide(world, { act: 'ineligible', version: shown.version }, second)).state, 'ineligible');
  });

  it('wins alone of ten who press at the same moment', async () => {
    const world = withOfficers();
    await received(world, one);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => decide(world, { act: 'note', reason: `Note ${n}` })),
    );
    assert.equal(all.filter(({ overtaken }) => !overtaken).length, 1);
    assert.equal((await standing(world))?.version, 2);
  });

  it('whose press comes twice, because the answer was lost, did it once and is not warned', async () => {
    const world = withOfficers();
    await received(world, one);
    await decide(world, { act: 'note', reason: 'Rang them' });
    const again = await decide(world, { act: 'note', reason: 'Rang them' });
    assert.deepEqual([again.overtaken, again.version], [false, 2]);
    assert.equal((await decide(world, { act: 'note', reason: 'Rang them' }, second)).overtaken, true);
  });

  it('sees that the nominee changed it in the meantime, and which answers', async () => {
    const world = withOfficers();
    await received(world, one);
    const changed = { ...one, interests: 'A cousin', version: 2, said: 2 };
    const audit = { id: 'x', at: one.changedAt, by: one.person, did: 'nomination.changed', version: 2 } as const;
    await world.ports.nominations.change(changed, audit);
    const shown = await decide(world, { act: 'shortlist' });
    assert.equal(shown.overtaken, true);
    assert.deepEqual(shown.history[0]?.answers, madeUp.wording['label.interests']);
    assert.equal(shown.history[0].who, madeUp.wording['label.nominee']);
  });

  it('decides whether one that came late counts, and by how much it was late is said', async () => {
    const world = withOfficers();
    await received(world, nth(1, { late: true, receivedAt: '2027-03-27T02:00:00.000Z' }));
    assert.notEqual((await opened(world, 'TAS-0001')).lateBy, '');
    assert.equal((await decide(world, { act: 'leave-out', reason: 'Too late' })).late, 'left-out');
    const accepted = await decide(world, { act: 'accept-late', reason: 'Their line was down', version: 2 });
    assert.deepEqual([accepted.late, accepted.acts.shortlist], ['accepted', true]);
  });

  it('gets "out of date" for a reference or an act that there is not', async () => {
    const world = withOfficers();
    await received(world, one);
    for (const fields of [
      { reference: 'TAS-9999' },
      { reference: '' },
      { reference: { a: 1 } },
      { act: 'toString' },
      { act: '' },
    ]) {
      const sent = {
        verb: 'nominations.decide',
        reference: 'TAS-0001',
        act: 'note',
        version: 1,
        reason: 'x',
        ...fields,
      };
      assert.equal(cardOf(await press(world, sent)), 'refusals/out-of-date');
    }
    assert.equal(cardOf(await press(world, { verb: 'nominations.open', reference: '../x' })), 'refusals/out-of-date');
  });
});

describe('somebody who is no officer', () => {
  it('sees nothing of others and decides nothing, not even about their own', async () => {
    const world = withOfficers();
    await received(world, one);
    for (const verb of ['nominations.list', 'nominations.open', 'nominations.decide']) {
      const fields = { verb, reference: 'TAS-0001', act: 'shortlist', version: 1, reason: 'Me' };
      assert.equal(cardOf(await press(world, fields, aPerson(one.person))), 'refusals/officers-only');
    }
    assert.equal((await standing(world))?.version, 1);
  });

  it('sees no trace on their own nomination of what officers decide, but that more is wanted', async () => {
    const world = withOfficers();
    await received(world, one);
    const before = await seenByNominee(world);
    await decide(world, { act: 'note', reason: 'Hm' });
    await decide(world, { act: 'shortlist', version: 2 });
    await decide(world, { act: 'ineligible', version: 3 });
    assert.deepEqual(await seenByNominee(world), before);
  });
});

describe('a nominee of whom officers want more', () => {
  it('hears why in their own chat, once, with a way to change it; officers see that it arrived', async () => {
    const world = withOfficers();
    await received(world, one);
    assert.equal((await decide(world, { act: 'ask', reason: 'Say when you could meet' })).request?.sent, 'waiting');
    await drain(world);
    await drain(world);
    assert.deepEqual(
      world.posts.map(({ address, reply }) => [address, factsOf(nominationsCards.request, reply).reason]),
      [['address of 1', 'Say when you could meet']],
    );
    assert.equal((await opened(world, 'TAS-0001')).request?.sent, 'sent');
  });

  it('hears each of two requests once, and nothing once officers have taken it back', async () => {
    const world = withOfficers();
    await received(world, one);
    await decide(world, { act: 'ask', reason: 'First' });
    await decide(world, { act: 'ask', reason: 'Second', version: 2 });
    await drain(world);
    assert.deepEqual(world.posts.map(({ reply }) => factsOf(nominationsCards.request, reply).reason).sort(), [
      'First',
      'Second',
    ]);
    const other = withOfficers();
    await received(other, one);
    await decide(other, { act: 'ask' });
    await decide(other, { act: 'take-back', version: 2 });
    await drain(other);
    assert.deepEqual(other.posts, []);
  });

  it('still gets it when the turn stopped after saving: the queue comes back until they have it', async () => {
    const world = withOfficers();
    await received(world, one);
    await decide(world, { act: 'ask' });
    assert.equal((await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z')).length, 1);
    await settle(world);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
    assert.equal(world.posts.length, 1);
  });

  it('cannot be reached where Teams does not know them, which the card says', async () => {
    const world = withOfficers();
    await received(world, nth(1, { address: null }));
    assert.equal((await decide(world, { act: 'ask' })).request?.sent, 'none');
    await drain(world);
    assert.deepEqual(world.posts, []);
  });
});
