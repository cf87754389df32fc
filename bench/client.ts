// Sends activities as Teams would: POST with JSON over connections that stay open.
import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const ANSWER_WITHIN_MS = 15_000;

const agent = new Agent({ keepAlive: true });

/** Posts an activity and answers with the body of the answer. Throws unless the status is 200 or 202. */
export async function send(url: string, activity: object): Promise<string> {
  const body = Buffer.from(JSON.stringify(activity));
  const sent = request(url, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.byteLength },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const answer = await text(response);
  if (response.statusCode !== 200 && response.statusCode !== 202)
    throw new Error(`${url} answered ${response.statusCode ?? 'nothing'}: ${answer.slice(0, 200)}`);
  return answer;
}
