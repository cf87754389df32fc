// The sample of every card, as it opens in the card designer: beside its template, under its name.
import { readFileSync } from 'node:fs';
import { cards as coverage } from '../../features/coverage/cards.ts';
import { cards as digest } from '../../features/digest/cards.ts';
import { cards as documents } from '../../features/documents/cards.ts';
import { cards as faq } from '../../features/faq/cards.ts';
import { cards as help } from '../../features/help/cards.ts';
import { cards as nominations } from '../../features/nominations/cards.ts';
import { cards as panel } from '../../features/panel/cards.ts';
import { cards as questions } from '../../features/questions/cards.ts';
import { cards as signposts } from '../../features/signposts/cards.ts';
import { cards as staffChannels } from '../../features/staff-channels/cards.ts';
import { cards as suggestions } from '../../features/suggestions/cards.ts';
import type { Card, Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';

/** What it takes to show a card: a reply is made of it and of its sample. */
export type Shown<Facts extends object> = Pick<Card<Facts>, 'template' | 'with'>;

/** A card whose facts nobody names: nothing but its own sample fits it. */
type AnyCard = Shown<never>;

/** The folders of `adaptive-cards/`, each with its cards. */
const folders: Readonly<Record<string, Readonly<Record<string, AnyCard>>>> = {
  coverage,
  digest,
  documents,
  faq,
  help,
  nominations,
  panel,
  questions,
  refusals,
  signposts,
  'staff-channels': staffChannels,
  suggestions,
};

const fileOf = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** Every card by its path, such as "nominations/form". */
export const everyCard: ReadonlyMap<string, AnyCard> = new Map(
  Object.entries(folders).flatMap(([folder, cards]) =>
    Object.entries(cards).map(([name, card]) => [`${folder}/${fileOf(name)}`, card] as const),
  ),
);

const samplePaths = new Map([...everyCard].map(([path, { template }]) => [template, path]));

/** The whole sample, with `raw`. The compiler has held it to the card's facts where the card is made. */
export const wholeSample = ({ template }: Pick<AnyCard, 'template'>): object & { raw: object } => {
  const path = samplePaths.get(template) ?? 'a card that no feature has';
  return JSON.parse(readFileSync(`adaptive-cards/${path}.sample.json`, 'utf8')) as object & { raw: object };
};

/** The facts of a card's sample. */
export const sampleOf = <Facts extends object>(card: Shown<Facts>): Facts => wholeSample(card).raw as Facts;

/** Which card a reply is, such as "nominations/form"; `undefined` of silence. */
export const cardOf = (reply: Reply | undefined): string | undefined =>
  reply && (samplePaths.get(reply.template) ?? 'a card that no feature has');
