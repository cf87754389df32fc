// Officers tick who came, on the day, each at their own door; and what is shared afterwards goes to those.
import assert from 'node:assert/strict';
import { cards } from '../../features/events/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, anAdviser, down, factsOf, inChannel } from '../builders.ts';
import { htmlOf } from '../pages/told.ts';
import { aGathering, officer, someone } from './gathering.ts';
import { opened as page, own, signsUp as visitorSignsUp } from './visiting.ts';

type Gathering = ReturnType<typeof aGathering>;

const opened = async (world: Gathering, id: string, from = 0) =>
  factsOf(cards.arrivals, await world.presses(officer, 'event.arrivals', { id, from }));

/** An officer saves a list with these ticks, which had others when it was shown. */
const saves = async (world: Gathering, id: string, here: string, was = '') =>
  factsOf(cards.arrivals, await world.presses(officer, 'event.arrived', { id, from: 0, here, was }));

/** An event for two on its day: 1 and 2 have a place, and 3 waits. */
async function onTheDay() {
  const world = aGathering();
  const id = await world.plans({ capacity: '2' });
  for (const n of [1, 2, 3]) await world.signsUp(n, id);
  await world.settled();
  world.clock.now = '2026-12-03T08:00:00.000Z';
  return { world, id };
}

const shares = async (world: Gathering, id: string, over = {}) => {
  const form = factsOf(cards.share, await world.presses(officer, 'event.share', { id }));
  return world.presses(officer, 'event.share-now', { id, shares: form.shares, to: form.to, text: 'Slides', ...over });
};

const gotIt = (world: Gathering) => [1, 2, 3].filter((n) => world.told(someone(n)).includes('shared'));

describe('who came', () => {
  it('is ticked from the day of the event on, also of those who waited, and counted', async () => {
    const { world, id } = await onTheDay();
    const { people, here, signedUp } = await opened(world, id);
    assert.deepEqual([people.map(({ title }) => title), here, signedUp], [['Person 1', 'Person 2', 'Person 3'], '', 3]);
    const { came, saved } = await saves(world, id, '1,3');
    assert.deepEqual([came, saved], [2, { ticked: '1,3', unticked: '' }]);
    assert.equal((await opened(world, id)).here, '1,3');
    const shown = factsOf(cards.officer, await world.presses(officer, 'event.show', { id }));
    assert.deepEqual([shown.came, shown.day], [2, true]);
    const [last] = (await world.ports.events.history(id)).slice(-1);
    assert.deepEqual([last?.did, last?.name], ['event.checked-in', officer.name]);
  });

  it('is taken back by the same list, and undone by one press', async () => {
    const { world, id } = await onTheDay();
    await saves(world, id, '1,2');
    const { saved, came } = await saves(world, id, '2,3', '1,2');
    assert.deepEqual([came, saved], [2, { ticked: '3', unticked: '1' }]);
    const undone = await saves(world, id, saved?.unticked ?? '', saved?.ticked);
    assert.deepEqual([undone.came, undone.here], [2, '1,2']);
  });

  it('is kept where two officers tick at once, each on a list that does not know the other’s', async () => {
    const { world, id } = await onTheDay();
    await Promise.all([saves(world, id, '1'), saves(world, id, '2')]);
    assert.equal((await opened(world, id)).here, '1,2');
    // A list of before takes back nobody's tick, and saved again it changes nothing.
    const again = await saves(world, id, '1');
    assert.deepEqual([again.here, again.came, again.saved], ['1,2', 2, null]);
  });

  it('is counted no more of somebody who leaves after all', async () => {
    const { world, id } = await onTheDay();
    await saves(world, id, '1,2');
    await world.leaves(1, id);
    await world.settled();
    const { came, here } = await opened(world, id);
    assert.deepEqual([came, here], [1, '2']);
    // Whoever comes back is ticked anew.
    await world.signsUp(1, id);
    assert.equal((await opened(world, id)).here, '2');
  });

  it('can be ticked neither before that day nor of what was cancelled, and of nobody who never signed up', async () => {
    const { world, id } = await onTheDay();
    const other = await saves(world, id, '7,__proto__,-1, ,1.0');
    assert.deepEqual([other.came, other.saved], [0, null]);
    world.clock.now = '2026-12-02T23:59:59.999Z';
    for (const verb of ['event.arrivals', 'event.arrived'])
      assert.equal(factsOf(cards.officer, await world.presses(officer, verb, { id, here: '1' })).came, 0);
    await world.presses(officer, 'event.cancel', { id, sure: true });
    world.clock.now = '2026-12-03T17:00:00.000Z';
    const shown = factsOf(cards.officer, await world.presses(officer, 'event.arrived', { id, here: '1' }));
    assert.deepEqual([shown.state, shown.day, shown.came], ['cancelled', false, 0]);
  });

  it('is for officers in a chat of their own', async () => {
    const { world, id } = await onTheDay();
    const refused = refusals.officersOnly.with({ contact: world.ports.content.service.contact });
    for (const verb of ['event.arrivals', 'event.arrived']) {
      for (const person of [someone(1), anAdviser()])
        assert.deepEqual(await world.presses(person, verb, { id, here: '1' }), refused);
      const form = aForm(verb, { id, here: '1' }, { ...inChannel, person: officer });
      assert.deepEqual(await world.app.dispatch(form), refusals.privateOnly.with({ chat: world.ports.chat }));
    }
    assert.equal((await world.event(id)).came, 0);
  });

  it('is listed by name, so many on a card, and each card saves its own', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '' });
    for (let n = 1; n <= 45; n += 1) await world.signsUp(n + 100, id);
    world.clock.now = '2026-12-03T08:00:00.000Z';
    const first = await opened(world, id);
    const second = await opened(world, id, first.more);
    assert.deepEqual([first.people.length, first.before, second.people.length], [40, -1, 5]);
    assert.deepEqual([second.before, second.more], [0, 0]);
    const all = ({ people }: typeof first) => people.map(({ value }) => value).join(',');
    await saves(world, id, all(first));
    const saved = await world.presses(officer, 'event.arrived', { id, from: 40, here: all(second), was: '' });
    assert.equal(factsOf(cards.arrivals, saved).came, 45);
  });

  it('is on the list for the door', async () => {
    const { world, id } = await onTheDay();
    await saves(world, id, '2');
    const { url } = factsOf(cards.file, await world.presses(officer, 'event.check-in', { id }));
    const file = await world.app.download(url.split('/').at(-1) ?? '');
    assert.ok(file?.kind === 'csv');
    assert.match(file.text, /"Person 1","","","Has a place",""\r\n"Person 2","","","Has a place","Yes"/u);
  });

  it('can be saved again as it was ticked after a fault', async () => {
    const failing = aGathering({ events: { ...aGathering().ports.events, find: down } });
    const form = aForm(
      'event.arrived',
      { id: 'key-of-the-form-0001', from: 40, here: '1,3', was: '2' },
      { person: officer },
    );
    await assert.rejects(failing.app.dispatch(form));
    const { here, was, from, fault } = factsOf(cards.arrivals, failing.app.giveBack(form, 'F-1'));
    assert.deepEqual([here, was, from, fault], ['1,3', '2', 40, 'F-1']);
  });
});

