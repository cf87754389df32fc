// One message on a page: all that its cards say and do, how far it is as it goes on, and the card that people get.
import type { Role } from '../../../platform/access.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing } from '../../../platform/web-page.ts';
import { type Broadcast, type State, states } from '../broadcast.ts';
import { cards } from '../cards.ts';
import { recipientsCard } from '../news.ts';
import { newsOf } from '../delivered.ts';
import { anyIn, maySee } from '../owned.ts';
import { progressOf, type ShowNeeds } from '../show.ts';
import { type OneFacts, pages } from './pages.ts';

export type DeskNeeds = ShowNeeds & { press: PressFor };

/** What its forms press that leaves it on its page, and in which states it is when that was done. */
const LEADS_TO: Readonly<Record<string, readonly State[]>> = {
  'broadcast.send': ['asked', 'scheduled', 'sending', 'sent'],
  'broadcast.approve': ['scheduled', 'sending', 'sent'],
  'broadcast.return': ['draft'],
  'broadcast.pause': ['paused'],
  'broadcast.resume': ['sending', 'sent'],
  'broadcast.stop': ['stopped'],
  'broadcast.resend': ['sending', 'sent'],
  'broadcast.recall': ['recalled'],
  'broadcast.discard': [],
};

/** Those lead to a form, a file, or another message: the card of the chat stands on the page. */
const ELSEWHERE = ['broadcast.change', 'broadcast.edit', 'broadcast.copy', 'broadcast.report'];

export const openOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const { id = '' } = request.parameters;
    return shown(await needs.press(request, 'broadcast.show', { id }), id, '', needs);
  };

/** Writes a new one, in the form of the chat. */
export const writeOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    (await needs.press(request, 'broadcast.open', {})) ?? missing;

/** Presses a button of its card. */
export const pressOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const { id = '' } = request.parameters;
    const verb = textIn(request.fields['verb']);
    const { version, sure } = request.fields;
    const fields = { id, version: Number(version), sure: sure === 'yes' };
    if (ELSEWHERE.includes(verb)) return (await needs.press(request, verb, fields)) ?? missing;
    if (!Object.hasOwn(LEADS_TO, verb)) return missing;
    return shown(await needs.press(request, verb, fields), id, verb, needs);
  };

/** A card that says how it stands becomes the page; any other stands on one. */
async function shown(reply: Reply | undefined, id: string, verb: string, needs: DeskNeeds): Promise<PersonalReply> {
  const [preview, shown] = [cards.preview.factsIn(reply) ?? null, cards.shown.factsIn(reply) ?? null];
  // Whoever is shown it may see it.
  const broadcast = (preview ?? shown) ? await needs.broadcasts.find(id) : undefined;
  if (!broadcast) return reply ?? missing;
  const isAsked = (shown?.asking ?? null) !== null;
  const isDone = verb !== '' && !isAsked && (LEADS_TO[verb] ?? []).includes(broadcast.state);
  const overtaken = verb !== '' && !isAsked && !isDone;
  const facts: OneFacts = {
    id,
    title: broadcast.news.title,
    state: shown?.state ?? broadcast.state,
    preview,
    shown,
    progress: shown && { ...shown, was: shown.state },
    card: recipientsCard(broadcast, needs),
    did: isDone ? verb.replace('broadcast.', '') : '',
    overtaken,
  };
  return pages.one.with(facts, overtaken ? 422 : 200);
}

const stateIn = (said: string | undefined, { state }: Broadcast): State => states.find((one) => one === said) ?? state;

/** How far it is by now, for the page that shows it already. */
export const progressOnPage =
  (needs: DeskNeeds) =>
  async ({ parameters, query, person }: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const broadcast = await anyIn({ fields: parameters }, needs);
    if (!broadcast || !maySee(broadcast, person, role)) return missing;
    const counted = await needs.deliveries.counts(newsOf(broadcast));
    return pages.progress.with({ ...progressOf(broadcast, counted), was: stateIn(query['was'], broadcast) });
  };
