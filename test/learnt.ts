// Matchers that tests share: learning takes a good part of a second, and most worlds have the same entries.
import { train, type Trained } from '../features/faq/match.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';

/** What matching knows of general English, as it ships. */
export const english = loadLanguage();

const matchers = new WeakMap<Content, Trained>();

/** The matcher of the service with this content. */
export function matcherOf(content: Content): Trained {
  const known = matchers.get(content);
  if (known) return known;
  const { faq, verdicts, service } = content;
  const matcher = train(faq, { language: english, verdicts, ...service.answers });
  matchers.set(content, matcher);
  return matcher;
}
