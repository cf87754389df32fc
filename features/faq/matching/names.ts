// Reads words as the ones they stand for: the council's abbreviations and other names, and how people spell on the telephone.

/** What else something is called, and what it is called in the FAQ: `{ "SG": "steering group" }`. */
export type OtherNames = Readonly<Record<string, string>>;

/** The words of a text, in lower case and without marks, as those they stand for. */
export type Names = (text: string) => readonly string[];

/** Spellings that mean one thing only, whoever writes them. Those without their apostrophe are words that people leave it out of. */
const SPELT: OtherNames = {
  u: 'you', ur: 'your', r: 'are', urs: 'yours', ya: 'you', yr: 'year', yrs: 'years', n: 'and', wen: 'when', wot: 'what', wat: 'what', wht: 'what', wots: 'what is',
  hw: 'how', abt: 'about', bout: 'about', b4: 'before', gonna: 'going to', wanna: 'want to', gotta: 'have to', gona: 'going to', dunno: 'do not know',
  cuz: 'because', coz: 'because', cos: 'because', bcos: 'because', pls: 'please', plz: 'please', ppl: 'people', sum1: 'someone', any1: 'anyone',
  every1: 'everyone', tho: 'though', thru: 'through', tmrw: 'tomorrow', tmw: 'tomorrow', wk: 'week', wks: 'weeks', hav: 'have', hve: 'have', wud: 'would',
  cud: 'could', shud: 'should', wil: 'will', av: 'have', dis: 'this', da: 'the', dat: 'that', im: 'i am', ive: 'i have', dont: 'do not',
  doesnt: 'does not', didnt: 'did not', isnt: 'is not', arent: 'are not', wasnt: 'was not', wont: 'will not', cant: 'can not', couldnt: 'could not',
  wouldnt: 'would not', shouldnt: 'should not', havent: 'have not', hasnt: 'has not', whats: 'what is', whos: 'who is', wheres: 'where is',
  whens: 'when is', hows: 'how is', theres: 'there is', thats: 'that is', youre: 'you are', theyre: 'they are', weve: 'we have', youve: 'you have',
}; // prettier-ignore
/** "4 me" is no number, and neither is "4 the form". */
const FOUR = new Set('me my us our you your the a an it this that them'.split(' '));

/** Longest names first; what stands for something is not looked at again. Of names that differ in nothing but capitals, the first is meant in small letters. */
export function namesOf(others: OtherNames, split: (text: string) => string[]): Names {
  const table = new Map<string, { words: string[]; put: string[] }[]>();
  const inCapitals = differingInCapitals(others);
  const typed = (text: string) => text.replace(/[\p{L}\p{N}]+/gu, (word) => inCapitals.get(word) ?? word);
  for (const [name, meant] of [...Object.entries(SPELT), ...Object.entries(others).reverse()]) {
    const words = split(name);
    const [first] = words;
    if (first === undefined) continue;
    const same = (table.get(first) ?? []).filter((other) => other.words.join(' ') !== words.join(' '));
    table.set(
      first,
      [...same, { words, put: split(meant) }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return (text) => {
    const words = split(inCapitals.size > 0 ? typed(text) : text);
    if (!words.some((word) => word === '4' || table.has(word))) return words;
    const read: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      const found = table.get(word)?.find((name) => name.words.every((part, i) => words[at + i] === part));
      if (found) read.push(...found.put);
      else read.push(word === '4' && FOUR.has(words[at + 1] ?? '') ? 'for' : word);
      if (found) at += found.words.length - 1;
    }
    return read;
  };
}

/** "TAS" is a programme, and "TAs" are people: names that would be one in small letters count as they are typed. */
function differingInCapitals(others: OtherNames): ReadonlyMap<string, string> {
  const names = Object.keys(others);
  const small = names.map((name) => name.toLowerCase());
  return new Map(
    Object.entries(others).filter((_, at) => small.some((name, other) => other !== at && name === small[at])),
  );
}
