// POST /api/messages: what Teams sends to the bot. The token in it is the lock, so the function itself asks for no key.
import { app } from '@azure/functions';
import { live } from '../live.ts';

app.http('messages', {
  route: 'messages',
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: async (request) => {
    const { bot } = await live();
    return bot({ body: await request.text(), headers: Object.fromEntries(request.headers) });
  },
});
