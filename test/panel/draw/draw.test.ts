// A lottery between equals: sealed before anybody can know a seed, drawn by two officers, and seen by staff channels to its end.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { render } from '../../../adaptive-cards/render.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { drawnBy } from '../../../features/panel/draw/drawn.ts';
import { hashOf, publishedSelection } from '../../../features/panel/published.ts';
import { asItIs, drawOrder } from '../../../features/panel/selection.ts';
import type { Reply } from '../../../platform/card.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields } from '../../../platform/turn.ts';
import { aForm, aStaffChannel, aPerson, anOfficer, factsOf, inChannel } from '../../builders.ts';
import { like } from '../../cards/like.ts';
import { actionsOf } from '../../cards/walk.ts';
import { press, second } from '../../nominations/officers/officers.ts';
import { aDrawing, at, drawn, enter, heard, round, sealed } from './drawing.ts';

const VERBS = ['panel.draw', 'panel.seal', 'panel.enter-part', 'panel.drop-draw', 'panel.export'];

describe('a lottery', () => {
  for (const verb of VERBS) {
    it(`is for officers only: ${verb}`, async () => {
      const world = await aDrawing();
      factsOf(refusals.officersOnly, await press(world, { verb, words: 'mine', draw: 1, reason: 'mine' }, aPerson()));
      assert.equal(await world.ports.draws.last(round), undefined);
    });

    it(`is shown and changed in an officer's own chat only: ${verb}`, async () => {
      const world = await aDrawing();
      await sealed(world);
      const before = await world.ports.draws.last(round);
      const fields = { words: 'mine', draw: 1, parts: 0, reason: 'mine' };
      for (const place of [inChannel, { place: 'group' as const }, { place: 'dialog' as const }])
        factsOf(refusals.privateOnly, await world.app.dispatch(aForm(verb, fields, { person: anOfficer(), ...place })));
      assert.deepEqual(await world.ports.draws.last(round), before);
    });
  }

  it('is sealed with what officers try, and its hash is posted in every staff channel, without a name', async () => {
    const world = await aDrawing({ channels: 2 });
    const whatIf = { in: ['TAS-0001'], out: ['TAS-0002'], changes: [{ kind: 'total', to: 4 }] };
    const first = await at(world, 'panel.seal', { whatIf, pool: 'all' });
    assert.deepEqual(
      [first.stage, first.posted.sent, first.candidates, first.fixed, first.left],
      ['posting', 0, 5, 1, 1],
    );
    await world.workDone();
    const { stage, posted, hash } = await at(world, 'panel.draw');
    assert.deepEqual([stage, posted], ['open', { sent: 2, waiting: 0, failed: 0, unknown: 0 }]);
    const draw = await world.ports.draws.find(round);
    assert.ok(draw);
    assert.deepEqual(draw.selection.whatIf, whatIf);
    assert.deepEqual([draw.hash, hash], [hashOf(publishedSelection(draw)), draw.hash]);
    assert.deepEqual(
      heard(world).map((post) => [post.what, post.hash]),
      [
        ['sealed', hash],
        ['sealed', hash],
      ],
    );
    for (const name of ['Olu', 'Person', 'TAS-', '900001'])
      assert.ok(!JSON.stringify(heard(world)).includes(name), name);
  });

  it('is sealed once, however often and by however many it is pressed', async () => {
    const world = await aDrawing();
    await Promise.all([anOfficer(), second, anOfficer()].map((person) => at(world, 'panel.seal', {}, person)));
    await world.workDone();
    assert.equal((await world.ports.draws.history(round)).length, 1);
    assert.equal(world.posts.length, 1);
    await at(world, 'panel.seal', { whatIf: { in: ['TAS-0001'], out: [], changes: [] } });
    assert.deepEqual((await world.ports.draws.find(round))?.selection.whatIf, asItIs);
  });

  it('is not sealed where nobody can be chosen, or no staff channel could have the hash', async () => {
    const nobody = await aDrawing({ nominees: 0 });
    assert.match((await at(nobody, 'panel.seal')).problem ?? '', /nothing to draw from/);
    const unheard = await aDrawing({ channels: 0 });
    assert.match((await at(unheard, 'panel.seal')).problem ?? '', /no staff channel/);
    for (const { ports } of [nobody, unheard]) assert.equal(await ports.draws.last(round), undefined);
  });

  it('takes no words before staff channels have the hash, and keeps them on the card', async () => {
    const world = await aDrawing();
    await at(world, 'panel.seal');
    const early = await enter(world, 'six blue dice');
    assert.deepEqual([early.stage, early.typed.words, early.entered], ['posting', 'six blue dice', []]);
    assert.match(early.problem ?? '', /once a staff channel has the check line/);
    await world.workDone();
    assert.equal((await enter(world, 'six blue dice')).problem, null);
  });

  it('takes no words where no staff channel certainly has the hash', async () => {
    const world = await aDrawing({ channels: 2 });
    const lost = await aDrawing({ post: () => Promise.reject(new Error('the line broke')) });
    const refused = await aDrawing({ post: () => Promise.resolve({ posted: false, refused: 'BotNotInTeam' }) });
    for (const [one, is] of [
      [lost, 'unknown'],
      [refused, 'failed'],
    ] as const) {
      const { stage, posted } = await sealed(one);
      assert.deepEqual([stage, posted[is]], ['unseen', 1]);
      assert.deepEqual((await enter(one, 'six blue dice')).entered, []);
    }
    assert.equal((await sealed(world)).stage, 'open');
  });

  it('needs two officers: one cannot enter both parts, and keeps the words that were refused', async () => {
    const world = await aDrawing();
    await sealed(world);
    await enter(world, 'six blue dice');
    const again = await enter(world, 'other words');
    assert.deepEqual([again.stage, again.own, again.typed.words], ['open', 'six blue dice', 'other words']);
    assert.match(again.problem ?? '', /another officer/);
    const same = await enter(world, '  six  blue dice ');
    assert.deepEqual([same.problem, same.entered.length], [null, 1]);
    assert.equal((await world.ports.draws.find(round))?.parts.length, 1);
  });

  it('takes the same person for the same whatever name they have by then, and two of one name for two', async () => {
    const world = await aDrawing();
    await sealed(world);
    await enter(world, 'one', anOfficer());
    assert.equal((await enter(world, 'two', anOfficer({ name: 'Another Name' }))).stage, 'open');
    assert.equal((await enter(world, 'two', { ...second, name: anOfficer().name })).stage, 'drawn');
  });

  it('takes the same officer for the same in another tenant of the council’s', async () => {
    const world = await aDrawing({ councilTenants: [anOfficer().tenantId, 'another tenant'] });
    await sealed(world);
    await enter(world, 'one', anOfficer());
    const again = await enter(world, 'two', anOfficer({ tenantId: 'another tenant' }));
    assert.deepEqual([again.stage, again.entered.length], ['open', 1]);
    assert.match(again.problem ?? '', /another officer/);
  });

  it('shows nobody the words of the other before both are there, and no channel either', async () => {
    const world = await aDrawing();
    await sealed(world);
    await enter(world, 'six blue dice');
    await world.workDone();
    const others = await at(world, 'panel.draw', {}, second);
    assert.deepEqual([others.entered.map(({ by }) => by), others.own, others.words], [['Olu Officer'], '', []]);
    assert.ok(!JSON.stringify([others, heard(world), await world.ports.draws.history(round)]).includes('blue'));
    assert.equal(heard(world).length, 1);
  });

  it('tells a channel that follows later of the hash, and of no single part', async () => {
    const world = await aDrawing();
    await sealed(world);
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:late' }));
    await enter(world, 'six blue dice');
    await world.workDone();
    assert.equal((await at(world, 'panel.draw')).posted.sent, 2);
    await at(world, 'panel.drop-draw', { draw: 1, parts: 1, reason: 'A rule was wrong' });
    await world.workDone();
    const told = heard(world);
    assert.deepEqual(
      told.map(({ what }) => what),
      ['sealed', 'sealed', 'dropped', 'dropped'],
    );
    assert.ok(!JSON.stringify(told).includes('blue'));
  });

  it('refuses words that are missing or too long, and keeps them', async () => {
    const world = await aDrawing();
    await sealed(world);
    assert.match((await enter(world, '   ')).problem ?? '', /Enter your words/);
    const long = await enter(world, 'x'.repeat(201));
    assert.match(long.problem ?? '', /200 characters/);
    assert.equal(long.typed.words.length, 201);
    assert.equal((await world.ports.draws.find(round))?.parts.length, 0);
    assert.equal((await enter(world, 'x'.repeat(200))).own.length, 200);
  });

  it('is drawn by both parts: the seed is what the docstring says, and staff channels hear all of it', async () => {
    const world = await aDrawing();
    const { hash } = await sealed(world);
    const { stage, seed, words } = await drawn(world);
    const expected = createHash('sha256').update(`${round}\nsix blue dice\n4 2 6 6 1 3`).digest('hex');
    assert.deepEqual([stage, seed, words], ['drawn', expected, ['six blue dice', '4 2 6 6 1 3']]);
    const last = heard(world).at(-1);
    assert.deepEqual([last?.what, last?.seed, last?.words, last?.hash], ['drawn', seed, words, hash]);
    const by = await drawnBy({ ...world.ports, ...world.ports.content })();
    const people = Array.from({ length: 5 }, (_, n) => ({ id: `TAS-000${n + 1}`, lot: n + 1 }));
    assert.deepEqual([by.sealed?.selection.order, by.sealed?.hash, by.seed], [drawOrder(seed, people), hash, seed]);
  });

  it('is sealed, drawn and given up by what its own cards send', async () => {
    const world = await aDrawing();
    const pressed = async (title: string, typed: Fields, reply: Reply, person = anOfficer()): Promise<Reply> => {
      const action = actionsOf(render(reply)).find((one) => one['title'] === title);
      assert.ok(action, `${title} is offered`);
      const fields: Fields = { ...(action['data'] as Fields), ...typed };
      const next = await world.app.dispatch(aForm(String(fields['verb']), fields, { person }));
      assert.ok(next);
      return next;
    };
    const shown = (person = anOfficer()) => pressed('Draw lots', {}, like(panelCards.panel), person);
    await pressed('Lock the list and post the check line', {}, await shown());
    await world.workDone();
    await pressed('Enter these words', { words: 'one' }, await shown());
    const drawn = await pressed('Enter these words', { words: 'two' }, await shown(second), second);
    assert.equal(factsOf(panelCards.draw, drawn).stage, 'drawn');
    await world.workDone();
    const left = await pressed('Cancel draw', { reason: 'A rule was wrong' }, drawn, second);
    assert.equal(factsOf(panelCards.draw, left).stage, 'leaving');
  });

  it('has two parts when two officers enter theirs at once, whoever was first', async () => {
    const world = await aDrawing();
    await sealed(world);
    await Promise.all([
      enter(world, 'one', anOfficer()),
      enter(world, 'two', second),
      enter(world, 'one', anOfficer()),
    ]);
    const parts = (await world.ports.draws.find(round))?.parts.map(({ words }) => words);
    assert.deepEqual(parts?.sort(), ['one', 'two']);
  });

  it('takes no third part, and no part for a draw that is not the one on the card', async () => {
    const world = await aDrawing({ officers: [anOfficer().objectId, second.objectId, 'third'] });
    await sealed(world);
    assert.equal((await enter(world, 'one', anOfficer(), 7)).overtaken, true);
    await drawn(world);
    const third = await enter(world, 'three', anOfficer({ objectId: 'third' }));
    assert.deepEqual([third.overtaken, third.typed.words, third.words.length], [true, 'three', 2]);
  });
});
