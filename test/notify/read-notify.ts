// Finds what GOV.UK Notify would make more of than words, in the text of an email: its own rules, read strictly.
// https://www.notifications.service.gov.uk/using-notify/formatting; lists, insets and links as its renderer has them, which takes more for a
// list than its guidance says.

export type Markup = {
  is: 'heading' | 'list' | 'inset' | 'rule' | 'code' | 'table' | 'link' | 'definition' | 'tag' | 'field' | 'escape';
  text: string;
};

const lines: readonly [Markup['is'], RegExp][] = [
  ['heading', /^ *#{1,6}.*$/gmu],
  ['heading', /^ *(?:=+|-+) *$/gmu],
  ['rule', /^ {0,3}[-*_](?: *[-*_]){2,} *$/gmu],
  ['list', /^ *(?:[•*-]|\d+\.).*$/gmu],
  ['inset', /^ *\^.*$/gmu],
  ['code', /^(?: {4}| *(?:`{3,}|~{3,})).*$/gmu],
  ['table', /^ *\|.*$|^ *[-:]+ *\|.*$/gmu],
  ['definition', /^ *\[[^\]]+\]:.*$/gmu],
  ['link', /\[[^\]]*\]\([^)]*\)/gu],
  ['link', /\[[^\]]*\]\s*\[[^\]]*\]/gu],
  ['link', /(?<!\]\()\bhttps?:\/\/[^\s<]*[^\s<.,:"')\]]/giu],
  ['link', /\bwww\.[^\s]+/giu],
  ['tag', /<[a-z!/?][^>]*>/giu],
  ['field', /\(\([^()]+\)\)/gu],
  ['escape', /\\[\\`*{}[\]()#+\-.!_>~|]|&(?:#\d+|#x[\da-f]+|\w+);/giu],
];

/** In the order in which it stands there. An inset may hold more markup, which is found too. */
export function markupIn(text: string): Markup[] {
  const flat = text.replace(/^ *\^ ?/gmu, '');
  const insets = [...text.matchAll(/^ *\^.*$/gmu)].map(({ 0: found, index }) => ({
    is: 'inset' as const,
    text: found,
    at: index,
  }));
  const others = lines
    .filter(([is]) => is !== 'inset')
    .flatMap(([is, rule]) =>
      [...flat.matchAll(rule)].map(({ 0: found }) => ({ is, text: found, at: text.indexOf(found) })),
    );
  return [...insets, ...others].sort((a, b) => a.at - b.at).map(({ is, text: found }) => ({ is, text: found }));
}
