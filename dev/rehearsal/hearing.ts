// What schools ask and tell us in a rehearsal: questions of the last weeks, some of which rise, and thoughts, half of which have themes already.
import type { AnswerEvent } from '../../features/faq/answer-event.ts';
import type { Coding } from '../../features/themes/coding/coding.ts';
import type { Theme } from '../../features/themes/theme.ts';
import type { Thought } from '../../features/thoughts/thought.ts';
import type { School } from '../../features/schools/school.ts';
import type { Content } from '../../loader/load.ts';
import { dayOf, type Instant, middayOf, plusMinutes } from '../../platform/calendar.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';
import { pick } from '../pick.ts';
import { schoolsOf } from './people.ts';
import { type Said, said, themeTitles } from './said.ts';

export type Hearing = {
  asked: { event: AnswerEvent; at: Instant; turn: string }[];
  thoughts: Thought[];
  themes: Theme[];
  codings: Omit<Coding, 'first'>[];
};

type Needs = { content: Content; chat: ChannelAddress; now: Instant };

const OFFICER: PersonId & { name: string } = { tenantId: 'rehearsal', objectId: 'officer', name: 'Robin Officer' };
const DAY = 24 * 60;
const WEEKS = 4 * 7;

/** All of it as it stands at a moment: what was asked goes back eight weeks from there. Nobody in it exists. */
export function hearing({ content, chat, now }: Needs): Hearing {
  const open = content.schools.filter(({ status }) => status === 'open');
  const schools = schoolsOf(open, said.length);
  const thoughts = said.flatMap((one, n): Thought[] => {
    const school = schools[n];
    return school ? [thoughtOf(one, n, { school, content, chat, now })] : [];
  });
  const themes = themeTitles.map((title, n): Theme => ({
    ...{ id: themeId(n), title, version: 1, into: null, promisedBy: null, answer: null },
    at: minutesBefore(now, 2 * DAY),
  }));
  return { asked: askedOf({ content, now }), thoughts, themes, codings: codingsOf(thoughts, now) };
}

/** The council's own where it has these, else the first it has. The first three are asked more of late, the others as much as before. */
const ASKED = ['how-grouped', 'sg-comms', 'meeting-times', 'deadline', 'documents', 'seats', 'what-is-tas', 'nominate'];
const LATELY = [19, 13, 9, 6, 6, 5, 5, 4];
const BEFORE = [3, 2, 2, 6, 6, 5, 5, 4];

function askedOf({ content, now }: Pick<Needs, 'content' | 'now'>): Hearing['asked'] {
  const answered = content.faq.filter(({ status }) => status === 'answered');
  const wanted = ASKED.flatMap((id) => answered.find((entry) => entry.id === id) ?? []);
  const entries = [...wanted, ...answered.filter((entry) => !wanted.includes(entry))].slice(0, ASKED.length);
  const noon = middayOf(dayOf(minutesBefore(now, DAY)));
  return entries.flatMap(({ id, topic }, n) =>
    [LATELY[n] ?? 0, BEFORE[n] ?? 0].flatMap((count, ago) =>
      Array.from({ length: count }, (_, m) => ({
        event: { topic, entry: id, by: 'question' as const, answered: true },
        at: minutesBefore(noon, (ago * WEEKS + pick(m, n + 10 * ago, WEEKS - 2)) * DAY + pick(m, n + 50, 300)),
        turn: `rehearsal-${id}-${ago}-${m}`,
      })),
    ),
  );
}

const minutesBefore = (at: Instant, minutes: number): Instant => plusMinutes(at, -minutes);

const thoughtId = (n: number): string => `rehearsal-thought-${String(n).padStart(6, '0')}`;
const themeId = (n: number): string => `rehearsal-theme-${String(n).padStart(8, '0')}`;

type Telling = Needs & { school: School };

function thoughtOf(
  { text, stance, part, mayQuote }: Said,
  n: number,
  { school, content, chat, now }: Telling,
): Thought {
  const roles = content.choices.roles.map(({ value }) => value);
  const { phase, type, area, network = '' } = school;
  return {
    ...{ id: thoughtId(n), person: { tenantId: 'rehearsal', objectId: thoughtId(n) }, address: chat },
    ...{ text, stance, mayQuote, part: content.parts.find(({ id }) => id === part)?.id ?? 'whole' },
    at: minutesBefore(now, (3 + pick(n, 60, 20)) * DAY + pick(n, 61, 600)),
    groups: { phase, type, area, network, role: roles[pick(n, 62, roles.length)] ?? '' },
    withdrawnAt: null,
  };
}

/** What one officer found in those that they have read. The others are for whoever rehearses. */
const codingsOf = (thoughts: readonly Thought[], now: Instant): Hearing['codings'] =>
  said.flatMap(({ theme }, n) => {
    const thought = thoughts[n];
    if (theme === null || !thought) return [];
    const { tenantId, objectId, name } = OFFICER;
    const themes = [themeId(theme)];
    return [
      {
        thought: thought.id,
        officer: { tenantId, objectId },
        name,
        at: minutesBefore(now, DAY),
        themes,
        suggested: [],
      },
    ];
  });

export const rehearsalOfficer = OFFICER;
