// Pages from templates: Nunjucks with the components of govuk-frontend. All that a page is told is text, and stays text.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { BarChart } from '../platform/bar-chart.ts';
import type { Contact, Reply } from '../platform/card.ts';
import { cardMarkup, type How } from './card.ts';
import { openCharts } from './chart.ts';
import { htmlOf } from './markdown.ts';
import type { MenuEntry } from './menu.ts';

/** What all pages are told of the service. */
export type Everywhere = {
  service: { serviceName: string; programme: string; council: string; contact: Contact & { phone?: string } };
  /** Where the bundled files are: "/assets/site-1A2B3C4D.css" of "site.css". */
  asset: (name: string) => string;
};

export type Render = (template: string, facts: object, menu: readonly MenuEntry[]) => Promise<string>;

/** Templates lie beside this file in the source, and in pages/ beside the bundle, whose chunks are one folder further down. */
const folderOf = (candidates: readonly string[], known: string): string | undefined =>
  candidates.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(join(path, known)));

const TEMPLATES = folderOf(['.', './pages', '../pages'], 'layout/page.njk') ?? 'pages';

/** The folder above `govuk/`, with its macros. */
const COMPONENTS = (): string =>
  folderOf(['./pages', '../pages'], 'govuk/template.njk') ??
  dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend')));

/** Makes pages. A template that does not exist, or asks for what it is not told, is an error that names it. */
export function createRender(everywhere: Everywhere): Render {
  const loader = new nunjucks.FileSystemLoader([TEMPLATES, COMPONENTS()]);
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  environment.addFilter('markdown', (text: string) => new nunjucks.runtime.SafeString(htmlOf(text)));
  environment.addFilter('card', (reply: Reply, how: How) => new nunjucks.runtime.SafeString(cardMarkup(reply, how)));
  for (const [name, value] of Object.entries(everywhere)) environment.addGlobal(name, value);
  addCharts(environment);
  return (template, facts, menu) =>
    new Promise((resolve, reject) => {
      environment.render(`${template}.njk`, { ...facts, menu }, (error, html) => {
        // What a template throws comes without a page, too.
        if (error ?? html === null) reject(error ?? new Error(`${template} makes no page`));
        else resolve(html);
      });
    });
}

/** `{{ chart | drawn }}`: the drawing of a chart. */
function addCharts(environment: nunjucks.Environment): void {
  const draw = openCharts();
  const drawn = (chart: BarChart, done: (error: unknown, svg?: nunjucks.runtime.SafeString) => void) => {
    draw(chart).then((svg) => {
      done(null, new nunjucks.runtime.SafeString(svg));
    }, done);
  };
  environment.addFilter('drawn', drawn, true);
}
