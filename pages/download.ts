// The page behind a link to a file. Opening the link changes nothing, as mail and chat programs open links too; its button fetches.
import type { File } from '../platform/downloads/file.ts';
import type { SharedWording as Wording } from '../platform/wording.ts';
import { type Html, markup } from './html.ts';

export type PageAnswer = { status: number; headers: Record<string, string>; body: string };

type Needs = { fetch: (token: string) => Promise<File | undefined>; wording: Wording };

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c;background:#fff}
dt{font-weight:bold;margin-top:1rem}dd,li p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
button{font:inherit;padding:.5rem 1rem}@media print{body{margin:0;max-width:none}dt,li{break-after:avoid}section{break-after:page}}`;

/** Nobody keeps it, nothing runs in it, and no other page can frame it. */
const SAFE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

const TYPE = { csv: 'text/csv', json: 'application/json' };

const TOKEN = /^[\w-]{20,64}$/u;

/** Answers a request for a file: `GET` with a button, `POST` with the file, once. */
export const downloadPages =
  ({ fetch, wording }: Needs) =>
  async ({ method, token }: { method: string; token: string }): Promise<PageAnswer> => {
    if (method !== 'POST') return page(200, { title: wording['page.download'], body: button(wording) });
    const file = TOKEN.test(token) ? await fetch(token) : undefined;
    if (!file) return page(410, { title: wording['page.download'], body: markup`<p>${wording['page.gone']}</p>` });
    if (file.kind === 'page') return page(200, { title: file.title, body: summary(file, wording) });
    if (file.kind === 'letters') return page(200, { title: file.title, body: letters(file) });
    const headers = {
      ...SAFE,
      'content-type': `${TYPE[file.kind]}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file.name}"`,
    };
    return { status: 200, headers, body: file.text };
  };

const page = (status: number, { title, body }: { title: string; body: Html }): PageAnswer => ({
  status,
  headers: { ...SAFE, 'content-type': 'text/html; charset=utf-8' },
  body: markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>
`.html,
});

const button = (wording: Wording): Html =>
  markup`<p>${wording['page.once']}</p>
    <form method="post"><button type="submit">${wording['page.get']}</button></form>`;

const letters = ({ letters: all }: File & { kind: 'letters' }): Html =>
  markup`${all.map(
    ({ heading, paragraphs }) =>
      markup`<section><h2>${heading}</h2>${paragraphs.map((text) => markup`<p>${text}</p>`)}</section>`,
  )}`;

const summary = ({ rows, steps }: File & { kind: 'page' }, wording: Wording): Html =>
  markup`<dl>${rows.map(({ label, value }) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
    ${steps.length === 0 ? '' : history(steps, wording)}`;

const history = (steps: (File & { kind: 'page' })['steps'], wording: Wording): Html =>
  markup`<h2>${wording['page.history']}</h2>
    <ol>${steps.map(({ what, who, at, reason }) => markup`<li>${what}: ${who}, ${at}<p>${reason}</p></li>`)}</ol>`;
