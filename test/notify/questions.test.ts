// Whoever asked on the website and left an address for email gets the answer there; corrections of it go to chats only.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { anEntry, anOfficer, drain, NOW, settle, someContent, type World } from '../builders.ts';
import { drafted, oscar, published } from '../faq/living/officers.ts';
import { answer, asked, delivered, ID, press, toAskers } from '../questions/asked.ts';
import { aNotify, OTHERWISE } from './mailed.ts';

const EMAIL = 'jo@school.example.org';
const cover = anEntry({ id: 'cover', title: 'Is cover paid for?', answer: 'Yes, for half a day.' });
const content = someContent({ faq: [cover], verdicts: [] });

describe('an answer by email', () => {
  const notify = aNotify();

  /** Two ask; one of them left an address in place of a chat. The form of the website has no field for that yet. */
  const anAsked = async (): Promise<World> => {
    const world = await asked(2, { mail: notify().mail, content, officers: [anOfficer().objectId, oscar.objectId] });
    const { questions, ids } = world.ports;
    const from = await questions.kept(ID);
    const [first] = await questions.askers(ID);
    const address = notify().mail.to(EMAIL);
    assert.ok(from && first && address);
    const question = { ...from.question, version: from.question.version + 1 };
    const audit = {
      id: ids.key(),
      at: NOW,
      by: first.person,
      did: 'question.reworded',
      version: question.version,
    } as const;
    assert.ok(await questions.change(question, audit, { askers: [{ ...first, address }], from }));
    await drain(world);
    return world;
  };

  it('goes to whoever left an address, once, and to all others in their chats', async () => {
    const world = await anAsked();
    await press(world, 'question.answer', answer);
    await settle(world);
    const [email, ...more] = notify().emails;
    assert.deepEqual([email?.to, email?.subject, more.length], [EMAIL, 'Officers have answered your question', 0]);
    for (const words of [
      'You asked: “Who pays for cover?”',
      'Yes, for half a day.',
      'Letter of 2 November 2026',
      OTHERWISE,
    ])
      assert.ok(email?.body.includes(words), words);
    assert.equal(toAskers(world).length, 1);
    assert.deepEqual(await delivered(world), ['sent', 'sent']);
  });

  it('is not corrected by email when the entry that officers pointed to changes', async () => {
    const world = await anAsked();
    await press(world, 'question.point', { entry: 'cover' });
    await drain(world);
    await published(world, await drafted(world, 'cover', { answer: 'No.' }));
    await settle(world);
    assert.deepEqual([notify().emails.length, toAskers(world).length], [1, 1]);
    const corrections = world.posts.filter(({ reply }) => faqCards.corrected.factsIn(reply));
    assert.deepEqual(corrections.length, 1);
    for (const { address } of world.posts) assert.doesNotMatch(address, /mailto/u);
  });
});
