// Who asks for too much in a minute hears so, loses nothing that was typed, and keeps nobody else waiting.
import assert from 'node:assert/strict';
import { createBot } from '../../bot/teams/bot.ts';
import { refusals } from '../../platform/refusals.ts';
import { execute, local, message, OTHER_TENANT, recording } from './activities.ts';
import { fakeConnector, type FakeConnector } from './fake-connector.ts';

const reply = refusals.channelOnly.with({});

describe('A bot with limits', () => {
  let teams: FakeConnector;
  const dispatched: unknown[] = [];

  before(async () => {
    teams = await fakeConnector();
  });
  after(() => {
    teams.close();
  });

  const bot = () => {
    const answer = createBot({
      settings: local,
      limits: { person: 2, tenant: 100 },
      dispatch: (incoming) => {
        dispatched.push(incoming);
        return Promise.resolve(reply);
      },
      search: () => Promise.resolve({ hits: [] }),
      suggest: () => Promise.resolve([{ title: 'St Mary', value: '1' }]),
      giveBack: () => reply,
      takesFeedback: () => false,
      sent: () => Promise.resolve(),
      report: () => undefined,
      keep: () => undefined,
      newReference: String,
      now: () => '2026-11-23T13:31:15.000Z',
    });
    return (activity: Record<string, unknown>) =>
      answer({ body: JSON.stringify({ ...activity, serviceUrl: teams.url }), headers: {} });
  };
  const shown = (content: unknown) => JSON.stringify(content);
  const bodyOf = ({ body = '' }: { body?: string }) => JSON.parse(body) as { type?: string; value?: unknown };

  it('answers a message that is over them once, and a button so that its card keeps what was typed', async () => {
    const answer = bot();
    for (let n = 0; n < 5; n += 1) assert.deepEqual(await answer(message()), { status: 200 });
    assert.equal(dispatched.length, 2);
    assert.equal(teams.received.length, 3);
    assert.match(shown(teams.received[2]?.body), /Wait a minute/);
    const { type, value } = bodyOf(await answer(execute()));
    assert.equal(type, 'application/vnd.microsoft.activity.message');
    assert.match(shown(value), /Wait a minute/);
    const typeahead = { type: 'invoke', name: 'application/search', value: { dataset: 'schools', queryText: 'st' } };
    assert.deepEqual(bodyOf(await answer(message(typeahead))).value, { results: [] });
    assert.match(shown(bodyOf(await answer(recording('extension-search-start-group.json')))), /Wait a minute/);
    assert.equal(dispatched.length, 2);
    assert.deepEqual(await answer(message({ from: { id: '29:tom', aadObjectId: OTHER_TENANT } })), { status: 200 });
    assert.equal(dispatched.length, 3, 'and nobody else');
  });
});
