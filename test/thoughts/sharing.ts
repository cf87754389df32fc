// People who share thoughts, in Teams and on the website, for tests.
import assert from 'node:assert/strict';
import { cards } from '../../features/thoughts/cards.ts';
import { pages, type SentFacts } from '../../features/thoughts/web/pages.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import type { PageReply } from '../../platform/web-page.ts';
import { aForm, anAddress, aPerson, factsOf, type World } from '../builders.ts';
import { visit } from '../pages/visit.ts';

export const TEXT = 'Small schools have nobody to send to meetings.';
export const filled: Fields = { stance: 'challenge', part: 'networks', text: TEXT, mayQuote: 'true' };

/** Somebody in a chat of their own. */
export const teacher = (n = 1): Pick<Form, 'person' | 'address' | 'conversation'> => ({
  person: aPerson({ objectId: `teacher-${n}`, name: `Teacher ${n}` }),
  address: anAddress(`chat of teacher ${n}`),
  conversation: `a:teacher-${n}`,
});

/** Opens the form, and sends it with this in it. */
export async function send({ app }: World, fields: Fields = {}, who = teacher()) {
  const { formKey } = factsOf(cards.form, await app.dispatch(aForm('thought.open', {}, who)));
  const form = aForm('thought.share', { formKey, ...filled, ...fields }, who);
  return { form, reply: await app.dispatch(form) };
}

/** Shares a thought, and answers with its receipt. */
export const shared = async (world: World, fields: Fields = {}, who = teacher()) =>
  factsOf(cards.receipt, (await send(world, fields, who)).reply);

export const KEY = 'key-of-a-web-form-0001';

export const sendOnWebsite = (world: World, fields: Record<string, string> = {}): Promise<PageReply> =>
  visit(world, 'POST /thoughts', {
    fields: { formKey: KEY, stance: 'opportunity', part: 'model', text: TEXT, ...fields },
  });

export function sentIn(reply: PageReply): SentFacts {
  const facts = pages.sent.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
}
