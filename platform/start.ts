// Starts features: each is handed ports, content and what others offer, by the names in the type of its needs.
import type { Examination } from './doctor/examination.ts';
import type { Facts } from './facts.ts';
import type { AnyHandlers, Declarations } from './feature.ts';
import { merged } from './registry.ts';
import type { Tables } from './table.ts';
import type { Codes, SharedWording, WordingOf } from './wording.ts';

/** A feature whose needs and handlers are not looked at. */
export type AnyFeature = Declarations & { readonly start: (needs: never) => AnyHandlers };

/** Features by the names of their exports. */
export type Features = Readonly<Record<string, AnyFeature>>;

export type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type StartedOf<F extends AnyFeature> = ReturnType<F['start']>;
type Made<F, Part extends 'stores' | 'studies' | 'learns'> = F extends {
  readonly [P in Part]: (from: never) => infer Out;
}
  ? Out
  : never;

/** All that these features need, of ports, content and each other. */
export type NeedsOf<All extends Features> = Intersection<Parameters<All[keyof All]['start']>[0]>;

type WordingIn<F> = F extends { readonly wording: infer C extends Codes } ? WordingOf<C> : never;

/** All sentences of these features. */
export type WordingOfAll<All extends Features> = SharedWording & Intersection<WordingIn<All[keyof All]>>;

/** What these features offer to each other. */
export type OffersOf<All extends Features> = Intersection<
  StartedOf<All[keyof All]> extends infer Started ? (Started extends { offers: infer Offers } ? Offers : never) : never
>;

export type StoresOf<All extends Features> = Intersection<Made<All[keyof All], 'stores'>>;
export type StudiedBy<All extends Features> = object & Intersection<Made<All[keyof All], 'studies'>>;
export type LearntBy<All extends Features> = Intersection<Made<All[keyof All], 'learns'>>;
type Reading<F, Part extends 'studies' | 'learns' | 'facts' | 'examines'> = F extends {
  readonly [P in Part]: (content: infer Content) => unknown;
}
  ? Content
  : never;

/** What features are handed from outside; no type at all where one offers something that another needs otherwise. */
export type HandedTo<All extends Features> =
  OffersOf<All> extends Partial<NeedsOf<All>> ? Omit<NeedsOf<All>, keyof OffersOf<All>> : never;

/** What features are handed, of several sources in one. Throws where two have the same name: nobody could say which is meant. */
export const handedBy = <Sources extends readonly object[]>(...sources: Sources): Intersection<Sources[number]> =>
  merged(
    'name that features are handed',
    sources.map((source) => ({ ...source })),
  ) as Intersection<Sources[number]>;

/** Each feature's handlers. */
export type Started<All extends Features> = { readonly [Name in keyof All]: StartedOf<All[Name]> };

/** What is learnt from content, once for each content. */
const learntFrom = new WeakMap<Features, WeakMap<object, object>>();

/** What `studies` need of the content, and `learns` besides what was studied. */
type Learning<All extends Features> = object &
  Intersection<Reading<All[keyof All], 'studies'>> &
  Omit<Intersection<Reading<All[keyof All], 'learns'>>, keyof StudiedBy<All>>;

/** What these features find out from the content, as plain data. Takes a while. */
export const studiedBy = <All extends Features>(features: All, content: Learning<All>): StudiedBy<All> =>
  // Each name has the type that its feature gave it.
  merged(
    'study',
    Object.values(features).map(({ studies }) => studies?.(content as never)),
  ) as StudiedBy<All>;

/** What these features learn from the content, only the first time it is asked for. `studied`: of this content, where it was before. */
export function learntBy<All extends Features>(
  features: All,
  content: Learning<All>,
  studied?: StudiedBy<All>,
): LearntBy<All> {
  const known = learntFrom.get(features) ?? new WeakMap<object, object>();
  learntFrom.set(features, known);
  const learn = () => {
    const all = handedBy(content, studied ?? studiedBy(features, content));
    return merged(
      'learning',
      Object.values(features).map(({ learns }) => learns?.(all as never)),
    );
  };
  const learnt = known.get(content) ?? learn();
  known.set(content, learnt);
  // Each name has the type that its feature gave it.
  return learnt as LearntBy<All>;
}

/** All that these features can state, by name. Throws where two state a fact of the same name. */
export const factsOf = <All extends Features>(
  features: All,
  content: object & Intersection<Reading<All[keyof All], 'facts'>>,
): Facts =>
  merged(
    'fact',
    Object.values(features).map(({ facts }) => facts?.(content as never)),
  );

/** What these features have looked at, in the order of their names. */
export const examinationsOf = <All extends Features>(
  features: All,
  ports: object & Intersection<Reading<All[keyof All], 'examines'>>,
): Examination[] =>
  // The compiler has held the ports to what each names.
  Object.values(features).flatMap(({ examines }) => examines?.(ports as never) ?? []);

/** What keeps the rows of these features. */
export const storesOf = <All extends Features>(features: All, tables: Tables): StoresOf<All> =>
  // Each name has the type that its feature gave it.
  merged(
    'store',
    Object.values(features).map(({ stores }) => stores?.(tables)),
  ) as StoresOf<All>;

/**
 * Starts all features with what they are handed. What a feature offers can be called once all have started, whichever starts first, so two
 * may offer something to each other.
 */
export function startAll<All extends Features>(features: All, handed: HandedTo<All>): Started<All> {
  const started = new Map<string, AnyHandlers>();
  const offers = merged(
    'offer',
    Object.entries(features).map(([name, { offers = [] }]) =>
      Object.fromEntries(
        offers.map((offer) => [
          offer,
          (...args: never) => {
            const call = started.get(name)?.offers?.[offer];
            if (!call) throw new Error(`${name} offers ${offer} once all features have started.`);
            return call(...args);
          },
        ]),
      ),
    ),
  );
  // The compiler has held what is handed to the needs of each; here they are all one.
  const needs = { ...handed, ...offers } as never;
  for (const [name, feature] of Object.entries(features)) started.set(name, feature.start(needs));
  return Object.fromEntries(started) as Started<All>;
}
