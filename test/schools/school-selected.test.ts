// What was typed and the school that was selected beside it become one text, which the register reads: sure, or both are asked about.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRegister, describeSchool, OTHER_SCHOOL, typedOrSelected } from '../../features/schools/school.ts';
import { aSchool, madeUp } from '../builders.ts';
import { offered, register, stMarys, sure } from './made-up-register.ts';

const { find } = register;

describe('a text that ends with a URN', () => {
  it('is certain if its words may mean that school, and so is every school as it is described', () => {
    for (const typed of ["St Oswald's (URN 900302)", 'st osw (URN 900302)', '900302 (URN 900302)', '(URN 900302) '])
      assert.equal(sure(find(typed)), '900302', typed);
    const own = createRegister(madeUp.schools);
    for (const school of madeUp.schools.filter(({ status }) => status === 'open'))
      assert.equal(sure(own.find(describeSchool(school))), school.urn);
  });

  it('offers that school beside those that its words may mean, where they do not fit', () => {
    assert.deepEqual(offered(find("St Oswald's (URN 900201)")), ['900201', '900301', '900302']);
    assert.deepEqual(offered(find(`${describeSchool(stMarys)} (URN 900301)`)), ['900201', '900301']);
    assert.deepEqual(offered(find('Hogwarts (URN 900201)')), ['900201']);
    assert.deepEqual(offered(find('Hogwarts (URN 999999)')), []);
  });

  it('is not certain by a closed school', () => {
    assert.deepEqual(offered(find('Ferry Lane School (URN 900401)')), []);
    assert.deepEqual(offered(find("St Oswald's Primary School, Penwick (URN 900401)")), ['900302']);
  });
});

describe('a school that is typed, or selected from a search beside it', () => {
  const both = (typed: string, selected: string) => typedOrSelected(typed, selected, register);

  it('is what was typed, as it was typed, where nothing was selected', () => {
    for (const selected of ['', OTHER_SCHOOL]) assert.equal(both(' st marys', selected), ' st marys');
  });

  it('is what was selected where nothing was typed, or only words that may mean it', () => {
    for (const typed of ['', '  ', 'st marys', 'yarrowby'])
      assert.equal(both(typed, '900201'), "St. Mary's R.C.  Primary School, Yarrowby, ZZ3 1EE (URN 900201)");
  });

  it('is left as it was typed where that is the same school', () => {
    assert.equal(both('900201', '900201'), '900201');
  });

  it('is asked about where another was typed than selected, and both stay there to be read', () => {
    const text = both("St Oswald's", '900201');
    assert.equal(text, "St Oswald's (URN 900201)");
    assert.deepEqual(offered(find(text)), ['900201', '900301', '900302']);
    // Selected in error, and then searched again.
    assert.deepEqual(offered(find(both(both('', '900301'), '900302'))), ['900301', '900302']);
  });

  it('is asked about where a word was typed that it has not, although it was likely enough to be offered', () => {
    const schools = ['Whinfold Primary School', 'Whinfold Primary Academy'].map((name, n) =>
      aSchool({ name, urn: String(900_801 + n) }),
    );
    const register = createRegister(schools);
    const text = typedOrSelected('Whinfold Primary Academy', '900801', register);
    assert.equal(text, 'Whinfold Primary Academy (URN 900801)');
    assert.deepEqual(offered(register.find(text)), ['900801', '900802']);
    assert.equal(sure(register.find(typedOrSelected('whinfold primary', '900801', register))), '900801');
  });

  it('is not lost where it is closed, or not in the register any more', () => {
    assert.deepEqual([both('', '900401'), both('', '999999')].map(find).map(offered), [[], []]);
    assert.match(both('', '900401'), /^Ferry Lane School, .*\(URN 900401\)$/u);
    assert.equal(both('', '999999'), '(URN 999999)');
    assert.equal(both('ferry lane', '900401'), 'ferry lane (URN 900401)');
  });

  it('never loses what was typed, unless the school it may mean was selected', () => {
    const urns = ['', OTHER_SCHOOL, '900201', '900301', '900401', '999999', '(URN 900301)'];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...urns), (typed, selected) => {
        const text = both(typed, selected);
        const found = find(text);
        assert.ok(text.includes(typed.trim()) || (found.sure && found.school.urn === selected), text);
      }),
    );
  });
});
