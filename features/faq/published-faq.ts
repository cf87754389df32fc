// Keeps the published FAQ up to date: it begins with the council's files, goes on with what officers publish, and is never half of each.
import type { Change, Row } from '../../platform/table.ts';
import { dayOf, plusMinutes, type Day, type Instant } from '../../platform/calendar.ts';
import { type Facts, quotedIn } from '../../platform/facts.ts';
import type { Revisions } from './ports.ts';
import type { Clock, Report } from '../../platform/ports.ts';
import { currentFaqOf, type GetCurrentFaq, type CurrentFaq } from './current-faq.ts';
import { entryOf, textOf, type FaqEntry } from './entry.ts';
import type { Trained } from './match.ts';
import { newInFiles, withNewFacts } from './new-revisions.ts';
import { beginningsOf, entriesAt, type Revision } from './revision.ts';
import type { Wording } from './wording.ts';

/** What another instance of the service published is seen here after this long at most; storage that is down costs one wait in that time. */
const LOOK_EVERY_MINUTES = 1;

export type PublishedFaqNeeds = {
  /** The entries of the council's files, and a matcher that has learnt them. */
  files: readonly FaqEntry[];
  matcher: Trained;
  revisions: Revisions;
  clock: Clock;
  report: Report;
  /** What answers quote, as it stands. */
  facts: Facts;
  /** From now on these settings stand, and the facts with them. */
  settingsStand: (rows: readonly Row[]) => void;
  wording: Pick<Wording, 'faq.why.facts'>;
};

export type PublishedFaq = {
  now: GetCurrentFaq;
  /**
   * Brings it up to date if it is time to look; one read where nothing changed. Until it was looked at once, whoever comes meanwhile waits
   * for that look. A fault is reported: the old one stays.
   */
  refresh: () => Promise<void>;
  /** The same at once, reading what stands from now on; answers with the number of publications. */
  renew: () => Promise<number>;
  /** All that was ever published, up to now: one row is read where that is known already. */
  revisions: () => Promise<readonly Revision[]>;
  /**
   * Publishes texts anew that quote other facts than these, together with what made them others, after publication number `after`; it stands here
   * at once. `changed`: somebody else published meanwhile, and nothing was saved. `more`: as much as fits into one transaction was.
   */
  restate: (what: { after: number; facts?: Facts; beside?: readonly Change[] }) => Promise<'done' | 'more' | 'changed'>;
  /** How many answers quote other facts than these; `corrects`: and how many of those people are told of who had them. */
  restated: (facts: Facts) => { answers: number; corrects: number };
  /** The FAQ as it would be with these entries and no others; nothing is changed. */
  over: (entries: readonly FaqEntry[]) => CurrentFaq;
};

/** One of these is shared by all turns of the process. */
export function publishedFaqOf(needs: PublishedFaqNeeds): PublishedFaq {
  const { files, matcher, revisions, clock, report, facts, settingsStand, wording } = needs;
  let trained = matcher;
  let current = currentFaqOf(filledIn(files, facts), matcher);
  let published: readonly Revision[] = [];
  let isBegun = false;
  let seen: { number: number; day: Day } | undefined;
  let lookAt: Instant = '';
  let looking: Promise<number> | undefined;
  let brought: Promise<void> | undefined;

  /** Replaces the FAQ where the entries are others: a turn has the old one or the new one. */
  const stand = (entries: readonly FaqEntry[], begun: CurrentFaq['begun']): void => {
    const isOther = !isSame(entries, current.entries);
    // An entry's history never begins anew.
    if (!isOther && begun.size === current.begun.size) return;
    if (isOther) trained = trained.retrain(entries);
    current = currentFaqOf(entries, trained, begun);
  };

  const look = async (): Promise<number> => {
    const now = clock();
    // 1. Has anybody published, or has a day begun on which something begins or ends to stand?
    const number = await revisions.publications();
    if (seen?.number === number && seen.day === dayOf(now)) return number;
    // 2. Settings that officers changed stand from here on, and what the files say and no revision ever said is published first; all of it,
    // where storage was emptied meanwhile.
    const { revisions: all, settings } = await revisions.standing();
    settingsStand(settings);
    const filed = newInFiles(files, all, { facts, at: now });
    // 3. So are texts whose facts have changed, once: from then on each process shows what was published, whichever files it began with.
    const fresh = isBegun ? filed : [...filed, ...withNewFacts([...all, ...filed], { facts, at: now }, wording)];
    if (fresh.length > 0 && !(await publishFiles(fresh, number))) return look();
    isBegun = true;
    // 4. What stands now.
    published = [...all, ...fresh];
    stand(entriesAt(published, now), beginningsOf(published));
    const read = number + Math.ceil(fresh.length / MOST_AT_ONCE);
    // What another instance, with a clock ahead of this one, has just published stands in a moment: look again then.
    seen = all.some(({ publishedAt }) => publishedAt > now) ? undefined : { number: read, day: dayOf(now) };
    return read;
  };

  /** `false` when somebody else published in the meantime. */
  const publishFiles = async (fresh: readonly Revision[], after: number): Promise<boolean> => {
    for (let at = 0; at < fresh.length; at += MOST_AT_ONCE) {
      const some = fresh.slice(at, at + MOST_AT_ONCE);
      if (!(await revisions.publish({ after: after + at / MOST_AT_ONCE, revisions: some }))) return false;
    }
    return true;
  };

  // A look that began before may have read what was before.
  const renew = async (): Promise<number> => {
    await looking?.catch(() => undefined);
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  return {
    now: () => current,
    renew,
    revisions: async () => {
      await renew();
      return published;
    },
    refresh: async () => {
      const now = clock();
      if (now < lookAt) return isBegun ? undefined : brought;
      lookAt = plusMinutes(now, LOOK_EVERY_MINUTES);
      brought = renew().then(
        () => undefined,
        (error: unknown) => {
          report('bringing the FAQ up to date; the one before is used', error);
        },
      );
      await brought;
    },
    restate: async ({ after, facts: stated, beside = [] }) => {
      const fresh = stated ? withNewFacts(published, { facts: stated, at: clock() }, wording) : [];
      if (fresh.length + beside.length === 0) return 'done';
      if (!(await revisions.publish({ after, revisions: fresh.slice(0, MOST_AT_ONCE), beside }))) return 'changed';
      await renew();
      return fresh.length > MOST_AT_ONCE ? 'more' : 'done';
    },
    restated: (stated) => {
      const fresh = withNewFacts(published, { facts: stated, at: clock() }, wording);
      const count = (some: readonly Revision[]): number => new Set(some.map(({ entry }) => entry)).size;
      return { answers: count(fresh), corrects: count(fresh.filter(({ change }) => change === 'substance')) };
    },
    over: (entries) => currentFaqOf(entries, trained.retrain(entries)),
  };
}

/** As many as one transaction holds, each with its outbox event, beside the number of publications. */
const MOST_AT_ONCE = 45;

const filledIn = (files: readonly FaqEntry[], facts: Facts): FaqEntry[] =>
  files.map((entry) => entryOf(entry.id, textOf(entry), quotedIn(entry.answer, facts)));

const isSame = (some: readonly FaqEntry[], others: readonly FaqEntry[]): boolean => {
  const versions = new Map(others.map(({ id, version }) => [id, version]));
  return some.length === others.length && some.every(({ id, version }) => versions.get(id) === version);
};
