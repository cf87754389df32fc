// Worlds with themes that have many thoughts.
import { cards } from '../../features/themes/cards.ts';
import type { Thought } from '../../features/thoughts/thought.ts';
import { anAddress, factsOf } from '../builders.ts';
import { aGrouping, type Grouping, officer } from './grouping.ts';

let made = 0;
/** So many thoughts of one theme, straight into storage. */
export async function add(world: Grouping, count: number, theme: string, over: Partial<Thought> = {}): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    made += 1;
    const id = `thought-${String(made).padStart(20, '0')}`;
    await world.ports.thoughts.share({
      id,
      person: { tenantId: 'a', objectId: id },
      address: anAddress(id),
      at: world.clock.now,
      stance: 'challenge',
      part: 'networks',
      text: 'Words',
      mayQuote: false,
      groups: { phase: 'Primary', type: '', area: '', network: '', role: '' },
      withdrawnAt: null,
      ...over,
    });
    const coding = { thought: id, officer: { tenantId: 'a', objectId: 'o' }, name: 'Olu', at: world.clock.now };
    await world.ports.codings.code({ ...coding, themes: [theme], suggested: [] });
  }
}

export async function withTheme(title = 'Small schools') {
  const world = aGrouping();
  const { formKey } = factsOf(cards.themes, await world.says(officer, 'themes'));
  await world.presses(officer, 'themes.create', { formKey, newTheme: title });
  return { world, theme: await world.theme(title) };
}

/** A theme that was answered and published, with hidden numbers, and one that was promised an answer. */
export async function published(): Promise<Grouping> {
  const { world, theme } = await withTheme();
  const { formKey } = factsOf(cards.themes, await world.says(officer, 'themes'));
  await world.presses(officer, 'themes.create', { formKey, newTheme: 'Travel to meetings' });
  const travel = await world.theme('Travel to meetings');
  await add(world, 9, theme);
  await add(world, 2, theme, { stance: 'opportunity' });
  await add(world, 6, travel);
  await world.presses(officer, 'themes.publish', { number: 1 });
  await world.changes(travel, 'promise', { promisedBy: '14 December 2026' });
  await world.answers(theme);
  return world;
}
