// Everything that features declare, in one place: what the router, the queues, the manifest and the papers go by.
import type { Allowed, Word } from './access.ts';
import type { Sections } from './digest/section.ts';
import type { DownloadKinds } from './downloads/download.ts';
import type { Button, Declarations, Pattern, TimerKind } from './feature.ts';
import type { NotificationKinds } from './notifications/store.ts';
import type { EventKinds } from './outbox.ts';
import type { TableUse } from './table.ts';
import type { PersonalPageKind } from './personal-page.ts';
import type { PageKind } from './web-page.ts';
import { type Codes, sharedWording } from './wording.ts';
import type { JobKind } from './work.ts';

type Named<Kind> = Readonly<Record<string, Kind>>;

export type Registry = {
  words: Named<Word>;
  patterns: Named<Pattern>;
  buttons: Named<Button>;
  choices: Named<Allowed>;
  tables: Named<TableUse>;
  events: EventKinds;
  notifications: NotificationKinds;
  jobs: Named<JobKind>;
  timers: Named<TimerKind>;
  downloads: DownloadKinds;
  /** Audit actions, those of downloads too. */
  audit: readonly string[];
  digest: Sections;
  pages: Named<PageKind>;
  personalPages: Named<PersonalPageKind>;
  /** Codes of sentences, each with the words in curly brackets that are filled in. */
  wording: Codes;
};

/** Folds what features declare. Throws where two declare the same. */
export const registryOf = (features: readonly Declarations[]): Registry => ({
  words: merged(
    'word',
    features.map(({ words }) => words),
  ),
  patterns: merged(
    'pattern',
    features.map(({ patterns }) => patterns),
  ),
  buttons: merged(
    'button',
    features.map(({ buttons }) => buttons),
  ),
  choices: merged(
    'choice',
    features.map(({ choices }) => choices),
  ),
  tables: merged(
    'table',
    features.map(({ tables }) => tables),
  ),
  events: merged(
    'event',
    features.map(({ events }) => events),
  ),
  notifications: merged(
    'notification',
    features.map(({ notifications }) => notifications),
  ),
  jobs: merged(
    'job',
    features.map(({ jobs }) => jobs),
  ),
  timers: merged(
    'timer',
    features.map(({ timers }) => timers),
  ),
  downloads: merged(
    'download',
    features.map(({ downloads }) => downloads),
  ),
  audit: Object.keys(
    merged(
      'audit action',
      features.map(({ audit = [], downloads = {} }) =>
        Object.fromEntries(
          [...audit, ...Object.values(downloads).map((kind) => kind.audit)].map((action) => [action, true]),
        ),
      ),
    ),
  ),
  digest: merged(
    'section of the digest',
    features.map(({ digest }) => digest),
  ),
  pages: merged(
    'page',
    features.map(({ pages }) => pages),
  ),
  personalPages: merged(
    'page for people who are signed in',
    features.map(({ personalPages }) => personalPages),
  ),
  wording: merged('code of wording', [sharedWording, ...features.map(({ wording }) => wording)]),
});

/** All of them in one; of two with the same name nobody could say which is meant. */
export function merged<Value>(what: string, parts: readonly (Named<Value> | undefined)[]): Record<string, Value> {
  const entries = parts.flatMap((part) => Object.entries(part ?? {}));
  const twice = entries.map(([name]) => name).filter((name, at, names) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new Error(`Two features have the same ${what}: ${twice.join(', ')}.`);
  // Without a prototype: names come from outside, and "constructor" is none that anybody declared.
  return Object.assign(Object.create(null) as Record<string, Value>, Object.fromEntries(entries));
}
