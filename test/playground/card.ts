// What a card says, offers and asks, wherever in it: for tests that speak of cards as people see them.

export type Card = Record<string, unknown>;
export type CardAction = {
  type: string;
  title: string;
  verb?: string;
  data?: Record<string, unknown>;
  associatedInputs?: string;
};

const elementsOf = (node: unknown): Record<string, unknown>[] => {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Record<string, unknown>;
  return [
    element,
    ...Object.entries(element).flatMap(([name, value]) =>
      name === 'fallback' || name === 'data' ? [] : elementsOf(value),
    ),
  ];
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** All words on the card, in reading order, without what keeps their Markdown from acting (see platform/escape.ts). */
export const textOf = (card: Card): string =>
  elementsOf(card)
    .flatMap(({ text, title, value, label, type }) =>
      type === 'Input.Text' ? [label, value] : [text, title, label, value],
    )
    .filter(isText)
    .join('\n')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
    .replaceAll('\u2060', '');

/** All buttons of the card. */
export const actionsOf = (card: Card): CardAction[] =>
  elementsOf(card).filter(
    (element): element is CardAction => isText(element['type']) && element['type'].startsWith('Action.'),
  );

/** The values of all inputs as they stand, which is what a press sends. */
export const inputsOf = (card: Card): Record<string, string> =>
  Object.fromEntries(
    elementsOf(card)
      .filter(({ type, id }) => isText(type) && type.startsWith('Input.') && isText(id))
      .map(({ id, value }): [string, string] => [String(id), isText(value) ? value : '']),
  );

/** What somebody types into inputs, and which choices, by their titles, they tick in which. */
export type Chosen = { fill?: Record<string, string>; tick?: Record<string, string[]> };

/** The values that ticking these choices gives their inputs. */
export const choose = (card: Card, tick: Record<string, string[]> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tick).map(([id, titles]) => {
      const choices = elementsOf(card).find((element) => element['id'] === id)?.['choices'] as
        | { title: string; value: string }[]
        | undefined;
      const value = titles.map((title) => choices?.find((one) => one.title === title)?.value ?? `no choice "${title}"`);
      return [id, value.join(',')];
    }),
  );
