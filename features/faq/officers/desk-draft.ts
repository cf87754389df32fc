// A draft on a page, before somebody publishes it: the publish check beside the card that people will get, and the corrections that will go out.
import type { Reply } from '../../../platform/card.ts';
import { quotedIn } from '../../../platform/facts.ts';
import { textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing, type WebPageReply } from '../../../platform/web-page.ts';
import { cards } from '../cards.ts';
import { entryOf } from '../entry.ts';
import { correctionsToCome } from '../recall.ts';
import type { Draft } from '../revision.ts';
import { revisionOf } from './check-draft.ts';
import { cardOf } from './desk-entry.ts';
import { type DraftFacts, pages } from './desk-pages.ts';
import type { EditingNeeds } from './editing.ts';
import type { FaqDraftFacts } from './editing-facts.ts';

type DraftNeeds = EditingNeeds & { press: PressFor };

/** What its forms may press. */
const DID = { 'faq.publish': 'published', 'faq.drop': 'dropped' } as const;
const isPressed = (verb: string): verb is keyof typeof DID => Object.hasOwn(DID, verb);

export const draftOnPage =
  (needs: DraftNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    shown(await needs.press(request, 'faq.draft', { entry: request.parameters['id'] }), '', request, needs);

/** Publishes it, or lets it go, as its card does. */
export const decideOnPage =
  (needs: DraftNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const verb = textIn(request.fields['verb']);
    if (!isPressed(verb)) return missing;
    const { fields, parameters } = request;
    const sent = { ...fields, entry: parameters['id'], draft: Number(fields['draft']) };
    return shown(await needs.press(request, verb, sent), DID[verb], request, needs);
  };

async function shown(
  reply: Reply | undefined,
  did: DraftFacts['did'],
  request: PersonalRequest,
  needs: DraftNeeds,
): Promise<PersonalReply> {
  const facts = cards.draft.factsIn(reply);
  return facts ? shownDraft(facts, did, request, needs) : (reply ?? missing);
}

/** The page of a draft. `did`: what was pressed on it. */
export async function shownDraft(
  facts: FaqDraftFacts,
  did: DraftFacts['did'],
  { person }: Pick<PersonalRequest, 'person'>,
  needs: EditingNeeds,
): Promise<WebPageReply> {
  const draft = await needs.revisions.draft(facts.entry);
  if (!draft) throw new Error(`The draft of ${facts.entry} is gone, though it was shown`);
  const { text } = draft;
  const failed = facts.changed || (did !== '' && facts.state !== did);
  return pages.draft.with(
    {
      ...facts,
      did: failed ? '' : did,
      card: cardOf(entryOf(draft.entry, text, quotedIn(text.answer, needs.facts)), needs),
      corrections: facts.hear > 0 && draft.state === 'open' ? await corrections(draft, person, needs) : [],
    },
    failed ? 422 : 200,
  );
}

async function corrections(
  draft: Draft,
  publisher: PersonalRequest['person'],
  needs: EditingNeeds,
): Promise<DraftFacts['corrections']> {
  const own = await needs.revisions.of(draft.entry);
  const publishing = { publisher, at: needs.clock(), override: null, facts: needs.facts };
  return correctionsToCome([...own, revisionOf(draft, publishing, own)], needs);
}
