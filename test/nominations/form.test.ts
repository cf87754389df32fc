// The form names every problem at once, in its own order, and gives people's words back as they typed them.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import {
  check,
  countWords,
  inputsFor,
  MOST_WORDS,
  readInputs,
  type ProblemCode,
} from '../../features/nominations/check-form.ts';
import type { NominationField, NominationInputs } from '../../features/nominations/form-facts.ts';
import { formCard } from '../../features/nominations/form.ts';
import { wording } from '../../features/nominations/wording.ts';
import { wording as schoolWording } from '../../features/schools/wording.ts';
import { aDocument, aSchool, factsOf, NOW, madeUp, someFormNeeds, someInputs } from '../builders.ts';

const needs = someFormNeeds();
const order = Object.keys(someInputs()) as NominationField[];
const origin = { key: 'k', base: 0, draft: 0 };
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const problemsOf = (over: Partial<NominationInputs>, using = needs) => {
  const checks = check(someInputs(over), using);
  return 'problems' in checks ? checks.problems : [];
};

describe('a complete form', () => {
  it('has no problem', () => {
    assert.deepEqual(problemsOf({}), []);
  });

  it('is read with spaces around answers taken off, lists split and the school found', () => {
    const checks = check(
      someInputs({ name: '  Ada Example ', systemLeader: 'NLE, SLE,', availability: ' online', school: ' 900002 ' }),
      needs,
    );
    assert.ok('checked' in checks);
    const { inputs, school, systemLeader, availability } = checks.checked;
    assert.equal(inputs.name, 'Ada Example');
    assert.equal(school.urn, '900002');
    assert.deepEqual({ systemLeader, availability }, { systemLeader: ['NLE', 'SLE'], availability: ['online'] });
  });

  it('may say nothing of system leadership', () => {
    assert.deepEqual(problemsOf({ systemLeader: '' }), []);
  });

  it('takes every choice that it offers', () => {
    const { roles, systemLeader, availability, governorCategories } = madeUp.choices;
    const all = (choices: readonly { value: string }[]) => choices.map(({ value }) => value).join(',');
    assert.deepEqual(problemsOf({ systemLeader: all(systemLeader), availability: all(availability) }), []);
    for (const role of roles)
      for (const { value } of governorCategories)
        assert.deepEqual(problemsOf({ role: role.value, governorCategory: value }), []);
  });
});

