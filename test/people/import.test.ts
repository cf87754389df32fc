// The council's directory says who is from which school, until they say it themselves; each line gets its own verdict.
import assert from 'node:assert/strict';
import { type DirectoryLine, importDirectory } from '../../features/people/import.ts';
import { aPerson, madeUp } from '../builders.ts';
import { ada, aPeopledWorld, chris } from '../people.ts';

const roles = madeUp.choices.roles;
const isErased = (email: string) => Promise.resolve(email === 'gone@school.example.org');
const isSchool = (urn: string) => madeUp.schools.some((school) => school.urn === urn && school.status === 'open');
const lines = (...given: [email: string, urn: string, role: string][]): DirectoryLine[] =>
  given.map(([email, urn, role], n) => ({ number: n + 2, email, urn, role }));

describe('the directory', () => {
  it('is taken line by line, and what cannot be used is skipped with the reason', async () => {
    const { ports } = aPeopledWorld();
    const needs = { affiliations: ports.affiliations, isErased, isSchool, roles, isDry: false };
    const file = lines(
      ['chris@school.example.org', '900001', 'Chair of governors'],
      ['not an address', '900001', 'Headteacher'],
      ['', '900001', 'Headteacher'],
      ['a@school.example.org', '999999', 'Headteacher'],
      ['b@school.example.org', '900001', 'Wizard'],
      ['CHRIS@school.example.org', '900002', 'headteacher'],
      ['gone@school.example.org', '900001', 'Headteacher'],
    );
    assert.deepEqual(await importDirectory(file, needs), [
      { number: 2, outcome: 'kept' },
      { number: 3, outcome: 'skipped', why: 'email' },
      { number: 4, outcome: 'skipped', why: 'email' },
      { number: 5, outcome: 'skipped', why: 'school' },
      { number: 6, outcome: 'skipped', why: 'role' },
      { number: 7, outcome: 'skipped', why: 'twice' },
      { number: 8, outcome: 'skipped', why: 'erased' },
    ]);
    assert.deepEqual((await importDirectory(file, needs)).at(0), { number: 2, outcome: 'same' });
  });

  it('reaches people when they meet the bot, and never what they said or wanted forgotten', async () => {
    const world = aPeopledWorld();
    const { affiliations } = world.ports;
    const needs = { affiliations, isErased, isSchool, roles, isDry: false };
    const file = lines(
      ['chris@school.example.org', '900001', 'chair-of-governors'],
      ['ada@school.example.org', '900001', 'Headteacher'],
    );
    await importDirectory(file, needs);
    await affiliations.say(ada, { school: '900002', role: 'governor' });
    for (const person of [ada, chris]) await world.meets(person);
    const ofDirectory = { school: '900001', role: 'chair-of-governors', from: 'directory' };
    assert.deepEqual(await affiliations.find(chris), ofDirectory);
    assert.equal((await affiliations.find(ada))?.school, '900002');
    await world.presses(chris, 'school.forget');
    const outcomes = (await importDirectory(file, needs)).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ['forgotten', 'said']);
    await world.meets(chris, '2026-11-24T09:30:00.000Z');
    assert.equal(await affiliations.find(chris), undefined);
    assert.equal(await affiliations.find(aPerson({ objectId: 'nobody' })), undefined);
  });
});
