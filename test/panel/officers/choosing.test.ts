// Officers suggest a panel and understand it.
import assert from 'node:assert/strict';
import { render } from '../../../adaptive-cards/render.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { computeHere } from '../../../features/panel/computations.ts';
import { closeOf, formatClose, plusMinutes } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { loadSolver } from '../../../solver/highs.ts';
import { aForm, aMessage, factsOf, inChannel, madeUp, type World } from '../../builders.ts';
import { largestPanel } from '../../cards/panels.ts';
import { cardOf } from '../../cards/samples.ts';
import { press } from '../../nominations/officers/officers.ts';
import {
  aRound,
  aRoundWith,
  ask,
  four,
  goOn,
  inPhase,
  names,
  namesOn,
  officer,
  openPerson,
  service,
} from './choosing.ts';

describe('a suggested panel', () => {
  it('keeps the rules, and says how many can be chosen from and who cannot', async () => {
    const world = await aRound(
      ...four(),
      inPhase(6, 'Primary', { late: true }),
      inPhase(7, 'Primary', { state: 'withdrawn' }),
    );
    const panel = await ask(world);
    assert.equal(panel.candidates, 5);
    assert.deepEqual(panel.barred, [
      { why: 'late and not decided yet', count: 1 },
      { why: 'withdrawn', count: 1 },
    ]);
    assert.equal(panel.suggested?.rows.length, 3);
    const head = panel.suggested.rows.find(({ id }) => id === 'TAS-0001');
    assert.equal(head?.counts, 'Primary, Headteachers');
    assert.equal(head.detail, 'Headteacher, Bleak House Primary School');
    assert.deepEqual(panel.suggested.unmet, []);
    assert.deepEqual(panel.suggested.spread, [
      { label: 'Primary', have: 2, share: '2.7' },
      { label: 'Secondary', have: 1, share: '0.3' },
    ]);
    assert.equal(panel.moved, null);
  });

  it('says how many members only the draw decided, and where its order comes from', async () => {
    const panel = await ask(await aRound(...four()));
    // The headteacher is wished for. One of two others of primary schools, and one of two of secondary schools, are drawn.
    assert.equal(panel.suggested?.byDraw, 2);
    assert.match(panel.draw, /from the name of the round/u);
  });

  it('says until when nominations come in, and no more once the round has closed', async () => {
    const { app } = await aRound(...four());
    const looking = async (receivedAt: string) =>
      factsOf(panelCards.panel, await app.dispatch(aMessage('panel', { person: officer, receivedAt })));
    const close = closeOf(service.round.closes);
    assert.equal((await looking(plusMinutes(close, -1))).openUntil, formatClose(service.round.closes));
    assert.equal((await looking(close)).openUntil, '');
  });

  it('says of each rule in the way of a panel how many can be chosen, and why others cannot', async () => {
    const { suggested, supply } = await ask(
      await aRound(
        inPhase(1, 'Primary'),
        inPhase(2, 'Primary'),
        inPhase(3, 'Primary'),
        inPhase(4, 'Secondary', { late: true }),
        inPhase(5, 'Secondary', { late: true }),
        inPhase(6, 'Secondary', { state: 'ineligible' }),
        inPhase(7, 'Secondary', { state: 'withdrawn' }),
      ),
    );
    assert.equal(suggested, null);
    const secondary = supply.find(({ label }) => label === 'Secondary');
    assert.deepEqual(secondary, {
      label: 'Secondary',
      can: 0,
      barred: [
        { why: 'late and not decided yet', count: 2 },
        { why: 'marked ineligible', count: 1 },
      ],
    });
  });

  it('says which wishes are not met', async () => {
    const panel = await ask(await aRound(...four().slice(1)));
    assert.deepEqual(panel.suggested?.unmet, ['“Headteachers” has 0 members. The council would like at least 1']);
  });

  it('begins with what to do where nobody has nominated themself, or nobody can be chosen', async () => {
    const none = factsOf(panelCards.none, await (await aRound()).app.dispatch(aMessage('panel', { person: officer })));
    assert.equal(none.nominations, 0);
    const late = await aRound(inPhase(1, 'Primary', { late: true }));
    const barred = factsOf(panelCards.none, await late.app.dispatch(aMessage('panel', { person: officer })));
    assert.deepEqual(barred.barred, [{ why: 'late and not decided yet', count: 1 }]);
  });

  it('shows names in an officer’s own chat only', async () => {
    const { app } = await aRound(...four());
    const inTeam = { person: officer, ...inChannel };
    assert.equal(cardOf(await app.dispatch(aMessage('panel', inTeam))), 'refusals/private-only');
    for (const verb of ['show', 'person', 'find', 'try', 'ask', 'confirm'])
      assert.equal(
        cardOf(await app.dispatch(aForm(`panel.${verb}`, { id: 'TAS-0001', who: 'Person' }, inTeam))),
        'refusals/private-only',
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
      const now = factsOf(panelCards.panel, await goOn(world, panel, whatIf));
      assert.ok(now.suggested, words.join());
      assert.deepEqual(now.moved?.because, words);
      assert.deepEqual(now.tried, words);
    }
  });

  it('is looked for no longer than 10 seconds, and officers see what was found by then', async () => {
    // Each look at the clock takes so long.
    const seen = async (step: number) => {
      let now = 0;
      const compute = computeHere(loadSolver, () => (now += step));
      const world = await aRoundWith({ compute }, ...four().slice(0, 3));
      const { relaxations, stopped } = await ask(world);
      return [relaxations.length, stopped];
    };
    const [all] = await seen(0);
    assert.deepEqual(await seen(0), [all, false]);
    assert.ok(Number(all) > 1);
    assert.deepEqual(await seen(6), [1, true]);
    assert.deepEqual(await seen(10), [0, true]);
  });

  it('tells of a person that there may be other ways, where looking for what rules them out took too long', async () => {
    const explained = async (step: number) => {
      let now = 0;
      const compute = computeHere(loadSolver, () => (now += step));
      const world = await aRoundWith({ compute }, ...four().slice(0, 4));
      return (await openPerson(world, await ask(world), 'TAS-0004')).why;
    };
    const [begin, ...ways] = await explained(0);
    const more = madeUp.wording['panel.why.rule.more'];
    assert.ok(begin && ways.length > 1 && !ways.includes(more));
    const stopped = await explained(6);
    assert.deepEqual([stopped.length > 1, stopped.at(-1)], [true, more]);
    assert.deepEqual(await explained(10), [madeUp.wording['panel.why.rule.stopped']]);
  });
});

