// The pages of a panel for officers, and what each is told.
import type { FactsOf, Reply } from '../../../platform/card.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { cards } from '../cards.ts';
import type { PreviewFacts, StandingFacts } from '../outcome/outcome-facts.ts';
import type { MemberRow, PanelFacts, PanelPersonFacts, SuggestedFacts } from './choosing-facts.ts';

/** `keep`, `leave`, `free`: what is tried once that is pressed; `null` where it is tried already. */
export type TriedRow = MemberRow & Record<'keep' | 'leave' | 'free', string | null>;

export type SuggestionFacts = Omit<PanelFacts, 'suggested'> & {
  suggested: (SuggestedFacts & { rows: TriedRow[] }) | null;
  /** So much is tried that no more can be. */
  full: boolean;
};

export type Did = '' | 'confirm' | 'reopen' | 'tell' | 'offer' | 'record';

export const pages = {
  suggestion: webPage<SuggestionFacts & { did: Did }>('panel/desk'),
  person: webPage<PanelPersonFacts>('panel/desk-person'),
  found: webPage<FactsOf<typeof cards.found>>('panel/desk-found'),
  confirm: webPage<FactsOf<typeof cards.confirm>>('panel/desk-confirm'),
  standing: webPage<StandingFacts & { did: Did }>('panel/desk-standing'),
  /** `texts`: each with the card as people will get it. */
  preview: webPage<Omit<PreviewFacts, 'texts'> & { texts: (PreviewFacts['texts'][number] & { card: Reply })[] }>(
    'panel/desk-preview',
  ),
};
