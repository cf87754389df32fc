// The codes of what is said to officers about themes, and in the digest.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'theme.none': [],
  'theme.title.missing': [],
  'theme.title.long': [],
  'theme.title.same': [],
  'theme.into.missing': [],
  'theme.promise.format': [],
  'theme.promise.past': [],
  'theme.asked.missing': [],
  'theme.said.missing': [],
  'theme.changes.missing': [],
  'theme.did.missing': [],
  'theme.long': [],
  'theme.stale': [],
  'theme.did.theme.created': [],
  'theme.did.theme.renamed': [],
  'theme.did.theme.merged': [],
  'theme.did.theme.undone': [],
  'theme.did.theme.promised': [],
  'theme.did.theme.answered': [],
  'theme.did.theme.coded': [],
  'theme.did.theme.published': [],
  'theme.stance.opportunity': [],
  'theme.stance.challenge': [],
  'theme.stance.misunderstanding': [],
  'theme.phase.unknown': [],
  'theme.hidden': [],
  'notReady.theme': ['title', 'day'],
  'notReady.themes': ['count'],
  'notReady.uncoded': ['count'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
