// Answers people who are signed in. Their pages are one address: GET /app is a frame without anything personal, and its script asks for what goes
// into it with POST /app, a token and the page's path in the body. So no cookie, log or browser history holds anything of theirs.
import * as z from 'zod';
import { may, type Role } from '../../platform/access.ts';
import { render as cardOf } from '../../adaptive-cards/render.ts';
import type { Reply } from '../../platform/card.ts';
import {
  isCard,
  type PersonalPageKind,
  type PersonalReply,
  type PersonalRequest,
  pressed,
} from '../../platform/personal-page.ts';
import type { Clock, Report } from '../../platform/ports.ts';
import { LIMITS, rateLimit } from '../../platform/rate-limit.ts';
import { refusals } from '../../platform/refusals.ts';
import { type ChannelAddress, type Form, NOWHERE, type Person, type PersonId } from '../../platform/turn.ts';
import { type SiteAnswer, TEAMS_ONLY } from '../answer.ts';
import { type Key, keysOf } from './keys.ts';
import { type MenuEntry, menuOf } from '../menu.ts';
import type { Render } from '../render.ts';
import { firstOf, isOwn, type SiteRequest } from '../request.ts';
import { routesOf } from '../route.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';

export type PersonalNeeds = {
  /** What features declare. */
  personalPages: Readonly<Record<string, PersonalPageKind>>;
  visit: (page: string, request: PersonalRequest) => Promise<PersonalReply>;
  /** A button of a card, as in the chat. */
  dispatch: (form: Form) => Promise<Reply | undefined>;
  giveBack: (form: Form, reference: string) => Reply;
  roleOf: (person: PersonId) => Role;
  chatOf: (person: PersonId) => Promise<ChannelAddress>;
  signedIn: SignedIn;
  /** How the browser gets a token: what the frame is told. */
  signIn: { by: 'list' } | { by: 'entra'; appId: string };
  refresh: () => Promise<void>;
  wording: Readonly<Record<string, string>>;
  render: Render;
  clock: Clock;
  report: Report;
  newReference: () => string;
  newKey: () => string;
  site: string;
};

/** Where a card on a page sends what was pressed on it. */
const PRESS = '/press';

/** No form of ours is longer, in characters as they are sent. */
const LONGEST = 256 * 1024;

const askedSchema = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path: z.string().regex(/^\/(?![/\\])/u),
  fields: z.record(z.string(), z.unknown()).default({}),
});
type Asked = z.infer<typeof askedSchema>;

