// Views: what each thought says, as the themes that officers found in it together with its stance. A quote stands for all that say the same.
import { recipientOf } from '../../../platform/person.ts';
import type { Thought } from '../../thoughts/index.ts';
import { decided } from '../coding/coding.ts';
import type { Everything } from '../coding/overview.ts';
import type { Theme } from '../theme.ts';

/** `says`: a theme and a stance each, such as "3f2… challenge"; nothing where nobody has read it yet. */
export type View = { thought: Thought; themes: readonly Theme[]; says: readonly string[] };

export function viewsOf({ thoughts, codings, themes }: Everything): View[] {
  const now = decided(codings, themes);
  return thoughts.map((thought) => {
    const its = now.get(thought.id) ?? [];
    return { thought, themes: its, says: its.map(({ id }) => `${id} ${thought.stance}`) };
  });
}

/** The views that none of these quotes stands for. */
export function leftOut(views: readonly View[], quotes: readonly View[]): Set<View> {
  const said = new Set(quotes.flatMap(({ says }) => says));
  return new Set(views.filter(({ says }) => !says.some((one) => said.has(one))));
}

/** How many people shared these, and of how many every view is among `out`. */
export function peopleIn(views: readonly View[], out: ReadonlySet<View>): { of: number; out: number } {
  const person = ({ thought }: View): string => recipientOf(thought.person);
  const all = new Set(views.map(person));
  const heard = new Set(views.filter((view) => !out.has(view)).map(person));
  return { of: all.size, out: all.size - heard.size };
}
