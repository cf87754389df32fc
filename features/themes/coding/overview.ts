// What officers see of all thoughts: how many there are by stance and part, how far officers agree on themes, and the thoughts themselves.
import type { Reply } from '../../../platform/card.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { clip } from '../../../platform/format.ts';
import { pageOf } from '../../../platform/page.ts';
import { recipientOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form, Message, PersonId } from '../../../platform/turn.ts';
import {
  phaseLabel,
  type Part,
  referenceOf,
  type Stance,
  stances,
  type Thought,
  type Thoughts,
} from '../../thoughts/index.ts';
import { cards } from '../cards.ts';
import type { ListedThought, OverviewFacts, StanceCounts } from '../facts.ts';
import type { Codings, Themes } from '../ports.ts';
import { byId, standing, type Theme } from '../theme.ts';
import { agreements, suggestionsF1 } from './agreement.ts';
import type { Wording } from '../wording.ts';
import { type Coding, grouped, rootsOf } from './coding.ts';

export type CodedNeeds = {
  thoughts: Pick<Thoughts, 'all' | 'find'>;
  themes: Themes;
  codings: Codings;
  parts: readonly Part[];
  wording: Wording & PhaseWording;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/** What schools are called that the register has no phase for. */
export type PhaseWording = { 'thought.phase.none': string };

const PAGE = 10;
const MOST_AGREEMENTS = 3;
const SHOWN = 300;

/** All that there is, in one wave. */
export async function everything({ thoughts, codings, themes }: Pick<CodedNeeds, 'thoughts' | 'codings' | 'themes'>) {
  const [all, coded, known] = await Promise.all([thoughts.all(), codings.all(), themes.all()]);
  const ids = new Set(all.map(({ id }) => id));
  return {
    thoughts: all,
    codings: coded.filter(({ thought }) => ids.has(thought)),
    themes: byId(known),
  };
}
export type Everything = Awaited<ReturnType<typeof everything>>;

export const countStances = (thoughts: readonly Pick<Thought, 'stance'>[]): StanceCounts => {
  const count = (wanted: Stance): number => thoughts.filter(({ stance }) => stance === wanted).length;
  const [opportunity, challenge, misunderstanding] = stances;
  return { opportunity: count(opportunity), challenge: count(challenge), misunderstanding: count(misunderstanding) };
};

/** A page of them: those that nobody has looked at first. Only in the officer's own chat. */
export const listThoughts =
  (needs: CodedNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const all = await everything(needs);
    const at = turn.kind === 'form' ? wholeNumberIn(turn.fields['at']) : 0;
    return cards.overview.with(overviewFacts(all, { person: turn.person, at }, needs));
  };

function overviewFacts(
  all: Everything,
  { person, at }: { person: PersonId; at: number },
  needs: CodedNeeds,
): OverviewFacts {
  const { thoughts, codings, themes } = all;
  const coders = codersOf(codings);
  const ordered = [...thoughts].sort((one, other) => Number(coders.has(one.id)) - Number(coders.has(other.id)));
  const { shown, page } = pageOf(ordered, at, PAGE);
  const used = needs.parts.filter(({ id }) => thoughts.some(({ part }) => part === id));
  const f1 = suggestionsF1(codings, themes);
  return {
    total: thoughts.length,
    uncoded: thoughts.filter(({ id }) => !coders.has(id)).length,
    second: thoughts.filter(({ id }) => needsSecond(coders.get(id), person)).length,
    themes: standing([...themes.values()]).length,
    counts: countStances(thoughts),
    parts: used.map(({ id, title }) => ({ title, ...countStances(thoughts.filter(({ part }) => part === id)) })),
    agreement: agreements(codings, themes)
      .slice(0, MOST_AGREEMENTS)
      .map(({ names, thoughts: both, kappa }) => ({
        names: names.join(', '),
        thoughts: both,
        kappa: kappa === undefined ? '' : kappa.toFixed(2),
      })),
    suggestions: f1 ? { f1: f1.f1.toFixed(2), thoughts: f1.thoughts } : null,
    list: shown.map((thought) => listed(thought, coders.get(thought.id) ?? [], { person, themes, needs })),
    page,
  };
}

export const codersOf = (codings: readonly Coding[]): Map<string, Coding[]> =>
  grouped(codings, ({ thought }) => thought);

/** Whether only somebody else has looked at it. */
export const needsSecond = (codings: readonly Coding[] | undefined, person: PersonId): boolean =>
  codings !== undefined && !codings.some(({ officer }) => recipientOf(officer) === recipientOf(person));

type Seen = { person: PersonId; themes: ReadonlyMap<string, Theme>; needs: Pick<CodedNeeds, 'parts' | 'wording'> };

function listed(thought: Thought, codings: readonly Coding[], { person, themes, needs }: Seen): ListedThought {
  const own = codings.find(({ officer }) => recipientOf(officer) === recipientOf(person));
  const { text, ...shown } = shownThought(thought, needs);
  return {
    ...shown,
    text: clip(text, SHOWN),
    coders: codings.length,
    themes: own ? rootsOf(own.themes, themes).map(({ title }) => title) : [],
  };
}

/** What officers see of a thought: the words, and the groups that it counts for. */
export function shownThought(thought: Thought, { parts, wording }: Pick<CodedNeeds, 'parts' | 'wording'>) {
  const { id, text, stance, part, groups } = thought;
  const from = [phaseLabel(groups.phase, wording), groups.area].filter(Boolean).join(', ');
  return {
    id,
    reference: referenceOf(thought),
    text,
    stance,
    part: parts.find((one) => one.id === part)?.title ?? part,
    from,
  };
}
