// A strict GOV.UK Notify on this computer: takes what the real one takes, refuses what it refuses, and says later what became of it.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

// https://docs.notifications.service.gov.uk/rest-api.html
const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
export const REPLY_TO = '8e222534-7f05-4972-86e3-17c5d9f894e2';
export const KEY = `a_test_key-${SERVICE}-${SECRET}`;

/** What happens to a request before anything else does. `taken-unheard`: it is taken, and the line breaks before the answer. */
export type Trouble = 429 | 500 | 503 | 'unheard' | 'taken-unheard';

type Status = 'sending' | 'delivered' | 'permanent-failure' | 'temporary-failure' | 'technical-failure';
export type Email = {
  id: string;
  reference: string | null;
  to: string;
  subject: string;
  body: string;
  replyTo: string | undefined;
  status: Status;
};

class Refused extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

/** Exactly these: what is more is a mistake, and so is what is missing. */
const request = z.strictObject({
  template_id: z.guid(),
  // As Notify has it: no quotes, and a domain of two parts.
  email_address: z.string().regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[^.@\s][^@\s]*\.[a-z]{2,63}$/iu),
  personalisation: z.record(z.string(), z.string()),
  reference: z.string().max(1000),
  email_reply_to_id: z.guid().optional(),
});

const template = { subject: '((subject))', body: '((body))' };
const FIELDS = ['body', 'subject'];

export async function fakeNotify() {
  const emails: Email[] = [];
  const troubles: Trouble[] = [];
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    asked.push(`${incoming.method} ${url.pathname}`);
    let body = '';
    for await (const chunk of incoming.setEncoding('utf8')) body += String(chunk);
    const trouble = troubles.shift();
    try {
      if (trouble === 'unheard') {
        incoming.socket.destroy();
        return;
      }
      if (trouble === 429) throw new Refused(429, 'RateLimitError', 'Exceeded rate limit for key type TEST');
      if (trouble === 500) throw new Refused(500, 'Exception', 'Internal server error');
      if (trouble === 503) {
        outgoing.writeHead(503).end('<html>a proxy');
        return;
      }
      checkToken(incoming.headers.authorization);
      const said = `${incoming.method} ${url.pathname}`;
      if (said === 'POST /v2/notifications/email') {
        const taken = take(incoming.headers['content-type'], body);
        if (trouble === 'taken-unheard') incoming.socket.destroy();
        else send(outgoing, 201, taken);
        return;
      }
      if (said !== 'GET /v2/notifications') throw new Refused(404, 'NoResultFound', 'No result found');
      send(outgoing, 200, list(url));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, type, message } = error;
      send(outgoing, status, { status_code: status, errors: [{ error: type, message }] });
    }
  }

  function take(contentType: string | undefined, body: string): object {
    if (!contentType?.startsWith('application/json')) throw new Refused(400, 'BadRequestError', 'Invalid JSON');
    const read = request.safeParse(JSON.parse(body));
    if (!read.success)
      throw new Refused(
        400,
        'ValidationError',
        read.error.issues.map(({ path }) => `${path.join('.')} is wrong`).join(),
      );
    const { template_id: id, email_address: to, personalisation, reference, email_reply_to_id: replyTo } = read.data;
    if (id !== TEMPLATE) throw new Refused(400, 'BadRequestError', 'Template not found');
    if (replyTo !== undefined && replyTo !== REPLY_TO)
      throw new Refused(400, 'BadRequestError', `email_reply_to_id ${replyTo} does not exist in database`);
    const given = Object.keys(personalisation).sort();
    if (given.join() !== FIELDS.join())
      throw new Refused(400, 'BadRequestError', `Missing personalisation: ${given.join()}`);
    const fill = (text: string) => text.replace(/\(\((\w+)\)\)/gu, (_, name: string) => personalisation[name] ?? '');
    const [subject, words] = [fill(template.subject), fill(template.body)];
    if (subject.trim() === '' || words.trim() === '') throw new Refused(400, 'BadRequestError', 'Message is empty');
    const email: Email = { id: randomUUID(), reference, to, subject, body: words, replyTo, status: 'sending' };
    emails.push(email);
    const uri = `http://127.0.0.1/v2/notifications/${email.id}`;
    const content = { subject, body: words, from_email: 'council@notifications.example.org' };
    return { id: email.id, reference, content, uri, template: { id, version: 1, uri } };
  }

  function list(url: URL): object {
    const unknown = [...url.searchParams.keys()].filter((name) => !['template_type', 'reference'].includes(name));
    if (unknown.length > 0 || url.searchParams.get('template_type') !== 'email')
      throw new Refused(400, 'ValidationError', 'Additional properties are not allowed');
    const found = emails.filter(({ reference }) => reference === url.searchParams.get('reference'));
    const notifications = found.map(({ id, reference, to, status, subject, body }) => ({
      ...{ id, reference, status, subject, body, type: 'email', email_address: to },
    }));
    return { notifications, links: { current: url.href } };
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    emails,
    /** What was asked of it, one line for each request. */
    asked,
    /** The next requests, one after the other, meet these. */
    trouble: (...next: Trouble[]) => void troubles.push(...next),
    /**
     * What it tells the service of all emails that have no fate yet: of a test key those to the simulator's addresses fail, and all others
     * arrive. https://docs.notifications.service.gov.uk/rest-api.html#delivery-receipts
     */
    receipts: () => emails.filter(({ status }) => status === 'sending').map(receiptOf),
    close: () => closed(server),
  };
}
export type FakeNotify = Awaited<ReturnType<typeof fakeNotify>>;

const SIMULATED: Readonly<Record<string, Status>> = {
  'temp-fail@simulator.notify': 'temporary-failure',
  'perm-fail@simulator.notify': 'permanent-failure',
};

function receiptOf(email: Email) {
  email.status = SIMULATED[email.to] ?? 'delivered';
  const at = '2026-11-23T09:31:00.000000Z';
  return {
    ...{ id: email.id, reference: email.reference, to: email.to, status: email.status, created_at: at },
    ...{ completed_at: at, sent_at: at, notification_type: 'email', template_id: TEMPLATE, template_version: 1 },
  };
}

const decoded = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString() || '{}');

/** A JSON Web Token that the service signed with its secret within the last 30 seconds. */
function checkToken(authorization = ''): void {
  const [head, claims, signature = ''] = authorization.replace(/^Bearer /u, '').split('.');
  const right = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest();
  const shown = Buffer.from(signature, 'base64url');
  const isOurs = shown.length === right.length && timingSafeEqual(shown, right);
  const token = isOurs && z.object({ iss: z.literal(SERVICE), iat: z.int() }).safeParse(decoded(claims));
  const isHead =
    isOurs && z.object({ typ: z.literal('JWT'), alg: z.literal('HS256') }).safeParse(decoded(head)).success;
  if (!token || !token.success || !isHead) throw new Refused(403, 'AuthError', 'Invalid token: API key not found');
  if (Math.abs(Date.now() / 1000 - token.data.iat) > 30)
    throw new Refused(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds');
}

function send(outgoing: ServerResponse, status: number, body: object): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
