// Finds which of the spellings in signs a typed word fits: the word itself, its beginning ("bruis*"), or nearly the word ("grievance~").

/** No word that is worth a look is longer; a typing error is looked for in no longer ones. */
const LONGEST_MISSPELT = 24;
const SHORTEST_MISSPELT = 4;

/** Tells all spellings that a word in small letters fits. One letter too many, missing, wrong, or elsewhere is forgiven "~". */
export function speller(spellings: Iterable<string>): (word: string) => string[] {
  const whole = new Set<string>();
  const begun = new Map<string, string>();
  const nearly = new Map<string, string>();
  for (const spelling of spellings) {
    const word = spelling.slice(0, -1);
    if (spelling.endsWith('*')) begun.set(word, spelling);
    else if (spelling.endsWith('~')) for (const form of formsOf(word)) nearly.set(form, spelling);
    else whole.add(spelling);
  }
  const lengths = [...new Set([...begun.keys()].map(({ length }) => length))];
  return (word) => {
    const beginnings = lengths.filter((length) => length <= word.length).map((length) => word.slice(0, length));
    return [
      ...(whole.has(word) ? [word] : []),
      ...beginnings.flatMap((beginning) => begun.get(beginning) ?? []),
      ...new Set(formsOf(word).flatMap((form) => nearly.get(form) ?? [])),
    ];
  };
}

/** The word, and the word with one letter left out, each in turn: two words that share such a form are one slip apart. */
function formsOf(word: string): string[] {
  if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT) return [];
  const forms = [word];
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}
