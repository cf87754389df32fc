// Officers answer a theme, once for everybody: "we asked, you said, we did", or "no change, because". They may change the words afterwards.
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import { idOf } from '../../../platform/person.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { thoughtsOf } from '../answers/contributors.ts';
import { cards } from '../cards.ts';
import { everything } from '../coding/overview.ts';
import type { AnswerFormFacts, AnswerInputs } from '../facts.ts';
import type { Answer, Theme } from '../theme.ts';
import type { Wording } from '../wording.ts';
import { onTheme, themeCard, type ThemeNeeds } from './show-theme.ts';

const LONGEST = 1000;

/** The form: empty, or with the answer as it stands. */
export const openAnswer =
  (needs: ThemeNeeds) =>
  (form: Form): Promise<Reply> =>
    onTheme(form, needs, (theme, all) =>
      Promise.resolve(formCard(theme, { thoughts: thoughtsOf(theme.id, all).length, inputs: inputsOf(theme.answer) })),
    );

/** Gives the answer, or its new words. Whoever pressed with an older card gets the form back with their words. */
export const sendAnswer =
  (needs: ThemeNeeds) =>
  (form: Form): Promise<Reply> =>
    onTheme(form, needs, async (theme, all) => {
      const inputs = inputsIn(form.fields);
      const thoughts = thoughtsOf(theme.id, all).length;
      const problems = problemsIn(inputs, needs.wording);
      if (problems.length > 0) return formCard(theme, { thoughts, inputs, problems });
      // The same words twice are one answer: pressed again, it stands as it is.
      if (theme.answer && isSame(inputsOf(theme.answer), inputs))
        return themeCard(theme, { form, all, notice: 'saved' }, needs);
      const stale = [{ field: 'asked' as const, text: needs.wording['theme.stale'] }];
      if (theme.version !== wholeNumberIn(form.fields['version']))
        return formCard(theme, { thoughts, inputs, problems: stale });
      const { person, receivedAt: at } = form;
      const to: Theme = { ...theme, version: theme.version + 1, at, answer: answerFrom(inputs, theme.answer, at) };
      const saved = await needs.themes.change(to, { by: idOf(person), name: person.name, did: 'theme.answered' });
      if (!saved) return formCard(theme, { thoughts, inputs, problems: stale });
      return themeCard(to, { form, all: await everything(needs), notice: 'saved' }, needs);
    });

/** The form again after a fault, as it was typed. */
export const answerAfterFault = (form: Form, fault: string): Reply | undefined =>
  form.place === 'personal'
    ? cards.answer.with({
        id: textIn(form.fields['id']),
        version: wholeNumberIn(form.fields['version']),
        title: textIn(form.fields['title']),
        ...{ thoughts: 0, edits: false, problems: [], problem: {} },
        inputs: inputsIn(form.fields),
        fault,
      })
    : undefined;

const inputsIn = (fields: Fields): AnswerInputs => ({
  asked: textIn(fields['asked']),
  said: textIn(fields['said']),
  changes: textIn(fields['changes']),
  did: textIn(fields['did']),
});

const inputsOf = (answer: Answer | null): AnswerInputs =>
  answer
    ? { asked: answer.asked, said: answer.said, changes: answer.changes ? 'yes' : 'no', did: answer.did }
    : { asked: '', said: '', changes: '', did: '' };

const isSame = (one: AnswerInputs, other: AnswerInputs): boolean => JSON.stringify(one) === JSON.stringify(other);

const answerFrom = ({ asked, said, changes, did }: AnswerInputs, before: Answer | null, at: string): Answer => ({
  ...{ asked, said, did, changes: changes === 'yes' },
  at: before?.at ?? at,
  edition: (before?.edition ?? 0) + 1,
  editedAt: before ? at : null,
});

function problemsIn(inputs: AnswerInputs, wording: Wording): AnswerFormFacts['problems'] {
  const { asked, said, changes, did } = inputs;
  const wrong: [keyof AnswerInputs, string, boolean][] = [
    ['asked', wording['theme.asked.missing'], asked === ''],
    ['said', wording['theme.said.missing'], said === ''],
    ['changes', wording['theme.changes.missing'], changes !== 'yes' && changes !== 'no'],
    ['did', wording['theme.did.missing'], did === ''],
    ['did', wording['theme.long'], [asked, said, did].some(({ length }) => length > LONGEST)],
  ];
  return wrong.flatMap(([field, text, is]) => (is ? [{ field, text }] : []));
}

const formCard = (
  { id, version, title, answer }: Theme,
  {
    problems = [],
    ...shown
  }: Pick<AnswerFormFacts, 'thoughts' | 'inputs'> & Partial<Pick<AnswerFormFacts, 'problems'>>,
): Reply =>
  cards.answer.with({
    ...{ id, version, title, ...shown, problems },
    edits: answer !== null,
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    fault: null,
  });
