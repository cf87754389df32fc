// Officers read thoughts and put them under themes, each by themselves; themes are renamed, merged and put back.
import assert from 'node:assert/strict';
import { cards } from '../../features/themes/cards.ts';
import { cards as thoughtCards } from '../../features/thoughts/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aMessage, down, factsOf, inChannel } from '../builders.ts';
import { teacher } from '../thoughts/sharing.ts';
import { aGrouping, officer, other } from './grouping.ts';

const SMALL = 'Small schools have nobody to send to meetings.';
const VILLAGE = 'A small village school has nobody to send to a meeting.';
const SHARE = 'We could learn from how other schools teach reading.';

describe('officers’ thoughts', () => {
  it('invite officers to ask for some where there are none', async () => {
    const world = aGrouping();
    assert.equal(factsOf(cards.overview, await world.says(officer, 'thoughts')).total, 0);
  });

  it('are counted by stance and part, those that nobody has read first, and name nobody', async () => {
    const world = aGrouping();
    const [first] = await world.share([SMALL, SHARE]);
    await world.codes(officer, first ?? '', { newTheme: 'Small schools' });
    const reply = await world.says(officer, 'thoughts');
    const facts = factsOf(cards.overview, reply);
    assert.deepEqual([facts.total, facts.uncoded, facts.counts.challenge], [2, 1, 2]);
    assert.deepEqual(
      facts.list.map(({ text, coders }) => [text, coders]),
      [
        [SHARE, 0],
        [SMALL, 1],
      ],
    );
    assert.equal(facts.parts[0]?.challenge, 2);
    assert.ok(!JSON.stringify(reply).includes('Teacher') && !JSON.stringify(reply).includes('teacher-'));
  });

  it('are read in an officer’s own chat only', async () => {
    const world = aGrouping();
    const refused = refusals.privateOnly.with({ chat: world.ports.chat });
    assert.deepEqual(await world.app.dispatch(aMessage('thoughts', { ...inChannel, person: officer })), refused);
    assert.deepEqual(await world.app.dispatch(aForm('themes.list', {}, { ...inChannel, person: officer })), refused);
  });

  it('get the themes of those that are most alike suggested', async () => {
    const world = aGrouping();
    const [first, second, third] = await world.share([SMALL, SHARE, VILLAGE]);
    await world.codes(officer, first ?? '', { newTheme: 'Small schools' });
    await world.codes(officer, second ?? '', { newTheme: 'Sharing' });
    const facts = factsOf(cards.code, await world.presses(officer, 'thoughts.code', { id: third }));
    assert.equal(facts.suggested[0], 'Small schools');
    assert.equal(facts.similar[0]?.text, SMALL);
    await world.codes(officer, third ?? '', { themes: await world.theme('Small schools') });
    const { suggestions } = factsOf(cards.overview, await world.says(officer, 'thoughts'));
    assert.equal(suggestions?.thoughts, 3);
  });

  it('show nobody what another found before they have said what they find', async () => {
    const world = aGrouping();
    const [id = ''] = await world.share([SMALL]);
    await world.codes(officer, id, { newTheme: 'Small schools' });
    const blind = factsOf(cards.code, await world.presses(other, 'thoughts.code', { next: 'second' }));
    assert.deepEqual([blind.id, blind.others, blind.chosen, blind.suggested], [id, [], '', []]);
    assert.deepEqual(factsOf(cards.overview, await world.says(other, 'thoughts')).list[0]?.themes, []);
    const saved = factsOf(cards.code, await world.codes(other, id, { newTheme: 'Cover' }));
    assert.deepEqual(saved.others, [{ name: officer.name, themes: 'Small schools' }]);
    const { agreement } = factsOf(cards.overview, await world.says(other, 'thoughts'));
    assert.deepEqual(agreement, [{ names: `${other.name}, ${officer.name}`, thoughts: 1, kappa: '-1.00' }]);
    // Changing one's mind afterwards makes it no better.
    await world.codes(other, id, { themes: await world.theme('Small schools') });
    assert.deepEqual(factsOf(cards.overview, await world.says(other, 'thoughts')).agreement, agreement);
  });

  it('keep what was typed where nothing is chosen, a name is too long, or storage fails', async () => {
    const world = aGrouping();
    const [id = ''] = await world.share([SMALL]);
    assert.ok(factsOf(cards.code, await world.codes(officer, id, {})).problem);
    const long = 'x'.repeat(101);
    const { problem, newTheme } = factsOf(cards.code, await world.codes(officer, id, { newTheme: long }));
    assert.ok(problem !== null && newTheme === long);
    const failing = aGrouping({ thoughts: { ...world.ports.thoughts, all: down } });
    const form = aForm('thoughts.save', { id, newTheme: 'Cover' }, { person: officer });
    await assert.rejects(failing.app.dispatch(form));
    assert.equal(factsOf(cards.code, failing.app.giveBack(form, 'F-1')).newTheme, 'Cover');
  });

  it('begin one theme by a form that is sent twice, and none beside one of the same name', async () => {
    const world = aGrouping();
    const [first = '', second = ''] = await world.share([SMALL, SHARE]);
    const { formKey } = factsOf(cards.code, await world.presses(officer, 'thoughts.code', { id: first }));
    for (let n = 0; n < 2; n += 1)
      await world.presses(officer, 'thoughts.save', { id: first, formKey, newTheme: 'Small schools' });
    await world.codes(officer, second, { newTheme: ' small  schools!' });
    assert.equal((await world.ports.themes.all()).length, 1);
  });

  it('are gone from the list once they are withdrawn', async () => {
    const world = aGrouping();
    const [id = ''] = await world.share([SMALL]);
    await world.codes(officer, id, { newTheme: 'Small schools' });
    await world.app.dispatch(aForm('thought.withdraw', { id }, teacher()));
    assert.equal(factsOf(cards.overview, await world.says(officer, 'thoughts')).total, 0);
    assert.equal((await world.shown(await world.theme('Small schools'))).thoughts, 0);
  });
});

