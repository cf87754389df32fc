// Computes a published panel again, from nothing but its file, and says of each part whether it agrees.
import { seedFrom } from './draw/seed.ts';
import { nextFor, stillFree, type Seating } from './outcome/next.ts';
import { seated } from './panel.ts';
import { reservesFor, idsOf, type PublishedPanel } from './published-panel.ts';
import { hashOf, idOfNumber, publishedSelection, selectionOf } from './published.ts';
import { reservesOf } from './replace.ts';
import { drawOrder, type Selection } from './selection.ts';
import type { Solver } from './solver.ts';
import { suggestPanel } from './best-panel.ts';

/** `wanted`: what the file says, and `found` what is computed; both as text, the same where it agrees. */
export type Checked = {
  what: 'hash' | 'seed' | 'panel' | 'next' | 'reserves' | 'seats';
  of: string;
  wanted: string;
  found: string;
};

const NOBODY = 'nobody';

const numbersOf = (ids: readonly string[]): string => (ids.length === 0 ? NOBODY : ids.map(Number).join(', '));
const inOrder = (ids: readonly string[]): string => numbersOf([...ids].sort());

/** Checks the file part by part; or says, a sentence each, why it holds no panel that could be computed. */
export function verifyPanel(file: PublishedPanel, solver: Solver): Checked[] | { problems: string[] } {
  const sealed = selectionOf(file.selection);
  if ('problems' in sealed) return sealed;
  const problems = [...strangersIn(file), ...impossibleIn(file)];
  if (problems.length > 0) return { problems };
  const order = drawOrder(
    file.seed,
    sealed.selection.candidates.map(({ id }) => id),
  );
  const selection: Selection = { ...sealed.selection, order };
  const hash = hashOf(publishedSelection(sealed));
  const again = suggestPanel(selection, solver);
  const chosen = idsOf(file.chosen);
  const { members, steps } = replay(file, selection);
  return [
    { what: 'hash', of: '', wanted: file.lottery?.hash ?? hash, found: hash },
    { what: 'seed', of: '', wanted: file.seed, found: seedIn(file, hash) },
    { what: 'panel', of: '', wanted: inOrder(chosen), found: again.kind === 'panel' ? inOrder(again.members) : NOBODY },
    {
      what: 'reserves',
      of: '',
      wanted: numbersOf(idsOf(file.reserves)),
      found: numbersOf(
        reservesOf(
          order.filter((id) => chosen.includes(id)),
          selection,
        ),
      ),
    },
    ...steps,
    {
      what: 'seats',
      of: '',
      wanted: inOrder(idsOf(file.seats.map(({ number }) => number))),
      found: inOrder(seated({ members })),
    },
    ...file.seats.map(({ number, reserves }): Checked => {
      const found = reservesFor(
        idOfNumber(number),
        { members, selection, reserves: idsOf(file.reserves) },
        idsOf(file.gone),
      );
      return { what: 'seats', of: String(number), wanted: numbersOf(idsOf(reserves)), found: numbersOf(found) };
    }),
  ];
}

/** Without a lottery, the round's name; with one, what comes of the hash that is computed here. */
function seedIn({ lottery, selection }: PublishedPanel, hash: string): string {
  if (!lottery) return selection.round;
  const [first, second, ...more] = lottery.words;
  return first === undefined || second === undefined || more.length > 0 ? NOBODY : seedFrom(hash, [first, second]);
}

function strangersIn({ selection, chosen, declined, reserves, gone, seats }: PublishedPanel): string[] {
  const all = [
    ...[...chosen, ...reserves, ...gone],
    ...declined.flatMap(({ number, next }) => [number, next ?? number]),
    ...seats.flatMap(({ number, reserves: own }) => [number, ...own]),
  ];
  const strangers = new Set(all.filter((number) => number > selection.candidates.length));
  return [...strangers].map((number) => `Nobody in the list has the number ${number}.`);
}

/** Whoever declines holds a seat, and whoever is offered one never did: otherwise a seat would be two people's. */
function impossibleIn({ chosen, declined }: PublishedPanel): string[] {
  const [holding, asked] = [new Set(chosen), new Set(chosen)];
  return declined.flatMap(({ number, next }) => {
    const wrong = [
      ...(holding.delete(number) ? [] : [`The number ${number} declined, and held no seat.`]),
      ...(next !== null && asked.has(next) ? [`The number ${next} was offered a seat twice.`] : []),
    ];
    for (const numbers of [holding, asked]) if (next !== null) numbers.add(next);
    return wrong;
  });
}

/** Who declined, one after the other, and who was next each time. */
function replay({ chosen, declined, reserves, gone }: PublishedPanel, selection: Selection) {
  const at = '';
  let members: Seating['members'] = idsOf(chosen).map((id) => ({ id, insteadOf: null, answer: 'asked', at }));
  const steps = declined.map(({ number, next }): Checked => {
    const id = idOfNumber(number);
    members = members.map((member) => (member.id === id ? { ...member, answer: 'declined' } : member));
    const able = stillFree({ members }, idsOf(reserves)).filter(
      (one) => !gone.includes(Number(one)) || Number(one) === next,
    );
    const [first] = nextFor(id, { panel: { members, selection }, among: able });
    const came = next === null ? undefined : idOfNumber(next);
    if (came !== undefined) members = [...members, { id: came, insteadOf: id, answer: 'asked', at }];
    // Where no reserve keeps the rules, officers decide: nothing can be computed then.
    const found = first ? [first.id] : came === undefined ? [] : [came];
    return {
      what: 'next',
      of: String(number),
      wanted: numbersOf(came === undefined ? [] : [came]),
      found: numbersOf(found),
    };
  });
  return { members, steps };
}
