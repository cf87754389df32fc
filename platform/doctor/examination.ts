// What is looked at when somebody asks whether the service is well, and what can be found.

/** Something that is not as it should be. It names nobody, and holds nothing secret: a chat shows it. */
export type Symptom = {
  /** The setting, file, queue or place that it is about: "BOT_APP_SECRET". */
  at: string;
  /** As it would follow its name: "has run out". */
  says: string;
  /** What to do about it, as an instruction. */
  fix: string;
  /** `fault`: something does not work, or will not. `warning`: it works, and should be looked at. */
  grade: 'fault' | 'warning';
};

/** `ask`: somebody asked for a card to be posted and removed, too. */
export type Asked = { now: Date; posts: boolean };

/** In the order in which they are told. */
export const groups = ['settings', 'content', 'package', 'storage', 'work', 'Teams', 'tenants', 'service'] as const;
export type Group = (typeof groups)[number];

/** One thing to look at. */
export type Examination = {
  group: Group;
  /** What it looks at: "a table is written and read". */
  name: string;
  /** The names of those that must be without fault first: with a fault there this one could only say the same again. */
  after?: readonly string[];
  /** A text instead of symptoms: why it could not be looked at here, which is no fault. */
  look: (asked: Asked) => readonly Symptom[] | string | Promise<readonly Symptom[] | string>;
};

/** Names that examinations elsewhere come after. */
export const STORAGE_ANSWERS = 'a row is written, read and removed';
export const TOKEN = 'Entra gives the bot a token';

export const fault = (at: string, says: string, fix: string): Symptom => ({ at, says, fix, grade: 'fault' });
export const warning = (at: string, says: string, fix: string): Symptom => ({ at, says, fix, grade: 'warning' });
