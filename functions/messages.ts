// POST /api/messages: what Teams sends to the bot. The token in it is the lock, so the function itself asks for no key.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import { answering } from './answering.ts';

const LARGEST = 256 * 1024;

app.http('messages', {
  route: 'api/messages',
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: answering(async (request) => {
    // Nothing Teams sends is larger; what is must not fill the memory first. The gate measures what comes without a length.
    if (Number(request.headers.get('content-length') ?? 0) > LARGEST) return { status: 413, body: 'Content too large' };
    const { bot } = await live();
    return bot({ body: await request.text(), headers: Object.fromEntries(request.headers) });
  }),
});
