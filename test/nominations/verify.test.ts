// A receipt's code proves that this service gave it out, for that reference and that version.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { receiptIn } from '../../features/nominations/verify-receipt.ts';
import { aFilledForm, aForm, aMessage, anOfficer, countingIds, factsOf } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { cardOf } from '../cards/samples.ts';

describe('what asks for a check of a receipt', () => {
  it('is "verify", a reference and a code, with or without the dash, in any case', () => {
    const receipt = { reference: 'TAS-7K3M-9QXD', code: 'BCDF2345' };
    for (const text of ['verify TAS-7K3M-9QXD BCDF-2345', ' Verify: tas-7k3m-9qxd  bcdf2345 '])
      assert.deepEqual(receiptIn(text), receipt);
  });

  it('is nothing else', () => {
    for (const text of ['verify', 'verify TAS-7K3M-9QXD', 'how do I verify TAS-7K3M-9QXD BCDF-2345', 'verify x y'])
      assert.equal(receiptIn(text), undefined);
  });
});

describe('checking a receipt', () => {
  const references = ['TAS-7K3M-9QXD', 'TAS-7K3M-9QXF'];
  /** A code of the right shape, other for other texts. */
  const receiptCode = (text: string) =>
    `C${String(text.length).padStart(3, '0')}-${text.slice(-7, -3).replace(/\W/gu, 'B')}`;
  const begun = async () => {
    const world = aFollowedWorld({
      receiptCode,
      ids: { ...countingIds(), reference: () => references[0] ?? '' },
    });
    const { code } = factsOf(nominationsCards.receipt, await world.app.dispatch(aFilledForm()));
    const verify = async (reference: string, said: string) =>
      factsOf(
        nominationsCards.verified,
        await world.app.dispatch(aMessage(`verify ${reference} ${said}`, { person: anOfficer(), place: 'channel' })),
      );
    return { world, code, verify };
  };

  it('says which version it proves, and whether that still stands', async () => {
    const { world, code, verify } = await begun();
    assert.deepEqual((await verify('TAS-7K3M-9QXD', code)).proven, {
      version: 1,
      at: '9:30am on Monday 23 November 2026',
      latest: true,
    });
    await world.app.dispatch(aForm('nomination.withdraw-now', {}, { receivedAt: '2026-11-24T08:00:00.000Z' }));
    assert.equal((await verify('TAS-7K3M-9QXD', code)).proven?.latest, false);
  });

  it('proves nothing with another code, or for another reference', async () => {
    const { code, verify } = await begun();
    const wrong = await verify('TAS-7K3M-9QXD', 'BBBB-2222');
    assert.deepEqual([wrong.found, wrong.proven], [true, null]);
    const none = await verify('TAS-7K3M-9QXF', code);
    assert.deepEqual([none.found, none.proven], [false, null]);
  });

  it('is for officers', async () => {
    const { world, code } = await begun();
    assert.equal(cardOf(await world.app.dispatch(aMessage(`verify TAS-7K3M-9QXD ${code}`))), 'refusals/officers-only');
  });
});
