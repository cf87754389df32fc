// Each nominee is thanked first, and hears how many nominations there were for how many seats.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { outcomeText } from '../../../features/panel/outcome/text.ts';
import { aMessage, aService, factsOf, madeUp, type World } from '../../builders.ts';
import { nth, received } from '../../nominations/officers/officers.ts';
import { aRound, confirm, drain, eight, heard, panelOf, personOf, previewed, round, tell } from './panels.ts';

const withdraw = async ({ ports }: World, reference: string): Promise<void> => {
  const summary = await ports.summaries.find(round, reference);
  assert.ok(summary);
  await ports.summaries.put({ ...summary, version: summary.version + 1, state: 'withdrawn' });
};

/** A panel, from which one who is not on it has withdrawn, and with one who came too late. */
async function confirmed(): Promise<World> {
  const world = await aRound();
  await confirm(world);
  const { members } = await panelOf(world);
  const other = eight.find(({ reference }) => !members.some(({ id }) => id === reference));
  await withdraw(world, other?.reference ?? '');
  await received(world, nth(9, { late: true }));
  return world;
}

describe('what a nominee hears first', () => {
  it('is thanks, and how many nominations there were for how many seats, without those that were withdrawn', async () => {
    const world = await confirmed();
    const { texts } = await previewed(world);
    const seats = (await panelOf(world)).members.length;
    for (const { paragraphs, offer } of texts)
      if (!offer)
        assert.match(
          paragraphs[0] ?? '',
          new RegExp(
            `^Thank you for putting yourself forward(?:, and for the time you gave to it)?\\. We had ${eight.length} nominations for ${seats} seats`,
            'u',
          ),
        );
  });

  it('stays as it was told when others withdraw later', async () => {
    const world = await confirmed();
    await tell(world);
    await drain(world);
    await withdraw(world, 'TAS-0009');
    const { reserves, members } = await panelOf(world);
    for (const id of [...reserves, ...members.map((one) => one.id)]) {
      const asked = await world.app.dispatch(aMessage('my nomination', { person: personOf(id) }));
      assert.deepEqual(
        factsOf(nominationsCards.shown, asked).outcome,
        factsOf(panelCards.outcome, heard(world, id)[0]),
      );
    }
  });

  it('is said of 1 nomination and 1 seat, too', async () => {
    const panel = await panelOf(await confirmed());
    const [id = ''] = panel.members.map((one) => one.id);
    const { selection } = panel;
    const alone = {
      ...panel,
      why: { [id]: { by: 'officers' as const } },
      selection: { ...selection, seats: { ...selection.seats, total: 1 } },
    };
    const said = outcomeText(alone, id, { wording: madeUp.wording, service: aService() });
    assert.match(said?.paragraphs[0] ?? '', /We had 1 nomination for 1 seat\b/u);
  });
});
