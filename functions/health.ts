// GET /api/health: whether the service has started. GET /api/ready: and whether its storage answers. For anybody, so they say no more.
import { app, type HttpResponseInit } from '@azure/functions';
import { live } from '../live.ts';
import { logged } from './logged.ts';

/** https://datatracker.ietf.org/doc/html/draft-inadarei-api-health-check */
const answer = (passes: boolean): HttpResponseInit => ({
  status: passes ? 200 : 503,
  headers: { 'content-type': 'application/health+json', 'cache-control': 'no-store' },
  body: JSON.stringify({ status: passes ? 'pass' : 'fail' }),
});

const check = (name: string, route: string, passes: () => Promise<unknown>): void => {
  app.http(name, {
    route,
    methods: ['GET', 'HEAD'],
    authLevel: 'anonymous',
    handler: logged(async (_, context) => {
      try {
        await passes();
        return answer(true);
      } catch (error) {
        context.error(error instanceof Error ? error.message : 'The check failed.');
        return answer(false);
      }
    }),
  });
};

check('health', 'api/health', live);
check('ready', 'api/ready', async () => {
  const { ready } = await live();
  await ready();
});
