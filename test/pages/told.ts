// What pages are told, and the HTML that browsers get of it, for tests.
import { createRender } from '../../pages/render.ts';
import type { Tables } from '../../platform/table.ts';
import type { PageReply, PageRequest, WebPage } from '../../platform/web-page.ts';
import { memoryTables } from '../../storage/memory.ts';
import { madeUp } from '../world.ts';
import { NOW } from '../turns.ts';

/** What a browser asks for, unless it says otherwise: a page without a query. */
export const aVisit = (over: Partial<PageRequest> = {}): PageRequest => ({
  parameters: {},
  query: {},
  fields: {},
  sessions: {},
  receivedAt: NOW,
  ...over,
});

/** The facts of a reply that must be this page. */
export function toldTo<Facts extends object>(page: WebPage<Facts>, reply: PageReply): Facts {
  const facts = page.factsIn(reply);
  if (!facts) throw new Error(`expected ${page.template}, got ${JSON.stringify(reply)}`);
  return facts;
}

const render = createRender({ service: madeUp.service, asset: (name) => `/assets/${name}` });

/** What a browser gets of a reply that is a page, from its first heading to its last. */
export async function htmlOf(reply: PageReply): Promise<string> {
  if (reply.kind !== 'page') throw new Error(`expected a page, got ${JSON.stringify(reply)}`);
  return render(reply.template, reply.facts, []);
}

/** Texts that end elements, attributes, templates and scripts, or that are read as markup. */
export const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</title></textarea><b>',
  '{{ 7 * 7 }}{% include "x" %}',
  '&lt;b&gt;',
];

/** Tables in memory, and what was done with them. */
export function watched(): { tables: Tables; calls: { table: string; did: string }[] } {
  const calls: { table: string; did: string }[] = [];
  const plain = memoryTables();
  const tables: Tables = (table) => {
    const noted =
      <Given extends unknown[], Out>(did: string, call: (...given: Given) => Out) =>
      (...given: Given): Out => {
        calls.push({ table, did });
        return call(...given);
      };
    const { read, list, write, remove } = plain(table);
    return {
      read: noted('read', read),
      list: noted('list', list),
      write: noted('write', write),
      remove: noted('remove', remove),
    };
  };
  return { tables, calls };
}

/** What stands in HTML only where one of these became markup. */
export const MARKUP = /<script>alert|<img|<b>|<\/textarea><b>|<[a-z][^>]*onfocus='|\s49[{\s]/u;
