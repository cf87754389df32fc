// The digest's cards as the service has them, with all that its sections tell them.
import { registry } from '../../app.ts';
import type { CoverageDigest } from '../../features/coverage/digest.ts';
import { digestCards, type Heading } from '../../features/digest/cards.ts';
import type { FaqDigest } from '../../features/faq/digest.ts';
import type { ClosingDigest, NominationDigest } from '../../features/nominations/digest.ts';
import type { PanelDigest } from '../../features/panel/digest.ts';
import type { QuestionDigest } from '../../features/questions/digest.ts';
import type { RoundsDigest } from '../../features/rounds/digest.ts';
import type { ThemesDigest } from '../../features/themes/digest.ts';
import type { Card } from '../../platform/card.ts';

export type DigestFacts = Heading &
  NominationDigest &
  PanelDigest &
  CoverageDigest &
  QuestionDigest &
  FaqDigest &
  ClosingDigest &
  RoundsDigest &
  ThemesDigest;

/** The cards as the digest makes them. */
export const made = digestCards(registry.digest);

const withAllFacts = (card: Card<Heading, unknown>): Card<DigestFacts> => ({
  template: card.template,
  with: (facts) => card.with(facts),
  // Each fact has the type that its section gave it.
  factsIn: (reply) => card.factsIn(reply) as DigestFacts | undefined,
});

export const cards = { digest: withAllFacts(made.digest), quiet: withAllFacts(made.quiet) };
