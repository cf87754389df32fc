// Says a card in words: the subject and the body of an email. What can only be pressed in Teams is left out, and how to do it otherwise is said.
import { z } from 'zod';
import type { AdaptiveCard } from '../adaptive-cards/render.ts';
import { clip } from '../platform/format.ts';
import { JOINER, lineOf, plainWords } from './markdown.ts';
import { blocksOf, type Block } from './spans.ts';

/** What the template at Notify has room for, and no more. */
export type Words = { subject: string; body: string };

/** `own`: addresses of the service, which stay links. `otherwise`: how to do what the card's buttons do. */
export type Said = { own: readonly string[]; otherwise: () => string };

const LONGEST_SUBJECT = 200;

type Part =
  | Block
  | { kind: 'heading'; level: number; spans: Block['spans'] }
  | { kind: 'lines'; lines: Block['spans'][] };
type Inset = Part & { inset: boolean };

const element = z.looseObject({
  type: z.string(),
  style: z.string().optional(),
  size: z.string().optional(),
  text: z.string().default(''),
  inlines: z.array(z.object({ text: z.string() })).default([]),
  facts: z.array(z.object({ title: z.string(), value: z.string() })).default([]),
  title: z.string().default(''),
  url: z.string().default(''),
  items: z.array(z.unknown()).default([]),
  columns: z.array(z.unknown()).default([]),
  actions: z.array(z.unknown()).default([]),
});
type Element = z.infer<typeof element>;

/** The email that says what a card says. The first heading is its subject. Throws where a card has parts that nobody has words for. */
export function wordsOf(card: Pick<AdaptiveCard, 'body' | 'actions'>, { own, otherwise }: Said): Words {
  const shown = card.body.flatMap((one) => partsOf(one));
  const all = [...shown, ...(card.actions ?? []).flatMap((one) => partsOf(one))];
  const first = all.find(({ kind }) => kind === 'heading');
  const parts = all.filter((part) => part !== first);
  const more: Inset[] = isAsking(card) ? [{ kind: 'paragraph', spans: [{ text: otherwise() }], inset: false }] : [];
  const subject = first && 'spans' in first ? first.spans.map(({ text }) => text).join('') : '';
  return {
    // No Markdown there: the joiners that keep words from being some are taken out again.
    subject: clip(plainWords(subject, own).replaceAll(JOINER, '').replace(/\s+/gu, ' ').trim(), LONGEST_SUBJECT),
    body: [...parts, ...more]
      .map((part) => written(part, own))
      .filter((text) => text !== '')
      .join('\n\n'),
  };
}

/** The parts of an element, in order. */
function partsOf(given: unknown, inset = false): Inset[] {
  const one = element.parse(given);
  switch (one.type) {
    case 'TextBlock':
      return textOf(one).map((part) => ({ ...part, inset }));
    case 'RichTextBlock':
      return linesIn(one.inlines.map(({ text }) => text).join('')).map((text) => ({
        kind: 'paragraph',
        spans: [{ text }],
        inset,
      }));
    case 'FactSet':
      return [{ kind: 'lines', lines: one.facts.map(factOf), inset }];
    case 'Container':
    case 'Column':
    case 'ColumnSet':
    case 'ActionSet':
      return [...one.items, ...one.columns, ...one.actions].flatMap((inner) =>
        partsOf(inner, inset || one.style === 'emphasis'),
      );
    case 'Action.OpenUrl':
      return [{ kind: 'paragraph', spans: [{ text: one.title, href: one.url }], inset }];
    default:
      if (/^(?:Input|Action)\./u.test(one.type)) return [];
      throw new Error(`An email has no words for ${one.type}.`);
  }
}

function textOf({ text, style, size }: Element): Part[] {
  const blocks = blocksOf(text);
  if (style !== 'heading') return blocks;
  return [{ kind: 'heading', level: size === 'Medium' ? 2 : 1, spans: blocks.flatMap(({ spans }) => spans) }];
}

const factOf = ({ title, value }: { title: string; value: string }): Block['spans'] => [
  { text: `${title}: ` },
  ...blocksOf(value).flatMap(({ spans }, n) => [...(n > 0 ? [{ text: ' ' }] : []), ...spans]),
];

const linesIn = (text: string): string[] => text.split(/\n+/u).filter((line) => line.trim() !== '');

/** Whether there is anything to press that leads nowhere from an email. */
const isAsking = (card: object): boolean => /"type":"Action\.(?:Submit|Execute)"/u.test(JSON.stringify(card));

/** In Notify's Markdown. An inset part is what stands apart on the card. */
function written(part: Inset, own: readonly string[]): string {
  const lines = part.kind === 'lines' ? part.lines : [part.spans];
  const mark = part.inset ? '^ ' : '';
  switch (part.kind) {
    case 'heading':
      return `${mark}${'#'.repeat(part.level)} ${lineOf(part.spans, own)}`;
    case 'bullet':
      return `${mark}* ${lineOf(part.spans, own)}`;
    case 'number':
      return `${mark}1. ${lineOf(part.spans, own)}`;
    case 'paragraph':
    case 'lines':
      return lines.map((spans) => `${mark}${lineOf(spans, own)}`).join('\n');
  }
}
