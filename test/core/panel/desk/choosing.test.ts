// Officers suggest a panel, understand it and try what would change it.
import assert from 'node:assert/strict';
import { render } from '../../../../adaptive-cards/render.ts';
import type { PanelFacts } from '../../../../core/panel/desk/facts.ts';
import type { Fields, Reply } from '../../../../core/conversation.ts';
import type { Nomination } from '../../../../core/nomination/nomination.ts';
import { largestPanel } from '../../../cards/panels.ts';
import { aDesk, nth, press, received } from '../../nomination/desk/officers.ts';
import { aForm, aMessage, anOfficer, aNomination, aSchool, aService, factsOf, inChannel } from '../../../builders.ts';
import { shipped, someContent, someSeats, type World } from '../../../builders.ts';

const phases = ['Primary', 'Secondary'] as const;

/** Three seats: at most two of primary schools, at least one of secondary schools, and the wish for a headteacher. */
const seats = someSeats({
  total: 3,
  rules: [
    { id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 0, max: 2 },
    { id: 'secondary', label: 'Secondary', attribute: 'phase', values: ['Secondary'], min: 1, max: 3 },
  ],
  wishes: [{ id: 'heads', label: 'Headteachers', attribute: 'role', values: ['headteacher'], min: 1 }],
  atMostOnePer: ['school'],
});

/** Nine primary schools for each secondary one. */
const schools = Array.from({ length: 10 }, (_, n) =>
  aSchool({ urn: String(910_001 + n), phase: n < 9 ? 'Primary' : 'Secondary' }),
);

const service = aService({ round: { ...shipped.service.round, endorsementRequired: false } });

const inPhase = (n: number, phase: (typeof phases)[number], over: Partial<Nomination> = {}): Nomination => {
  const one = nth(n, { role: 'governor', systemLeader: [], ...over });
  return { ...one, school: { ...aNomination().school, phase, urn: one.school.urn, ...over.school } };
};

async function aRound(...nominations: Nomination[]): Promise<World> {
  const world = aDesk({ content: someContent({ seats, schools, service }) });
  await received(world, ...nominations);
  return world;
}

const four = () => [
  inPhase(1, 'Primary', { role: 'headteacher' }),
  inPhase(2, 'Primary'),
  inPhase(3, 'Primary'),
  inPhase(4, 'Secondary'),
  inPhase(5, 'Secondary'),
];

const officer = anOfficer();
const ask = async ({ app }: World): Promise<PanelFacts> =>
  factsOf('panel', await app.dispatch(aMessage('panel', { person: officer })));
const namesOn = ({ suggested }: PanelFacts) => (suggested?.rows ?? []).map(({ name }) => name);
const names = (ones: { name: string }[] | undefined) => (ones ?? []).map(({ name }) => name);

/** Presses a button of a card that changes what is tried. */
const goOn = async (
  world: World,
  { trying }: Pick<PanelFacts, 'trying'>,
  whatIf: string | null,
  pool = trying.pool,
) => {
  assert(whatIf !== null, 'the card has that button');
  const was = { was: trying.whatIf, wasPool: trying.pool };
  return press(world, { verb: 'panel.show', ...trying, ...was, whatIf, pool });
};
const openPerson = async (world: World, { trying }: Pick<PanelFacts, 'trying'>, id: string) =>
  factsOf('panel-person', await press(world, { verb: 'panel.person', ...trying, id }));
const tryIt = async (world: World, { trying }: PanelFacts, fields: Fields) =>
  factsOf('panel', await press(world, { verb: 'panel.try', ...trying, ...fields }));

