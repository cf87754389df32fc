// The register finds the school that is meant, asks when several could be, and never guesses.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRegister, describeSchool } from '../../features/schools/school.ts';
import { aSchool, madeUp } from '../builders.ts';
import { closed, offered, register, stMarys, sure, twins } from './made-up-register.ts';

const { find } = register;

describe('a school', () => {
  for (const typed of ['900201', ' 900201 ', 'URN 900201', 'urn900201', ' Urn\u00a0 900201'])
    it(`is certain by its URN: ${JSON.stringify(typed)}`, () => {
      assert.equal(sure(find(typed)), '900201');
    });

  for (const typed of ['888/3001', '8883001', ' 888 / 3001 ', '888 3001', 'DfE number: 888/3001', 'LAESTAB 8883001'])
    it(`is certain by DfE's number: ${JSON.stringify(typed)}`, () => {
      assert.equal(sure(find(typed)), '900201');
    });

  it('is offered for an official number among other words, and while the number is typed', () => {
    for (const typed of ["St Mary's 888/3001", "900201 St Mary's", '3001', '888/30'])
      assert.deepEqual(offered(find(typed)), ['900201'], typed);
    assert.deepEqual(
      ['88830', '888/300'].map((text) => register.suggest(text).map(({ urn }) => urn)),
      [['900201'], ['900201']],
    );
  });

  it('is certain by a number that it has from a school that closed, and asked about where two have it', () => {
    const number = '888/3002';
    const before = aSchool({ urn: '900403', status: 'closed', number });
    const academy = aSchool({ urn: '900404', number });
    assert.equal(sure(createRegister([before, academy]).find(number)), '900404');
    assert.deepEqual(offered(createRegister([before]).find(number)), []);
    const other = aSchool({ urn: '900405', number });
    assert.deepEqual(offered(createRegister([academy, other]).find(number)), ['900404', '900405']);
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
    "St Mary's RC Primary School ZZ3 1EE",
    "St Mary's RC Primary School, Yarrowby, ZZ3 1EE",
  ];
  for (const typed of spellings)
    it(`is certain by its whole name: ${JSON.stringify(typed)}`, () => {
      assert.equal(sure(find(typed)), '900201');
    });

  for (const typed of ['st marys yarrowby', "St Mary's, ZZ3 1EE", 'rc primary', 'yarrowby', "Yarrowby St Mary's"])
    it(`is offered, never taken, for a part of its name although it alone fits: ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(offered(find(typed)), ['900201']);
    });

  it('that is closed is not found by URN, name or town', () => {
    for (const typed of ['900401', 'URN 900401', 'Ferry Lane School', 'Ferry Lane Calderwick'])
      assert.deepEqual(offered(find(typed)), [], typed);
  });

  it('that is closed is not replaced by the one open school whose longer name holds its words', () => {
    const longer = aSchool({ urn: '900402', name: 'Ferry Lane Church School' });
    assert.deepEqual(offered(createRegister([closed, longer]).find('Ferry Lane School')), ['900402']);
  });
});

describe('two schools of one name', () => {
  it('are both offered', () => {
    assert.deepEqual(offered(find("St Oswald's Primary School")), ['900301', '900302']);
    assert.deepEqual(offered(find('saint oswalds')), ['900301', '900302']);
  });

  it('are told apart by town, postcode and URN', () => {
    assert.equal(sure(find("St Oswald's Primary School, Penwick")), '900302');
    assert.equal(sure(find("St Oswald's Primary School ZZ1 1AA")), '900301');
    assert.equal(sure(find('900302')), '900302');
  });

  it('are shown with what tells them apart', () => {
    assert.equal(new Set(twins.map(describeSchool)).size, 2);
    assert.equal(describeSchool(stMarys), "St. Mary's R.C.  Primary School, Yarrowby, ZZ3 1EE (URN 900201)");
  });
});

describe('a name in the register’s words or in others', () => {
  const schools = [
    aSchool({
      urn: '900601',
      name: "Saint Anne's Church of England (V.A.)  Pri School",
      town: 'Penwick',
      postcode: 'ZZ7 1AA',
    }),
    aSchool({ urn: '900602', name: 'THE LEYHOLME AND PENWICK CATHOLIC INFANTS’ SCHOOL', town: '', postcode: '' }),
    aSchool({ urn: '900603', name: 'Urnfield & Leyholme Junior School', town: 'Leyholme', postcode: 'ZZ8 2BB' }),
  ];
  const { find } = createRegister(schools);
  const same = {
    '900601': [
      "St Anne's CE (VA) Primary School",
      'st annes c of e voluntary aided primary school',
      'ST. ANNE’S C.E. V.A. PRIMARY SCHOOL, PENWICK',
      'Saint Annes CofE VA Prim Sch ZZ71AA',
    ],
    '900602': ['Leyholme & Penwick R.C. Infant School', 'leyholme penwick roman catholic infants school'],
    '900603': ['Urnfield and Leyholme Jnr School', 'The Urnfield Leyholme Juniors School, Leyholme, ZZ8 2BB'],
  };
  for (const [urn, spellings] of Object.entries(same))
    for (const typed of spellings)
      it(`is one school: ${typed}`, () => {
        assert.equal(sure(find(typed)), urn);
      });

  it('is asked about when two registers’ words for it are two schools', () => {
    const ce = aSchool({ urn: '900604', name: "St Anne's C.E. (VA) Primary School", town: 'Yarrowby' });
    const { find } = createRegister([...schools, ce]);
    for (const typed of [
      "St Anne's Church of England Voluntary Aided Primary School",
      "St Anne's CE (VA) Primary School",
    ])
      assert.deepEqual(offered(find(typed)), ['900601', '900604'], typed);
  });

  it('says no town or postcode where the register has none', () => {
    assert.deepEqual(schools.map(describeSchool)[1], 'THE LEYHOLME AND PENWICK CATHOLIC INFANTS’ SCHOOL (URN 900602)');
  });
});

describe('while somebody types, the register', () => {
  const { suggest } = createRegister([stMarys, ...twins, closed, aSchool()]);
  const urns = (text: string) => suggest(text).map(({ urn }) => urn);

  it('offers the schools whose name, town, postcode or URN goes on so, without the closed ones', () => {
    for (const [text, offered] of [
      ['st', ['900201', '900301', '900302']],
      ['St Osw', ['900301', '900302']],
      ['st osw pen', ['900302']],
      ['oswalds pr', ['900301', '900302']],
      ['yarr', ['900201']],
      ['ZZ3', ['900201']],
      ['zz31e', ['900201']],
      ['roman cath', ['900201']],
      ['9003', ['900301', '900302']],
      ['urn 900201', ['900201']],
      ['900401', []],
      ['ferry', []],
      ['', []],
      ['  ', []],
    ] as const)
      assert.deepEqual(urns(text).sort(), offered, text);
  });

  it('puts those first whose name begins with the first word', () => {
    const named = ['Mill Lane School', 'Lane End School', 'Old Lane School'].map((name, n) =>
      aSchool({ name, urn: String(920_000 + n) }),
    );
    const names = createRegister(named)
      .suggest('lane')
      .map(({ name }) => name);
    assert.deepEqual(names, ['Lane End School', 'Mill Lane School', 'Old Lane School']);
  });

  it('offers 15 at most, each once, and never throws', () => {
    const many = Array.from({ length: 40 }, (_, n) => aSchool({ urn: String(910_000 + n), name: '91 Same School' }));
    for (const text of ['91', 'same', 's']) assert.equal(new Set(createRegister(many).suggest(text)).size, 15, text);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => suggest(text).length <= 15));
  });
});

describe('the register', () => {
  it('still knows a closed school by its URN', () => {
    assert.equal(createRegister([stMarys, closed]).withUrn('900401'), closed);
    assert.equal(createRegister([stMarys]).withUrn('900401'), undefined);
  });

  it('finds nothing for an empty text, for punctuation, or for words that no school has', () => {
    for (const text of [
      '',
      '   ',
      '...',
      '—',
      'zebra',
      'St Zebra’s Primary School',
      'constructor',
      '__proto__',
      '999999',
      'URN',
    ])
      assert.deepEqual(find(text), { sure: false, candidates: [] }, text);
  });

  it('offers those that have the other words, and is sure of none, where one word is of no school', () => {
    for (const typed of ['St Oswald’s zebra', 'I am the head of St Oswalds', 'Saint Oswold', 'StOswald’s CPS'])
      assert.deepEqual(offered(find(typed)), ['900301', '900302'], typed);
  });

  it('offers 15 schools at most', () => {
    const many = Array.from({ length: 40 }, (_, n) => aSchool({ urn: String(910_000 + n), name: 'Same Name School' }));
    const { find } = createRegister(many);
    for (const text of ['Same Name School', 'same calderwick']) assert.equal(offered(find(text))?.length, 15, text);
  });

  it('takes a whole name for that school although longer names contain it', () => {
    const junior = aSchool({ urn: '900501', name: 'Leyholme School' });
    const infant = aSchool({ urn: '900502', name: 'Old Leyholme School' });
    assert.equal(sure(createRegister([infant, junior]).find('leyholme school')), '900501');
  });

  it('is certain of every open school of the madeUp content by URN, and by name and town; its name alone finds it', () => {
    const register = createRegister(madeUp.schools);
    for (const school of madeUp.schools.filter(({ status }) => status === 'open')) {
      assert.deepEqual(register.find(school.urn), { sure: true, school });
      assert.deepEqual(register.find(`${school.name}, ${school.town}`), { sure: true, school }, school.name);
      const named = register.find(school.name.toUpperCase());
      assert.ok(sure(named) === school.urn || offered(named)?.includes(school.urn), school.name);
    }
  });

  it('never throws, and only ever offers open schools, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = find(text);
        const schools = found.sure ? [found.school] : found.candidates;
        assert.ok(schools.every(({ status }) => status === 'open'));
        assert.equal(new Set(schools).size, schools.length);
      }),
    );
  });
});
