// Questions on officers' pages: the same decisions, refusals and audit as on the card, and the very card that those who asked will get.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { affiliated } from './affiliated.ts';
import { answer, asked, ID, press, question, toAskers } from '../questions/asked.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { aForm, anAdviser, anOfficer, aPerson } from '../turns.ts';
import { drain, type World } from '../world.ts';
import { asSignedIn, cardIn } from './signed-in.ts';

const officer = anOfficer();

describe('questions on officers’ pages', () => {
  const entra = entraMeanwhile();
  const at = async (askers = 1) => {
    const world = await asked(askers);
    const ask = asSignedIn(world, entra);
    return {
      world,
      see: async (page: string, person = officer) => String((await ask(person, `GET ${page}`)).body),
      send: async (verb: string, fields: Record<string, unknown> = {}, person = officer) => {
        const { decisions } = await question(world);
        const sent = await ask(person, `POST /questions/${ID}`, {
          fields: { verb, decisions: String(decisions), ...fields },
        });
        await drain(world);
        return { ...sent, body: String(sent.body) };
      },
      preview: (fields: Record<string, unknown>, person = officer) =>
        ask(person, `POST /questions/${ID}/preview`, { fields }),
    };
  };
  const didIn = async ({ ports }: World) =>
    (await ports.questions.history(ID)).map(({ did, name }) => `${did} ${name}`);

  it('are counted on the start page, and listed by how they stand', async () => {
    const { see, send } = await at();
    assert.match(await see('/'), /href="#\/questions">Questions without an answer <span class="waiting__count">1</u);
    assert.match(await see('/questions'), /Who pays for cover\?/u);
    assert.match(await see('/questions?show=answered'), /There are none yet/u);
    await send('question.answer', answer);
    assert.match(await see('/questions'), /No question is waiting/u);
    assert.match(await see('/questions?show=answered'), /Who pays for cover\?/u);
    assert.match(await see('/questions?show=closed'), /There are none yet/u);
    assert.match(await see('/questions?show=__proto__'), /Waiting for an answer: 0/u);
  });

  it('are found by words and by reference', async () => {
    const { see } = await at();
    assert.match(await see('/questions?q=COVER+pays'), /Who pays for cover\?/u);
    assert.match(await see('/questions?q=hens'), /No question here has these words/u);
    const reference = /(?<reference>Q-[\w-]+)/u.exec(await see('/questions'))?.groups?.['reference'] ?? '';
    assert.match(await see(`/questions?q=${reference}`), /Who pays for cover\?/u);
  });

  it('are listed a part at a time, and so are the people who asked one', async () => {
    const { see, world } = await at(30);
    for (let n = 0; n < 26; n += 1)
      await world.app.dispatch(
        aForm('question.pass', { formKey: `another-key-00000000${n}`, asked: `Who pays for hen ${n}?` }),
      );
    await drain(world);
    const listed = async (page: string) => [...(await see(page)).matchAll(/href="#\/questions\/[\w-]{20,}"/gu)].length;
    assert.deepEqual([await listed('/questions'), await listed('/questions?at=25')], [25, 2]);
    assert.match(await see('/questions?at=25'), /Showing 26 to 27 of 27/u);
    const first = await see(`/questions/${ID}`);
    const next = /href="(?<href>#\/questions\/[\w-]+\?at=\d+)"/u.exec(first)?.groups?.['href'] ?? assert.fail(first);
    assert.notEqual(await see(next.slice(1)), first);
    assert.match(await see(next.slice(1)), /Showing \d+ to \d+ of 30/u);
  });

  it('are opened with who asked, and that is in the audit as on the card', async () => {
    const { world, see } = await at(2);
    const before = await didIn(world);
    assert.match(await see(`/questions/${ID}`), /People who asked/u);
    assert.deepEqual((await didIn(world)).slice(before.length), [`question.opened ${officer.name}`]);
    assert.match(await see(`/questions/${ID}/history`), /data-card/u);
  });

  it('show nobody who asked where opening it cannot be noted', async () => {
    const world = await asked();
    const questions = { ...world.ports.questions, note: () => Promise.reject(new Error('storage is down')) };
    const failing = await asked(1, { questions });
    const answered = await asSignedIn(failing, entra)(officer, `GET /questions/${ID}`);
    assert.equal(answered.status, 500);
    assert.doesNotMatch(String(answered.body), /People who asked/u);
  });

  it('are answered, and everybody who asked gets the very card that the page showed', async () => {
    const { world, send, preview } = await at(2);
    const shown = cardIn(await preview({ verb: 'question.answer', ...answer }));
    const { status, body } = await send('question.answer', answer);
    assert.equal(status, 200);
    assert.match(body, /Your answer is on its way to 2 people who asked/u);
    const sent = toAskers(world);
    assert.equal(sent.length, 2);
    for (const { reply } of sent) assert.deepEqual(shown, JSON.parse(JSON.stringify(render(reply))));
    assert.match(JSON.stringify(shown), /half a day/u);
  });

  it('are answered with an entry of the FAQ, shown alike', async () => {
    const { world, send, preview } = await at();
    const shown = cardIn(await preview({ verb: 'question.point', entry: 'sg-frequency' }));
    await send('question.point', { entry: 'sg-frequency' });
    assert.deepEqual(shown, JSON.parse(JSON.stringify(render(toAskers(world)[0]?.reply ?? assert.fail()))));
  });

  it('are previewed as text, whatever is typed, and without an answer not at all', async () => {
    const { preview } = await at();
    for (const fields of [{}, { answer: '  ' }, { answer: 7 }, { entry: 'no-such-entry' }])
      assert.equal(cardIn(await preview(fields)), undefined);
    const nasty = `"><script>alert(1)</script>`;
    assert.doesNotMatch(String((await preview({ answer: nasty, source: nasty })).body), /<script>/u);
  });

  it('keep what was typed and say what is wrong', async () => {
    const { send, world } = await at();
    const { status, body } = await send('question.answer', { answer: 'Half a day <b>', source: '' });
    assert.equal(status, 422);
    assert.match(body, /There is a problem/u);
    assert.match(body, /Half a day &lt;b&gt;/u);
    assert.deepEqual(toAskers(world), []);
  });

  it('show what another officer did in the meantime, and keep what was typed', async () => {
    const { send, world } = await at();
    const { decisions } = await question(world);
    await press(world, 'question.decline', {}, { person: { ...officer, name: 'Bea Second' } });
    const { status, body } = await send('question.answer', { ...answer, decisions: String(decisions) });
    assert.equal(status, 422);
    assert.match(body, /Someone else changed this first/u);
    assert.match(body, /for \*\*half a day\*\*/u);
    assert.equal((await question(world)).state, 'declined');
  });

  it('are taken, declined and opened again', async () => {
    const { send, world } = await at();
    const states: string[] = [];
    for (const verb of ['question.take', 'question.decline', 'question.reopen']) {
      await send(verb);
      states.push((await question(world)).state);
    }
    assert.deepEqual(states, ['taken', 'declined', 'waiting']);
  });

  it('press no other button than their own', async () => {
    const { send } = await at();
    for (const verb of ['nominations.export', 'question.withdraw', 'constructor', '', 'question.open'])
      assert.equal((await send(verb)).status, 404, verb);
  });

  it('are no one’s but officers’ and their adviser’s', async () => {
    const { see, send, preview, world } = await at();
    const person = aPerson();
    assert.doesNotMatch(await see(`/questions/${ID}`, person), /Who pays for cover/u);
    assert.match(JSON.stringify(cardIn(await preview(answer, person))), /advisers/u);
    await send('question.answer', answer, person);
    // An adviser of other schools neither reads nor answers it.
    const adviser = anAdviser();
    assert.doesNotMatch(await see(`/questions/${ID}`, adviser), /Who pays for cover/u);
    assert.doesNotMatch(await see('/questions', adviser), /Who pays for cover/u);
    assert.doesNotMatch(JSON.stringify(cardIn(await preview(answer, adviser)) ?? ''), /Who pays for cover/u);
    await send('question.answer', answer, adviser);
    assert.equal((await question(world)).state, 'waiting');
    assert.deepEqual(toAskers(world), []);
  });

  it('of their own schools an adviser reads and answers, and may do no more', async () => {
    const { world, id } = await affiliated();
    const ask = asSignedIn(world, entra);
    const adviser = anAdviser();
    assert.match(String((await ask(adviser, 'GET /questions')).body), /Who feeds the hens\?/u);
    const opened = String((await ask(adviser, `GET /questions/${id}`)).body);
    assert.match(opened, /Who feeds the hens\?/u);
    assert.doesNotMatch(opened, /Not for this team|full history/u);
    const refused = await ask(adviser, `POST /questions/${id}`, {
      fields: { verb: 'question.decline', decisions: '0' },
    });
    assert.match(JSON.stringify(cardIn(refused)), /for council officers/u);
    assert.match(JSON.stringify(cardIn(await ask(adviser, `GET /questions/${id}/history`))), /for council officers/u);
    await ask(adviser, `POST /questions/${id}`, { fields: { verb: 'question.answer', decisions: '0', ...answer } });
    assert.equal((await world.ports.questions.find(id))?.state, 'answered');
  });
});
