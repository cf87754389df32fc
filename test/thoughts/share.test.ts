// Whoever shares a thought gets a receipt, loses nothing that they typed, and nothing is kept that must not be.
import assert from 'node:assert/strict';
import { cards as signpostCards } from '../../features/signposts/cards.ts';
import { cards } from '../../features/thoughts/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aMessage, aWorld, down, factsOf, inChannel } from '../builders.ts';
import { filled, send, shared, teacher, TEXT } from './sharing.ts';

const SAFEGUARDING = 'A child in my class is being hurt at home';

describe('a thought', () => {
  it('is kept with the groups of whoever shared it, and never with their school', async () => {
    const world = aWorld();
    await world.ports.affiliations.say(teacher().person, { school: '900002', role: 'headteacher' });
    const receipt = await shared(world);
    assert.match(receipt.reference, /^T-[A-Z\d]{5}$/u);
    assert.deepEqual([receipt.stance, receipt.mayQuote, receipt.text], ['challenge', true, TEXT]);
    const [kept] = await world.ports.thoughts.all();
    const school = world.ports.content.schools.find(({ urn }) => urn === '900002');
    assert.deepEqual(kept?.groups, {
      ...{ phase: school?.phase, type: school?.type, area: school?.area, network: school?.network ?? '' },
      role: 'headteacher',
    });
    assert.ok(!JSON.stringify(kept).includes('900002') && !JSON.stringify(kept).includes(school?.name ?? ''));
  });

  it('is kept of somebody whose school nobody knows, who is asked for it once', async () => {
    const world = aWorld();
    assert.equal((await shared(world)).counts, '');
    assert.deepEqual((await world.ports.thoughts.all())[0]?.groups.phase, '');
  });

  it('is kept where the school cannot be looked up, and that is reported', async () => {
    const world = aWorld({ affiliations: { ...aWorld().ports.affiliations, find: down } });
    await shared(world);
    assert.equal((await world.ports.thoughts.all()).length, 1);
    assert.equal(world.reports.length, 1);
  });

  it('is one however often its form is sent, with the receipt of the first', async () => {
    const world = aWorld();
    const { form, reply } = await send(world);
    assert.deepEqual(await world.app.dispatch(form), reply);
    const other = aForm('thought.share', { ...form.fields, text: 'Another' }, teacher());
    assert.deepEqual(await world.app.dispatch(other), reply);
    // A form that somebody else has the key of is another.
    await world.app.dispatch(aForm('thought.share', { ...form.fields, text: 'Theirs' }, teacher(2)));
    assert.deepEqual((await world.ports.thoughts.all()).map(({ text }) => text).sort(), [TEXT, 'Theirs']);
  });

  it('comes back as it was typed where something is missing, and nothing is kept', async () => {
    const world = aWorld();
    const cases = [
      [{ stance: '' }, ['stance']],
      [{ part: 'no-part' }, ['part']],
      [{ text: '  ' }, ['text']],
      [{ text: 'x'.repeat(2001) }, ['text']],
      [{ stance: 'fury', part: '', text: '' }, ['stance', 'part', 'text']],
    ] as const;
    for (const [fields, wrong] of cases) {
      const { problems, inputs } = factsOf(cards.form, (await send(world, fields)).reply);
      assert.deepEqual(
        problems.map(({ field }) => field),
        wrong,
      );
      const typed = 'text' in fields ? fields.text : TEXT;
      assert.deepEqual([inputs.text, inputs.mayQuote], [typed.trim(), 'true']);
    }
    assert.deepEqual(await world.ports.thoughts.all(), []);
  });

  it('comes back as it was typed after a fault', async () => {
    const world = aWorld();
    const { form } = await send(world, { text: '' });
    const failing = aWorld({ thoughts: { ...world.ports.thoughts, share: down } });
    const again = aForm('thought.share', { ...form.fields, text: TEXT }, teacher());
    await assert.rejects(failing.app.dispatch(again));
    const { inputs, fault } = factsOf(cards.form, failing.app.giveBack(again, 'F-1'));
    assert.deepEqual([inputs.text, inputs.stance, fault], [TEXT, 'challenge', 'F-1']);
  });

  it('goes to nobody where somebody else must help, even where its form is not complete', async () => {
    const world = aWorld();
    for (const fields of [{}, { stance: '', part: '' }]) {
      const { reply } = await send(world, { ...fields, text: SAFEGUARDING });
      assert.ok(signpostCards.signpost.factsIn(reply));
      assert.ok(!JSON.stringify(reply).includes('hurt at home'));
    }
    assert.deepEqual(await world.ports.thoughts.all(), []);
  });

  it('is shown what may be personal before anything is kept, and is rid of contact details', async () => {
    const world = aWorld();
    const named = 'The head at our school, Mr Sample, will never agree.';
    const { found, inputs } = factsOf(cards.form, (await send(world, { text: named })).reply);
    assert.deepEqual([found?.names, inputs.text], [['Mr Sample'], named]);
    assert.ok(factsOf(cards.form, (await send(world, { text: named, looked: 'true' })).reply).found);
    assert.deepEqual(await world.ports.thoughts.all(), []);
    await shared(world, { text: named, looked: 'true', asIs: 'true' });
    assert.ok(
      factsOf(cards.form, (await send(world, { text: 'Ring 01632 960 100', asIs: 'true' })).reply).found?.phone,
    );
    const { text } = await shared(world, { text: 'Ring 01632 960 100 about cover', looked: 'true' });
    assert.doesNotMatch(text, /960/u);
  });

  it('keeps hostile words as they are', async () => {
    const world = aWorld();
    const text = '<script>alert(1)</script> {{7*7}} ${raw} **bold** \u202e';
    assert.equal((await shared(world, { text })).text, text.trim());
  });

  it('is refused where others read along', async () => {
    const { app, ports } = aWorld();
    const refused = refusals.privateOnly.with({ chat: ports.chat });
    assert.deepEqual(await app.dispatch(aMessage('share a thought', inChannel)), refused);
    assert.deepEqual(await app.dispatch(aForm('thought.share', filled, inChannel)), refused);
    assert.deepEqual(await app.dispatch(aMessage('my thoughts', inChannel)), refused);
  });
});

