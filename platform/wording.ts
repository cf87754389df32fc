// Sentences by their codes. Each feature declares its own; here are those that belong to none alone.

/** Codes, each with the words in curly brackets that are filled into its sentence. */
export type Codes = Readonly<Record<string, readonly string[]>>;

/** A sentence or a few words for every code. */
export type WordingOf<C extends Codes> = Readonly<Record<keyof C & string, string>>;

/** Said where several features need it; the sentences are in content/wording.json. */
export const sharedWording = {
  'label.removed': [],
  'page.history': [],
  'page.download': [],
  'page.once': [],
  'page.get': [],
  'page.gone': [],
  'mail.otherwise': ['contact', 'email'],
} as const satisfies Codes;

export type SharedWording = WordingOf<typeof sharedWording>;
