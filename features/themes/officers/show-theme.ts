// One theme as officers see it: its thoughts, the promise, the answer and how far it got, and who did what.
import { dayOf, formatDay, formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { pageOf } from '../../../platform/page.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Service } from '../../rounds/index.ts';
import { referenceOf } from '../../thoughts/index.ts';
import { thoughtsOf } from '../answers/contributors.ts';
import { answerOf } from '../answers/handle-event.ts';
import { cards } from '../cards.ts';
import { type CodedNeeds, type Everything, everything } from '../coding/overview.ts';
import type { ThemeFacts } from '../facts.ts';
import type { Themes } from '../ports.ts';
import { rootOf, standing, type Theme } from '../theme.ts';
import { listTheme } from './list-themes.ts';

export type ThemeNeeds = CodedNeeds & {
  deliveries: Pick<Deliveries, 'counts'>;
  service: Pick<Service, 'contact'>;
};

const QUOTES = 5;
const MOST_HISTORY = 6;

/** What was typed into the card, and what is wrong with it. */
export type Typed = Partial<Pick<ThemeFacts, 'notice' | 'problem' | 'inputs'>>;

/** Opens the theme that a button names. */
export const openTheme =
  (needs: ThemeNeeds) =>
  async (form: Form): Promise<Reply> =>
    onTheme(form, needs, (theme, all) => themeCard(theme, { form, all }, needs));

/** Whatever is pressed on a theme, in an officer's own chat. One that was merged leads to what it is part of. */
export async function onTheme(
  form: Form,
  needs: ThemeNeeds,
  handle: (theme: Theme, all: Everything) => Promise<Reply>,
): Promise<Reply> {
  if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
  const all = await everything(needs);
  const theme = rootOf(textIn(form.fields['id']), all.themes);
  return theme ? handle(theme, all) : refusals.outOfDate.with({ contact: needs.service.contact });
}

export async function themeCard(
  theme: Theme,
  { form, all, ...typed }: { form: Form; all: Everything } & Typed,
  needs: ThemeNeeds,
): Promise<Reply> {
  const [history, delivered] = await Promise.all([
    needs.themes.history(theme.id),
    theme.answer ? needs.deliveries.counts(answerOf(theme)) : nobody,
  ]);
  const { shown, page } = pageOf(thoughtsOf(theme.id, all), wholeNumberIn(form.fields['at']), QUOTES);
  const others = standing([...all.themes.values()]).filter(({ id }) => id !== theme.id);
  return cards.theme.with({
    ...listTheme(theme, all, form.receivedAt),
    version: theme.version,
    notice: typed.notice ?? '',
    problem: typed.problem ?? {},
    inputs: typed.inputs ?? { title: theme.title, into: '', promisedBy: theme.promisedBy ?? '' },
    others: others.map(({ id, title }) => ({ value: id, title })),
    merged: [...all.themes.values()].flatMap(({ id, title, version, into }) =>
      into === theme.id ? { id, title, version } : [],
    ),
    quotes: shown.map((thought) => ({
      text: thought.text,
      mayQuote: thought.mayQuote,
      reference: referenceOf(thought),
    })),
    page,
    answer: theme.answer && answerFacts(theme.answer),
    delivered: {
      sent: delivered.sent,
      waiting: delivered.waiting + delivered.sending,
      failed: delivered.failed,
      unknown: delivered.unknown,
    },
    mayUndo: theme.version > 1,
    history: historyFacts(history, needs),
  });
}

const nobody = { waiting: 0, sending: 0, sent: 0, failed: 0, unknown: 0 };

const answerFacts = ({ asked, said, changes, did, at }: NonNullable<Theme['answer']>): ThemeFacts['answer'] => ({
  asked,
  said,
  changes,
  did,
  day: formatDay(dayOf(at)),
});

const historyFacts = (
  history: Awaited<ReturnType<Themes['history']>>,
  { wording }: Pick<ThemeNeeds, 'wording'>,
): ThemeFacts['history'] =>
  history.slice(0, MOST_HISTORY).map(({ did, name = '', at, reason = '' }) => ({
    what: wording[`label.did.${did}`],
    who: name,
    at: formatInstant(at),
    title: reason,
  }));
