// The peer: as little as a bot on botbuilder and Azure Functions can be. Says what it heard, asks nobody who they are, keeps nothing.
import { app } from '@azure/functions';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

app.http('messages', {
  route: 'messages',
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: async (request) => {
    const told: { status: number; body: unknown } = { status: 200, body: undefined };
    const response = {
      socket: undefined,
      status: (status: number) => (told.status = status),
      send: (body: unknown) => (told.body = body),
      header: () => undefined,
      end: () => undefined,
    };
    const body = (await request.json()) as Activity & Record<string, unknown>;
    const headers = Object.fromEntries(request.headers);
    await adapter.process({ method: 'POST', headers, body }, response, async (context) => {
      if (context.activity.type !== 'invoke') await context.sendActivity(`You said: ${context.activity.text}`);
      else {
        const value = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'You pressed' };
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
      }
    });
    return told.body === undefined ? { status: told.status } : { status: told.status, jsonBody: told.body };
  },
});
