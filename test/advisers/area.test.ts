// An adviser sees how many of their schools were heard from, in counts, and which were not; an officer sees any area; nobody else sees one.
import assert from 'node:assert/strict';
import { cards } from '../../features/advisers/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import { cards as mySchoolCards } from '../../features/my-school/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { mailTo } from '../../platform/address.ts';
import { noMail } from '../../platform/mail.ts';
import { importDirectory } from '../../features/people/import.ts';
import { aForm, aMessage, anAdviser, aPerson, aWorld, factsOf, inChannel, madeUp, someContent } from '../builders.ts';
import { countedWorld } from '../counted.ts';
import { adviser, areaIn, asks, meets, nominates, officer, presses, says } from './advising.ts';
import { cardOf } from '../cards/samples.ts';

const EAST = ['900001', '900002', '900003', '900004', '900005', '900006', '900020', '900022'];

describe('my area', () => {
  it('says how many schools were heard from and who is silent, and counts no school of another area', async () => {
    const world = aWorld();
    await nominates(world, '900001');
    for (const school of ['900002', '900003', '900007']) await asks(world, school);
    await meets(world, '900004');
    const facts = areaIn(await says(world, 'my area'));
    const { title, schools, heard, nominations, nominating, questions, asking, waiting, met } = facts;
    assert.deepEqual(
      { title, schools, heard, nominations, nominating, questions, asking, waiting, met },
      {
        title: 'East area',
        schools: 8,
        heard: 4,
        nominations: 1,
        nominating: 1,
        questions: 2,
        asking: 2,
        waiting: 2,
        met: 1,
      },
    );
    assert.deepEqual(facts.parts, [
      { label: 'Burnley locality', schools: 6, heard: 4 },
      { label: 'Hyndburn locality', schools: 2, heard: 0 },
    ]);
    assert.deepEqual(
      facts.silent.map(({ name }) => name),
      [
        'Calderwick High School',
        'Calderwick Nursery School',
        'Whinfold Primary Academy',
        "Whinfold St Oswald's Catholic Primary School",
      ],
    );
    assert.deepEqual([facts.own, facts.advisers, facts.groups], [true, '', []]);
  });

  it('names nobody, and no word of a question', async () => {
    const world = aWorld();
    await nominates(world, '900001');
    await asks(world, '900002', 'Who feeds the hens?');
    for (const person of [adviser, officer]) {
      const said = JSON.stringify(areaIn(await says(world, person === adviser ? 'my area' : 'area East', person)));
      assert.doesNotMatch(said, /hens|Ada|asker|nominee|@/u);
    }
  });

  it('does not count a nomination that was withdrawn', async () => {
    const world = aWorld();
    await nominates(world, '900001');
    const person = aPerson({ objectId: 'nominee of 900001', name: 'nominee of 900001' });
    await presses(world, 'nomination.withdraw-now', {}, person);
    for (const work of world.queued()) await world.app.jobs.work(work);
    assert.deepEqual([areaIn(await says(world, 'my area')).nominations], [0]);
  });

  it('says of a silent school whether a message can reach it', async () => {
    const reachOf = async (mail: typeof noMail, over = {}) => {
      const world = aWorld({ mail, ...over });
      const line = { number: 2, email: 'head@school.example.org', urn: '900005', role: 'headteacher' };
      const { affiliations } = world.ports;
      await importDirectory([line], {
        ...{ affiliations, isSchool: () => true, roles: madeUp.choices.roles, isDry: false },
        isErased: () => Promise.resolve(false),
      });
      const { silent } = areaIn(await says(world, 'my area'));
      return new Map(silent.map(({ name, reach }) => [name, reach]));
    };
    const none = 'no contact yet';
    const without = await reachOf(noMail);
    const withMail = await reachOf({ ...noMail, to: mailTo });
    assert.deepEqual(
      [without.get('Calderwick Nursery School'), withMail.get('Calderwick Nursery School')],
      [none, 'by email'],
    );
    assert.equal(withMail.get('Calderwick High School'), none);
  });

  it('shows ten silent schools at a time', async () => {
    const schools = madeUp.schools.map((school) => ({ ...school, area: 'East' }));
    const world = aWorld({ content: someContent({ schools }) });
    const first = areaIn(await says(world, 'my area'));
    assert.deepEqual([first.silent.length, first.page.of, first.page.next], [10, 18, 10]);
    const second = areaIn(await presses(world, 'area.show', { group: first.group, at: first.page.next }));
    assert.deepEqual([second.silent.length, second.page.previous, second.page.next], [8, 0, null]);
    assert.equal(new Set([...first.silent, ...second.silent].map(({ name, town }) => `${name} ${town}`)).size, 18);
  });

  it('is all the groups of somebody who has several, or one that they choose', async () => {
    const row = { name: 'Cai Example', email: 'cai.example@example.org', objectId: adviser.objectId, number: 2 };
    const advisers = [
      { ...row, kind: 'network' as const, of: 'Calderwick network' },
      { ...row, kind: 'locality' as const, of: 'Hyndburn' },
    ];
    const world = aWorld({ content: someContent({ advisers }) });
    const all = areaIn(await says(world, 'my area'));
    assert.deepEqual([all.title, all.group, all.schools], ['Your area', '', 6]);
    assert.deepEqual(
      all.parts.map(({ label, schools }) => [label, schools]),
      [
        ['Calderwick network', 4],
        ['Hyndburn locality', 2],
      ],
    );
    const one = areaIn(await presses(world, 'area.show', { chosen: all.groups[1]?.value }));
    assert.deepEqual([one.title, one.schools], ['Hyndburn locality', 2]);
  });

  it('is nobody else’s: an adviser who names another area is shown their own', async () => {
    const world = aWorld();
    for (const group of ['area North', 'area', '', 'toString', 7])
      assert.equal(areaIn(await presses(world, 'area.show', { group })).title, 'East area');
    assert.match(cardOf(await says(world, 'area North')) ?? '', /^faq\//u);
    assert.equal(areaIn(await says(world, 'area East')).title, 'East area');
  });

  it('says which of its schools have a nearer adviser, to whom a message from here does not go', async () => {
    const [dee] = madeUp.advisers.filter(({ name }) => name === 'Dee Example');
    assert.ok(dee);
    const advisers = [
      ...madeUp.advisers,
      { ...dee, of: 'Hyndburn' },
      { ...dee, kind: 'network' as const, of: 'Calderwick network' },
    ];
    const world = aWorld({ content: someContent({ advisers }) });
    assert.deepEqual(areaIn(await says(world, 'my area')).nearer, { schools: 6, advisers: 'Dee Example' });
    assert.deepEqual(areaIn(await says(world, 'area Hyndburn', officer)).nearer, { schools: 0, advisers: '' });
    const reply = await presses(world, 'broadcast.open', { audience: 'mine' });
    assert.match(cardOf(reply) ?? '', /^broadcasts\//u);
  });

  it('has a file of all silent schools, made when it is fetched', async () => {
    const world = aWorld();
    const { count, url } = factsOf(cards.download, await presses(world, 'area.silent', { group: 'area North' }));
    assert.equal(count, 8);
    await asks(world, '900001');
    const file = await world.app.download(url.split('/').at(-1) ?? '');
    assert.ok(file?.kind === 'csv');
    const lines = file.text.trim().split('\r\n');
    assert.match(lines[0] ?? '', /School.*URN.*How we can write to them/u);
    assert.deepEqual(
      EAST.filter((urn) => lines.some((line) => line.includes(urn))),
      EAST.slice(1),
    );
    const [entry] = await world.ports.downloads.history();
    assert.deepEqual([entry?.did, entry?.name], ['advisers.exported', adviser.name]);
  });

  it('is read in two waves, however many schools there are', async () => {
    const { turn } = countedWorld();
    await turn(aMessage('my area', { person: adviser }));
    const { before } = await turn(aMessage('my area', { person: adviser }));
    assert.ok(before.waves <= 2, JSON.stringify(before));
  });
});

describe('an officer', () => {
  it('chooses from all networks, localities and areas, and is told who advises it', async () => {
    const world = aWorld();
    const { groups } = factsOf(cards.choose, await says(world, 'my area', officer));
    assert.ok(groups.some(({ title }) => title === 'Burnley locality'));
    const facts = areaIn(await presses(world, 'area.show', { chosen: 'area South' }, officer));
    assert.deepEqual([facts.title, facts.own, facts.advisers], ['South area', false, 'Bo Example']);
  });

  for (const [text, title] of [
    ['area Burnley', 'Burnley locality'],
    ['Area: burnley', 'Burnley locality'],
    ['locality Burnley', 'Burnley locality'],
    ['network Hazelmoor', 'Hazelmoor network'],
    ['area East', 'East area'],
  ] as const)
    it(`names one: ${text}`, async () => {
      assert.equal(areaIn(await says(aWorld(), text, officer)).title, title);
    });

  it('asks a question that only begins like one', async () => {
    for (const text of ['area of outstanding beauty', 'network meetings'])
      assert.match(cardOf(await says(aWorld(), text, officer)) ?? '', /^faq\//u, text);
  });

  it('who advises schools has an area of their own', async () => {
    const world = aWorld({ officers: [adviser.objectId] });
    const facts = areaIn(await says(world, 'my area'));
    assert.deepEqual([facts.title, facts.own, facts.advisers], ['East area', false, '']);
    assert.ok(facts.groups.some(({ title }) => title === 'North area'));
  });
});

describe('who is no adviser', () => {
  it('gets an answer about their own school, and sees no area', async () => {
    const { app } = aWorld();
    factsOf(mySchoolCards.form, await app.dispatch(aMessage('my area')));
    assert.match(cardOf(await app.dispatch(aMessage('area Burnley'))) ?? '', /^faq\//u);
    for (const verb of ['area.show', 'area.silent'])
      for (const person of [aPerson(), anAdviser({ tenantId: 'another' })])
        assert.ok(
          refusals.advisersOnly.factsIn(await app.dispatch(aForm(verb, { group: 'area East' }, { person }))),
          verb,
        );
  });

  it('is not offered it in help, and an adviser is', async () => {
    const { app } = aWorld();
    const offered = async (person = aPerson()) =>
      factsOf(helpCards.help, await app.dispatch(aMessage('help', { person }))).commands.map(({ says }) => says);
    assert.ok(!(await offered()).includes('my area'));
    assert.ok((await offered(adviser)).includes('my area'));
  });

  it('does not read along: an area is shown in a chat of one’s own', async () => {
    const { app, ports } = aWorld();
    const refused = refusals.privateOnly.with({ chat: ports.chat });
    const turn = { ...inChannel, person: adviser };
    assert.deepEqual(await app.dispatch(aMessage('my area', turn)), refused);
    assert.deepEqual(await app.dispatch(aMessage('area East', turn)), refused);
    for (const verb of ['area.show', 'area.silent'])
      assert.deepEqual(await app.dispatch(aForm(verb, {}, turn)), refused);
  });
});
