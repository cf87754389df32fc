// A feature brings a section of its own to the digest: elements in its place, words in what is spoken, and what it wants remembered.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { registry } from '../../app.ts';
import { digestCards } from '../../features/digest/cards.ts';
import { composeDigest } from '../../features/digest/compose.ts';
import { type DigestSpan, type Said, section } from '../../platform/digest/section.ts';
import { tellAll } from '../../platform/digest/told.ts';
import { feature } from '../../platform/feature.ts';
import { registryOf } from '../../platform/registry.ts';
import { down } from '../builders.ts';
import { markdownOf } from '../cards/walk.ts';

const at8 = '2026-11-23T08:00:00.000Z';
const span: DigestSpan = { now: at8, moment: {}, since: at8, lookBack: at8, reported: ['a mark'] };

type Bees = { bees: number };
const text = (words: string) => ({ type: 'TextBlock', text: words, wrap: true });
const bees = section<Bees, { raw: Bees }>(2, {
  speak: '${bees} bees',
  quiet: '${bees} bees in all',
  quietEnd: "${if(bees == 0, '', ' They are well.')}",
  body: [text('Bees: ${bees}')],
});
const ants = section<{ ants: string }, { raw: { ants: string } }>(1, {
  speak: '${ants}',
  quiet: '${ants}',
  body: [text('Ants: ${ants}')],
});

const hive = feature({ name: 'hive', digest: { bees } }, ({ news }: { news: boolean }) => ({
  digest: {
    bees: ({ reported }: DigestSpan) => Promise.resolve({ facts: { bees: reported.length }, news, remember: ['buzz'] }),
  },
}));
const hill = feature({ name: 'hill', digest: { ants } }, () => ({
  digest: { ants: () => Promise.resolve({ facts: { ants: '*many*' }, news: false }) },
}));
// @ts-expect-error A section that says nothing does not compile.
feature({ name: 'silent', digest: { bees } }, () => ({ digest: {} }));
feature({ name: 'confused', digest: { bees } }, () => ({
  // @ts-expect-error Nor does one that says something else than its card is told.
  digest: { bees: () => Promise.resolve({ facts: { bees: 'many' }, news: false }) },
}));

const sections = registryOf([hive, hill]).digest;
const reply = async (news: boolean) => {
  const said = await tellAll({ ...hive.start({ news }).digest, ...hill.start({}).digest })(span);
  return { said, card: render(composeDigest({ ...span, number: 4, unknown: [] }, said, digestCards(sections))) };
};

describe('sections of the digest', () => {
  it('stand in their order, whichever feature comes first, and are spoken in it', async () => {
    const { said, card } = await reply(true);
    assert.deepEqual(markdownOf(card).slice(2), [String.raw`Ants: \*many\*`, 'Bees: 1']);
    assert.match(card.speak, /^Digest 4, Monday 23 November 2026: .*many.*, 1 bees\.$/u);
    assert.deepEqual(said.remember, ['buzz']);
  });

  it('are a line while none has news', async () => {
    const { card } = await reply(false);
    assert.equal(card.body.length, 1);
    assert.match(String(card.body[0]?.['text']), /Nothing new since .*\. .*many.*, 1 bees in all\. They are well\.$/u);
    assert.match(card.speak, /^Nothing new in the digest: .*, 1 bees in all\.$/u);
  });

  it('cost the digest where one cannot say what it has', async () => {
    await assert.rejects(tellAll({ ...hill.start({}).digest, broken: down })(span), /storage is down/u);
  });

  it('have names and facts of their own: what two features call the same is refused', async () => {
    assert.throws(
      () => registryOf([hive, { name: 'other hive', digest: { bees } }]),
      /same section of the digest: bees/u,
    );
    const said: Said<Bees> = { facts: { bees: 1 }, news: false };
    const tell = () => Promise.resolve(said);
    await assert.rejects(tellAll({ one: tell, other: tell })(span), /same fact of the digest: bees/u);
  });

  it('are composed once for the same sections: a card is known by its template', () => {
    assert.equal(digestCards(registry.digest), digestCards(registry.digest));
    assert.notEqual(digestCards(registry.digest), digestCards(sections));
  });
});