describe('my thoughts', () => {
  it('invite to the first one', async () => {
    const { app } = aWorld();
    assert.deepEqual(factsOf(cards.mine, await app.dispatch(aMessage('my thoughts', teacher()))).mine, []);
  });

  it('open the only one, and list several by page, the newest first', async () => {
    const world = aWorld();
    const { id } = await shared(world);
    assert.equal(factsOf(cards.own, await world.app.dispatch(aMessage('my thoughts', teacher()))).id, id);
    for (let n = 0; n < 11; n += 1)
      await world.app.dispatch(
        aForm(
          'thought.share',
          { ...filled, formKey: `key-of-a-thought-${String(n).padStart(5, '0')}`, text: `Thought ${n}` },
          { ...teacher(), receivedAt: `2026-11-24T09:30:${String(n).padStart(2, '0')}.000Z` },
        ),
      );
    const { mine, page } = factsOf(cards.mine, await world.app.dispatch(aMessage('my thoughts', teacher())));
    assert.deepEqual([mine[0]?.text, mine.length, page.of, page.next], ['Thought 10', 10, 12, 10]);
    const next = factsOf(cards.mine, await world.app.dispatch(aForm('thought.mine', { at: 10 }, teacher())));
    assert.equal(next.mine.length, 2);
  });

  it('are nobody else’s', async () => {
    const world = aWorld();
    const { id } = await shared(world);
    const refused = refusals.outOfDate.with({ contact: world.ports.content.service.contact });
    for (const verb of ['thought.see', 'thought.withdraw'])
      assert.deepEqual(await world.app.dispatch(aForm(verb, { id }, teacher(2))), refused);
    assert.equal((await world.ports.thoughts.all()).length, 1);
  });

  it('are withdrawn for good: the words go, and only that there was one stays', async () => {
    const world = aWorld();
    const { form } = await send(world);
    const [kept] = await world.ports.thoughts.all();
    for (let n = 0; n < 2; n += 1) {
      const reply = await world.app.dispatch(aForm('thought.withdraw', { id: kept?.id }, teacher()));
      assert.deepEqual([factsOf(cards.own, reply).state, factsOf(cards.own, reply).text], ['withdrawn', '']);
    }
    assert.deepEqual(await world.ports.thoughts.all(), []);
    // Its form, sent once more, does not bring it back.
    await world.app.dispatch(form);
    assert.deepEqual(await world.ports.thoughts.all(), []);
  });
});
