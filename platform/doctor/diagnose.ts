// Looks at everything, and says of each group how it is: as its worst examination is.
import { type Asked, type Examination, fault, type Group, groups, type Symptom } from './examination.ts';

/** From best to worst. `skipped`: nobody could look. */
const states = ['skipped', 'well', 'warning', 'fault'] as const;
export type State = (typeof states)[number];

type Examined = { name: string; state: State; symptoms: readonly Symptom[]; skipped: string };
export type Diagnosis = { state: State; groups: { group: Group; state: State; examined: Examined[] }[] };

/** Each is looked at for so long, in milliseconds: whoever asks in a chat gets their answer while Teams still waits for it. */
const PATIENCE = 4_000;

/** What only computes, for seconds on a busy computer: it is done before anybody is asked whose answer could come too late meanwhile. */
const COMPUTED: readonly Group[] = ['settings', 'content', 'package'];

/** Never throws: what cannot be looked at is a fault with its own name. Those that wait for others are looked at after them, all else at once. */
export async function diagnose(
  examinations: readonly Examination[],
  asked: Asked,
  patience = PATIENCE,
): Promise<Diagnosis> {
  const running = new Map<string, Promise<Examined>>();
  const examined = (one: Examination): Promise<Examined> => {
    const known = running.get(one.name) ?? examine(one, asked, { patience, of: before });
    running.set(one.name, known);
    return known;
  };
  const before = (name: string): Promise<Examined> | undefined => {
    const one = examinations.find((other) => other.name === name);
    return one && examined(one);
  };
  await Promise.all(examinations.filter(({ group }) => COMPUTED.includes(group)).map(examined));
  const all = await Promise.all(examinations.map(async (one) => ({ group: one.group, ...(await examined(one)) })));
  const told = groups
    .map((group) => ({
      group,
      examined: once(all)
        .filter((one) => one.group === group)
        .map(({ group: _, ...one }) => one),
    }))
    .filter(({ examined: some }) => some.length > 0)
    .map((one) => ({ ...one, state: worst(one.examined.map(({ state }) => state)) }));
  return { state: worst(told.map(({ state }) => state)), groups: told };
}

/** What several have found is told where it was found first. */
function once<One extends Examined>(all: readonly One[]): One[] {
  const told = new Set<string>();
  const isNew = ({ at, says }: Symptom): boolean => {
    const isFirst = !told.has(`${at} ${says}`);
    told.add(`${at} ${says}`);
    return isFirst;
  };
  return all.map((one) => ({ ...one, symptoms: one.symptoms.filter(isNew) }));
}

type Order = { patience: number; of: (name: string) => Promise<Examined> | undefined };

async function examine(one: Examination, asked: Asked, { patience, of }: Order): Promise<Examined> {
  const { name, after = [] } = one;
  const skippedFor = (skipped: string): Examined => ({ name, state: 'skipped', symptoms: [], skipped });
  for (const earlier of await Promise.all(after.map(async (earlierName) => of(earlierName))))
    if (earlier?.state === 'fault' || earlier?.state === 'skipped')
      return skippedFor(`not looked at until this is: ${earlier.name}`);
  const found = await within(
    patience,
    Promise.resolve().then(() => one.look(asked)),
  ).catch((error: unknown) => [unexpected(name, error)]);
  if (typeof found === 'string') return skippedFor(found);
  return { name, state: worst(['well', ...found.map(({ grade }) => grade)]), symptoms: found, skipped: '' };
}

/** A library's message may quote what it was given, so its name alone is told. */
const unexpected = (name: string, error: unknown): Symptom =>
  fault(
    name,
    error instanceof Late
      ? 'gave no answer in time'
      : `could not be looked at (${error instanceof Error ? error.name : 'unknown fault'})`,
    'Look again in a minute. If it stays, read the log in Azure.',
  );

class Late extends Error {}

async function within<Out>(milliseconds: number, work: Promise<Out>): Promise<Out> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Late());
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

const worst = (some: readonly State[]): State =>
  states[Math.max(0, ...some.map((state) => states.indexOf(state)))] ?? 'well';

/** All that is wrong, each once, the worst first. */
export const symptomsOf = ({ groups: all }: Diagnosis): Symptom[] =>
  all
    .flatMap(({ examined }) => examined.flatMap(({ symptoms }) => symptoms))
    .sort((one, other) => states.indexOf(other.grade) - states.indexOf(one.grade));
