// Changes the words of a message that is out: those who have it find the new words in its place.
import { isDeepStrictEqual } from 'node:util';
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { idOf, samePerson } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { type Broadcast, isFixed, isOut } from './broadcast.ts';
import { check, type CheckNeeds } from './check-news.ts';
import { authorOf, standing } from './compose.ts';
import { formCard } from './form.ts';
import { inputsIn, inputsOf, versionIn } from './inputs.ts';
import { anyIn } from './owned.ts';
import { type ShowNeeds, showOne } from './show.ts';

export type EditNeeds = ShowNeeds & CheckNeeds & { ids: Ids };

/** The form with its words, for its author. */
export const openEdit =
  (needs: EditNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const own = await editable(form, needs);
    if (!own) return shownInstead(form, role, needs);
    return formCard(standing(own.id, own.version, own.author, needs, true), { inputs: inputsOf(own) }, needs);
  };

/** Keeps the new words, and has those who have it told. A problem is the form again, every word kept. */
export const saveEdit =
  (needs: EditNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const own = await editable(form, needs);
    if (!own) return shownInstead(form, role, needs);
    const inputs = { ...inputsOf(own), ...wordsIn(form) };
    const place = standing(own.id, own.version, own.author, needs, true);
    const read = check(inputs, { schools: place.schools, now: form.receivedAt, edits: true }, needs);
    if ('problems' in read) return formCard(place, { inputs, problems: read.problems }, needs);
    if (isDeepStrictEqual(own.news, read.news)) return showOne(own, form, role, needs);
    const { person, receivedAt: at } = form;
    const to: Broadcast = {
      ...own,
      news: read.news,
      version: own.version + 1,
      edition: own.edition + 1,
      editedAt: at,
      changedAt: at,
    };
    const entry = { id: needs.ids.key(), at, by: idOf(person), name: person.name, did: 'broadcast.edited' as const };
    if (await needs.broadcasts.change(to, own, entry)) return showOne(to, form, role, needs);
    return saveEdit(needs)(form, role);
  };

const wordsIn = ({ fields }: Form) => {
  const { title, text, document, link } = inputsIn(fields);
  return { title, text, document, link };
};

/** The form again after a fault, as it was typed. */
export const editAfterFault =
  (needs: EditNeeds) =>
  (form: Form, fault: string, role: Role): Reply | undefined => {
    if (form.place !== 'personal') return undefined;
    const place = standing(inputId(form), versionIn(form.fields), authorOf(form, role), needs, true);
    return formCard(place, { inputs: inputsIn(form.fields), fault }, needs);
  };

const inputId = ({ fields }: Form): string => (typeof fields['id'] === 'string' ? fields['id'] : '');

async function editable(form: Form, needs: EditNeeds): Promise<Broadcast | undefined> {
  const found = await anyIn(form, needs);
  return form.place === 'personal' && found && isOut(found) && !isFixed(found) && samePerson(found.author, form.person)
    ? found
    : undefined;
}

async function shownInstead(form: Form, role: Role, needs: EditNeeds): Promise<Reply> {
  const found = await anyIn(form, needs);
  return found ? showOne(found, form, role, needs) : refusals.outOfDate.with({ contact: needs.service.contact });
}
