// Somebody on the website: what they send, and what they get.
import assert from 'node:assert/strict';
import { type AskFacts, pages, type SentFacts } from '../../features/questions/web/pages.ts';
import { hashOf } from '../../platform/private-code.ts';
import type { PageReply } from '../../platform/web-page.ts';
import { aStaffChannel, aWorld, type World } from '../builders.ts';
import { visit } from '../pages/visit.ts';
import { idOf, question as questionOf } from './asked.ts';

/** No entry of the FAQ asks it. */
export const ASKED = 'Who feeds the hens of the museum?';
export const ID = idOf(ASKED);
export const key = (n = 1): string => `key-of-a-web-form-000${n}`;

export const send = (world: World, fields: Record<string, string> = {}): Promise<PageReply> =>
  visit(world, 'POST /questions/ask', { fields: { asked: ASKED, key: key(), ...fields } });

export function sentIn(reply: PageReply): SentFacts {
  const facts = pages.sent.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
}

export function askIn(reply: PageReply): AskFacts {
  const facts = pages.ask.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
}

export const question = (world: World) => questionOf(world, ID);

/** The page of the question, for whoever has this code. */
export const opened = async (
  world: World,
  code: string,
  page = 'GET /my-question',
  fields: Record<string, string> = {},
) => {
  const reply = await visit(world, page, { sessions: { question: hashOf(code) }, fields });
  const facts = pages.own.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
};

/** A world with a staff channel. */
export async function withChannel(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  return world;
}
