// Reads pages of people who are signed in, in tests, and sends their forms.
import assert from 'node:assert/strict';
import { anOfficer } from '../turns.ts';
import type { Entra } from '../sign-in/fake-entra.ts';
import { drain, type World } from '../world.ts';
import { asSignedIn } from './signed-in.ts';

/** What a page carries in a hidden field. */
export const hiddenIn = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="(?<value>[^"]*)"`, 'u').exec(body)?.groups?.['value'] ?? assert.fail(body);

/** Sees a page, and sends a form to it, after which nothing is left to do; as the usual officer, or somebody else. */
export function onPage(world: World, entra: Pick<Entra, 'url'>, path: string) {
  const ask = asSignedIn(world, entra);
  return {
    see: async (query: Record<string, string> = {}, person = anOfficer()) => {
      const answer = await ask(person, `GET ${path}?${new URLSearchParams(query).toString()}`);
      return { ...answer, body: String(answer.body) };
    },
    send: async (fields: Record<string, unknown>, person = anOfficer()) => {
      const answer = await ask(person, `POST ${path}`, { fields });
      await drain(world);
      return { ...answer, body: String(answer.body) };
    },
  };
}
