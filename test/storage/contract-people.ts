// What every kind of stores must do about the people who have met the bot.
import type { Stores } from '../../app.ts';
import type { KnownPerson } from '../../platform/person.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { anAddress, aPerson, times } from './records.ts';

const known = (over: Partial<KnownPerson> = {}): KnownPerson => ({
  person: aPerson(),
  address: anAddress(),
  name: 'Esther Summerson',
  email: `${nanoid()}@example.org`,
  ...over,
});

/** Describes what is kept about people. `stores` is asked for in each test. */
export function keepsPeople(stores: () => Stores): void {
  it('finds somebody by who they are and by their address, in whatever case it is written', async () => {
    const { people } = stores();
    const esther = known();
    assert.equal(await people.find(esther.person), undefined);
    await times(5, () => people.meet(esther));
    assert.deepEqual(await people.find(esther.person), esther);
    assert.deepEqual(await people.withEmail(` ${esther.email.toUpperCase()} `), esther);
    assert.equal(await people.withEmail(`x${esther.email}`), undefined);
  });

  it('gives an address to whoever of a tenant has it last', async () => {
    const { people } = stores();
    const first = known();
    const next = known({ email: first.email, person: { ...first.person, objectId: nanoid() } });
    await people.meet(first);
    await people.meet(next);
    assert.deepEqual(await people.withEmail(first.email), next);
  });

  it('lets nobody of another tenant take an address over: it is neither’s then', async () => {
    const { people } = stores();
    const first = known();
    await people.meet(first);
    await people.meet(known({ email: first.email }));
    assert.equal(await people.withEmail(first.email), undefined);
    assert.deepEqual(await people.find(first.person), first);
  });

  it('forgets an address that somebody had before', async () => {
    const { people } = stores();
    const before = known();
    const now = { ...before, email: `${nanoid()}@example.org` };
    await people.meet(before);
    await people.meet(now);
    assert.equal(await people.withEmail(before.email), undefined);
    assert.deepEqual(await people.withEmail(now.email), now);
  });

  it('keeps an address when the roster says none the next time, and how to reach them now', async () => {
    const { people } = stores();
    const esther = known();
    await people.meet(esther);
    await people.meet({ ...esther, email: '', address: anAddress('another') });
    assert.deepEqual(await people.withEmail(esther.email), { ...esther, address: 'another' });
  });
}
