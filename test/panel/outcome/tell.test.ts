// Everybody hears once how it ended, in exactly the words and numbers that an officer saw before; and nobody before that.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import type { NominationSummary } from '../../../features/nominations/nomination.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import type { Reply } from '../../../platform/card.ts';
import { aMessage, aWorld, factsOf, type World, settle } from '../../builders.ts';
import { nth, received } from '../../nominations/officers/officers.ts';
import {
  aRound,
  confirm,
  drain,
  eight,
  heard,
  panelOf,
  personOf,
  press,
  previewed,
  round,
  second,
  standing,
  tell,
  told,
} from './panels.ts';

const onPaper = nth(7, {
  school: nth(7).school,
  person: { tenantId: 'entered', objectId: 'key-of-a-form' },
  address: null,
  entered: { from: 'paper', version: 1 },
});
const withPaper = eight.map((one) => (one.reference === onPaper.reference ? onPaper : one));

const change = async ({ ports }: World, reference: string, over: Partial<NominationSummary>): Promise<void> => {
  const summary = await ports.summaries.find(round, reference);
  assert.ok(summary);
  await ports.summaries.put({ ...summary, version: summary.version + 1, ...over });
};

const outcome = (reply: Reply | undefined) => factsOf(panelCards.outcome, reply);

describe('a preview', () => {
  it('shows each text once with how many get it, and the offer that nobody gets yet', async () => {
    const world = await aRound({}, withPaper);
    await confirm(world);
    const { people, letters, texts, changed, newcomers, lost } = await previewed(world);
    assert.deepEqual([people, letters, changed, newcomers, lost], [8, 1, false, [], []]);
    assert.equal(
      texts.reduce((sum, one) => sum + one.people, 0),
      8,
    );
    assert.equal(
      texts.reduce((sum, one) => sum + one.letters, 0),
      1,
    );
    assert.deepEqual(
      texts.filter(({ offer }) => offer).map((one) => [one.people, one.buttons]),
      [[0, true]],
    );
    assert.equal(new Set(texts.map(({ heading, paragraphs }) => heading + paragraphs.join())).size, texts.length);
    await drain(world);
    assert.deepEqual(world.posts, []);
  });

  it('is exactly what people get: each text as often as it said, and what only they are told besides', async () => {
    const world = await aRound();
    await confirm(world);
    const { texts } = await previewed(world);
    await tell(world);
    await drain(world);
    for (const text of texts.filter(({ offer }) => !offer)) {
      const same = world.posts.filter(({ reply }) => {
        const { heading, paragraphs, own } = outcome(reply);
        const places = own.map((line) => line.replace(/\d+/u, '(different for each person)'));
        return (
          JSON.stringify([heading, paragraphs, places]) === JSON.stringify([text.heading, text.paragraphs, text.own])
        );
      });
      assert.equal(same.length, text.people, text.heading);
    }
  });

  it('names nobody but whoever reads it', async () => {
    const world = await told();
    for (const { reply } of world.posts) assert.doesNotMatch(JSON.stringify(reply), /Person[a-z] Of|Primary School/u);
  });
});

