// What is to be published when the service starts: what a file says that nobody published, and texts whose facts have changed.
import type { Instant } from '../../platform/calendar.ts';
import { type Facts, quotedIn } from '../../platform/facts.ts';
import { filled } from '../../platform/format.ts';
import { firstWords } from './cut.ts';
import { entryOf, type FaqEntry, textOf, versionOf } from './entry.ts';
import { byEntry, changeOf, nextNumber, type Revision, saidIn, standingFrom } from './revision.ts';
import type { Wording } from './wording.ts';

type Now = { facts: Facts; at: Instant };

/**
 * What a file says that no revision of its entry ever said: an older file that comes back changes nothing. What officers published last
 * is not written over by a file; an export brings the files up to it.
 */
export function newInFiles(files: readonly FaqEntry[], all: readonly Revision[], { facts, at }: Now): Revision[] {
  const known = byEntry(all);
  return files.flatMap((entry) => {
    const own = known.get(entry.id) ?? [];
    const text = textOf(entry);
    const last = own.find(({ number }) => number === nextNumber(own) - 1);
    const isOfficers = own.some(({ publisher, text: said }) => publisher && last && isText(said, last.text));
    if (isOfficers || own.some((one) => isText(one.text, text))) return [];
    const quoted = quotedIn(text.answer, facts);
    return [
      {
        entry: entry.id,
        number: nextNumber(own),
        text,
        change: changeOf(last && saidIn(last), entryOf(entry.id, text, quoted)),
        why: '',
        from: null,
        until: null,
        author: null,
        publisher: null,
        publishedAt: at,
        override: null,
        question: null,
        facts: quoted,
      },
    ];
  });
}

const isText = (one: Revision['text'], other: Revision['text']): boolean => versionOf(one) === versionOf(other);

/**
 * The same texts with the facts of now, where one that they quote has changed. With the text that stands come those that are to stand later,
 * so that each still gives way to the next. A fact that nobody states any more stays as it was told last.
 */
export const withNewFacts = (all: readonly Revision[], now: Now, wording: Pick<Wording, 'faq.why.facts'>): Revision[] =>
  [...byEntry(all).values()].flatMap((own) => {
    const coming = standingFrom(own, now.at).map((revision) => ({ revision, changes: changesIn(revision, now.facts) }));
    if (coming.every(({ changes }) => changes.length === 0)) return [];
    return coming.map(({ revision, changes }, index): Revision => {
      const same = coming.length > 1 ? revision.change : 'wording';
      return {
        ...revision,
        number: nextNumber(own) + index,
        change: changes.some(({ corrects }) => corrects) ? 'substance' : same,
        why: changes.map(({ words }) => filled(wording['faq.why.facts'], words)).join('. ') || revision.why,
        author: null,
        publisher: null,
        publishedAt: now.at,
        override: null,
        question: null,
        facts: { ...revision.facts, ...quotedIn(revision.text.answer, now.facts) },
      };
    });
  });

/** `corrects`: people were told another date, place or contact. */
type FactChange = { words: { was: string; is: string }; corrects: boolean };

const changesIn = ({ text, facts: told }: Revision, facts: Facts): FactChange[] =>
  Object.entries(quotedIn(text.answer, facts)).flatMap(([name, is]) => {
    const was = told[name];
    if (was === is) return [];
    const corrects = was !== undefined && facts[name]?.corrects === true;
    return [{ words: { was: plain(was ?? `{{${name}}}`), is: plain(is) }, corrects }];
  });

const plain = (markdown: string): string => firstWords(markdown, Infinity);
