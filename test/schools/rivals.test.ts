// A whole name of one school is not certain where it may be short for another's, unless town or postcode decides.
import assert from 'node:assert/strict';
import { createRegister } from '../../features/schools/school.ts';
import { aSchool } from '../builders.ts';
import { offered, sure } from './made-up-register.ts';

describe('a whole name that may be short for another school’s', () => {
  const named = (name: string, over = {}) => aSchool({ urn: '900702', name, town: 'Penwick', ...over });
  const one = aSchool({
    urn: '900701',
    name: "St Mary's Catholic Primary School",
    town: 'Yarrowby',
    postcode: 'ZZ3 1EE',
  });
  const rivals = {
    'goes on with a place': "St. Mary's R.C. Primary School, Morecambe",
    'goes on with another word': "St Mary's Catholic Primary School Annexe",
    'has more words of its kind': "St Mary's Catholic Voluntary Aided Primary School",
    'says first where it is': "Penwick St Mary's Catholic Primary School",
  };
  for (const [how, name] of Object.entries(rivals)) {
    const { find } = createRegister([one, named(name)]);

    it(`is asked about, and stands first, where the other ${how}`, () => {
      const found = find(one.name);
      assert.deepEqual(!found.sure && found.candidates.map(({ urn }) => urn), ['900701', '900702']);
    });

    it(`is certain with town or postcode, where the other ${how}`, () => {
      for (const typed of [`${one.name}, Yarrowby`, `${one.name} ZZ3 1EE`]) assert.equal(sure(find(typed)), '900701');
      assert.equal(sure(find(name)), '900702');
    });
  }

  it('is asked about, with the town, where the other is in that town, too', () => {
    const { find } = createRegister([one, named(`${one.name}, Bank Top`, { town: 'Yarrowby' })]);
    assert.deepEqual(offered(find(`${one.name}, Yarrowby`)), ['900701', '900702']);
  });

  it('is asked about where another has Academy in the place of School', () => {
    const { find } = createRegister([
      named('Whinfold Primary School'),
      aSchool({ urn: '900703', name: 'Whinfold Academy' }),
    ]);
    assert.deepEqual(offered(find('Whinfold Academy')), ['900702', '900703']);
  });

  it('is certain although the other has closed, or is of another kind', () => {
    const others = [
      named(`${one.name}, Morecambe`, { status: 'closed' }),
      named("St Mary's Church of England Primary School"),
      named("St Mary's Catholic High School"),
    ];
    for (const other of others) assert.equal(sure(createRegister([one, other]).find(one.name)), '900701', other.name);
  });
});