describe('a suggested panel', () => {
  it('keeps the rules, and says how many can be chosen from and who cannot', async () => {
    const world = await aRound(
      ...four(),
      inPhase(6, 'Primary', { late: true }),
      inPhase(7, 'Primary', { state: 'withdrawn' }),
    );
    const panel = await ask(world);
    assert.equal(panel.candidates, 5);
    assert.deepEqual(panel.barred, [{ why: 'late, and not decided yet', count: 1 }]);
    assert.equal(panel.suggested?.rows.length, 3);
    const head = panel.suggested?.rows.find(({ id }) => id === 'TAS-0001');
    assert.equal(head?.counts, 'Primary, Headteachers');
    assert.equal(head?.detail, 'Headteacher, Bleak House Primary School');
    assert.deepEqual(panel.suggested?.unmet, []);
    assert.deepEqual(panel.suggested?.spread, [
      { label: 'Primary', have: 2, share: '2.7' },
      { label: 'Secondary', have: 1, share: '0.3' },
    ]);
    assert.equal(panel.moved, null);
  });

  it('says how many members only the draw decided, and where its order comes from', async () => {
    const panel = await ask(await aRound(...four()));
    // The headteacher is wished for. One of two others of primary schools, and one of two of secondary schools, are drawn.
    assert.equal(panel.suggested?.byDraw, 2);
    assert.match(panel.draw, new RegExp(`“${service.round.id}”`, 'u'));
  });

  it('says which wishes are not met', async () => {
    const panel = await ask(await aRound(...four().slice(1)));
    assert.deepEqual(panel.suggested?.unmet, ['“Headteachers”: 0 members, and the wish is at least 1']);
  });

  it('begins with what to do where nobody has nominated themself, or nobody can be chosen', async () => {
    const none = factsOf('panel-none', await (await aRound()).app.dispatch(aMessage('panel', { person: officer })));
    assert.equal(none.nominations, 0);
    const late = await aRound(inPhase(1, 'Primary', { late: true }));
    const barred = factsOf('panel-none', await late.app.dispatch(aMessage('panel', { person: officer })));
    assert.deepEqual(barred.barred, [{ why: 'late, and not decided yet', count: 1 }]);
  });

  it('shows names in an officer’s own chat only', async () => {
    const { app } = await aRound(...four());
    const inTeam = { person: officer, ...inChannel };
    assert.equal((await app.dispatch(aMessage('panel', inTeam)))?.card, 'private-only');
    for (const verb of ['show', 'person', 'find', 'try', 'ask', 'confirm'])
      assert.equal(
        (await app.dispatch(aForm(`panel.${verb}`, { id: 'TAS-0001', who: 'Person' }, inTeam)))?.card,
        'private-only',
      );
  });

  it('fits on a card with 40 seats, when all have moved and as much is tried as can be', () => {
    const bytes = Buffer.byteLength(JSON.stringify(render(largestPanel)));
    assert.ok(bytes < 65 * 1024, `${bytes} bytes`);
  });
});

describe('no panel that keeps all rules', () => {
  it('is said, with changes each of which is enough when it is tried', async () => {
    const world = await aRound(...four().slice(0, 3));
    const panel = await ask(world);
    assert.equal(panel.suggested, null);
    assert.ok(panel.relaxations.length > 0);
    for (const { whatIf, words } of panel.relaxations) {
      const now = factsOf('panel', await goOn(world, panel, whatIf));
      assert.ok(now.suggested, words.join());
      assert.deepEqual(now.moved?.because, words);
      assert.deepEqual(now.tried, words);
    }
  });
});