describe('a theme', () => {
  async function two() {
    const world = aGrouping();
    const [first = '', second = ''] = await world.share([SMALL, VILLAGE]);
    await world.codes(officer, first, { newTheme: 'Small schools' });
    await world.codes(officer, second, { newTheme: 'Village schools' });
    return { world, small: await world.theme('Small schools'), village: await world.theme('Village schools') };
  }

  it('is renamed, merged and promised, and each of these is undone; who did it is kept', async () => {
    const { world, small, village } = await two();
    await world.changes(village, 'rename', { title: 'Tiny schools' });
    const merged = factsOf(cards.theme, await world.changes(village, 'merge', { into: small }));
    assert.deepEqual(
      [merged.id, merged.thoughts, merged.merged.map(({ title }) => title)],
      [small, 2, ['Tiny schools']],
    );
    const [taken] = merged.merged;
    await world.presses(officer, 'themes.undo', { id: village, version: taken?.version });
    assert.equal((await world.shown(small)).thoughts, 1);
    assert.equal((await world.shown(village)).title, 'Tiny schools');
    await world.changes(small, 'promise', { promisedBy: '14 December 2026' });
    assert.deepEqual(
      [(await world.shown(small)).promise, (await world.shown(small)).by],
      ['open', 'Monday 14 December 2026'],
    );
    await world.changes(small, 'undo');
    assert.equal((await world.shown(small)).promise, 'none');
    const history = (await world.ports.themes.history(village)).map(({ did, name }) => [did, name]);
    assert.deepEqual(
      history.map(([did]) => did),
      ['theme.undone', 'theme.merged', 'theme.renamed', 'theme.created'],
    );
    assert.ok(history.every(([, name]) => name === officer.name));
  });

  it('is not merged into itself, or into what is part of it', async () => {
    const { world, small, village } = await two();
    await world.changes(village, 'merge', { into: small });
    for (const into of [small, village, 'nothing', ''])
      assert.ok(factsOf(cards.theme, await world.changes(small, 'merge', { into })).problem.into);
  });

  it('keeps what somebody else made of it, where two change it at once', async () => {
    const { world, small } = await two();
    const { version } = await world.shown(small);
    await world.presses(other, 'themes.change', { id: small, version, what: 'rename', title: 'Theirs' });
    const fields = { id: small, version, what: 'rename', title: 'Mine' };
    assert.deepEqual(factsOf(cards.theme, await world.presses(officer, 'themes.change', fields)).notice, 'stale');
    assert.equal((await world.shown(small)).title, 'Theirs');
  });

  it('says what is wrong with a name or a day', async () => {
    const { world, small, village } = await two();
    for (const title of ['', '…', 'Village schools', 'x'.repeat(101)])
      assert.ok(factsOf(cards.theme, await world.changes(small, 'rename', { title })).problem.title);
    for (const promisedBy of ['soon', '1 January 2026'])
      assert.ok(factsOf(cards.theme, await world.changes(village, 'promise', { promisedBy })).problem.promisedBy);
  });

  it('is made before any thought is part of it', async () => {
    const world = aGrouping();
    const { formKey } = factsOf(cards.themes, await world.says(officer, 'themes'));
    assert.ok(factsOf(cards.themes, await world.presses(officer, 'themes.create', { formKey, newTheme: '' })).problem);
    await world.presses(officer, 'themes.create', { formKey, newTheme: 'Travel' });
    const again = factsOf(cards.themes, await world.presses(officer, 'themes.create', { formKey, newTheme: 'Travel' }));
    assert.deepEqual(
      again.themes.map(({ title, thoughts }) => [title, thoughts]),
      [['Travel', 0]],
    );
  });

  it('is no word of anybody who is no officer: the same words are a question', async () => {
    const world = aGrouping();
    const reply = await world.app.dispatch(aMessage('themes', teacher()));
    assert.equal(cards.themes.factsIn(reply) ?? thoughtCards.mine.factsIn(reply), undefined);
  });
});
