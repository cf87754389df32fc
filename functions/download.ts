// GET and POST /api/download/{token}: files that officers had made. The token, which works once and for minutes, is the lock.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import { answering } from './answering.ts';

app.http('download', {
  route: 'api/download/{token}',
  methods: ['GET', 'POST'],
  authLevel: 'anonymous',
  handler: answering(async ({ method, params }) => {
    const { download } = await live();
    return download({ method, token: params['token'] ?? '' });
  }),
});
