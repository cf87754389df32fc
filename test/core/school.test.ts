// The register finds the school that is meant, asks when several could be, and never guesses.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRegister, describeSchool } from '../../core/school.ts';
import { aSchool, shipped } from '../builders.ts';

const urns = (schools: readonly { urn: string }[]) => schools.map(({ urn }) => urn).sort();

const stMarys = aSchool({
  urn: '900201',
  name: "St. Mary's R.C.  Primary School",
  town: 'Yarrowby',
  postcode: 'ZZ3 1EE',
});
const twins = [
  aSchool({ urn: '900301', name: "St Oswald's Primary School", town: 'Calderwick', postcode: 'ZZ1 1AA' }),
  aSchool({ urn: '900302', name: "ST OSWALD'S PRIMARY SCHOOL", town: 'Penwick', postcode: 'ZZ9 9BB' }),
];
const closed = aSchool({ urn: '900401', name: 'Ferry Lane School', status: 'closed' });

const { find } = createRegister([stMarys, ...twins, closed, aSchool()]);

describe('a school', () => {
  it('is found by its URN, spaces around it or not', () => {
    assert.deepEqual(urns(find(' 900201 ')), ['900201']);
  });

  const spellings = [
    "St. Mary's R.C.  Primary School",
    "st mary's rc primary school",
    'ST MARY’S R.C. PRIMARY SCHOOL',
    'St Marys RC Primary School',
    "Saint Mary's RC Primary School",
    "  St  Mary's   R.C. Primary  School. ",
    "St Mary's R.C. Primary School, Yarrowby",
    "St.Mary's R.C.Primary School",
    'St Mary‘s RC Primary School',
    'St Maryʼs RC Primary School',
    'St Mary`s RC Primary School',
    'st marys yarrowby',
    "St Mary's, ZZ3 1EE",
  ];
  for (const typed of spellings)
    it(`is found as ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(urns(find(typed)), ['900201']);
    });

  it('that is closed is not found by URN, name or town', () => {
    assert.deepEqual([...find('900401'), ...find('Ferry Lane School'), ...find('Ferry Lane Calderwick')], []);
  });
});

describe('two schools of one name', () => {
  it('are both offered', () => {
    assert.deepEqual(urns(find("St Oswald's Primary School")), ['900301', '900302']);
    assert.deepEqual(urns(find('saint oswalds')), ['900301', '900302']);
  });

  it('are told apart by town, postcode and URN', () => {
    assert.deepEqual(urns(find("St Oswald's Primary School, Penwick")), ['900302']);
    assert.deepEqual(urns(find("St Oswald's Primary School ZZ1 1AA")), ['900301']);
    assert.deepEqual(urns(find('900302')), ['900302']);
  });

  it('are shown with what tells them apart', () => {
    assert.equal(new Set(twins.map(describeSchool)).size, 2);
    assert.equal(describeSchool(stMarys), "St. Mary's R.C.  Primary School, Yarrowby, ZZ3 1EE (URN 900201)");
  });
});

describe('the register', () => {
  it('finds nothing for an empty text, for punctuation, or for words that no school has', () => {
    for (const text of ['', '   ', '...', '—', 'zebra', 'St Oswald’s zebra', 'constructor', '__proto__', '999999'])
      assert.deepEqual(find(text), [], text);
  });

  it('offers 15 schools at most', () => {
    const many = Array.from({ length: 40 }, (_, n) => aSchool({ urn: String(910_000 + n), name: 'Same Name School' }));
    assert.equal(createRegister(many).find('Same Name School').length, 15);
    assert.equal(createRegister(many).find('same calderwick').length, 15);
  });

  it('takes a whole name for that school although longer names contain it', () => {
    const junior = aSchool({ urn: '900501', name: 'Leyholme School' });
    const infant = aSchool({ urn: '900502', name: 'Leyholme School Annexe' });
    assert.deepEqual(urns(createRegister([infant, junior]).find('leyholme school')), ['900501']);
  });

  it('finds every open school of the shipped content by URN, and among what its name and town find', () => {
    const register = createRegister(shipped.schools);
    for (const school of shipped.schools.filter(({ status }) => status === 'open')) {
      assert.deepEqual(register.find(school.urn), [school]);
      assert.deepEqual(register.find(`${school.name}, ${school.town}`), [school], school.name);
      assert.ok(register.find(school.name.toUpperCase()).includes(school), school.name);
    }
  });

  it('never throws, and only ever offers open schools, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = find(text);
        assert.ok(found.every(({ status }) => status === 'open'));
        assert.equal(new Set(urns(found)).size, found.length);
      }),
    );
  });
});
