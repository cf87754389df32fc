// What whoever shared a thought hears of its themes: the card that is sent, and what they read when they come back.
import { dayOf, formatDay, formatInstant, formatWeekday } from '../../../platform/calendar.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import { type Became, referenceOf, type Thought, type Thoughts } from '../../thoughts/index.ts';
import { cards } from '../cards.ts';
import { decided } from '../coding/coding.ts';
import type { HeardFacts } from '../facts.ts';
import type { ThemeAnswered, ThemeChanged } from '../notifications.ts';
import type { Codings, Themes } from '../ports.ts';
import { byId, type Theme } from '../theme.ts';

export type HeardNeeds = { thoughts: Pick<Thoughts, 'find'>; themes: Themes; codings: Codings };

/** The answer as it stands. Of a theme that was merged since, the other's is sent instead; a thought that was withdrawn hears nothing. */
export const answerSource =
  ({ themes, thoughts }: HeardNeeds) =>
  async ({ theme: id }: Omit<ThemeAnswered, 'kind'>): Promise<Source | undefined> => {
    const theme = await themes.find(id);
    const heard = theme && heardFacts(theme);
    if (!heard || theme.into !== null) return undefined;
    return {
      card: async ({ about }) => {
        const thought = await thoughts.find(about);
        if (!thought || thought.withdrawnAt !== null) return undefined;
        return cards.heard.with({ ...heard, reference: referenceOf(thought) });
      },
    };
  };

/** The new wording, in the place of the card that they have. */
export const changeSource =
  ({ themes }: Pick<HeardNeeds, 'themes'>) =>
  async ({ theme: id, edition }: Omit<ThemeChanged, 'kind'>): Promise<Source | undefined> => {
    const theme = await themes.find(id);
    const heard = theme && heardFacts(theme);
    // A later change has its own notification.
    if (!heard || theme.answer?.edition !== edition) return undefined;
    return { card: ({ about }) => ({ replace: about, by: cards.heard.with(heard) }) };
  };

function heardFacts({ title, answer }: Theme): HeardFacts | undefined {
  if (!answer) return undefined;
  const { asked, said, changes, did, editedAt } = answer;
  const changed = editedAt === null ? '' : formatInstant(editedAt);
  return { theme: title, asked, said, changes, did, reference: '', changed };
}

/** What became of each of these thoughts, in their order: at most a page of them. */
export const becameOf =
  ({ themes, codings }: Pick<HeardNeeds, 'themes' | 'codings'>) =>
  async (thoughts: readonly Thought[]): Promise<Became[]> => {
    if (thoughts.length === 0) return [];
    const [known, coded] = await Promise.all([themes.all(), Promise.all(thoughts.map(({ id }) => codings.of(id)))]);
    const now = decided(coded.flat(), byId(known));
    return thoughts.map(({ id }) => {
      const its = now.get(id) ?? [];
      return {
        heard: its.flatMap(({ title, answer }) =>
          answer ? [{ theme: title, ...saidIn(answer), day: formatDay(dayOf(answer.at)) }] : [],
        ),
        waits: its.flatMap(({ title, answer, promisedBy }) =>
          answer ? [] : [{ theme: title, by: promisedBy === null ? '' : formatWeekday(promisedBy) }],
        ),
      };
    });
  };

const saidIn = ({ asked, said, changes, did }: NonNullable<Theme['answer']>) => ({ asked, said, changes, did });