describe('finding somebody', () => {
  const find = async (world: World, who: string): Promise<Reply | undefined> =>
    press(world, { verb: 'panel.find', ...(await ask(world)).trying, who });

  it('opens the card of the only one who fits, by name or reference', async () => {
    const world = await aRound(...four(), inPhase(6, 'Primary', { name: 'Siân Sample', late: true }));
    for (const who of ['sian', ' Sample ', 'TAS-0006', 'tas 0006']) {
      const person = factsOf(panelCards.person, await find(world, who));
      assert.deepEqual(
        [person.name, person.why],
        ['Siân Sample', ['You cannot choose them because their nomination is late and not decided yet']],
      );
      assert.deepEqual([person.keep, person.leave], [null, null]);
    }
  });

  it('lists several to choose from, and keeps the words where nobody fits', async () => {
    const world = await aRound(...four());
    const several = factsOf(panelCards.found, await find(world, 'person'));
    assert.equal(several.rows.length, 5);
    const none = factsOf(panelCards.found, await find(world, 'Nobody *at all*'));
    assert.deepEqual([none.who, none.rows, none.problem], ['Nobody *at all*', [], null]);
    assert.match(factsOf(panelCards.found, await find(world, '')).problem ?? '', /Enter a name/u);
  });

  it('says that a card is out of date where nobody has that reference', async () => {
    const world = await aRound(...four());
    for (const id of ['TAS-0099', "'", 7, undefined])
      assert.equal(cardOf(await press(world, { verb: 'panel.person', id })), 'refusals/out-of-date');
  });
});

describe('before a panel is confirmed', () => {
  it('its members are listed once more, and a reason is asked for', async () => {
    const world = await aRound(...four());
    const panel = await ask(world);
    const confirm = factsOf(panelCards.confirm, await press(world, { verb: 'panel.ask', ...panel.trying }));
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
    assert.equal(factsOf(panelCards.panel, reply).moved?.came.length, 1);
  });
});
