// Cards as values: a feature makes each of its cards once from a template, and replies with its facts.

/** A type as a JSON file can hold it: TypeScript reads "open" in JSON as any text. */
export type InJson<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? InJson<Item>[]
    : T extends object
      ? { [Key in keyof T]: InJson<T[Key]> }
      : T;

/** Something to be written down about a turn whose reply does not depend on it. Never throws: it reports what goes wrong. */
export type Note = () => Promise<void>;

class Made {
  // A private member makes the type nominal: nothing but a card can make a reply.
  readonly #notes: readonly Note[];

  /** Of the card; expanded with the facts. */
  readonly template: object;
  readonly facts: object;

  constructor(template: object, facts: object, notes: readonly Note[] = []) {
    this.template = template;
    this.facts = facts;
    this.#notes = notes;
  }

  /** The same reply, which brings more notes with it. Whoever sends it writes them meanwhile, so nobody waits for them. */
  noting(...notes: Note[]): Made {
    return new Made(this.template, this.facts, [...this.#notes, ...notes]);
  }

  /** Writes all notes, at once. */
  async writeNotes(): Promise<void> {
    await Promise.all(this.#notes.map((note) => note()));
  }
}

/** What a person gets: a card with its facts. Which card it is only that card can tell. */
export type Reply = Made;

/** A card that is told `Facts`. `Sample` is what the card designer opens beside it, and is told the same. */
export type Card<Facts extends object, Sample = { raw: InJson<Facts> }> = {
  readonly template: object;
  with: (facts: Facts) => Reply;
  /** The facts of a reply that this card made; `undefined` of any other. */
  factsIn: (reply: Reply | undefined) => Facts | undefined;
  /** For the compiler alone: there is none when the service runs. */
  readonly sample?: Sample;
};

/** What it takes to show a card: a reply is made of its template and of facts. */
export type Shown<Facts extends object> = Pick<Card<Facts>, 'template' | 'with'>;

/** What a card is told. */
export type FactsOf<C> = C extends { with: (facts: infer Facts) => Reply } ? Facts : never;

/** The card of a template in `adaptive-cards/<noun>/`. A fact that its sample lacks or has in another shape is a type error. */
export const card = <Facts extends object, Sample extends { raw: InJson<Facts> }>(
  template: object,
): Card<Facts, Sample> => ({
  template,
  with: (facts) => new Made(template, facts),
  // The template is this card's own, so the facts are those that `with` took.
  factsIn: (reply) => (reply?.template === template ? (reply.facts as Facts) : undefined),
});

/** One line of a list of facts: what it is, what it says. */
export type Row = { label: string; value: string };

/** A button that asks the bot something: `id` goes back to it, `title` is what the person reads. */
export type Option = { id: string; title: string };

/** Whom people can turn to at the council. */
export type Contact = { role: string; email: string };
