// What tests share of what is learnt: learning takes a good part of a second, and most worlds have the same entries.
import { type Matcher, train, type Trained } from '../features/faq/match.ts';
import { sayingsOf } from '../features/help/nearly.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';

/** What matching knows of general English, as it ships. */
export const english = loadLanguage();

type Learnt = { readonly of: readonly unknown[]; readonly matcher: Trained };

const matchers = new WeakMap<Content['faq'], Learnt[]>();

/** The matcher of the service with this content: the same for all contents that differ in something else only. */
export function matcherOf({ faq, verdicts, beside, service: { answers } }: Content): Trained {
  const known = matchers.get(faq) ?? [];
  matchers.set(faq, known);
  const from = [verdicts, answers, beside];
  const found = known.find(({ of }) => of.every((one, place) => one === from[place]));
  if (found) return found.matcher;
  const matcher = train(faq, { language: english, verdicts, ...answers, ...beside });
  known.push({ of: from, matcher });
  return matcher;
}

const ofCommands = new WeakMap<Content['commands'], Matcher>();

/** What finds the commands of this content that officers nearly say. */
export function commandMatcherOf({ commands, beside, service: { answers } }: Content): Matcher {
  const matcher = ofCommands.get(commands) ?? train(sayingsOf(commands), { language: english, ...answers, ...beside });
  ofCommands.set(commands, matcher);
  return matcher;
}
