// Somebody brings a question to an event: it goes to officers as any other question does, with the event's name.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { clip, filled } from '../../platform/format.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { Event } from './event.ts';
import { gone, idIn, type ShowNeeds } from './show-event.ts';

export type AskNeeds = ShowNeeds & {
  ids: Ids;
  /** Keeps a question for officers, as the button of a question that is not known does. */
  passQuestion: (form: Form) => Promise<Reply>;
};

const LONGEST = 800;

/** The form for a question, in a chat of one's own. */
export const openQuestion =
  (needs: AskNeeds) =>
  async (form: Form): Promise<Reply> => {
    const event = await eventIn(form, needs);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return event ? formCard(event, { formKey: needs.ids.key(), asked: '' }) : gone(needs);
  };

/** Passes it on, once. What belongs elsewhere, or names somebody, is answered as it is for any question. */
export const askQuestion =
  (needs: AskNeeds) =>
  async (form: Form): Promise<Reply> => {
    const event = await eventIn(form, needs);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (!event) return gone(needs);
    const typed = typedIn(form, needs);
    if (typed.asked === '') return formCard(event, { ...typed, problem: needs.wording['event.question.missing'] });
    const { title, starts } = event;
    const asked = filled(needs.wording['event.question.about'], {
      question: clip(typed.asked, LONGEST),
      title,
      day: formatDay(dayOf(starts)),
    });
    return needs.passQuestion({ ...form, verb: 'question.pass', fields: { formKey: typed.formKey, asked } });
  };

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const questionAfterFault =
  (needs: AskNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    const id = idIn(form);
    if (id === undefined || form.place !== 'personal') return undefined;
    return formCard({ id, title: '' }, { ...typedIn(form, needs), fault });
  };

function typedIn({ fields }: Form, { ids }: AskNeeds): { formKey: string; asked: string } {
  const formKey = textIn(fields['formKey']);
  return { formKey: ID.test(formKey) ? formKey : ids.key(), asked: textIn(fields['asked']) };
}

async function eventIn(form: Form, { events }: AskNeeds): Promise<Event | undefined> {
  const id = idIn(form);
  return id === undefined ? undefined : events.find(id);
}

type Typed = { formKey: string; asked: string; problem?: string; fault?: string };

const formCard = ({ id, title }: Pick<Event, 'id' | 'title'>, { problem, fault, ...typed }: Typed): Reply =>
  cards.question.with({ id, title, ...typed, problem: problem ?? null, fault: fault ?? null });
