// What every kind of stores must do about themes, codings of thoughts and what was published.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Theme } from '../../features/themes/theme.ts';
import { aPerson, times, waitingIn } from './records.ts';

const AT = '2020-01-24T14:05:00.000Z';
const LATER = '2020-02-01T00:00:00.000Z';
const aTheme = (over: Partial<Theme> = {}): Theme => ({
  ...{ id: nanoid(22), title: 'Small / \\ # schools?', version: 1, into: null, promisedBy: null, answer: null, at: AT },
  ...over,
});
const done = (did: 'theme.created' | 'theme.renamed') => ({ by: aPerson(), name: 'John Jarndyce', did });

/** Describes what is kept of themes. `stores` is asked for in each test. */
export function keepsThemes(stores: () => Stores): void {
  it('keeps each version of a theme with who made it and its event, and of several changes at once one', async () => {
    const { themes, outbox } = stores();
    const one = aTheme();
    assert.equal(await themes.begin(one, done('theme.created')), true);
    assert.equal(await themes.begin({ ...one, title: 'Again' }, done('theme.created')), false);
    const to = { ...one, title: 'Tiny schools', version: 2 };
    const saved = await times(4, (n) => themes.change({ ...to, title: `Tiny ${n}` }, done('theme.renamed')));
    assert.equal(saved.filter(Boolean).length, 1);
    const now = await themes.find(one.id);
    assert.deepEqual([now?.version, now?.title.startsWith('Tiny')], [2, true]);
    assert.deepEqual(await themes.version(one.id, 1), one);
    assert.deepEqual(
      (await themes.history(one.id)).map(({ did }) => did),
      ['theme.renamed', 'theme.created'],
    );
    const events = (await waitingIn(outbox, LATER)).filter(({ id }) => id.startsWith(one.id));
    assert.deepEqual(events.map(({ id }) => id).sort(), [`${one.id}-1`, `${one.id}-2`]);
    assert.ok((await themes.all()).some(({ id }) => id === one.id));
  });

  it('keeps what an officer finds, and what they found first', async () => {
    const { codings } = stores();
    const thought = nanoid(43);
    const coding = { thought, officer: aPerson(), name: 'Esther', at: AT, themes: ['a'], suggested: ['b'] };
    await codings.code(coding);
    await times(3, () => codings.code({ ...coding, themes: ['c'], suggested: [] }));
    await codings.code({ ...coding, officer: aPerson(), themes: ['d'] });
    const found = await codings.of(thought);
    assert.deepEqual(found.map(({ first, themes, suggested }) => [first, themes, suggested]).sort(), [
      [['a'], ['c'], ['b']],
      [['d'], ['d'], ['b']],
    ]);
    assert.equal((await codings.all()).filter((one) => one.thought === thought).length, 2);
  });

  it('publishes once under a number', async () => {
    const { publications } = stores();
    const number = 1 + (await publications.all()).length;
    const by = { by: aPerson(), name: 'Esther', did: 'theme.published' } as const;
    const published = await times(3, () => publications.publish({ number, at: AT, rows: [] }, by));
    assert.equal(published.filter(Boolean).length, 1);
    assert.deepEqual((await publications.all()).at(-1), { number, at: AT, rows: [] });
  });
}
