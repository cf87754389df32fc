// The sample of every card, as it opens in the card designer: beside its template, under its name.
import { readFileSync } from 'node:fs';
import * as features from '../../features.ts';
import type { Reply, Shown } from '../../platform/card.ts';
import type { Section } from '../../platform/digest/section.ts';
import type { Declarations } from '../../platform/feature.ts';
import { refusals } from '../../platform/refusals.ts';
import { merged } from '../../platform/registry.ts';
import { cards as digest } from '../digest/cards.ts';

/** A card whose facts nobody names: nothing but its own sample fits it. */
type AnyCard = Shown<never>;

const all: readonly Declarations[] = Object.values(features);

/** The folders of `adaptive-cards/`, each with its cards. */
const folders: readonly (readonly [string, Readonly<Record<string, AnyCard>>])[] = [
  ['refusals', refusals],
  // Made of all sections of the digest, which features declare.
  ['digest', digest],
  ...all.map(({ name, cards = {} }) => [name, cards] as const),
];

const fileOf = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** Every card by its path, such as "nominations/form". */
export const everyCard: ReadonlyMap<string, AnyCard> = new Map(
  folders.flatMap(([folder, cards]) =>
    Object.entries(cards).map(([name, card]) => [`${folder}/${fileOf(name)}`, card] as const),
  ),
);

const samplePaths = new Map([...everyCard].map(([path, { template }]) => [template, path]));

/** Every section of the digest by its path: "nominations/digest" is the one of that name, "nominations/digest-closing" another. */
export const everySection: ReadonlyMap<string, Section> = new Map(
  Object.values<Declarations>(features).flatMap(({ name, digest = {} }) =>
    Object.entries(digest).map(([of, one]) => [`${name}/${of === name ? 'digest' : `digest-${of}`}`, one] as const),
  ),
);

type Sample = object & { raw: object };

/** The sample beside a template. */
export const sampleAt = (path: string): Sample =>
  JSON.parse(readFileSync(`adaptive-cards/${path}.sample.json`, 'utf8')) as Sample;

/** The digest's frames are told what all its sections are told. */
function withSections(frame: Sample): Sample {
  const samples = [frame, ...[...everySection.keys()].map(sampleAt)];
  const facts = (of: (sample: Sample) => object) =>
    merged(
      'fact',
      samples.map((one) => ({ ...of(one) })),
    );
  const raw = { ...facts(({ raw }) => raw) };
  return { ...facts(({ raw, ...rest }) => rest), raw };
}

const isFrame = (path: string): boolean => Object.keys(digest).some((name) => path === `digest/${name}`);

/** The whole sample, with `raw`. The compiler has held it to the card's facts where the card is made. */
export const wholeSample = ({ template }: Pick<AnyCard, 'template'>): Sample => {
  const path = samplePaths.get(template) ?? 'a card that no feature has';
  return isFrame(path) ? withSections(sampleAt(path)) : sampleAt(path);
};

/** The facts of a card's sample. */
export const sampleOf = <Facts extends object>(card: Shown<Facts>): Facts => wholeSample(card).raw as Facts;

/** Which card a reply is, such as "nominations/form"; `undefined` of silence. */
export const cardOf = (reply: Reply | undefined): string | undefined =>
  reply && (samplePaths.get(reply.template) ?? 'a card that no feature has');
