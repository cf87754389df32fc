// Thoughts in the digest: how many are new, how many nobody has read, and the promises of answers that are near or were missed. Counts and titles alone.
import { dayOf, formatWeekday, plusMinutes } from '../../platform/calendar.ts';
import digest from '../../adaptive-cards/themes/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/themes/digest.sample.json';
import { type DigestSpan, oncePerMoment, type Said, section, type Tell } from '../../platform/digest/section.ts';
import { type CodedNeeds, type Everything, everything } from './coding/overview.ts';
import { promiseOf, standing } from './theme.ts';

export type ThemesDigest = {
  thoughts: {
    fresh: number;
    total: number;
    uncoded: number;
    promises: { id: string; title: string; by: string; missed: boolean }[];
  };
};

export const sections = { themes: section<ThemesDigest, typeof digestSample>(45, digest) };

/** A promise is near in its last so many days. */
const NEAR_DAYS = 7;

export const tellThemes = (needs: Pick<CodedNeeds, 'thoughts' | 'codings' | 'themes'>): Tell<ThemesDigest> => {
  const read = oncePerMoment(() => everything(needs));
  return async (span) => themesSaid(span, await read(span));
};

/** News is a thought that is new, and a promise that was missed since. */
export function themesSaid({ now, since }: Pick<DigestSpan, 'now' | 'since'>, all: Everything): Said<ThemesDigest> {
  const { thoughts, codings, themes } = all;
  const today = dayOf(now);
  const soon = dayOf(plusMinutes(now, NEAR_DAYS * 24 * 60));
  const coded = new Set(codings.map(({ thought }) => thought));
  const fresh = thoughts.filter(({ at }) => since === null || at > since).length;
  const promises = standing([...themes.values()]).flatMap(({ id, title, promisedBy, answer }) =>
    promisedBy !== null && answer === null && promisedBy <= soon
      ? {
          id,
          title,
          by: formatWeekday(promisedBy),
          missed: promiseOf({ promisedBy, answer }, { today, dayOf }) === 'missed',
        }
      : [],
  );
  return {
    facts: {
      thoughts: {
        fresh,
        total: thoughts.length,
        uncoded: thoughts.filter(({ id }) => !coded.has(id)).length,
        promises,
      },
    },
    news: fresh > 0 || promises.some(({ missed }) => missed),
  };
}