describe('a problem of a form', () => {
  const cases: { field: NominationField; typed: Partial<NominationInputs>; code: ProblemCode }[] = [
    { field: 'name', typed: { name: '' }, code: 'name.missing' },
    { field: 'name', typed: { name: ' \n ' }, code: 'name.missing' },
    { field: 'name', typed: { name: 'x'.repeat(201) }, code: 'name.long' },
    { field: 'email', typed: { email: '' }, code: 'email.missing' },
    { field: 'email', typed: { email: 'ada at school' }, code: 'email.format' },
    { field: 'email', typed: { email: 'ada@school' }, code: 'email.format' },
    { field: 'email', typed: { email: 'a@b.example, c@d.example' }, code: 'email.format' },
    { field: 'role', typed: { role: '' }, code: 'role.missing' },
    { field: 'role', typed: { role: 'Headteacher' }, code: 'role.unknown' },
    { field: 'role', typed: { role: 'constructor' }, code: 'role.unknown' },
    { field: 'school', typed: { school: '' }, code: 'school.missing' },
    { field: 'school', typed: { school: 'other' }, code: 'school.missing' },
    { field: 'school', typed: { school: 'Hogwarts' }, code: 'school.notFound' },
    { field: 'school', typed: { school: '900021' }, code: 'school.notFound' },
    { field: 'school', typed: { school: "St Mary's" }, code: 'school.several' },
    { field: 'school', typed: { school: 'Calderwick Community' }, code: 'school.several' },
    { field: 'governorCategory', typed: { role: 'governor' }, code: 'governorCategory.missing' },
    { field: 'governorCategory', typed: { role: 'chair-of-governors' }, code: 'governorCategory.missing' },
    { field: 'governorCategory', typed: { role: 'governor', governorCategory: 'x' }, code: 'governorCategory.unknown' },
    { field: 'systemLeader', typed: { systemLeader: 'NLE,XLE' }, code: 'systemLeader.unknown' },
    { field: 'contribution', typed: { contribution: '' }, code: 'contribution.missing' },
    { field: 'contribution', typed: { contribution: ' \n\t ' }, code: 'contribution.missing' },
    { field: 'contribution', typed: { contribution: words(MOST_WORDS + 1) }, code: 'contribution.long' },
    { field: 'contribution', typed: { contribution: 'x'.repeat(4001) }, code: 'contribution.characters' },
    { field: 'availability', typed: { availability: '' }, code: 'availability.missing' },
    { field: 'availability', typed: { availability: ' , ,' }, code: 'availability.missing' },
    { field: 'availability', typed: { availability: 'online,never' }, code: 'availability.unknown' },
    { field: 'interests', typed: { interests: '' }, code: 'interests.missing' },
    { field: 'interests', typed: { interests: 'x'.repeat(4001) }, code: 'interests.long' },
    { field: 'endorserName', typed: { endorserName: '' }, code: 'endorserName.missing' },
    { field: 'endorserName', typed: { endorserName: 'x'.repeat(201) }, code: 'endorserName.long' },
    { field: 'endorserEmail', typed: { endorserEmail: '' }, code: 'endorserEmail.missing' },
    { field: 'endorserEmail', typed: { endorserEmail: 'chris' }, code: 'endorserEmail.format' },
    { field: 'endorserEmail', typed: { endorserEmail: ' ADA@School.example.org ' }, code: 'endorserEmail.own' },
    { field: 'privacyRead', typed: { privacyRead: '' }, code: 'privacyRead.missing' },
    { field: 'privacyRead', typed: { privacyRead: 'false' }, code: 'privacyRead.missing' },
  ];
  for (const { field, typed, code } of cases)
    it(`is ${code} for ${JSON.stringify(typed).slice(0, 60)}, and the only one`, () => {
      const text = madeUp.wording[code].replace('{words}', String(MOST_WORDS + 1));
      assert.deepEqual(problemsOf(typed), [{ field, text }]);
    });

  it('has a test here for every code there is', () => {
    const not = /^(menu|calendar|label|choice|letter|act|entering|page|outcome|endorsement|notReady|desk|waiting)\./u;
    const codes = Object.keys({ ...wording, ...schoolWording }).filter((code) => !not.test(code));
    assert.deepEqual([...new Set(cases.map(({ code }) => code))].sort(), codes.sort());
  });
});

describe('a form that is empty', () => {
  it('has all its problems at once, in the order of the form', () => {
    assert.deepEqual(
      problemsOf(inputsFor({})).map(({ field }) => field),
      order.filter((field) => field !== 'governorCategory' && field !== 'systemLeader'),
    );
  });
});

describe('what a person would bring', () => {
  it('may be 300 words and not 301', () => {
    assert.deepEqual(problemsOf({ contribution: words(300) }), []);
    assert.equal(
      problemsOf({ contribution: words(301) })[0]?.text,
      'Your answer is 301 words. Shorten it to 300 words or fewer',
    );
  });

  it('may be 4,000 characters and not 4,001, and somebody with few, long words is not told to use fewer words', () => {
    assert.deepEqual(problemsOf({ contribution: 'x'.repeat(4000) }), []);
    const [problem] = problemsOf({ contribution: 'x'.repeat(4001) });
    assert.equal(problem?.text, 'Shorten your answer to 4,000 characters or fewer');
  });

  it('counts words however they are spaced', () => {
    assert.equal(countWords('  one\ttwo\n\nthree\u00a0four  '), 4);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'one-word', 'it’s', 'ü'), { maxLength: 400 }), (some) => {
        assert.equal(countWords(`\n ${some.join(' \n')} `), some.length);
      }),
    );
  });
});

describe('the kind of governor', () => {
  it('is not asked of anybody else, whatever the field holds', () => {
    for (const { value: role } of madeUp.choices.roles.filter(({ value }) => !value.includes('governor')))
      assert.deepEqual(problemsOf({ role, governorCategory: 'nonsense' }), []);
  });
});

