// A choice of a form: the value that is stored, the title that is read.

export type Choice = { value: string; title: string };

/** The lists a nomination form offers; edited by the council in content/choices.json. */
export type Choices = {
  roles: Choice[];
  governorCategories: Choice[];
  systemLeader: Choice[];
  availability: Choice[];
};
