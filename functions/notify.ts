// POST /api/notify: what GOV.UK Notify says later of an email. The token in it is the lock, so the function itself asks for no key.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import { answering } from './answering.ts';

const LARGEST = 16 * 1024;

app.http('notify', {
  route: 'api/notify',
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: answering(async (request) => {
    if (Number(request.headers.get('content-length') ?? 0) > LARGEST) return { status: 413 };
    const { notify } = await live();
    return notify({ authorization: request.headers.get('authorization'), body: () => request.text() });
  }),
});