describe('telling everybody', () => {
  it('sends each their outcome, once, however often it is asked for', async () => {
    const world = await told();
    for (const { reference } of eight) assert.equal(heard(world, reference).length, 1, reference);
    const panel = await panelOf(world);
    for (const { id } of panel.members) assert.equal(outcome(heard(world, id)[0]).answer, 'asked');
    for (const id of panel.reserves) assert.match(outcome(heard(world, id)[0]).heading, /reserve/u);
    const before = world.queued().length;
    factsOf(panelCards.standing, await press(world, { verb: 'panel.tell', hash: 'x' }, second));
    for (const work of world.queued()) await world.app.jobs.work(work);
    await settle(world, before);
    assert.equal(world.posts.length, 8);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
    assert.deepEqual((await standing(world)).outcomes, { waiting: 0, sent: 8, failed: 0, unknown: 0, none: 0 });
  });

  it('sends nothing without the hash of a preview, or with that of another', async () => {
    const world = await aRound();
    await confirm(world);
    for (const hash of [undefined, '', 'another']) {
      const { changed } = factsOf(panelCards.preview, await press(world, { verb: 'panel.tell', hash }));
      assert.equal(changed, true);
    }
    assert.equal((await panelOf(world)).told, null);
  });

  const changes: [string, (world: World, other: string) => Promise<void>][] = [
    ['somebody withdraws', (world, other) => change(world, other, { state: 'withdrawn' })],
    ['somebody is found ineligible', (world, other) => change(world, other, { state: 'ineligible' })],
    ['somebody late nominates themself', (world) => received(world, nth(9, { late: true }))],
    ['somebody has no chat any more', (world, other) => change(world, other, { person: onPaper.person })],
  ];
  for (const [what, happens] of changes)
    it(`sends nothing when ${what} after the preview, and shows the new one, which can be sent`, async () => {
      const world = await aRound();
      const [other = ''] = await othersIn(world);
      const { hash } = await previewed(world);
      await happens(world, other);
      const again = factsOf(panelCards.preview, await press(world, { verb: 'panel.tell', hash }));
      assert.equal(again.changed, true);
      assert.equal((await panelOf(world)).told, null);
      factsOf(panelCards.standing, await press(world, { verb: 'panel.tell', hash: again.hash, although: 'open' }));
    });

  it('cannot leave out whoever came in time but was not considered, nor tell members who cannot be any', async () => {
    const world = await aRound();
    const { members } = await confirmed(world);
    await received(world, nth(9));
    await change(world, members[0]?.id ?? '', { state: 'ineligible' });
    const { newcomers, lost, hash } = await previewed(world);
    assert.deepEqual([newcomers, lost.length], [[nth(9).name], 1]);
    const refused = factsOf(panelCards.preview, await press(world, { verb: 'panel.tell', hash }));
    assert.equal(refused.changed, false);
    assert.equal((await panelOf(world)).told, null);
  });

  it('tells those who cannot be chosen why, and whoever withdrew nothing', async () => {
    const world = await aRound();
    const [ineligible = '', withdrawn = ''] = await othersIn(world);
    await change(world, ineligible, { state: 'ineligible' });
    await change(world, withdrawn, { state: 'withdrawn' });
    await received(world, nth(9, { late: true }), nth(10, { late: true, lateDecision: 'left-out' }));
    await tell(world);
    await drain(world);
    const reasonOf = (reference: string) => outcome(heard(world, reference)[0]).paragraphs.join(' ');
    assert.match(reasonOf(ineligible), /cannot count in this round/u);
    assert.match(reasonOf('TAS-0009'), /after nominations closed\. We did not accept it/u);
    assert.match(reasonOf('TAS-0010'), /decided to leave it out/u);
    assert.deepEqual(heard(world, withdrawn), []);
  });

  it('counts who could not be reached, and of whom nobody knows', async () => {
    let posted = 0;
    const world = await told({
      post: () => {
        posted += 1;
        if (posted === 1) return Promise.resolve({ posted: false, refused: 'gone' });
        if (posted === 2) return Promise.reject(new Error('nobody knows'));
        return Promise.resolve({ posted: true, activity: 'x' });
      },
    });
    assert.deepEqual((await standing(world)).outcomes, { waiting: 0, sent: 6, failed: 1, unknown: 1, none: 0 });
  });

  it('gives a page of letters for those without a chat, with the same words, once', async () => {
    const world = await told({}, withPaper);
    assert.equal(world.posts.length, 7);
    assert.equal((await standing(world)).outcomes.none, 1);
    const { url, count } = factsOf(panelCards.letters, await press(world, { verb: 'panel.letters' }));
    assert.equal(count, 1);
    const token = url.split('/').at(-1) ?? '';
    const file = await world.app.download(token);
    assert.ok(file?.kind === 'letters');
    const [letter] = file.letters;
    assert.equal(letter?.paragraphs[0], `Dear ${onPaper.name},`);
    assert.doesNotMatch(letter.paragraphs.join(' '), /Tell us here/u);
    assert.equal(await world.app.download(token), undefined);
    assert.deepEqual(
      (await world.ports.downloads.history()).map(({ did }) => did),
      ['panel.letters'],
    );
  });

  it('puts nothing personal on a queue or in a log', async () => {
    const world = await told();
    assert.doesNotMatch(JSON.stringify([world.queued(), world.reports]), /Person[a-z]|example\.org/u);
  });
});

describe('what nominees see of their own nomination', () => {
  const shown = async (world: World, reference: string) =>
    factsOf(
      nominationsCards.shown,
      await world.app.dispatch(aMessage('my nomination', { person: personOf(reference) })),
    );

  it('holds nothing of the outcome before everybody is told, and the same words after', async () => {
    const world = await aRound();
    const before = await shown(world, 'TAS-0001');
    await confirm(world);
    assert.deepEqual(await shown(world, 'TAS-0001'), before);
    await tell(world);
    await drain(world);
    for (const { reference } of eight)
      assert.deepEqual((await shown(world, reference)).outcome, outcome(heard(world, reference)[0]));
  });

  it('is nothing for whoever nominated themself after that', async () => {
    const world = await told();
    await received(world, nth(9, { late: true }));
    assert.equal((await shown(aWorld(world.ports), 'TAS-0009')).outcome, null);
  });
});

/** Confirms a panel, and answers with those who are not on it. */
async function othersIn(world: World): Promise<string[]> {
  const { members } = await confirmed(world);
  return eight.map(({ reference }) => reference).filter((id) => !members.some((member) => member.id === id));
}

async function confirmed(world: World) {
  await confirm(world);
  return panelOf(world);
}
