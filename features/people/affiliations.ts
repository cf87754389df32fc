// Which school somebody is from and what they do there: said once by themselves, or taken from the council's directory until they do.
import type { KnownPerson } from '../../platform/person.ts';
import type { PersonId } from '../../platform/turn.ts';

/** `school`: its URN. `role`: one of the council's choices. */
export type SchoolAndRole = { school: string; role: string };

/** `from`: who says so. */
export type Affiliation = SchoolAndRole & { from: 'self' | 'directory' };

/** What became of a line of the directory. `said`: they say themselves. `forgotten`: they wanted it forgotten. */
export type Listed = 'kept' | 'same' | 'said' | 'forgotten';

export type Affiliations = {
  find: (person: PersonId) => Promise<Affiliation | undefined>;
  /** The same beside how Teams knows them, in one request. */
  about: (person: PersonId) => Promise<{ known: KnownPerson | undefined; affiliation: Affiliation | undefined }>;
  /** Keeps what somebody says of themselves. */
  say: (person: PersonId, said: SchoolAndRole) => Promise<void>;
  /** Removes what is kept, and leaves a mark so that no directory brings it back. */
  forget: (person: PersonId) => Promise<void>;
  /** Takes over what the directory says of their address, unless they said something themselves or wanted it forgotten. */
  meet: (known: KnownPerson) => Promise<void>;
  /** A line of the directory. What somebody says themselves counts more. With `isDry` nothing is written. */
  list: (line: SchoolAndRole & { email: string }, how: { isDry: boolean }) => Promise<Listed>;
};
