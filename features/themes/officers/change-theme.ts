// Officers rename a theme, merge it into another, promise an answer by a day, or undo the last of these.
import { dayOf, readDay } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import { idOf } from '../../../platform/person.ts';
import type { Form } from '../../../platform/turn.ts';
import type { ThemeAction } from '../audit.ts';
import { titleProblem } from '../begin.ts';
import { type Everything, everything } from '../coding/overview.ts';
import type { ThemeFacts } from '../facts.ts';
import { rootOf, standing, type Theme } from '../theme.ts';
import { onTheme, themeCard, type ThemeNeeds } from './show-theme.ts';

type Inputs = ThemeFacts['inputs'];
type Changed = { to: Partial<Pick<Theme, 'title' | 'into' | 'promisedBy'>>; did: ThemeAction };
type Wrong = { problem: ThemeFacts['problem'] };
type Change = (
  inputs: Inputs,
  about: { theme: Theme; all: Everything; form: Form },
  needs: ThemeNeeds,
) => Changed | Wrong | Promise<Changed | Wrong>;

const rename: Change = ({ title }, { theme, all }, { wording }) => {
  const others = standing([...all.themes.values()]).filter(({ id }) => id !== theme.id);
  const problem = titleProblem(
    title,
    others.map((one) => one.title),
    wording,
  );
  return problem === null ? { to: { title }, did: 'theme.renamed' } : { problem: { title: problem } };
};

/** A theme that is part of this one by now is none to merge it into: they would lead to each other. */
const merge: Change = ({ into }, { theme, all }, { wording }) => {
  const other = rootOf(into, all.themes);
  if (!other || other.id === theme.id) return { problem: { into: wording['theme.into.missing'] } };
  return { to: { into: other.id }, did: 'theme.merged' };
};

const promise: Change = ({ promisedBy }, { form }, { wording }) => {
  const day = readDay(promisedBy);
  if (day === undefined) return { problem: { promisedBy: wording['theme.promise.format'] } };
  if (day < dayOf(form.receivedAt)) return { problem: { promisedBy: wording['theme.promise.past'] } };
  return { to: { promisedBy: day }, did: 'theme.promised' };
};

const changes: Readonly<Partial<Record<string, Change>>> = { rename, merge, promise };

/** Does what was pressed, unless somebody else has changed it since the card was drawn. */
export const changeTheme =
  (needs: ThemeNeeds) =>
  (form: Form): Promise<Reply> =>
    onTheme(form, needs, async (theme, all) => {
      const inputs = inputsIn(form);
      const change = changes[textIn(form.fields['what'])];
      if (!change || isStale(theme, form)) return themeCard(theme, { form, all, notice: 'stale' }, needs);
      const changed = await change(inputs, { theme, all, form }, needs);
      if ('problem' in changed) return themeCard(theme, { form, all, inputs, ...changed }, needs);
      return save(form, { ...theme, ...changed.to }, changed.did, needs);
    });

/** Makes of it what it was before its last change. An answer that was given stands: it has been heard. */
export const undoTheme =
  (needs: ThemeNeeds) =>
  async (form: Form): Promise<Reply> => {
    // Of one that was merged it is the merging that is undone: the button names that one, and not what it is part of.
    const named = await needs.themes.find(textIn(form.fields['id']));
    const before = named && (await needs.themes.version(named.id, named.version - 1));
    return onTheme(form, needs, (theme, all) => {
      const may = named && before && !isStale(named, form);
      if (!may) return themeCard(theme, { form, all, notice: 'stale' }, needs);
      const { title, into, promisedBy } = before;
      return save(form, { ...named, title, into, promisedBy }, 'theme.undone', needs);
    });
  };

const inputsIn = ({ fields }: Form): Inputs => ({
  title: textIn(fields['title']).replaceAll(/\s+/gu, ' '),
  into: textIn(fields['into']),
  promisedBy: textIn(fields['promisedBy']),
});

/** Whether somebody else has changed it since the card was drawn; of a merged one the card is of what it is part of. */
const isStale = ({ id, version }: Theme, { fields }: Form): boolean =>
  id !== textIn(fields['id']) || version !== wholeNumberIn(fields['version']);

async function save(form: Form, to: Theme, did: ThemeAction, needs: ThemeNeeds): Promise<Reply> {
  const { person, receivedAt: at } = form;
  const next: Theme = { ...to, version: to.version + 1, at };
  const saved = await needs.themes.change(next, { by: idOf(person), name: person.name, did });
  const all = await everything(needs);
  return themeCard(rootOf(to.id, all.themes) ?? next, { form, all, notice: saved ? 'saved' : 'stale' }, needs);
}
