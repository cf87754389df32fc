// Somebody says their school and role once, in a chat of their own: they are answered by it, change it and have it forgotten.
import assert from 'node:assert/strict';
import { cards } from '../../features/my-school/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import {
  aForm,
  aMessage,
  aPerson,
  aWorld,
  down,
  factsOf,
  inChannel,
  madeUp,
  someContent,
  type World,
} from '../builders.ts';

const inGroup = { place: 'group', conversation: '19:group' } as const;

const said = { school: '900002', role: 'headteacher' };
const calderwick = 'Calderwick Community Primary School, Calderwick, ZZ1 2BH (URN 900002)';

const say = ({ app }: World, text: string, turn = {}) => app.dispatch(aMessage(text, turn));
const press = ({ app }: World, verb: string, fields = {}, turn = {}) => app.dispatch(aForm(verb, fields, turn));
const save = (world: World, fields = {}) => press(world, 'school.save', { ...said, schoolFound: '', ...fields });
const kept = ({ ports }: World) => ports.affiliations.find(aPerson());
const answer = async (reply: ReturnType<typeof say>) => factsOf(cards.answer, await reply);
const form = async (reply: ReturnType<typeof say>) => factsOf(cards.form, await reply);
const valueOf = ({ rows }: { rows: { label: string; value: string }[] }, label: string) =>
  rows.find((row) => row.label === label)?.value;

