// A message goes to each recipient once, at its time, when those who must have agreed; it can be paused, stopped, changed and taken back.
import assert from 'node:assert/strict';
import { cards } from '../../features/broadcasts/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { drain } from '../builders.ts';
import {
  aBroadcasting,
  adviser,
  aMeetingOf,
  officer,
  other,
  previewed,
  sent,
  someone,
  titles,
} from './broadcasting.ts';

describe('sending to schools', () => {
  it('reaches each once, and tells its author when that is done', async () => {
    const world = await aMeetingOf();
    const { id, state } = await sent(world, adviser);
    assert.equal(state, 'sending');
    await world.settled();
    for (const n of [1, 2, 3]) assert.deepEqual(titles(world, n), ['Spring meetings']);
    assert.equal((await world.broadcast(id)).state, 'sent');
    const told = world.heard(adviser).map((reply) => cards.shown.factsIn(reply)?.counts);
    assert.deepEqual(told, [{ sent: 3, failed: 0, unknown: 0, waiting: 0, total: 3 }]);
    // Pressed again on the card that is still there.
    const again = world.facts.shown(await world.presses(adviser, 'broadcast.send', { id, version: 1 }));
    assert.equal(again.state, 'sent');
    await world.settled();
    assert.equal(titles(world, 1).length, 1);
  });

  it('sends what was previewed: changed in another window, it is previewed again', async () => {
    const world = await aMeetingOf();
    const { id, version } = await previewed(world, adviser);
    await world.presses(adviser, 'broadcast.preview', { id, version, title: 'Other words', text: 'Others' });
    const reply = await world.presses(adviser, 'broadcast.send', { id, version });
    assert.equal(world.facts.preview(reply).title, 'Other words');
    assert.equal((await world.broadcast(id)).state, 'draft');
  });

  it('leaves out who muted news, and nobody else; they can have it again', async () => {
    const world = await aMeetingOf();
    assert.deepEqual(cards.noted.factsIn(await world.says(someone(1), 'mute news')), { what: 'muted' });
    const { reach } = await previewed(world, adviser);
    assert.deepEqual([reach.chats, reach.muted], [2, 1]);
    await sent(world, adviser);
    await world.settled();
    assert.deepEqual([titles(world, 1).length, titles(world, 2).length], [0, 1]);
    await world.presses(someone(1), 'news.unmute');
    await sent(world, adviser);
    await world.settled();
    assert.deepEqual([titles(world, 1).length, titles(world, 2).length], [1, 2]);
  });

  it('waits for another officer where it goes to many, and for nobody else', async () => {
    const world = await aMeetingOf(3, 2);
    await world.follows();
    const asked = await sent(world, officer);
    assert.equal(asked.state, 'asked');
    await world.settled();
    assert.equal(world.posts.filter(({ reply }) => cards.asked.factsIn(reply)).length, 1);
    const { id } = asked;
    const { version } = await world.broadcast(id);
    const approve = async (person = other, of = version) => {
      await world.presses(person, 'broadcast.approve', { id, version: of });
      return (await world.broadcast(id)).state;
    };
    assert.equal(await approve(officer), 'asked');
    assert.equal(await approve(other, version - 1), 'asked');
    assert.deepEqual(
      await world.presses(adviser, 'broadcast.approve', { id, version }),
      refusals.officersOnly.with({ contact: world.ports.content.service.contact }),
    );
    assert.equal(world.facts.preview(await world.presses(other, 'broadcast.show', { id })).by, 'approver');
    assert.equal(await approve(), 'sending');
    await world.settled();
    assert.deepEqual(titles(world, 1), ['Spring meetings']);
  });

  it('goes back to its author, who hears of it, changes it and sends it again', async () => {
    const world = await aMeetingOf(3, 2);
    const { id } = await sent(world, adviser);
    const { version } = await world.broadcast(id);
    // Officers were asked long ago.
    await world.settled();
    await world.presses(other, 'broadcast.return', { id, version });
    await world.settled();
    assert.equal(cards.shown.factsIn(world.heard(adviser).at(-1))?.state, 'draft');
    assert.deepEqual(titles(world, 1), []);
    assert.equal(
      world.facts.form(await world.presses(adviser, 'broadcast.change', { id })).inputs.title,
      'Spring meetings',
    );
  });

  it('goes out at its time in London, once, and not at all where it was stopped before', async () => {
    const world = await aMeetingOf();
    const first = await sent(world, adviser, { sendOn: '2026-11-23', sendAt: '11:00' });
    const second = await sent(world, adviser, { sendOn: '2026-11-23', sendAt: '11:00', title: 'Stopped' });
    assert.deepEqual([first.state, second.state], ['scheduled', 'scheduled']);
    await world.presses(adviser, 'broadcast.stop', { id: second.id, sure: true });
    await world.settled();
    assert.ok(world.clock.now >= '2026-11-23T11:00:00.000Z');
    assert.deepEqual(titles(world, 1), ['Spring meetings']);
    assert.equal((await world.broadcast(second.id)).state, 'stopped');
  });

  it('stops at once when it is paused, and goes on with whoever is left', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, adviser);
    await world.presses(adviser, 'broadcast.pause', { id });
    await world.settled();
    assert.deepEqual(
      [1, 2, 3].flatMap((n) => titles(world, n)),
      [],
    );
    const shown = world.facts.shown(await world.presses(adviser, 'broadcast.show', { id }));
    assert.deepEqual([shown.state, shown.may.resume, shown.may.pause], ['paused', true, false]);
    await world.presses(adviser, 'broadcast.resume', { id });
    await world.settled();
    for (const n of [1, 2, 3]) assert.equal(titles(world, n).length, 1);
  });

  it('goes on at once when it is resumed, also with those whose turn came while it was paused', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, adviser);
    // 1. All are planned, and it is paused before anybody's turn comes.
    const planning = world.queued().findIndex(({ kind }) => kind === 'outbox');
    const planned = world.queued().length;
    for (const work of world.queued().slice(planning, planning + 1)) await world.app.jobs.work(work);
    assert.equal(
      world
        .queued()
        .slice(planned)
        .filter(({ kind }) => kind === 'delivery').length,
      3,
    );
    await world.presses(adviser, 'broadcast.pause', { id });
    const paused = await drain(world, planned);
    assert.deepEqual(titles(world, 1), []);
    // 2. No time goes by.
    await world.presses(adviser, 'broadcast.resume', { id });
    await drain(world, paused);
    for (const n of [1, 2, 3]) assert.equal(titles(world, n).length, 1);
  });

  it('goes again to those whom it certainly did not reach, and to nobody else', async () => {
    let refusing = true;
    const base = aBroadcasting();
    const world = aBroadcasting({
      post: (address, reply) =>
        refusing && address === 'chat of Person 2' && cards.news.factsIn(reply)
          ? Promise.resolve({ posted: false, refused: 'BotNotInConversationRoster' })
          : base.ports.post(address, reply),
    });
    await world.peopleAt('900001', [1, 2]);
    const { id } = await sent(world, adviser);
    await world.settled();
    const { counts, may } = world.facts.shown(await world.presses(adviser, 'broadcast.show', { id }));
    assert.deepEqual([counts.sent, counts.failed, may.resend], [1, 1, true]);
    refusing = false;
    await world.presses(adviser, 'broadcast.resend', { id });
    await world.settled();
    const got = (n: number) => base.posts.filter(({ address }) => address === `chat of Person ${n}`).length;
    assert.deepEqual([got(1), got(2)], [1, 1]);
    assert.equal((await world.broadcast(id)).state, 'sent');
  });

  it('changes its words with those who have it, and takes it back from them', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, adviser);
    await world.settled();
    const { version } = await world.broadcast(id);
    const form = world.facts.form(await world.presses(adviser, 'broadcast.edit', { id }));
    assert.deepEqual([form.edits, form.inputs.title], [true, 'Spring meetings']);
    await world.presses(adviser, 'broadcast.save-edit', { id, version, title: 'Summer meetings', text: 'Moved' });
    await world.settled();
    const titlesNow = world.replaced.map(({ reply }) => cards.news.factsIn(reply)?.title);
    assert.deepEqual(titlesNow, ['Summer meetings', 'Summer meetings', 'Summer meetings']);
    assert.equal(world.heard(adviser).length, 1);
    const asking = world.facts.shown(await world.presses(officer, 'broadcast.recall', { id }));
    assert.deepEqual([asking.state, asking.asking], ['sent', 'recall']);
    await world.presses(officer, 'broadcast.recall', { id, sure: true });
    await world.settled();
    const recalled = world.replaced.slice(3).map(({ reply }) => cards.recalled.factsIn(reply)?.title);
    assert.deepEqual(recalled, ['Summer meetings', 'Summer meetings', 'Summer meetings']);
    const { changing, state } = world.facts.shown(await world.presses(adviser, 'broadcast.show', { id }));
    assert.deepEqual([state, changing], ['recalled', { done: 3, left: 0, failed: 0 }]);
  });

  it('counts who will share it, once each and by network, and nobody who only previews it', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, adviser);
    await world.settled();
    for (const n of [1, 1, 2])
      assert.deepEqual(cards.noted.factsIn(await world.presses(someone(n), 'broadcast.share', { id })), {
        what: 'seen',
      });
    assert.deepEqual(cards.noted.factsIn(await world.presses(adviser, 'broadcast.share', { id })), {
      what: 'elsewhere',
    });
    const { seen } = world.facts.shown(await world.presses(adviser, 'broadcast.show', { id }));
    assert.deepEqual(seen, { count: 2, networks: [{ network: 'Calderwick network', count: 2 }] });
  });

  it('reports each recipient with the result, and the schools that nobody can be reached at', async () => {
    const world = await aMeetingOf(1);
    const { id } = await sent(world, adviser);
    await world.settled();
    const card = cards.report.factsIn(await world.presses(adviser, 'broadcast.report', { id }));
    const file = await world.app.download(card?.url.split('/').at(-1) ?? '');
    const text = file?.kind === 'csv' ? file.text : '';
    assert.match(text, /"Person 1","St Mary's Catholic Primary School, Calderwick, ZZ1 1BE \(URN 900001\)","Sent"/u);
    assert.match(text, /"","Calderwick Community Primary School[^\n]*"We can reach nobody at this school"/u);
  });

  it('is nobody else’s: another adviser sees nothing of it, and a teacher may do nothing with it', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, officer);
    const { contact } = world.ports.content.service;
    for (const verb of ['show', 'pause', 'stop', 'recall', 'edit', 'report', 'copy'])
      assert.deepEqual(
        await world.presses(adviser, `broadcast.${verb}`, { id }),
        refusals.outOfDate.with({ contact }),
        verb,
      );
    assert.deepEqual(
      await world.presses(someone(1), 'broadcast.stop', { id }),
      refusals.advisersOnly.with({ contact }),
    );
    assert.equal((await world.broadcast(id)).state, 'sending');
  });
});