describe('slides and answers', () => {
  it('go to those who were ticked, a place or none', async () => {
    const { world, id } = await onTheDay();
    await saves(world, id, '1,3');
    world.clock.now = '2026-12-03T17:00:00.000Z';
    const { to, count } = factsOf(cards.share, await world.presses(officer, 'event.share', { id }));
    assert.deepEqual([to, count], ['came', 2]);
    assert.equal(factsOf(cards.officer, await shares(world, id)).saved, 'shared');
    await world.settled();
    // Whoever is ticked later gets what is sent from then on, and the list says so.
    assert.equal((await saves(world, id, '2')).shares, 1);
    await world.settled();
    assert.deepEqual(gotIt(world), [1, 3]);
    assert.ok(world.posts.some(({ reply }) => cards.shared.factsIn(reply)?.came));
  });

  it('go to those who had a place where nobody was ticked, and the form says so', async () => {
    const { world, id } = await onTheDay();
    world.clock.now = '2026-12-03T17:00:00.000Z';
    await shares(world, id);
    await world.settled();
    assert.deepEqual(gotIt(world), [1, 2]);
    assert.ok(world.posts.every(({ reply }) => cards.shared.factsIn(reply)?.came !== true));
  });

  it('stand on the page of whoever signed up on the website, if they are for them', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '2' });
    const [came, stayed] = [await visitorSignsUp(world, id, 1), await visitorSignsUp(world, id, 2)];
    world.clock.now = '2026-12-03T17:00:00.000Z';
    await shares(world, id, { text: 'To both\nof you' });
    const [first] = (await opened(world, id)).people;
    await saves(world, id, first?.value ?? '');
    await shares(world, id, { text: 'To one <b>', link: 'https://example.org/slides' });
    const sharedWith = async (code: string) => (await own(world, id, code)).shared.map(({ text }) => text);
    assert.deepEqual(
      [await sharedWith(came.code), await sharedWith(stayed.code)],
      [['To one <b>', 'To both\nof you'], ['To both\nof you']],
    );
    const html = await htmlOf(await page(world, id, came.code));
    assert.match(html, /To one &lt;b&gt;.*href="https:\/\/example\.org\/slides".*To both\s+of you<\/p>/su);
  });

  it('go to nobody whom the officer did not read of: where the first was ticked meanwhile, the form comes back', async () => {
    const { world, id } = await onTheDay();
    world.clock.now = '2026-12-03T17:00:00.000Z';
    const { to } = factsOf(cards.share, await world.presses(officer, 'event.share', { id }));
    await saves(world, id, '1');
    const again = factsOf(cards.share, await shares(world, id, { to }));
    assert.match(again.problem.to ?? '', /Check who gets this/u);
    assert.deepEqual([again.to, again.count, again.text], ['came', 1, 'Slides']);
    assert.equal((await world.event(id)).shares, 0);
    await shares(world, id);
    await world.settled();
    assert.deepEqual(gotIt(world), [1]);
  });
});
