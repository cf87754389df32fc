// Officers share slides and answers with those who came, or where nobody was ticked with those who had a place.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { idOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { type Event, sharedWith } from '../event.ts';
import type { ShareFacts } from '../facts.ts';
import { isHttps } from '../https.ts';
import { gone, idIn } from '../show-event.ts';
import type { SigningNeeds } from '../signing.ts';
import { officerCard, type OfficerNeeds } from './officer-card.ts';

type ShareNeeds = OfficerNeeds & SigningNeeds;
type Typed = { text: string; link: string };

const LONGEST_TEXT = 2000;

/** The form, once the event has begun. */
export const openShare =
  (needs: ShareNeeds) =>
  async (form: Form): Promise<Reply> => {
    const event = await begunIn(form, needs);
    return 'reply' in event ? event.reply : formCard(event.event, { typed: { text: '', link: '' } });
  };

/** Shares it, once: a form that is sent again finds that it was counted. */
export const shareEvent =
  (needs: ShareNeeds) =>
  async (form: Form): Promise<Reply> => {
    const found = await begunIn(form, needs);
    if ('reply' in found) return found.reply;
    const { event } = found;
    if (sharesIn(form) !== event.shares) return officerCard(event, form, needs);
    const typed = typedIn(form);
    const problems = problemsIn(typed, textIn(form.fields['to']) === sharedWith(event), needs);
    if (problems.length > 0) return formCard(event, { typed, problems });
    const { person, receivedAt: at } = form;
    const to: Event = { ...event, version: event.version + 1, shares: event.shares + 1 };
    const entry = { id: needs.ids.key(), at, by: idOf(person), name: person.name, did: 'event.shared' as const };
    const kept = await needs.events.change(to, event, { entry, share: { ...typed, to: sharedWith(event), at } });
    return kept ? officerCard(to, form, needs, { saved: 'shared' }) : shareEvent(needs)(form);
  };

/** The form again after a fault, as it was typed. */
export const shareAfterFault =
  () =>
  (form: Form, fault: string): Reply | undefined => {
    const id = idIn(form);
    if (form.place !== 'personal' || id === undefined) return undefined;
    const { to, count } = form.fields;
    const people = typeof count === 'number' ? count : 0;
    const known = { came: to === 'came' ? people : 0, taken: people };
    return formCard({ id, title: '', ...known, shares: sharesIn(form) }, { typed: typedIn(form), fault });
  };

const typedIn = ({ fields }: Form): Typed => ({ text: textIn(fields['text']), link: textIn(fields['link']) });
const sharesIn = ({ fields }: Form): number => (typeof fields['shares'] === 'number' ? fields['shares'] : 0);

async function begunIn(form: Form, needs: ShareNeeds): Promise<{ event: Event } | { reply: Reply }> {
  const id = idIn(form);
  if (form.place !== 'personal') return { reply: refusals.privateOnly.with({ chat: needs.chat }) };
  const event = id === undefined ? undefined : await needs.events.find(id);
  if (!event) return { reply: gone(needs) };
  const mayShare = event.state === 'planned' && form.receivedAt >= event.starts;
  return mayShare ? { event } : { reply: officerCard(event, form, needs) };
}

/** `isForThose`: it goes to those whom they read of when they wrote it. */
function problemsIn({ text, link }: Typed, isForThose: boolean, { wording }: ShareNeeds): ShareFacts['problems'] {
  const wrong: [ShareFacts['problems'][number]['field'], string, boolean][] = [
    ['to', wording['event.share.changed'], !isForThose],
    ['text', wording['event.share.missing'], text === '' && link === ''],
    ['text', wording['event.share.long'], text.length > LONGEST_TEXT],
    ['link', wording['event.share.link'], link !== '' && !isHttps(link)],
  ];
  return wrong.filter(([, , is]) => is).map(([field, text]) => ({ field, text }));
}

type Shown = { typed: Typed; problems?: ShareFacts['problems']; fault?: string };

const formCard = (
  { id, title, taken, came, shares }: Pick<Event, 'id' | 'title' | 'taken' | 'came' | 'shares'>,
  { typed, problems = [], fault }: Shown,
): Reply =>
  cards.share.with({
    id,
    title,
    to: sharedWith({ came }),
    count: came > 0 ? came : taken,
    shares,
    ...typed,
    problems,
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    fault: fault ?? null,
  });
