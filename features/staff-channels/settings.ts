// What a staff channel wants: when its digest comes, what is in it, and what is posted at once.
import { z } from 'zod';
import type { Instant } from '../../platform/calendar.ts';
import { instant } from '../../platform/rows.ts';

/** `school-days`: each; a day of the week: weekly; `never`. */
export const rhythms = ['school-days', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];

export const settingsSchema = z.object({
  rhythm: z.enum(rhythms),
  /** London time: "08:00". */
  at: z.string(),
  /** Sections that the digest is without. Whatever comes later is in it. */
  leftOut: z.array(z.string()),
  /** Whether each new question is posted as soon as somebody sends it, and each new nomination. */
  tells: z.object({ questions: z.boolean(), nominations: z.boolean() }),
  /** The moment of these settings. What came before it is as it was: no digest, and no notice, of then is made up for. */
  since: instant,
  /** No digest that is due before this moment is sent. */
  from: instant,
});

export type ChannelSettings = z.infer<typeof settingsSchema>;

/** London time at which digests come where nobody has said another. */
export const DIGEST_AT = '08:00';

/** Those of a channel; where nobody has chosen, also in an older version, the usual ones since it follows. */
export const settingsOf = ({
  settings,
  followedAt,
}: {
  settings?: ChannelSettings | undefined;
  followedAt: Instant;
}): ChannelSettings =>
  settings ?? {
    rhythm: 'school-days',
    at: DIGEST_AT,
    leftOut: [],
    tells: { questions: true, nominations: false },
    since: followedAt,
    from: followedAt,
  };

/** "Monday"; empty where the digest is not weekly. */
export const weekdayIn = (rhythm: Rhythm): string =>
  weekdayOf(rhythm) === undefined ? '' : `${rhythm.charAt(0).toUpperCase()}${rhythm.slice(1)}`;

/** The day of the week of a weekly digest, 1 for Monday; `undefined` of any other. */
export const weekdayOf = (rhythm: Rhythm): number | undefined => {
  const at = rhythms.indexOf(rhythm);
  return rhythm === 'never' || at < 1 ? undefined : at;
};
