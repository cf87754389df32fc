// Looks into a card or a template: its elements, inputs, buttons and texts, wherever they are nested.

export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card, itself first, in the order of reading. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : [];
}

const typeOf = ({ type }: Node): string => (typeof type === 'string' ? type : '');

export const ofType = (card: unknown, type: string): Node[] => nodesOf(card).filter((node) => typeOf(node) === type);

export const inputsOf = (card: unknown): Node[] => nodesOf(card).filter((node) => typeOf(node).startsWith('Input.'));

/** Its actions; what a client does instead of one that it does not know is that one again. */
export function actionsOf(card: unknown): Node[] {
  const copies = new Set(ofType(card, 'Action.Execute').map(({ fallback }) => fallback));
  return nodesOf(card).filter((node) => typeOf(node).startsWith('Action.') && !copies.has(node));
}

/** The verbs that the buttons of a card send, each once. */
export const verbsIn = (card: unknown): string[] => [
  ...new Set(
    actionsOf(card)
      .flatMap(({ verb, data }) => [verb, isNode(data) ? data['verb'] : undefined])
      .filter(isText),
  ),
];

const isText = (value: unknown): value is string => typeof value === 'string';

/** The texts of a card that clients read as Markdown: TextBlocks and the two halves of facts. */
export const markdownOf = (card: unknown): string[] =>
  nodesOf(card)
    .flatMap((node) => {
      if (typeOf(node) === 'TextBlock') return [node['text']];
      return typeOf(node) === 'FactSet' && Array.isArray(node['facts'])
        ? nodesOf(node['facts']).flatMap(({ title, value }) => [title, value])
        : [];
    })
    .filter(isText);

/** Everything of a card that people read or hear. */
export const wordsOf = (card: unknown): string[] =>
  nodesOf(card)
    .flatMap(({ text, title, value, label, tooltip, placeholder, errorMessage, speak, fallbackText }) => [
      text,
      title,
      value,
      label,
      tooltip,
      placeholder,
      errorMessage,
      speak,
      fallbackText,
    ])
    .filter(isText);

const WORDS = new Set(['text', 'title', 'value', 'label', 'tooltip', 'url', 'speak', 'fallbackText', 'x']);
const DATA = new Set([
  'template',
  'to',
  'was',
  'here',
  'title',
  'id',
  'formKey',
  'asked',
  'schoolTyped',
  'entry',
  'after',
  'version',
  'question',
  'words',
  'reason',
  'reference',
  'rule',
  'topic',
  'phase',
  'type',
  'area',
  'role',
  'state',
  'from',
  'receivedOn',
  'search',
  'whatIf',
  'members',
  'was',
]);

/** A card with its words taken out: two cards of one shape have the same elements, settings and verbs. */
export function shapeOf(value: unknown, inData = false): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item, inData));
  if (!isNode(value)) return value;
  const wordless = Object.entries(value).map(([key, inner]) => {
    const words = isText(inner) && (inData ? DATA : WORDS).has(key);
    return [key, words ? '' : shapeOf(inner, inData || (key === 'data' && isNode(inner)))];
  });
  return Object.fromEntries(wordless) as unknown;
}

/** The templates' bindings in Markdown positions, with whether the data they stand in is unescaped. */
export function markdownBindings(template: unknown, inRaw = false): { text: string; inRaw: boolean }[] {
  if (Array.isArray(template)) return template.flatMap((item) => markdownBindings(item, inRaw));
  if (!isNode(template)) return [];
  const data = template['$data'];
  const raw = isText(data) ? data.includes('raw.') : inRaw;
  const own = typeOf(template) === 'FactSet' ? [] : typeOf(template) === 'TextBlock' ? [template['text']] : [];
  const facts = !isText(template['type']) && 'value' in template ? [template['title'], template['value']] : [];
  return [
    ...[...own, ...facts].filter(isText).map((text) => ({ text, inRaw: raw })),
    ...Object.values(template).flatMap((inner) => markdownBindings(inner, raw)),
  ];
}

/** Whether a card says these words somewhere. */
export const says = (card: unknown, words: string): boolean => wordsOf(card).some((text) => text.includes(words));
