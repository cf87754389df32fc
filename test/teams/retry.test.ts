// When a message may be sent again, when it must not, and how long to wait.
import assert from 'node:assert/strict';
import { finalRefusal, refusalIn, withoutContent, withRetry } from '../../bot/teams/retry.ts';

type Failure = { status: number; retryAfter?: string; body?: string };
const failure = ({ status, retryAfter, body = '' }: Failure) =>
  Object.assign(new Error('what Teams said, and what was sent to it'), {
    statusCode: status,
    response: {
      headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) },
      bodyAsText: body,
    },
  });

/** Fails as told, then succeeds; says how often it was tried and which pauses were made. */
const attempt = async (failures: Error[], { random = 0 } = {}) => {
  const pauses: number[] = [];
  let tries = 0;
  const sleep = (pause: number) => Promise.resolve(void pauses.push(pause));
  const send = () => {
    const next = failures[tries++];
    return next ? Promise.reject(next) : Promise.resolve('sent');
  };
  const outcome = await withRetry(send, { sleep, random: () => random, tries: 4, longestWait: 30_000 }).catch(
    (error: unknown) => error,
  );
  return { outcome, tries, pauses };
};

describe('Sending again', () => {
  for (const status of [412, 429, 502, 504])
    it(`is done after ${status}`, async () => {
      assert.equal((await attempt([failure({ status })])).outcome, 'sent');
    });

  for (const status of [400, 401, 403, 404, 408, 409, 413, 500, 503])
    it(`is not done after ${status}`, async () => {
      const refused = failure({ status });
      assert.deepEqual(await attempt([refused]), { outcome: refused, tries: 1, pauses: [] });
    });

  it('is not done when the connection broke: the message may have been posted', async () => {
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    assert.deepEqual(await attempt([reset]), { outcome: reset, tries: 1, pauses: [] });
  });

  it('waits as long as Teams asks for', async () => {
    assert.deepEqual((await attempt([failure({ status: 429, retryAfter: '7' })])).pauses, [7_000]);
  });

  it('waits longer each time, by chance between half and all of it', async () => {
    const failures = [1, 2, 3].map(() => failure({ status: 502 }));
    assert.deepEqual((await attempt(failures)).pauses, [250, 500, 1_000]);
    assert.deepEqual((await attempt(failures, { random: 1 })).pauses, [500, 1_000, 2_000]);
  });

  it('gives up after the fourth attempt', async () => {
    const failures = [1, 2, 3, 4].map(() => failure({ status: 504 }));
    const { outcome, tries } = await attempt(failures);
    assert.equal(outcome, failures[3]);
    assert.equal(tries, 4);
  });

  it('gives up at once when Teams asks for a wait that is too long', async () => {
    assert.equal((await attempt([failure({ status: 429, retryAfter: '3600' })])).tries, 1);
  });

  it('makes its own pause when Retry-After is no number of seconds', async () => {
    const retryAfter = 'Wed, 21 Oct 2026 07:28:00 GMT';
    assert.deepEqual((await attempt([failure({ status: 429, retryAfter })])).pauses, [250]);
  });
});

describe('A failure', () => {
  for (const code of ['BotNotInConversationRoster', 'BotDisabledByAdmin', 'ConversationBlockedByUser'])
    it(`is final when Teams says ${code}`, () => {
      assert.equal(finalRefusal(failure({ status: 403, body: JSON.stringify({ error: { code } }) })), code);
    });

  it('is final when the conversation is gone', () => {
    assert.equal(finalRefusal(failure({ status: 404 })), 'ConversationNotFound');
  });

  it('is not final otherwise', () => {
    const bodies = { status: 500, body: 'BotDisabledByAdmin' };
    for (const wanted of [{ status: 403 }, { status: 401 }, bodies])
      assert.equal(finalRefusal(failure(wanted)), undefined);
    assert.equal(finalRefusal(new Error('no answer')), undefined);
  });

  it('means that nothing was posted whenever Teams forbids it, by its code or without one', () => {
    const codes = ['InvalidBotApiHost', 'ConversationBlockedByUser'];
    for (const code of codes)
      assert.equal(refusalIn(failure({ status: 403, body: JSON.stringify({ error: { code } }) })), code);
    for (const body of ['', '<html>A proxy’s page', '{}'])
      assert.equal(refusalIn(failure({ status: 403, body })), 'Forbidden');
    for (const status of [400, 401, 500]) assert.equal(refusalIn(failure({ status })), undefined);
  });

  it('is reported without what was sent and what was said', () => {
    const request = { headers: { authorization: 'secret' }, body: 'secret' };
    const broken = Object.assign(new Error('secret'), { request, code: 'ECONNRESET' });
    const refused = { status: 403, body: JSON.stringify({ error: { code: 'InvalidBotApiHost', message: 'secret' } }) };
    const said = [failure({ status: 500, body: 'secret' }), failure(refused), broken, { request }];
    assert.deepEqual(
      said.map((error) => String(withoutContent(error))),
      [
        'TeamsFault: Teams answered 500',
        'TeamsFault: Teams answered 403 (InvalidBotApiHost)',
        'TeamsFault: Teams could not be reached (ECONNRESET)',
        'TeamsFault: Teams could not be reached',
      ],
    );
  });

  it('is reported as it is when it holds no request, such as a secret that has expired', () => {
    const expired = new Error('AADSTS7000222: The provided client secret keys are expired.');
    assert.equal(withoutContent(expired), expired);
  });
});
