// Officers try what would change a panel, and see what moves and why.
import assert from 'node:assert/strict';
import type { Nomination } from '../../../features/nominations/nomination.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import type { Fields } from '../../../platform/turn.ts';
import { factsOf } from '../../builders.ts';
import { press } from '../../nominations/officers/officers.ts';
import { aRound, ask, four, goOn, names, namesOn, openPerson, tryIt } from './choosing.ts';

describe('trying', () => {
  it('leaves somebody out, and says who came in for them and why', async () => {
    const world = await aRound(...four());
    const before = await ask(world);
    const member = before.suggested?.rows.find(({ counts }) => counts === 'Secondary');
    const person = await openPerson(world, before, member?.id ?? '');
    const [next] = person.replacements;
    const after = factsOf(panelCards.panel, await goOn(world, person, person.leave));
    assert.deepEqual(names(after.moved?.went), [member?.name]);
    assert.deepEqual(names(after.moved?.came), [next?.name]);
    assert.deepEqual(after.moved?.because, [`Leave ${member?.name} out`]);
    assert.equal(after.suggested?.rows.find(({ name }) => name === next?.name)?.mark, 'Just joined');
    assert.deepEqual(after.tried, after.moved.because);
  });

  it('keeps somebody in, marks them, and lets the rules decide again', async () => {
    const world = await aRound(...four());
    const before = await ask(world);
    const outside = four().find(({ name }) => !namesOn(before).includes(name));
    const person = await openPerson(world, before, outside?.reference ?? '');
    assert.equal(person.on, false);
    const kept = factsOf(panelCards.panel, await goOn(world, person, person.keep));
    assert.equal(kept.suggested?.rows.find(({ id }) => id === outside?.reference)?.mark, 'Kept in, Just joined');
    const fixed = await openPerson(world, kept, outside?.reference ?? '');
    assert.deepEqual(fixed.why, ['Officers chose to keep them in']);
    assert.equal(fixed.keep, null);
    const free = factsOf(panelCards.panel, await goOn(world, fixed, fixed.free));
    assert.deepEqual(namesOn(free), namesOn(before));
    assert.deepEqual(free.moved?.because, [`Let the rules decide about ${outside?.name}`]);
  });

  it('changes a rule, and takes it back', async () => {
    const world = await aRound(...four());
    const before = await ask(world);
    const more = await tryIt(world, before, { part: 'rule', rule: 'primary', smallest: '', largest: ' 3 ' });
    assert.deepEqual(more.moved?.because, ['Allow up to 3 members for “Primary”, 1 more than the rule']);
    assert.equal(more.rules[0]?.title, 'Primary: 0 to 3');
    const back = factsOf(panelCards.panel, await goOn(world, more, ''));
    assert.deepEqual(back.moved?.because, [`Undone: ${more.tried[0]}`]);
    assert.deepEqual([back.tried, namesOn(back)], [[], namesOn(before)]);
  });

  it('changes the number of seats, and says where nobody moved', async () => {
    const world = await aRound(...four());
    const panel = await ask(world);
    const two = await tryIt(world, panel, { part: 'seats', seats: '2' });
    assert.deepEqual([two.seats, two.suggested?.rows.length, two.moved?.went.length], [2, 2, 1]);
    const same = await tryIt(world, two, { part: 'rule', rule: 'secondary', largest: '2' });
    assert.deepEqual([same.moved?.came, same.moved?.went], [[], []]);
  });

  const wrong: [string, Fields, RegExp][] = [
    ['no rule', { part: 'rule', rule: '', smallest: '1' }, /Select the rule/u],
    ['an unknown rule', { part: 'rule', rule: 'moon', smallest: '1' }, /Select the rule/u],
    ['no number', { part: 'rule', rule: 'primary' }, /Enter a smallest number/u],
    ['words', { part: 'rule', rule: 'primary', smallest: 'two' }, /whole numbers from 0 to 60/u],
    ['a number below 0', { part: 'rule', rule: 'primary', largest: '-1' }, /whole numbers from 0 to 60/u],
    ['a number that is too large', { part: 'rule', rule: 'primary', largest: '61' }, /whole numbers/u],
    ['numbers the wrong way round', { part: 'rule', rule: 'primary', smallest: '3', largest: '2' }, /not below/u],
    ['a smallest number above the rule’s largest', { part: 'rule', rule: 'primary', smallest: '3' }, /not below/u],
    ['no seats', { part: 'seats', seats: '0' }, /seats from 1 to 60/u],
  ];
  for (const [what, fields, says] of wrong)
    it(`gives the form back as it was filled in: ${what}`, async () => {
      const world = await aRound(...four());
      const panel = await ask(world);
      const back = await tryIt(world, panel, fields);
      assert.match(back.problem ?? '', says);
      const { part: _, ...typed } = fields;
      assert.deepEqual(back.typed, { rule: '', smallest: '', largest: '', seats: '', who: '', ...typed });
      assert.deepEqual([back.tried, namesOn(back)], [[], namesOn(panel)]);
    });

  it('stops where one card can carry no more', async () => {
    const world = await aRound(...four());
    const panel = await ask(world);
    const whatIf = Array.from({ length: 20 }, (_, n) => `per:2:school:${n}`).join(' ');
    const full = await tryIt(world, { ...panel, trying: { ...panel.trying, whatIf } }, { part: 'seats', seats: '2' });
    assert.match(full.problem ?? '', /Undo a change/u);
    const person = await openPerson(world, full, 'TAS-0001');
    assert.deepEqual([person.full, person.keep, person.leave, person.free], [true, null, null, null]);
  });

  it('chooses from the shortlist only, and from all again', async () => {
    const [head, ...others] = four();
    assert(head);
    const world = await aRound(head, ...others.map((one): Nomination => ({ ...one, state: 'shortlisted' })));
    const panel = await ask(world);
    const short = factsOf(panelCards.panel, await goOn(world, panel, panel.trying.whatIf, 'shortlisted'));
    assert.deepEqual(short.barred, [{ why: 'not on the shortlist', count: 1 }]);
    assert.deepEqual(short.moved?.because, ['Choose from the shortlist only']);
    assert.ok(!namesOn(short).includes(head.name));
  });

  it('says who is kept in and cannot be chosen any more, and leaves out who withdrew', async () => {
    const [head, second, ...others] = four();
    assert(head && second);
    const world = await aRound({ ...head, state: 'ineligible' }, { ...second, state: 'withdrawn' }, ...others);
    const whatIf = '+TAS-0001 +TAS-0002';
    const panel = factsOf(panelCards.panel, await press(world, { verb: 'panel.show', whatIf }));
    assert.deepEqual(panel.tried, [`Keep ${head.name} in, but their nomination is marked ineligible`]);
    assert.equal(panel.trying.whatIf, '+TAS-0001');
  });

  it('says that nominations have changed where nothing else has', async () => {
    const world = await aRound(...four());
    const { trying } = await ask(world);
    const [gone = ''] = trying.members.split(' ');
    const members = trying.members.replace(gone, 'TAS-0099');
    const now = factsOf(panelCards.panel, await goOn(world, { trying: { ...trying, members } }, ''));
    assert.deepEqual(now.moved?.because, ['Nominations or rules have changed since you last looked']);
    assert.deepEqual(names(now.moved.went), ['TAS-0099']);
  });
});
