// The lists of the nomination form, as the council has them in choices.json.
import type { Choices } from './choices.ts';
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, repeats } from '../../platform/reading/problems.ts';
import { choiceValue, group, listOfSome, text } from '../../platform/reading/values.ts';
import { isGovernor } from './check-form.ts';

const FILE = 'choices.json';

const choiceList = listOfSome(group({ value: choiceValue, title: text }));

const choices = group({
  roles: choiceList,
  governorCategories: choiceList,
  systemLeader: choiceList,
  availability: choiceList,
});

/** No value twice, and governors among the roles. */
function problemsIn(choices: Choices): ContentProblem[] {
  const problems = Object.entries(choices).flatMap(([list, items]) =>
    repeats({ file: FILE, list, field: 'value', values: items.map(({ value }) => value) }),
  );
  if (choices.roles.some(({ value }) => isGovernor(value))) return problems;
  const should = 'should have the value governor or chair-of-governors, as a steering group must include governors';
  return [...problems, { file: FILE, within: ['roles'], is: 'has no governor', should }];
}

export const content = {
  read: (files: Files) => ({ choices: files.json(FILE, choices) }),
  check: ({ choices }: { choices: Choices | undefined }) => (choices ? problemsIn(choices) : []),
};
