// A question about a school is known word by word; one that asks for anything else is left to the FAQ.
import assert from 'node:assert/strict';
import { meantBy, schoolNameIn } from '../../features/my-school/find.ts';
import { placesOf } from '../../features/my-school/places.ts';
import { readSchoolQuestion } from '../../features/my-school/question.ts';
import { createRegister } from '../../features/schools/school.ts';
import { madeUp } from '../builders.ts';

const register = createRegister(madeUp.schools);
const places = placesOf(madeUp.schools, madeUp.advisers);

/** What is asked, and of whom: "own", a place, a school, or schools to choose from. */
function read(text: string): string | undefined {
  const asked = readSchoolQuestion(text);
  if (!asked) return undefined;
  if (asked.names.length === 0) return `${asked.topic} own`;
  const meant = meantBy(asked.names, { register, places });
  if (!meant) return undefined;
  if ('place' in meant) return `${asked.topic} ${meant.place.name}`;
  if ('school' in meant) return `${asked.topic} ${meant.school.urn}`;
  return `${asked.topic} ${meant.offered.map(({ urn }) => urn).join(' or ')}`;
}

describe('a question about a school', () => {
  const own: Record<string, string[]> = {
    adviser: [
      'Who is our adviser?',
      'who is the senior adviser for my area',
      'contact details for my adviser',
      'who is the senior adviser for our district',
      'name of my school advisor',
      'which adviser covers our district',
      'I need the name and email of our adviser',
      'who is our named contact at county for school improvement',
      'how do we get hold of our school adviser',
      'Hi, who’s our adviser please? Thanks',
      'my adviser',
    ],
    network: [
      'Which network is my school in?',
      'find my network',
      'which network are we in',
      'what network is our school allocated to',
      'network allocation for my school',
      'which cluster have we been put in',
      'our network',
      'what group has our school been put in',
      'can you look up our network',
      'how do I find out which locality network we belong to',
      'which group have we been put in',
      'which network am I in',
    ],
    schools: ['who else is in our network', 'which schools are we grouped with', 'who are our partner schools'],
    locality: ['which locality are we in'],
    area: ['what area are we in'],
    district: ['which district is my school in'],
  };
  for (const [topic, texts] of Object.entries(own))
    it(`is about one’s own: ${topic}`, () => {
      for (const text of texts) assert.equal(read(text), `${topic} own`, text);
    });

  it('names a school: in full, by its number, or by words that one school alone has', () => {
    const named: Record<string, string> = {
      'who is the adviser for Calderwick Community Primary School?': 'adviser 900002',
      'who is the adviser for Calderwick Community Primary?': 'adviser 900002',
      'which network is St Mary’s Calderwick in': 'network 900001',
      'which network does Calderwick High School belong to?': 'network 900006',
      'who is Calderwick High School’s adviser': 'adviser 900006',
      'what area is Hazelmoor Brook in': 'area 900004',
      'adviser for Yarrowby Academy': 'adviser 900012',
      'which locality is 900004 in': 'locality 900004',
      'whos our adviser now?? calderwick community primary. last one retired': 'adviser 900002',
      'what adviser covers Calderwick High, need to cc them': 'adviser 900006',
      'Is Calderwick Community Primary down as Burnley or Pendle on your system? I clerk there': 'district 900002',
      'what district is Calderwick High in': 'district 900006',
      'Calderwick High - are u sure we’re in your list?': 'district 900006',
      'are you certain our school is on your list? Calderwick High': 'district 900006',
      'north or east for us? Calderwick High': 'area 900006',
    };
    for (const [text, is] of Object.entries(named)) assert.equal(read(text), is, text);
  });

  it('offers those that a name may mean, and never one by letters alone', () => {
    assert.equal(read('which network is St Mary’s in'), 'network 900001 or 900069 or 900007');
    assert.match(read('which network is Calderwik Community Primary in') ?? '', /^network 900002 or /u);
  });

  it('names a place: a network before a town, a district, an area', () => {
    const named: Record<string, string> = {
      'who is the senior adviser for Burnley': 'adviser Burnley',
      'which senior adviser looks after Burnley': 'adviser Burnley',
      'who is the adviser for Chorley schools': 'adviser Chorley',
      'who is the adviser for the East area': 'adviser East',
      'which schools are in the Calderwick network': 'schools Calderwick network',
      'which network is Calderwick in': 'network Calderwick',
      'which districts make up east': 'district East',
      'we’re in Wyre, does that make us north': 'area Wyre',
      'is Calderwick in the north or east area': 'area Calderwick',
      'is Burnley south or east': 'area Burnley',
    };
    for (const [text, is] of Object.entries(named)) assert.equal(read(text), is, text);
  });

  it('is about one’s own school where the name is nobody’s', () => {
    const asked = (text: string) => readSchoolQuestion(text);
    for (const [text, topic] of [
      ['South or East for us? Whalley', 'area'],
      ['St Peters in Chorley - are u sure we’re in your list?', 'district'],
    ] as const) {
      assert.equal(read(text), undefined, text);
      assert.deepEqual([asked(text)?.topic, asked(text)?.own], [topic, true], text);
    }
    assert.equal(asked('who is the adviser for Hogwarts')?.own, false);
    assert.equal(asked('is the south or east better at maths')?.own, false);
  });

  it('names a school that nobody knows, or no school', () => {
    const names: Record<string, string | undefined> = {
      'what network’s Oakenclough High in': 'oakenclough high',
      'who is the adviser for Oakenclough Primary School?': 'oakenclough primary',
      'which area is St Oswin’s Primary in': 'st oswins primary',
      'what network would a new academy be in': undefined,
      'who is the adviser for every church primary': undefined,
      'who is the adviser for Hogwarts': undefined,
      'which network do primary schools join': undefined,
    };
    for (const [text, is] of Object.entries(names)) {
      assert.equal(read(text), undefined, text);
      assert.equal(schoolNameIn(readSchoolQuestion(text)?.names ?? []), is, text);
    }
    const asked = madeUp.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
    const named = (text: string) => schoolNameIn(readSchoolQuestion(text)?.names ?? []) !== undefined;
    assert.deepEqual(asked.filter(named), []);
  });

  it('is none where other words ask for something else, or nothing is named', () => {
    for (const text of [
      'what does our adviser do',
      'do we have to be in a network',
      'can we move to a different network',
      'we are on the border of two districts, which network would we be in',
      'who is the adviser for primary schools',
      'who is the adviser for Hogwarts',
      'which settings are in a network',
      'are special schools in the network',
      'who is in the steering group',
      'who funds the networks',
      'who facilitates our network',
      'what is a network',
      'when does our network meet',
      'why is our school in this network',
      'how are we put in networks',
      'who is our adviser and when do nominations close',
      'who was our adviser on 3 May 2026',
      'who is our adviser? When do nominations close?',
      'does that make us eligible',
      'is our school down as an academy',
      'is Calderwick High School down as an academy in our area',
      'our area is listed as poor',
      'adviser',
      'our school',
      '',
      `who is our adviser ${'our '.repeat(40)}`,
    ])
      assert.equal(read(text), undefined, text);
  });

  it('takes nothing of the FAQ but what its tables answer', () => {
    const taken = madeUp.faq
      .flatMap(({ id, title, alsoAskedAs }) => [title, ...alsoAskedAs].map((text) => ({ id, text })))
      .filter(({ text }) => read(text) !== undefined);
    assert.deepEqual([...new Set(taken.map(({ id }) => id))], ['which-network']);
  });
});
