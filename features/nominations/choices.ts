// What the form offers to choose from, as the council has it in choices.json.
import type { Choice } from '../../platform/choices.ts';

/** The lists a nomination form offers; edited by the council in content/choices.json. */
export type Choices = {
  roles: Choice[];
  governorCategories: Choice[];
  systemLeader: Choice[];
  availability: Choice[];
};
