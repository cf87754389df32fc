// Everything that browsers ask for, but files of links: the pages decide by path. They are for anybody, so the function asks for no key.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import { answering } from './answering.ts';

app.http('pages', {
  route: '{*path}',
  methods: ['GET', 'HEAD', 'POST'],
  authLevel: 'anonymous',
  handler: answering(async (request) => {
    const { site } = await live();
    const { method, url, headers } = request;
    return site({ method, url, headers: Object.fromEntries(headers), body: () => request.text() });
  }),
});
