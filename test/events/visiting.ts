// Somebody who signs up on the website, and comes back with their private code, for tests.
import { pages } from '../../features/events/web/pages.ts';
import { hashOf } from '../../platform/private-code.ts';
import { toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import type { aGathering } from './gathering.ts';

type Gathering = ReturnType<typeof aGathering>;

export const JOIN = 'https://teams.example.org/join';
export const keyOf = (n: number): string => `key-of-a-web-form-${String(n).padStart(4, '0')}`;

export const sends = (world: Gathering, id: string, n = 1, fields: Record<string, string> = {}) =>
  visit(world, 'POST /events/{id}', {
    parameters: { id },
    fields: { formKey: keyOf(n), name: `Visitor ${n}`, privacyRead: 'true', ...fields },
  });

export const signsUp = async (world: Gathering, id: string, n = 1, fields = {}) =>
  toldTo(pages.sent, await sends(world, id, n, fields));

export const opened = (world: Gathering, id: string, code: string, page = 'GET /events/{id}/mine') =>
  visit(world, page, { parameters: { id }, sessions: { event: hashOf(code) } });

export const own = async (world: Gathering, id: string, code: string) =>
  toldTo(pages.own, await opened(world, id, code));
