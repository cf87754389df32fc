// The themes that officers have made, with how many thoughts are part of each and how the promise of an answer stands.
import { type Instant, dayOf, formatWeekday } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { ID, textIn, wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import type { Ids } from '../../../platform/ports.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form, Message } from '../../../platform/turn.ts';
import { thoughtsOf } from '../answers/contributors.ts';
import { beginTheme, titleProblem } from '../begin.ts';
import { cards } from '../cards.ts';
import { type CodedNeeds, countStances, type Everything, everything } from '../coding/overview.ts';
import type { ListedTheme } from '../facts.ts';
import { promiseOf, standing, type Theme } from '../theme.ts';

export type ListNeeds = CodedNeeds & { ids: Ids };

const PAGE = 10;

export const listTheme = (theme: Theme, all: Everything, now: Instant): ListedTheme => {
  const thoughts = thoughtsOf(theme.id, all);
  return {
    id: theme.id,
    title: theme.title,
    thoughts: thoughts.length,
    ...countStances(thoughts),
    answered: theme.answer !== null,
    promise: promiseOf(theme, { today: dayOf(now), dayOf }),
    by: theme.promisedBy === null ? '' : formatWeekday(theme.promisedBy),
  };
};

/** A page of them, those with the most thoughts first. */
export const listThemes =
  (needs: ListNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return themesCard(turn, await everything(needs), needs);
  };

/** Begins a theme before any thought is part of it. */
export const createTheme =
  (needs: ListNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const all = await everything(needs);
    const newTheme = textIn(form.fields['newTheme']).replaceAll(/\s+/gu, ' ');
    const formKey = textIn(form.fields['formKey']);
    const id = ID.test(formKey) ? formKey : needs.ids.key();
    const others = standing([...all.themes.values()]).filter((one) => one.id !== id);
    const problem = titleProblem(
      newTheme,
      others.map(({ title }) => title),
      needs.wording,
    );
    if (problem !== null) return themesCard(form, all, needs, { newTheme, problem });
    await beginTheme({ id, title: newTheme, at: form.receivedAt }, form, needs);
    return themesCard(form, await everything(needs), needs);
  };

function themesCard(
  turn: Message | Form,
  all: Everything,
  needs: ListNeeds,
  { newTheme = '', problem = null }: { newTheme?: string; problem?: string | null } = {},
): Reply {
  const themes = standing([...all.themes.values()])
    .map((theme) => listTheme(theme, all, turn.receivedAt))
    .sort((one, other) => other.thoughts - one.thoughts);
  const { shown, page } = pageOf(themes, turn.kind === 'form' ? wholeNumberIn(turn.fields['at']) : 0, PAGE);
  return cards.themes.with({ themes: shown, page, formKey: needs.ids.key(), newTheme, problem });
}
