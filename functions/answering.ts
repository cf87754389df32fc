// A function that Teams or a browser asks. Where the service could not start it says so: Azure calls functions all the same.
import type { HttpHandler, HttpResponseInit } from '@azure/functions';
import { live } from '../live.ts';
import { logged } from './logged.ts';

/** Without the reason: that is for whoever can read the log. */
const notStarted: HttpResponseInit = {
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '60' },
  body: 'Roundtable has not started. Nothing that you sent was saved. If you run it, the log of the function app says what is wrong and how to fix it.\n',
};

export const answering = (handler: HttpHandler): HttpHandler =>
  logged(async (request, context) => {
    try {
      await live();
    } catch (error) {
      context.error(error instanceof Error ? error.message : 'The service could not start.');
      return notStarted;
    }
    return handler(request, context);
  });
