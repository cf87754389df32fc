// The codes of what drafts of updates say, and of what is said to officers who write them.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'update.purpose': ['programme', 'from', 'to'],
  'update.news.new': ['noun'],
  'update.news.changed': ['noun'],
  'update.news.left': ['count'],
  'update.news.nominated': ['count', 'round'],
  'update.news.asked': ['count'],
  'update.more': [],
  'update.name': ['number'],
  'update.section.purpose': [],
  'update.section.news': [],
  'update.section.mythbusting': [],
  'update.section.dates': [],
  'update.missing': [],
  'update.long': ['section', 'most'],
  'update.markdown': ['section', 'lines'],
  'update.change.missing': [],
  'update.change.long': [],
  'update.since.wrong': [],
  'update.others': ['name', 'at'],
  'news.update': [],
  'menu.updates': [],
  'feed.updates': [],
  'feed.corrected': ['change'],
  'notReady.update': [],
  'update.records': [],
  'label.did.update.drafted': [],
  'label.did.update.saved': [],
  'label.did.update.asked': [],
  'label.did.update.returned': [],
  'label.did.update.dropped': [],
  'label.did.update.published': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
