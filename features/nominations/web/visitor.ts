// Whoever nominates themself on the website, by their private code; and how far they are.
import { codeOf, formOf, hashOf, visitorOf } from '../../../platform/private-code.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import type { Form, PersonId } from '../../../platform/turn.ts';
import type { PageRequest, Session, WebPageReply } from '../../../platform/web-page.ts';
import type { NominationNeeds } from '../nominate.ts';
import type { Codes } from '../ports.ts';
import { type Draft, isUnsent, type Nomination } from '../nomination.ts';

const SESSION = 'nomination';

export type WebNeeds = NominationNeeds & {
  codes: Codes;
  /** Where the service answers browsers. */
  site: string;
};

/** Somebody with a code, and what there is of them. */
export type Visitor = {
  code: string;
  person: PersonId;
  standing: Nomination | undefined;
  /** What they have not sent yet. */
  draft: Draft | undefined;
  /** The draft that is kept, sent or not: the next version follows it. */
  stored: Draft | undefined;
};

/**
 * The session holds the code, so that it can be shown as long as it lasts: whoever has the browser then can read what the code opens,
 * anyway. We keep no more than the hash of it.
 */
export const sessionOf = (code: string): Session => ({ name: SESSION, holds: code });

export const noSession: Session = { name: SESSION, holds: '' };

/** The code for a press on "Start now". Pressed twice, it is one. */
export function codeFor({ fields }: PageRequest, { ids }: Pick<WebNeeds, 'ids'>): string {
  const key = textIn(fields['key']);
  return codeOf(ID.test(key) ? key : ids.key());
}

/** Whoever's session it is; `undefined` without one. */
export async function visitorIn({ sessions }: PageRequest, needs: WebNeeds): Promise<Visitor | undefined> {
  const code = sessions[SESSION];
  return code === undefined ? undefined : visitorWith(code, needs);
}

/** Whoever has this code, and what there is of them: perhaps nothing yet. `undefined` of a code that opens nothing any more. */
export async function visitorWith(code: string, needs: WebNeeds): Promise<Visitor | undefined> {
  const hash = hashOf(code);
  const own = visitorOf(hash);
  const [person, { valid, ...found }] = await Promise.all([needs.codes.opens(hash), foundOf(own, needs)]);
  if (!person) return valid === undefined ? { code, person: own, ...found } : undefined;
  const { valid: now, ...theirs } = await foundOf(person, needs);
  return now === hash ? { code, person, ...theirs } : undefined;
}

async function foundOf(person: PersonId, { nominations, drafts, codes, service }: WebNeeds) {
  const round = service.round.id;
  const [standing, stored, valid] = await Promise.all([
    nominations.find(round, person),
    drafts.find(round, person),
    codes.valid(round, person),
  ]);
  return { standing, stored, draft: isUnsent(stored, standing) ? stored : undefined, valid };
}

/** What a page sent, as the use-cases of the chat take it. */
export const asForm = (
  { person }: Pick<Visitor, 'person'>,
  verb: string,
  { receivedAt }: Pick<PageRequest, 'receivedAt'>,
  fields: Form['fields'] = {},
): Form => formOf(person, { fields, receivedAt }, { verb, name: '' });

/** The same page, after which the session lasts for as long again. */
export const kept = (page: WebPageReply, { code }: Pick<Visitor, 'code'>): WebPageReply =>
  page.beginning(sessionOf(code));