describe('one’s own school', () => {
  it('is asked for once, and the question is answered when it is said, and from then on', async () => {
    const world = aWorld();
    const asked = await form(say(world, 'Who is our adviser?'));
    assert.deepEqual([asked.what, asked.inputs, asked.problems], ['adviser', { school: '', role: '' }, []]);
    assert.deepEqual(asked.roles, madeUp.choices.roles);
    const first = await answer(save(world, { what: 'adviser' }));
    assert.equal(first.lead, 'Your adviser is Cai Example.');
    assert.deepEqual(first.rows, [
      { label: 'School', value: 'Calderwick Community Primary School (URN 900002)' },
      { label: 'Your role', value: 'Headteacher' },
      { label: 'Network', value: 'Calderwick network' },
      { label: 'Locality', value: 'Burnley' },
      { label: 'Area', value: 'East' },
      { label: 'District', value: 'Burnley' },
      { label: 'Adviser', value: 'Cai Example, for the East area' },
      { label: 'Adviser’s email', value: 'cai.example@example.org' },
    ]);
    assert.deepEqual([first.own, first.missing], ['self', false]);
    assert.deepEqual(await kept(world), { ...said, from: 'self' });
    const leads = {
      'which network are we in': 'Your school is in the Calderwick network.',
      'what network is my school allocated to': 'Your school is in the Calderwick network.',
      'which locality are we in': 'Your school is in the Burnley locality.',
      'what area are we in': 'Your school is in the East area.',
      'who else is in our network': 'These schools are in the same network as your school.',
      'my school': '',
    };
    for (const [text, lead] of Object.entries(leads)) assert.equal((await answer(say(world, text))).lead, lead);
    const { schools } = await answer(say(world, 'who are our partner schools'));
    assert.deepEqual(schools, [
      "St Mary's Catholic Primary School",
      'Calderwick Nursery School',
      'Calderwick High School',
    ]);
  });

  it('may be of no network: what the tables do not have is said, with whom to ask', async () => {
    const schools = madeUp.schools.map(({ network: _, ...school }) => school);
    const world = aWorld({ content: someContent({ schools }) });
    await save(world);
    const facts = await answer(say(world, 'which network are we in'));
    assert.equal(facts.lead, 'We do not have this yet for your school.');
    assert.equal(valueOf(facts, 'Network'), 'We do not have this yet');
    assert.deepEqual([facts.missing, facts.contact], [true, madeUp.service.contact]);
    assert.equal((await answer(say(world, 'who else is in our network'))).lead, facts.lead);
  });

  it('may have no adviser', async () => {
    const world = aWorld({ content: someContent({ advisers: [] }) });
    await save(world);
    const facts = await answer(say(world, 'who is our adviser'));
    assert.equal(facts.lead, 'We do not have this yet for your school.');
    assert.deepEqual(
      [valueOf(facts, 'Adviser'), valueOf(facts, 'Adviser’s email')],
      ['We do not have this yet', undefined],
    );
  });

  it('is selected from a search, too, and chosen where a name fits several', async () => {
    const world = aWorld();
    await save(world, { school: 'calderwick', schoolFound: '900002' });
    assert.equal((await kept(world))?.school, '900002');
    const several = await form(save(world, { school: 'St Mary’s' }));
    assert.equal(several.problem.school, madeUp.wording['school.several']);
    assert.equal(several.schools.at(-1)?.value, 'other');
    assert.ok(several.schools.length > 2);
    assert.deepEqual(await kept(world), { ...said, from: 'self' });
  });

  it('comes back with every word and all that is wrong', async () => {
    const world = aWorld();
    const wrong = await form(save(world, { school: 'Hogwarts', role: '', what: 'area' }));
    assert.deepEqual(wrong.problem, {
      school: madeUp.wording['school.notFound'],
      role: madeUp.wording['mySchool.role.missing'],
    });
    assert.deepEqual(
      wrong.problems.map(({ field }) => field),
      ['school', 'role'],
    );
    assert.deepEqual([wrong.inputs, wrong.what], [{ school: 'Hogwarts', role: '' }, 'area']);
    for (const school of ['', 'other', 7, ['900002'], null])
      assert.equal((await form(save(world, { school }))).problem.school, madeUp.wording['school.missing']);
    for (const role of ['wizard', 7, null])
      assert.equal((await form(save(world, { role }))).problem.role, madeUp.wording['mySchool.role.missing']);
    assert.equal((await form(save(world, { school: '', what: 'hostile' }))).what, '');
    assert.equal(await kept(world), undefined);
  });

  it('is changed, from the form with what is kept', async () => {
    const world = aWorld();
    await save(world);
    assert.deepEqual((await form(press(world, 'school.change'))).inputs, { school: calderwick, role: 'headteacher' });
    await save(world, { school: '900012', role: 'governor' });
    assert.deepEqual(await kept(world), { school: '900012', role: 'governor', from: 'self' });
    assert.deepEqual((await form(press(aWorld(), 'school.change'))).inputs, { school: '', role: '' });
  });

  it('is forgotten at once, by a button or in words, and what was deleted is said', async () => {
    for (const forget of [
      (world: World) => press(world, 'school.forget'),
      (world: World) => say(world, 'forget my school'),
    ]) {
      const world = aWorld();
      await save(world);
      assert.deepEqual(factsOf(cards.forgotten, await forget(world)).was, { school: calderwick, role: 'Headteacher' });
      assert.equal(await kept(world), undefined);
      assert.equal(factsOf(cards.forgotten, await forget(world)).was, null);
      await form(say(world, 'who is our adviser'));
      await form(press(world, 'school.own'));
    }
  });

  it('is asked for again when the school has closed, or the register has it no more', async () => {
    const world = aWorld();
    await world.ports.affiliations.say(aPerson(), { school: '999999', role: 'governor' });
    assert.deepEqual((await form(say(world, 'my school'))).inputs, { school: '', role: 'governor' });
    const { was } = factsOf(cards.forgotten, await say(world, 'forget my school'));
    assert.deepEqual(was, { school: 'URN 999999', role: 'Governor or trustee' });
  });

  it('is nobody else’s, whatever a card says', async () => {
    const world = aWorld();
    await save(world, { person: { tenantId: 'other', objectId: 'other' } });
    const eve = { person: aPerson({ objectId: 'eeeeeeee-0000-0000-0000-00000000000e' }) };
    await form(say(world, 'who is our adviser', eve));
    await press(world, 'school.forget', {}, eve);
    assert.deepEqual(await kept(world), { ...said, from: 'self' });
  });

  it('is neither shown, asked for, saved nor forgotten where others read along', async () => {
    const world = aWorld();
    await world.ports.affiliations.say(aPerson(), said);
    for (const where of [inChannel, inGroup, { place: 'dialog' as const }]) {
      for (const text of [
        'who is our adviser',
        'what network is our school allocated to',
        'my school',
        'forget my school',
      ])
        factsOf(refusals.privateOnly, await say(world, text, where));
      for (const verb of ['school.own', 'school.change', 'school.save', 'school.forget'])
        factsOf(refusals.privateOnly, await press(world, verb, { school: '900012', role: 'governor' }, where));
      const sent = aForm('school.save', said, where);
      assert.equal(cards.form.factsIn(world.app.giveBack(sent, 'REF-1')), undefined);
    }
    assert.deepEqual(await kept(world), { ...said, from: 'self' });
  });

  it('comes back filled in when storage is down', async () => {
    const world = aWorld();
    const affiliations = { ...world.ports.affiliations, say: down };
    const broken = aWorld({ affiliations });
    await assert.rejects(Promise.resolve(save(broken)));
    const back = factsOf(cards.form, broken.app.giveBack(aForm('school.save', { ...said, what: 'area' }), 'REF-1'));
    assert.deepEqual([back.inputs, back.fault, back.what], [said, 'REF-1', 'area']);
  });
});