describe('what a card sent', () => {
  it('becomes text: missing fields and other shapes are empty', () => {
    const sent: unknown = JSON.parse(
      '{"name": 5, "email": ["a@b.example"], "role": {"toString": null}, "school": null, "interests": true, "__proto__": {"endorserName": "x"}}',
    );
    assert.deepEqual(readInputs(sent as Record<string, unknown>), inputsFor({}));
    assert.deepEqual(readInputs({}), inputsFor({}));
  });

  it('keeps every word exactly as typed', () => {
    const typed = someInputs({ name: '  Zoë\u00a0 <b>O’Neil</b> ', contribution: ' one\r\n\r\n*two* ${x} 🎒 ' });
    assert.deepEqual(readInputs(typed), typed);
  });

  it('carries nothing that is not a field of the form', () => {
    assert.deepEqual(Object.keys(readInputs({ ...someInputs(), objectId: 'x', tenantId: 'y' })), order);
  });

  it('is checked without a fault, whatever it is, and never half accepted', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...order, '__proto__', 'constructor'), fc.anything()), (fields) => {
        const inputs = readInputs(fields);
        const checks = check(inputs, needs);
        assert.ok('problems' in checks && checks.problems.length > 0);
        const facts = factsOf(nominationsCards.form, formCard({ origin, at: NOW, inputs, ...checks }, needs));
        assert.deepEqual(facts.inputs, { ...inputs, school: inputs.school === 'other' ? '' : inputs.school });
      }),
    );
  });
});

describe('the form card', () => {
  const card = (over: Partial<NominationInputs>, using = needs) => {
    const inputs = someInputs(over);
    return factsOf(nominationsCards.form, formCard({ origin, at: NOW, inputs, ...check(inputs, using) }, using));
  };

  it('says each problem in the summary and the same at its field', () => {
    const { problems, problem } = card({ name: '', email: 'x', privacyRead: '' });
    assert.deepEqual(Object.keys(problem), ['name', 'email', 'privacyRead']);
    assert.deepEqual(Object.fromEntries(problems.map(({ field, text }) => [field, text])), problem);
  });

  it('offers the schools when several fit, told apart, and "none of these"', () => {
    const { schools, inputs } = card({ school: "St Mary's Catholic Primary School" });
    assert.deepEqual(
      schools.map(({ value }) => value),
      ['900001', '900069', '900007', 'other'],
    );
    assert.match(schools[0]?.title ?? '', /Calderwick.*ZZ1 1BE.*900001/u);
    assert.match(schools[1]?.title ?? '', /Garsbeck.*ZZ23 1EE.*900069/u);
    assert.equal(inputs.school, "St Mary's Catholic Primary School");
  });

  it('offers the open schools that a closed school’s name fits, all of it or nearly, and never takes one for that', () => {
    const { schools, problem } = card({ school: 'Whinfold Primary School' });
    assert.deepEqual(
      schools.map(({ value }) => value),
      ['900022', '900020', 'other'],
    );
    assert.equal(problem.school, madeUp.wording['school.several']);
  });

  it('offers them beside other problems too', () => {
    const { schools, problems } = card({ name: '', school: "St Mary's Catholic Primary School" });
    assert.equal(schools.length, 4);
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['name', 'school'],
    );
  });

  it('asks for the school again, empty, after "none of these"', () => {
    const { schools, inputs, problem } = card({ school: 'other' });
    assert.deepEqual(schools, []);
    assert.equal(inputs.school, '');
    assert.equal(problem.school, madeUp.wording['school.missing']);
  });

  it('takes a school that is then chosen', () => {
    const twin = aSchool({ urn: '900102', town: 'Penwick' });
    const using = someFormNeeds({ schools: [aSchool(), twin] });
    assert.equal(problemsOf({ school: 'Bleak House Primary School' }, using).length, 1);
    assert.deepEqual(problemsOf({ school: '900102' }, using), []);
  });

  it('shows only the documents that belong beside it', () => {
    const using = someFormNeeds({ documents: [aDocument(), aDocument({ title: 'Another', besideForm: false })] });
    assert.deepEqual(
      card({ name: '' }, using).documents.map(({ title }) => title),
      ['A report'],
    );
  });
});
