// The FAQ on officers' pages: found, written beside the very card, checked, approved by somebody else and told, as in the chat.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { asOfficer, askedBy, drafted, olive, opened, withOfficers } from '../faq/living/officers.ts';
import { second } from '../nominations/officers/officers.ts';
import { watched } from '../pages/told.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { memoryStores } from '../stores.ts';
import { aPerson } from '../turns.ts';
import { drain, type World } from '../world.ts';
import { hiddenIn } from './read.ts';
import { asSignedIn, cardsIn } from './signed-in.ts';

const oscar = { ...second, name: 'Oscar Officer' };
const officers = { officers: [olive.objectId, oscar.objectId] };
const ENTRY = 'sg-frequency';
const TWICE = 'There are **two** formal meetings a month.';
const typed = { answer: TWICE, sources: 'Letter of 2 November 2026', why: 'A letter says so', change: 'substance' };

describe('the FAQ on officers’ pages', () => {
  const entra = entraMeanwhile();
  const on = (world: World) => {
    const ask = asSignedIn(world, entra);
    return {
      world,
      see: async (path: string, person = olive) => {
        const answer = await ask(person, `GET ${path}`);
        return { ...answer, body: String(answer.body) };
      },
      send: async (path: string, fields: Record<string, unknown>, person = olive) => {
        const answer = await ask(person, `POST ${path}`, { fields });
        await drain(world);
        return { ...answer, body: String(answer.body) };
      },
      /** Saves a draft as the form of the entry begins it. */
      save: async (over: Record<string, unknown> = {}, person = olive) => {
        const { inputs, draft } = await opened(world, ENTRY);
        const fields = { ...inputs, ...typed, draft: String(draft), verb: 'faq.save', ...over };
        const answer = await ask(person, `POST /faq/${ENTRY}/edit`, { fields });
        return { ...answer, body: String(answer.body) };
      },
    };
  };
  const anFaq = () => on(withOfficers(officers));
  const countIn = (body: string, tab: string): number =>
    Number(new RegExp(`>${tab} \\((?<count>\\d+)\\)<`, 'u').exec(body)?.groups?.['count'] ?? assert.fail(body));
  const titlesIn = (body: string): string[] =>
    [...body.matchAll(/<th scope="row"[^>]*><a[^>]*href="#\/faq\/(?<id>[a-z\d-]+)"/gu)].map(
      ({ groups }) => groups?.['id'] ?? '',
    );

  it('is listed by words, by topic and by what wants an officer', async () => {
    const { see, save, world } = anFaq();
    const all = (await see('/faq')).body;
    assert.equal(countIn(all, 'All'), world.ports.content.faq.length);
    assert.deepEqual(titlesIn((await see('/faq?q=formal+meetings')).body), [ENTRY]);
    assert.match((await see('/faq?q=zeppelin')).body, /No entry here fits/u);
    const topic = world.ports.content.faq.find(({ id }) => id === ENTRY)?.topic ?? '';
    const ofTopic = titlesIn((await see(`/faq?topic=${topic}`)).body);
    assert.ok(ofTopic.includes(ENTRY) && ofTopic.length < countIn(all, 'All'));
    assert.ok(titlesIn((await see('/faq?show=few')).body).length > 0);
    assert.equal((await see('/faq?show=__proto__&at=-3')).status, 200);
    await save();
    const drafts = async (person: typeof olive) => {
      const { body } = await see('/faq?show=approve', person);
      return [countIn(body, 'Drafts'), countIn(body, 'To approve'), titlesIn(body)];
    };
    // Whoever wrote it does not approve it.
    assert.deepEqual(await drafts(olive), [1, 0, []]);
    assert.deepEqual(await drafts(oscar), [1, 1, [ENTRY]]);
  });

  it('is shown as people get it', async () => {
    const { see, world } = anFaq();
    const { body } = await see(`/faq/${ENTRY}`);
    const [card] = cardsIn(body);
    // What somebody gets who chooses it from buttons.
    const chosen = await asOfficer(world, 'faq.show', { id: ENTRY, asked: '', after: '' });
    assert.ok(chosen);
    assert.deepEqual(card, JSON.parse(JSON.stringify(render(chosen))));
    for (const path of ['/faq/no-such-entry', '/faq/..%2Fx', `/faq/${'x'.repeat(101)}/history`])
      assert.equal((await see(path)).status, 404, path);
  });

  it('shows the card while somebody types, and keeps nothing of it', async () => {
    const { send, world } = anFaq();
    const { inputs } = await opened(world, ENTRY);
    const { body } = await send(`/faq/${ENTRY}/preview`, { ...inputs, answer: 'For **half** a day.' });
    assert.match(JSON.stringify(cardsIn(body)), /For \*\*half\*\* a day/u);
    assert.match(JSON.stringify(cardsIn((await send('/faq/new/preview', { title: 'Who feeds hens?' })).body)), /hens/u);
    assert.match((await send('/faq/new/preview', { title: '' })).body, /Type the question/u);
    assert.deepEqual(await world.ports.revisions.drafts(), []);
  });

  it('keeps every word where something is missing, and the draft of what will do', async () => {
    const { save, send, world } = anFaq();
    const wrong = await save({ title: '', answer: '# Heading', why: '' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /There is a problem.*# Heading<\/textarea>/su);
    assert.deepEqual(await world.ports.revisions.drafts(), []);
    const { status, headers, body } = await save();
    assert.deepEqual([status, headers['content-location']], [200, `/faq/${ENTRY}/draft`]);
    assert.match(body, /A draft to review.*Check passed/su);
    assert.match(body, /You wrote this, so another officer must publish it/u);
    const fresh = { ...typed, title: 'Who feeds the hens?', topic: 'hens', ownerRole: 'Farm', reviewBy: '2099-01-01' };
    const made = await send('/faq/new', { verb: 'faq.save', draft: '0', ...fresh });
    assert.equal(made.headers['content-location'], '/faq/who-feeds-the-hens/draft');
  });

  it('is put under a topic by what people read for it, or under a new one, in words', async () => {
    const { see, send, save, world } = anFaq();
    const { topicNames } = world.ports.content;
    const [code, title] = Object.entries(topicNames)[0] ?? assert.fail();
    assert.match((await see(`/faq/${ENTRY}/edit`)).body, new RegExp(`<option value="${code}"[^>]*>${title}<`, 'u'));
    const fresh = { ...typed, verb: 'faq.save', draft: '0', ownerRole: 'Farm', reviewBy: '2099-01-01' };
    const under = async (question: string, topic: object) => {
      const { body } = await send('/faq/new', { ...fresh, title: question, ...topic });
      return [body, (await world.ports.revisions.drafts()).find(({ text }) => text.title === question)?.text.topic];
    };
    assert.equal((await under('Who feeds hens?', { topic: code, newTopic: 'Hens & eggs' }))[1], 'hens-eggs');
    assert.equal((await under('Who keeps hens?', { topic: '', newTopic: ` ${title.toUpperCase()}` }))[1], code);
    const [missing, none] = await under('Who owns hens?', { topic: '', newTopic: '' });
    assert.equal(none, undefined);
    assert.match(missing ?? '', /Choose a topic/u);
    // A new one is chosen on the form that comes back.
    const back = await save({ title: '', newTopic: 'Hens & eggs' });
    assert.match(back.body, /<option value="hens-eggs" selected>Hens eggs</u);
  });

  it('refuses what somebody has saved since, keeps the words, and shows what the other changed', async () => {
    const { save, world } = anFaq();
    const before = await opened(world, ENTRY);
    await save({ answer: 'There are three meetings.', why: 'Minutes' }, oscar);
    const late = await save({ draft: String(before.draft), why: 'My letter' });
    assert.equal(late.status, 422);
    assert.match(late.body, /Someone else has saved this entry meanwhile/u);
    assert.match(late.body, /What Oscar Officer saved/u);
    assert.match(late.body, /<ins>(?:(?!<\/ins>).)*three/su);
    assert.ok(late.body.includes(`${TWICE}</textarea>`));
    assert.match((await world.ports.revisions.draft(ENTRY))?.text.answer ?? '', /three/u);
    // Whoever has compared them saves again.
    assert.equal((await save({ draft: hiddenIn(late.body, 'draft'), why: 'My letter' })).status, 200);
    assert.equal((await world.ports.revisions.draft(ENTRY))?.text.answer, TWICE);
  });

  it('is published by somebody else, who has seen the corrections that then go out', async () => {
    const { see, send, save, world } = anFaq();
    await askedBy(world, 'ada', 'how often does it meet');
    await save();
    const { body } = await see(`/faq/${ENTRY}/draft`, oscar);
    assert.match(body, /The correction that 1 chat gets/u);
    const [, correction] = cardsIn(body);
    const publish = { verb: 'faq.publish', draft: hiddenIn(body, 'draft') };
    const own = await send(`/faq/${ENTRY}/draft`, publish, olive);
    assert.equal(own.status, 422);
    assert.match(own.body, /Another officer must publish/u);
    const done = await send(`/faq/${ENTRY}/draft`, publish, oscar);
    assert.match(done.body, /You published this/u);
    const [sent] = world.posts;
    assert.ok(sent);
    assert.deepEqual(correction, JSON.parse(JSON.stringify(render(sent.reply))));
    // The same press again, after an answer that got lost, publishes nothing more.
    await send(`/faq/${ENTRY}/draft`, publish, oscar);
    assert.equal((await world.ports.revisions.of(ENTRY)).length, 2);
  });

  it('is not published over what changed since, and says what the check found', async () => {
    const { see, send, world } = anFaq();
    const { phrasings } = (await opened(world, 'supply-cover')).inputs;
    const draft = await drafted(world, ENTRY, { phrasings, why: 'All of theirs' });
    const { body } = await see(`/faq/${ENTRY}/draft`, oscar);
    assert.match(body, /Check failed.*is already a way to ask.*Why publish it anyway/su);
    const stale = await send(`/faq/${ENTRY}/draft`, { verb: 'faq.publish', draft: String(draft.draft - 1) }, oscar);
    assert.deepEqual([stale.status, /Someone else changed this first/u.test(stale.body)], [422, true]);
    const blocked = await send(`/faq/${ENTRY}/draft`, { verb: 'faq.publish', draft: String(draft.draft) }, oscar);
    assert.equal(blocked.status, 422);
    const dropped = await send(`/faq/${ENTRY}/draft`, { verb: 'faq.drop', draft: String(draft.draft) }, oscar);
    assert.match(dropped.body, /You discarded the draft/u);
    assert.equal((await world.ports.revisions.of(ENTRY)).length, 1);
  });

  it('has a history of who published what, when and why, word by word', async () => {
    const { see, send, save } = anFaq();
    await save();
    const { body } = await see(`/faq/${ENTRY}/draft`, oscar);
    await send(`/faq/${ENTRY}/draft`, { verb: 'faq.publish', draft: hiddenIn(body, 'draft') }, oscar);
    const history = (await see(`/faq/${ENTRY}/history`)).body;
    assert.match(history, /Version 2, .*Published by Oscar Officer, written by Olive Officer\..*A letter says so/su);
    assert.match(history, /<del>(?:(?!<\/del>).)*one/su);
    assert.match(history, /Version 1, .*From the council’s files/su);
  });

  it('presses no other button than its own, and is officers’ only', async () => {
    const { see, send, save, world } = anFaq();
    await save();
    for (const [path, verb] of [
      [`/faq/${ENTRY}/edit`, 'faq.publish'],
      [`/faq/${ENTRY}/draft`, 'faq.save'],
      [`/faq/${ENTRY}/draft`, 'constructor'],
    ] as const)
      assert.equal((await send(path, { verb, draft: '1' }, oscar)).status, 404, verb);
    const stranger = aPerson();
    for (const path of ['/faq', '/faq/new', `/faq/${ENTRY}`, `/faq/${ENTRY}/draft`, `/faq/${ENTRY}/history`])
      assert.doesNotMatch((await see(path, stranger)).body, /Olive|sg-frequency/u, path);
    const { body } = await send(`/faq/${ENTRY}/preview`, { title: 'Hens?' }, stranger);
    assert.doesNotMatch(body, /Hens/u);
    await send(`/faq/${ENTRY}/draft`, { verb: 'faq.publish', draft: '1' }, stranger);
    assert.equal((await world.ports.revisions.draft(ENTRY))?.state, 'open');
  });

  it('takes as many requests for a long history as for a short one', async () => {
    const { tables, calls } = watched();
    const { see, send, world } = on(withOfficers({ ...officers, ...memoryStores(tables) }));
    await see('/faq');
    const used = async (what: () => Promise<unknown>): Promise<string[]> => {
      const from = calls.length;
      await what();
      return calls.slice(from).map(({ table, did }) => `${did} ${table}`);
    };
    assert.deepEqual(await used(() => see('/faq?q=meeting')), ['list Faq', 'list Faq']);
    assert.deepEqual(await used(() => see(`/faq/${ENTRY}`)), ['read Faq', 'list Faq']);
    assert.deepEqual(await used(() => see(`/faq/${ENTRY}/history`)), ['list Faq']);
    const { inputs } = await opened(world, ENTRY);
    assert.deepEqual(await used(() => send(`/faq/${ENTRY}/preview`, { ...inputs })), ['read People']);
  });
});
