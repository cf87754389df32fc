// An update that was published and corrected, with a text of any kind in all of its sections: straight into the stores, as the form takes less.
import { type Draft, publishedAs } from '../../features/updates/update.ts';
import { anOfficer, type World } from '../builders.ts';

export async function withUpdate<W extends Pick<World, 'ports' | 'clock'>>(world: W, text: string): Promise<W> {
  const { ports, clock } = world;
  const writer = anOfficer({ name: text });
  const at = clock.now;
  const by = { id: ports.ids.key(), at, by: writer, name: text };
  for (const of of [0, 1]) {
    const draft: Draft = {
      ...{ of, version: 1, state: 'asked', author: writer, since: at, until: at, changedAt: at, published: 0 },
      words: { purpose: text, news: `- ${text}\n- ${text}`, mythbusting: `**${text}**\n\n${text}`, dates: text },
      change: of > 0 ? text : '',
    };
    await ports.updates.save(draft, undefined, { ...by, did: 'update.asked' });
    const found = await ports.updates.draft(of);
    if (found)
      await ports.updates.publish(publishedAs(found, { approver: writer, at }), found, {
        ...by,
        did: 'update.published',
      });
  }
  return world;
}
