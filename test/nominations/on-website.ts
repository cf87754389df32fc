// A governor on the website: what they send page by page, and what they get.
import assert from 'node:assert/strict';
import type { NominationInputs } from '../../features/nominations/form-facts.ts';
import { pages } from '../../features/nominations/web/pages.ts';
import { hashOf, visitorOf } from '../../platform/private-code.ts';
import type { PageReply, PageRequest, WebPage } from '../../platform/web-page.ts';
import { madeUp, someInputs, type World } from '../builders.ts';
import { toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';

export const round = madeUp.service.round.id;

/** What each question of the form sends, in the order of the pages. */
const sentBy = (said: NominationInputs): [string, Record<string, string>][] => [
  ['name', { name: said.name }],
  ['email', { email: said.email }],
  ['role', { role: said.role }],
  ...(said.governorCategory === ''
    ? []
    : ([['governor-category', { governorCategory: said.governorCategory }]] as [string, Record<string, string>][])),
  ['school', { school: said.school }],
  ['system-leader', several('systemLeader', said.systemLeader)],
  ['contribution', { contribution: said.contribution }],
  ['availability', several('availability', said.availability)],
  ['interests', { interests: said.interests }],
  ['endorser', { endorserName: said.endorserName, endorserEmail: said.endorserEmail }],
];

const several = (name: string, values: string): Record<string, string> =>
  Object.fromEntries(values.split(',').map((value) => [`${name}-${value}`, 'yes']));

export const KEY = 'key-of-a-start-page-01';

/** One browser, which keeps its session as browsers do. */
export function aBrowser(world: World, code = '') {
  const sessions = new Map(code === '' ? [] : [['nomination', code]]);
  const go = async (page: string, asks: Partial<PageRequest> = {}): Promise<PageReply> => {
    const reply = await visit(world, page, { sessions: Object.fromEntries(sessions), ...asks });
    const session = reply.kind === 'page' || reply.kind === 'redirect' ? reply.session : undefined;
    if (session) sessions.set(session.name, session.holds);
    if (session?.holds === '') sessions.delete(session.name);
    return reply;
  };
  const answer = (question: string, fields: Record<string, string>) =>
    go('POST /nominate/{question}', { parameters: { question }, fields });
  return {
    go,
    answer,
    sees: async <Facts extends object>(page: WebPage<Facts>, path: string, asks: Partial<PageRequest> = {}) =>
      toldTo(page, await go(`GET ${path}`, asks)),
    /** Follows the way to which a reply leads, as a browser does. */
    follow: async (reply: PageReply): Promise<PageReply> => {
      const to = new URL(whereTo(reply) ?? '', 'https://roundtable.example.org');
      const [, question] = /^\/nominate\/(?!check|saved|sent)([\w-]+)$/u.exec(to.pathname) ?? [];
      const query = Object.fromEntries(to.searchParams);
      return question === undefined
        ? go(`GET ${to.pathname}`, { query })
        : go('GET /nominate/{question}', { parameters: { question }, query });
    },
    begin: (fields: Record<string, string> = { key: KEY }) => go('POST /nominate', { fields }),
    fillIn: async (over: Partial<NominationInputs> = {}) => {
      for (const [question, fields] of sentBy(someInputs(over))) await answer(question, fields);
    },
    /** Looks through the answers, and sends them. */
    send: async (fields: Record<string, string> = { privacyRead: 'true' }) => {
      const base = pages.check.factsIn(await go('GET /nominate/check'))?.base ?? 0;
      return go('POST /nominate/check', { fields: { base: String(base), ...fields } });
    },
    code: () => sessions.get('nomination') ?? '',
    standing: () => world.ports.nominations.find(round, visitorOf(hashOf(sessions.get('nomination') ?? ''))),
    draft: () => world.ports.drafts.find(round, visitorOf(hashOf(sessions.get('nomination') ?? ''))),
  };
}

/** A browser that has sent a nomination. */
export async function nominated(world: World, over: Partial<NominationInputs> = {}, key = KEY) {
  const browser = aBrowser(world);
  await browser.begin({ key });
  await browser.fillIn(over);
  assert.deepEqual(whereTo(await browser.send()), '/nominate/sent');
  return browser;
}

/** The page that a reply leads to; `undefined` of one that leads nowhere. */
export const whereTo = (reply: PageReply): string | undefined => (reply.kind === 'redirect' ? reply.to : undefined);

export { pages };
