// What features can state, by name, and answers that quote it: `{{round.closes}}` is shown as what it is now.
import { escapeMarkdown } from './escape.ts';

/** A fact, in the words that people read. */
export type Fact = {
  says: string;
  /** A date, a place or a contact: whoever was told another one hears when it changes. */
  corrects: boolean;
  /** Where the words lead to, an https address. */
  link?: string;
};

export type Facts = Readonly<Record<string, Fact>>;

/** A date, a place or a contact. */
export const corrected = (says: string): Fact => ({ says, corrects: true });

/** A name, a number or a document: when it changes, an answer that quotes it is still the same answer. */
export const current = (says: string, link?: string): Fact => ({ says, corrects: false, ...(link && { link }) });

/** What stands for facts in a text: their Markdown by their names. */
export type Quoted = Readonly<Record<string, string>>;

const PLACE = /\{\{([^{}\n]*)\}\}/gu;

/** The names that a text quotes, each once, in its order. */
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name.trim()))];

/** The names in a text that are no fact's. */
export const unknownIn = (text: string, facts: Facts): string[] =>
  namesIn(text).filter((name) => !Object.hasOwn(facts, name));

/** What a text quotes, as the facts are now. */
export const quotedIn = (text: string, facts: Facts): Quoted =>
  Object.fromEntries(
    namesIn(text)
      .sort()
      .flatMap((name) => {
        const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
        return fact ? [[name, markdownOf(fact)]] : [];
      }),
  );

/** A text with its facts in it, once: what stands for one is never read for others. A name that is not quoted stays as it is written. */
export const withFacts = (text: string, quoted: Quoted): string =>
  text.replace(PLACE, (place, name: string) => {
    const known = name.trim();
    return (Object.hasOwn(quoted, known) ? quoted[known] : undefined) ?? place;
  });

/** Its words as words, in one line: the council's facts are plain text, whatever signs are in it. */
function markdownOf({ says, link }: Fact): string {
  const words = escapeMarkdown(says.replace(/\s+/gu, ' '));
  if (link === undefined) return words;
  // A bracket would end the address.
  return `[${words}](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