describe('a school that a question names', () => {
  it('is looked for, and whoever names one that nobody knows is told how to go on', async () => {
    const facts = await answer(say(aWorld(), 'what network’s Oakenclough High in?', inChannel));
    assert.match(facts.lead, /“Oakenclough High”.*full name and town/u);
    assert.deepEqual([facts.rows, facts.missing], [[], true]);
  });

  it('is answered anywhere, from the tables alone', async () => {
    const world = aWorld({ affiliations: { ...aWorld().ports.affiliations, find: down } });
    for (const where of [{}, inChannel, inGroup]) {
      const facts = await answer(say(world, 'which network is Calderwick High School in?', where));
      assert.equal(facts.title, 'Calderwick High School');
      assert.equal(facts.lead, 'Calderwick High School is in the Calderwick network.');
      assert.equal(facts.own, null);
      assert.equal(valueOf(facts, 'Your role'), undefined);
    }
    const { lead } = await answer(say(world, 'who is the adviser for Yarrowby Academy'));
    assert.equal(lead, 'The adviser for Yarrowby Academy is Bo Example.');
  });

  it('may be a place', async () => {
    const world = aWorld();
    const burnley = await answer(say(world, 'who is the senior adviser for Burnley', inChannel));
    assert.deepEqual([burnley.title, burnley.lead], ['Burnley', 'The adviser for Burnley is Cai Example.']);
    assert.equal(valueOf(burnley, 'Adviser’s email'), 'cai.example@example.org');
    assert.equal(valueOf(burnley, 'Network'), 'Calderwick network and Hazelmoor network');
    const { lead } = await answer(say(world, 'which area is Chorley in'));
    assert.equal(lead, 'Schools in Chorley are in the South area.');
    const network = await answer(say(world, 'which schools are in the Hazelmoor network'));
    assert.equal(network.lead, 'These schools are in the Hazelmoor network.');
    assert.equal(network.schools.length, 2);
  });

  it('is chosen where several may be meant, by everybody, and a card that is not ours is out of date', async () => {
    const world = aWorld();
    const { what, options } = factsOf(cards.which, await say(world, 'which network is St Mary’s in', inGroup));
    assert.deepEqual([what, options.map(({ id }) => id)], ['network', ['900001', '900069', '900007']]);
    const { lead } = await answer(press(world, 'school.show', { id: '900069', what }, inGroup));
    assert.equal(lead, "St Mary's Catholic Primary School, Garsbeck is in the Garsbeck network.");
    for (const id of ['999999', '', 7, null, { urn: '900069' }])
      factsOf(refusals.outOfDate, await press(world, 'school.show', { id }));
  });

  it('gives way to a signpost, and to the FAQ where nothing is named', async () => {
    const world = aWorld();
    for (const text of ['who is our adviser for the child who was hit by a teacher', 'how much does a network cost'])
      for (const card of Object.values(cards)) assert.equal(card.factsIn(await say(world, text)), undefined, text);
  });
});
