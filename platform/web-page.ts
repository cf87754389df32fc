// Web pages as values: a feature makes each of its pages once from a template, and answers a browser's request with its facts.
import type { Instant } from './calendar.ts';

/**
 * What a browser asks for. `parameters`: those of the path, decoded. `query` and `fields` (of a form that was sent): the first value of each
 * name. All of it is from outside: text of any kind.
 */
export type PageRequest = {
  parameters: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, string>>;
  /** What sessions of this browser hold, by their names: only we can have begun them. */
  sessions: Readonly<Record<string, string>>;
  /** The server's time when the request arrived. Deadlines are decided by it. */
  receivedAt: Instant;
};

/** Where a page stands in the menu that all pages have: `order` counts from 1, `says` is a code of the feature's wording. */
export type MenuPlace = { readonly order: number; readonly says: string };

/** A page of the site, declared by method and path: "GET /questions/{id}". It is for anybody with a browser. */
export type PageKind = {
  readonly menu?: MenuPlace;
  /** What is on it is for whoever has the session: no browser keeps it. */
  readonly isPrivate?: true;
};

/** 200 for a page as asked for, 404 for what there is none of, 422 for a form that comes back. */
export type PageStatus = 200 | 404 | 422;

/** Begins a session of a browser, or ends it, where it holds nothing. `holds`: letters, digits, hyphens and underscores. */
export type Session = { readonly name: string; readonly holds: string };

/** `address`: the path of the page, where it is another than was asked for. */
type Beside = { readonly session?: Session; readonly address?: string };

class Made {
  // A private member makes the type nominal: nothing but a page can make a reply.
  readonly #status: PageStatus;
  readonly #beside: Beside;
  readonly kind = 'page';
  readonly template: string;
  readonly facts: object;

  constructor(template: string, facts: object, status: PageStatus, beside: Beside = {}) {
    this.template = template;
    this.facts = facts;
    this.#status = status;
    this.#beside = beside;
  }

  /** The same page, with which a session begins. */
  beginning(session: Session): Made {
    return new Made(this.template, this.facts, this.#status, { ...this.#beside, session });
  }

  /** The same page as what stands at this path: whoever opens it again gets it from there. Of pages for people who are signed in. */
  standingAt(address: string): Made {
    return new Made(this.template, this.facts, this.#status, { ...this.#beside, address });
  }

  get session(): Session | undefined {
    return this.#beside.session;
  }

  get address(): string | undefined {
    return this.#beside.address;
  }

  get status(): PageStatus {
    return this.#status;
  }
}

export type WebPageReply = Made;

/** What a browser gets: a page, a file, the way to another page, or word that there is no such page. */
export type PageReply =
  | WebPageReply
  | {
      readonly kind: 'file';
      readonly type: 'text/csv' | 'text/calendar' | 'application/json' | 'application/atom+xml';
      readonly name: string;
      readonly text: string;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly session?: Session }
  | { readonly kind: 'missing' };

/** Word that there is no such page. */
export const missing: PageReply = { kind: 'missing' };

/** The way to another page of ours: after a form was sent, or where a page has moved. `to`: a path. */
export const redirect = (to: string, session?: Session): PageReply => ({
  kind: 'redirect',
  to,
  ...(session && { session }),
});

/** A page that is told `Facts`. */
export type WebPage<Facts extends object> = {
  readonly template: string;
  with: (facts: Facts, status?: PageStatus) => WebPageReply;
  /** The facts of a reply that this page made; `undefined` of any other. */
  factsIn: (reply: PageReply | undefined) => Facts | undefined;
};

/** The page of a template in `pages/<noun>/`, by its name without the ending: "faq/question". */
export const webPage = <Facts extends object>(template: string): WebPage<Facts> => ({
  template,
  with: (facts, status = 200) => new Made(template, facts, status),
  // The template is this page's own, so the facts are those that `with` took.
  factsIn: (reply) => (reply?.kind === 'page' && reply.template === template ? (reply.facts as Facts) : undefined),
});
