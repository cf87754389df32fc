// Tells officers' checklist which promises were missed, and how many thoughts nobody has read.
import { dayOf, formatWeekday } from '../../platform/calendar.ts';
import type { Check } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import { type CodedNeeds, everything } from './coding/overview.ts';
import { promiseOf, standing } from './theme.ts';

export const themesNotReady =
  (needs: CodedNeeds): Check =>
  async ({ now }) => {
    const { wording } = needs;
    const { thoughts, codings, themes } = await everything(needs);
    const missed = standing([...themes.values()]).filter(
      (theme) => theme.answer === null && promiseOf(theme, { today: dayOf(now), dayOf }) === 'missed',
    );
    const [one, ...others] = missed;
    const coded = new Set(codings.map(({ thought }) => thought));
    const uncoded = thoughts.filter(({ id }) => !coded.has(id)).length;
    const promised = (): string =>
      one && others.length === 0
        ? filled(wording['notReady.theme'], { title: one.title, day: formatWeekday(one.promisedBy ?? dayOf(now)) })
        : filled(wording['notReady.themes'], { count: String(missed.length) });
    return [
      ...(one ? [{ text: promised(), says: 'themes' }] : []),
      ...(uncoded > 0
        ? [{ text: filled(wording['notReady.uncoded'], { count: String(uncoded) }), says: 'thoughts' }]
        : []),
    ];
  };