describe('trying', () => {
  it('leaves somebody out, and says who came in for them and why', async () => {
    const world = await aRound(...four());
    const before = await ask(world);
    const member = before.suggested?.rows.find(({ counts }) => counts === 'Secondary');
    const person = await openPerson(world, before, member?.id ?? '');
    const [next] = person.replacements;
    const after = factsOf('panel', await goOn(world, person, person.leave));
    assert.deepEqual(names(after.moved?.went), [member?.name]);
    assert.deepEqual(names(after.moved?.came), [next?.name]);
    assert.deepEqual(after.moved?.because, [`Leave ${member?.name} out`]);
    assert.equal(after.suggested?.rows.find(({ name }) => name === next?.name)?.mark, 'Came in now');
    assert.deepEqual(after.tried, after.moved?.because);
  });

  it('keeps somebody in, marks them, and lets the rules decide again', async () => {
    const world = await aRound(...four());
    const before = await ask(world);
    const outside = four().find(({ name }) => !namesOn(before).includes(name));
    const person = await openPerson(world, before, outside?.reference ?? '');
    assert.equal(person.on, false);
    const kept = factsOf('panel', await goOn(world, person, person.keep));
    assert.equal(kept.suggested?.rows.find(({ id }) => id === outside?.reference)?.mark, 'Kept in, Came in now');
    const fixed = await openPerson(world, kept, outside?.reference ?? '');
    assert.deepEqual(fixed.why, ['Officers fixed them in']);
    assert.equal(fixed.keep, null);
    const free = factsOf('panel', await goOn(world, fixed, fixed.free));
    assert.deepEqual(namesOn(free), namesOn(before));
    assert.deepEqual(free.moved?.because, [`Let the rules decide about ${outside?.name}`]);
  });

  it('changes a rule, and takes it back', async () => {
    const world = await aRound(...four());
    const before = await ask(world);
    const more = await tryIt(world, before, { part: 'rule', rule: 'primary', smallest: '', largest: ' 3 ' });
    assert.deepEqual(more.moved?.because, ['Let up to 3 members come under “Primary”, 1 more than the rule says']);
    assert.equal(more.rules[0]?.title, 'Primary: 0 to 3');
    const back = factsOf('panel', await goOn(world, more, ''));
    assert.deepEqual(back.moved?.because, [`Taken back: ${more.tried[0]}`]);
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
    assert.match(full.problem ?? '', /Take something back/u);
    const person = await openPerson(world, full, 'TAS-0001');
    assert.deepEqual([person.full, person.keep, person.leave, person.free], [true, null, null, null]);
  });

  it('chooses from the shortlist only, and from all again', async () => {
    const [head, ...others] = four();
    assert(head);
    const world = await aRound(head, ...others.map((one): Nomination => ({ ...one, state: 'shortlisted' })));
    const panel = await ask(world);
    const short = factsOf('panel', await goOn(world, panel, panel.trying.whatIf, 'shortlisted'));
    assert.deepEqual(short.barred, [{ why: 'not on the shortlist', count: 1 }]);
    assert.deepEqual(short.moved?.because, ['Choose from the shortlist only']);
    assert.ok(!namesOn(short).includes(head.name));
  });

  it('says who is kept in and cannot be chosen any more, and leaves out who withdrew', async () => {
    const [head, second, ...others] = four();
    assert(head && second);
    const world = await aRound({ ...head, state: 'ineligible' }, { ...second, state: 'withdrawn' }, ...others);
    const whatIf = '+TAS-0001 +TAS-0002';
    const panel = factsOf('panel', await press(world, { verb: 'panel.show', whatIf }));
    assert.deepEqual(panel.tried, [`Keep ${head.name} in, which cannot be: marked ineligible`]);
    assert.equal(panel.trying.whatIf, '+TAS-0001');
  });

  it('says that nominations have changed where nothing else has', async () => {
    const world = await aRound(...four());
    const { trying } = await ask(world);
    const [gone = ''] = trying.members.split(' ');
    const members = trying.members.replace(gone, 'TAS-0099');
    const now = factsOf('panel', await goOn(world, { trying: { ...trying, members } }, ''));
    assert.deepEqual(now.moved?.because, ['Nominations or rules have changed since the card before']);
    assert.deepEqual(names(now.moved?.went), ['TAS-0099']);
  });
});

describe('finding somebody', () => {
  const find = async (world: World, who: string): Promise<Reply | undefined> =>
    press(world, { verb: 'panel.find', ...(await ask(world)).trying, who });

  it('opens the card of the only one who fits, by name or reference', async () => {
    const world = await aRound(...four(), inPhase(6, 'Primary', { name: 'Siân Sample', late: true }));
    for (const who of ['sian', ' Sample ', 'TAS-0006', 'tas 0006']) {
      const person = factsOf('panel-person', await find(world, who));
      assert.deepEqual(
        [person.name, person.why],
        ['Siân Sample', ['They cannot be chosen: late, and not decided yet']],
      );
      assert.deepEqual([person.keep, person.leave], [null, null]);
    }
  });

  it('lists several to choose from, and keeps the words where nobody fits', async () => {
    const world = await aRound(...four());
    const several = factsOf('panel-found', await find(world, 'person'));
    assert.equal(several.rows.length, 5);
    const none = factsOf('panel-found', await find(world, 'Nobody *at all*'));
    assert.deepEqual([none.who, none.rows, none.problem], ['Nobody *at all*', [], null]);
    assert.match(factsOf('panel-found', await find(world, '')).problem ?? '', /Enter a name/u);
  });

  it('says that a card is out of date where nobody has that reference', async () => {
    const world = await aRound(...four());
    for (const id of ['TAS-0099', "'", 7, undefined])
      assert.equal((await press(world, { verb: 'panel.person', id }))?.card, 'out-of-date');
  });
});

describe('before a panel is confirmed', () => {
  it('its members are listed once more, and a reason is asked for', async () => {
    const world = await aRound(...four());
    const panel = await ask(world);
    const confirm = factsOf('panel-confirm', await press(world, { verb: 'panel.ask', ...panel.trying }));
    assert.deepEqual(names(confirm.rows), namesOn(panel));
    assert.deepEqual(confirm.trying, panel.trying);
  });

  it('another panel than the one that was shown is shown first', async () => {
    const world = await aRound(...four());
    const { trying } = await ask(world);
    const [gone = ''] = trying.members.split(' ');
    const reply = await press(world, {
      verb: 'panel.ask',
      ...trying,
      members: trying.members.replace(gone, 'TAS-0099'),
    });
    assert.equal(factsOf('panel', reply).moved?.came.length, 1);
  });
});
