// A Reply becomes an Adaptive Card: its template, expanded once, with what people typed as data.
// Not the package's front door: its types reach into the TypeScript sources of `adaptivecards`, which only tests install.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { Reply } from '../platform/card.ts';
import { escapeAll } from '../platform/escape.ts';

/** An Adaptive Card as JSON, ready to be an attachment's content. */
export type AdaptiveCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  fallbackText: string;
  speak: string;
  msteams?: { width: 'Full' };
  body: Record<string, unknown>[];
  actions?: Record<string, unknown>[];
};

// Parsing a template's expressions takes a hundred times as long as expanding it, so each is parsed once, when it is
// first shown. A parsed template keeps nothing of a turn: `expand` starts from the data it is given and is synchronous.
const parsed = new WeakMap<object, Template>();

const parsedOnce = (template: object): Template => {
  const known = parsed.get(template) ?? new Template(template);
  parsed.set(template, known);
  return known;
};

/**
 * What a template is told: every fact with its Markdown escaped, so that the plain binding `${name}` is the safe one,
 * and the same facts untouched under `raw`, for places that are not Markdown (values of inputs, titles of buttons and
 * choices, addresses, data of actions) and for an answer's text, whose Markdown the council wrote.
 */
export const boundTo = (facts: Reply['facts']): object => ({ ...(escapeAll(facts) as object), raw: facts });

/**
 * The card of a reply. Pure: the same reply gives the same card, and what people typed never adds to the card's
 * elements, because the template is expanded once and typed text is never part of a template.
 */
export const render = ({ template, facts }: Reply): AdaptiveCard =>
  // The library's `expand` returns `any`; test/cards.test.ts holds every template to this shape.
  withFallbacks(parsedOnce(template).expand({ $root: boundTo(facts) })) as AdaptiveCard;

/**
 * Every `Action.Execute` with an `Action.Submit` that says the same, for clients that know no other. Our data has the verb either way; the
 * answer then comes below, as it cannot take the card's place.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#backward-compatibility
 */
function withFallbacks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFallbacks);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'data' ? one : withFallbacks(one)]),
  );
  if (inner['type'] !== 'Action.Execute' || 'fallback' in inner) return inner;
  const { verb: _, ...same } = inner;
  return { ...inner, fallback: { ...same, type: 'Action.Submit' } };
}
