// As little as a bot on botbuilder and Azure Functions can be: says what it heard, and asks nobody who they are.
import { app } from '@azure/functions';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';

/** What is done beside one turn: `first`, before its reply, `meanwhile`, and `then`, for which nobody waits. */
export type Beside = Readonly<Record<'first' | 'meanwhile' | 'then', () => Promise<unknown>>>;

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

/** Registers the bot, with what it does beside a message that is typed and beside a button that is pressed. */
export function echo({ typed, pressed }: { typed: Beside; pressed: Beside }): void {
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
        const { type, text } = context.activity;
        const { first, meanwhile, then } = type === 'invoke' ? pressed : typed;
        const value = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'You pressed' };
        const reply =
          type === 'invoke' ? { type: 'invokeResponse', value: { status: 200, body: value } } : `You said: ${text}`;
        await first();
        await Promise.all([context.sendActivity(reply), meanwhile()]);
        void then();
      });
      return told.body === undefined ? { status: told.status } : { status: told.status, jsonBody: told.body };
    },
  });
}
