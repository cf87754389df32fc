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

const wet = { isDry: false };

/** Somebody has had their answer in their own chat. */
async function meets({ people, affiliations }: Stores, one: KnownPerson): Promise<void> {
  await people.meet(one);
  await affiliations.meet(one);
}

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

  it('knows when somebody was last looked up, and where their chat was', async () => {
    const { people } = stores();
    const { person, address } = known();
    assert.equal(await people.lastLookUp(person), undefined);
    await people.noteLookUp(person, { address, at: '2020-01-24T09:00:00.000Z' });
    await times(3, () => people.noteLookUp(person, { address, at: '2020-01-31T09:00:00.000Z' }));
    assert.deepEqual(await people.lastLookUp(person), { address, at: '2020-01-31T09:00:00.000Z' });
    assert.equal(await people.find(person), undefined);
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

  it('keeps what somebody says of their school and role: the last word counts, and it goes when they want', async () => {
    const { affiliations } = stores();
    const [esther, other] = [aPerson(), aPerson()];
    assert.equal(await affiliations.find(esther), undefined);
    await affiliations.say(esther, { school: '900001', role: 'governor' });
    await affiliations.say(esther, { school: '900002', role: 'headteacher' });
    assert.deepEqual(await affiliations.find(esther), { school: '900002', role: 'headteacher', from: 'self' });
    assert.equal(await affiliations.find(other), undefined);
    await affiliations.forget(esther);
    assert.equal(await affiliations.find(esther), undefined);
    await affiliations.say(esther, { school: '900003', role: 'other' });
    assert.deepEqual(await affiliations.find(esther), { school: '900003', role: 'other', from: 'self' });
  });

  it('says in one what is known of somebody, their school and role with it', async () => {
    const { affiliations, people } = stores();
    const esther = known();
    assert.deepEqual(await affiliations.about(esther.person), { known: undefined, affiliation: undefined });
    await people.meet(esther);
    await affiliations.say(esther.person, { school: '900001', role: 'governor' });
    const affiliation = { school: '900001', role: 'governor', from: 'self' };
    assert.deepEqual(await affiliations.about(esther.person), { known: esther, affiliation });
    await affiliations.forget(esther.person);
    assert.deepEqual(await affiliations.about(esther.person), { known: esther, affiliation: undefined });
  });

  it('takes from the directory what nobody said: at once for whoever was met, else when they are', async () => {
    const { affiliations, people } = stores();
    const [esther, ada] = [known(), known()];
    const line = { email: esther.email.toUpperCase(), school: '900001', role: 'governor' };
    await people.meet(esther);
    assert.equal(await affiliations.list(line, wet), 'kept');
    assert.equal(await affiliations.list(line, wet), 'same');
    assert.deepEqual(await affiliations.find(esther.person), { school: '900001', role: 'governor', from: 'directory' });
    assert.equal(await affiliations.list({ ...line, email: ada.email }, wet), 'kept');
    assert.equal(await affiliations.list({ ...line, email: ada.email }, wet), 'same');
    assert.equal(await affiliations.find(ada.person), undefined);
    await meets(stores(), ada);
    assert.deepEqual(await affiliations.find(ada.person), { school: '900001', role: 'governor', from: 'directory' });
    assert.equal(await affiliations.list({ ...line, email: ada.email, school: '900002' }, wet), 'kept');
    assert.equal((await affiliations.find(ada.person))?.school, '900002');
  });

  it('lets no directory write over what somebody says, or bring back what they wanted forgotten', async () => {
    const { affiliations, people } = stores();
    const [said, gone, unmet] = [known(), known(), known()];
    await times(2, (n) => people.meet([said, gone][n] ?? said));
    await affiliations.say(said.person, { school: '900001', role: 'governor' });
    await affiliations.say(gone.person, { school: '900001', role: 'governor' });
    for (const { person } of [gone, unmet]) await affiliations.forget(person);
    const line = { school: '900002', role: 'headteacher' };
    assert.equal(await affiliations.list({ ...line, email: said.email }, wet), 'said');
    assert.equal(await affiliations.list({ ...line, email: gone.email }, wet), 'forgotten');
    await affiliations.list({ ...line, email: unmet.email }, wet);
    await meets(stores(), unmet);
    assert.equal((await affiliations.find(said.person))?.school, '900001');
    for (const { person } of [gone, unmet]) assert.equal(await affiliations.find(person), undefined);
    assert.equal(await affiliations.list({ ...line, email: unmet.email }, wet), 'forgotten');
  });

  it('says what a directory would do without doing it', async () => {
    const { affiliations, people } = stores();
    const [met, unmet] = [known(), known()];
    await people.meet(met);
    for (const { email } of [met, unmet])
      assert.equal(await affiliations.list({ email, school: '900001', role: 'governor' }, { isDry: true }), 'kept');
    await meets(stores(), unmet);
    for (const { person } of [met, unmet]) assert.equal(await affiliations.find(person), undefined);
  });

  it('gives a line of the directory to nobody where people of two tenants have the address', async () => {
    const { affiliations, people } = stores();
    const one = known();
    const other = known({ email: one.email });
    await people.meet(one);
    await people.meet(other);
    await affiliations.list({ email: one.email, school: '900001', role: 'governor' }, wet);
    for (const each of [one, other]) {
      await affiliations.meet(each);
      assert.equal(await affiliations.find(each.person), undefined);
    }
    assert.equal(await people.withEmail(one.email), undefined);
  });

  it('keeps what somebody says at the moment at which the directory is read', async () => {
    const { affiliations, people } = stores();
    const esther = known();
    await people.meet(esther);
    await Promise.all([
      affiliations.list({ email: esther.email, school: '900001', role: 'governor' }, wet),
      affiliations.say(esther.person, { school: '900002', role: 'headteacher' }),
    ]);
    assert.deepEqual(await affiliations.find(esther.person), { school: '900002', role: 'headteacher', from: 'self' });
  });
}