/** What a browser wants, if it is that. */
function askedIn(body: string): Asked | undefined {
  try {
    return body.length > LONGEST ? undefined : askedSchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

const PERSONAL = { ...TEAMS_ONLY, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' };

/** A card would say that its button no longer works: in an address, it is the page that is not there. */
const isNoPage = (reply: Reply, method: Asked['method']): boolean =>
  method === 'GET' && refusals.outOfDate.factsIn(reply) !== undefined;

type Around = { menu: readonly MenuEntry[]; keys: readonly Key[] };

/** Answers requests for /app. Faults are thrown. */
export function personalSite(needs: PersonalNeeds): (request: SiteRequest) => Promise<SiteAnswer> {
  const { personalPages, site, clock, render, roleOf } = needs;
  const find = routesOf(Object.fromEntries(Object.keys(personalPages).map((name) => [name, name])));
  const admitted = rateLimit(LIMITS);

  const html = async (
    status: number,
    template: string,
    { facts = {}, around }: { facts?: object; around?: Around } = {},
  ): Promise<SiteAnswer> => ({
    status,
    headers: { ...PERSONAL },
    body: await render(template, { ...facts, keys: around?.keys ?? [] }, around?.menu ?? []),
  });
  const problem = (status: number, what: string, reference = '') =>
    html(status, 'personal/problem', { facts: { what, reference } });

  /** The menu of a page, and the keys that lead to others: to those that they may see. */
  const aroundFor = ({ person }: PersonalRequest, path: string): Around => {
    const role = roleOf(person);
    const pages = Object.fromEntries(Object.entries(personalPages).filter(([, allowed]) => may(role, allowed)));
    return { menu: menuOf({ pages, wording: needs.wording, before: '#' })(path), keys: keysOf(pages, needs) };
  };

  /** What was asked for as a page. Where that leads to another, that one, and its address. */
  const shown = async (
    request: PersonalRequest,
    { method, path }: Pick<Asked, 'method' | 'path'>,
  ): Promise<SiteAnswer> => {
    const { pathname, searchParams } = new URL(path, site);
    const found = find(method, pathname);
    const asked = { ...request, query: firstOf(searchParams), parameters: found?.parameters ?? {} };
    const reply = found ? await needs.visit(found.value, asked) : undefined;
    // Who somebody is, is looked up with the page.
    const around = aroundFor(request, pathname);
    const noPage = () => html(404, 'personal/not-found', { around });
    if (!reply) return noPage();
    if (isCard(reply)) return isNoPage(reply, method) ? noPage() : card(reply, around);
    if (reply.kind === 'missing') return noPage();
    if (reply.kind === 'page') {
      const page = await html(reply.status, reply.template, { facts: reply.facts, around });
      return reply.address ? { ...page, headers: { ...page.headers, 'content-location': reply.address } } : page;
    }
    if (reply.kind === 'file')
      throw new Error(`${path} is a file: people who are signed in get a link to fetch it with`);
    const next = await shown({ ...request, fields: {} }, { method: 'GET', path: reply.to });
    return { ...next, headers: { 'content-location': reply.to, ...next.headers } };
  };

  const card = async (reply: Reply, around: Around): Promise<SiteAnswer> => {
    const [answered] = await Promise.all([
      html(200, 'personal/card', { facts: { reply, says: cardOf(reply).speak }, around }),
      reply.writeNotes(),
    ]);
    return answered;
  };

  /** What a button of a card does. After a fault people have their form back as they typed it. */
  const pressOn = async (request: PersonalRequest): Promise<SiteAnswer> => {
    const { verb, ...fields } = request.fields;
    const form = pressed(request, typeof verb === 'string' ? verb : '', { ...fields, verb });
    const reply = await needs.dispatch(form).catch((error: unknown) => {
      const reference = needs.newReference();
      needs.report(`A card on a page failed, reference ${reference}`, error);
      return needs.giveBack(form, reference);
    });
    const around = aroundFor(request, PRESS);
    return reply ? card(reply, around) : { status: 204, headers: { ...PERSONAL }, body: '' };
  };

  const asking = async (person: Person, asked: Asked, now: string): Promise<SiteAnswer> => {
    await needs.refresh();
    const isForm = asked.method === 'POST';
    const request: PersonalRequest = {
      id: needs.newKey(),
      person,
      address: isForm ? await needs.chatOf(person) : NOWHERE,
      receivedAt: now,
      fields: asked.fields,
      parameters: {},
      query: {},
    };
    return isForm && asked.path === PRESS ? pressOn(request) : shown(request, asked);
  };

  /** The frame is the same for everybody, and holds nothing of anybody. */
  const frame = async (): Promise<SiteAnswer> => ({
    ...(await html(200, 'personal/frame', { facts: { signIn: needs.signIn } })),
    headers: { ...TEAMS_ONLY, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  });

  return async (request) => {
    if (request.method !== 'POST') return frame();
    // 1. Only our own frame asks, in the name of somebody whose token we trust. A cookie would come with what another site sends; this does not.
    if (!isOwn(request, site)) return problem(403, 'not-ours');
    const person = await needs.signedIn({
      authorization: request.headers['authorization'] ?? '',
      host: request.headers['host'] ?? '',
    });
    if (person === 'unknown') return problem(503, 'unknown');
    if (typeof person === 'string')
      return {
        ...(await problem(401, person)),
        headers: { ...PERSONAL, 'www-authenticate': `Bearer error="invalid_token", error_description="${person}"` },
      };
    // 2. Not more than one person may ask for, nor more than a form holds.
    const now = clock();
    if (admitted(person, now) !== 'in') return problem(429, 'too-many');
    const asked = askedIn(await request.body());
    if (!asked) return problem(400, 'not-read');
    // 3. The use-case, which is the chat's. What was typed stays on the page of whoever reads of a fault.
    return asking(person, asked, now).catch((error: unknown) => {
      const reference = needs.newReference();
      needs.report(`A page of somebody who is signed in failed, reference ${reference}`, error);
      return problem(500, 'fault', reference);
    });
  };
}
