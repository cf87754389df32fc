// Signs somebody up on the website: by the same rule as in Teams, for whoever comes back with a private code.
import type { Instant } from '../../../platform/calendar.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import { codeOf, hashOf, visitorOf } from '../../../platform/private-code.ts';
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import { schoolChoices } from '../../schools/index.ts';
import { takesSignUps } from '../event.ts';
import type { Events } from '../ports.ts';
import { type SigningNeeds, signUp } from '../signing.ts';
import type { Standing } from '../sign-up.ts';
import { check, type CheckNeeds, inputsIn, type Read } from './check-sign-up.ts';
import { ownFacts, SESSION } from './own.ts';
import { pages, type SignUpFormFacts } from './pages.ts';
import { emptyForm, eventPage, type PageNeeds, publicFacts } from './show-pages.ts';

export type SignUpPageNeeds = PageNeeds & SigningNeeds & { events: Events };

/** Takes the form. One that is sent twice is one sign-up, with one code, also where they have left since. */
export const sendSignUp =
  (needs: SignUpPageNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const { fields, receivedAt: at } = request;
    const id = request.parameters['id'] ?? '';
    const formKey = ID.test(textIn(fields['formKey'])) ? textIn(fields['formKey']) : needs.ids.key();
    // The code is kept nowhere, and nor is what it is made of.
    const code = codeOf(formKey);
    const person = visitorOf(hashOf(code));
    // 1. Whoever signed up by this form before stands as they do by now.
    const before = ID.test(id) ? await needs.events.standing(id, person) : undefined;
    if (!before) return missing;
    if (before.own || !takesSignUps(before.event, at)) return sentPage(before, { code, at }, needs);
    // 2. What is wrong with it.
    const inputs = inputsIn(fields, needs);
    const again = (wrong: Partial<SignUpFormFacts>): PageReply => {
      const form = { ...emptyForm(needs), formKey, inputs, ...wrong };
      return pages.event.with({ ...publicFacts(before.event, at, needs), form }, 422);
    };
    if (textIn(fields['website']) !== '') return again({ trapped: true });
    const read = check(inputs, needs);
    if ('problems' in read) return again(wrongIn(read, needs));
    // 3. Signed up by the same rule as in Teams.
    const standing = await signUp(id, { person, attending: read.attending, at }, needs);
    return standing ? sentPage(standing, { code, at }, needs) : missing;
  };

/** How they stand, with their code. Where it closed or was cancelled before, what anybody reads. */
async function sentPage(
  { event, own }: Standing,
  { code, at }: { code: string; at: Instant },
  needs: SignUpPageNeeds,
): Promise<PageReply> {
  if (!own) return eventPage(event, at, needs);
  const facts = await ownFacts({ event, own }, at, needs);
  const session = { name: SESSION, holds: hashOf(code) };
  if (own.state === 'left') return pages.own.with(facts).beginning(session);
  const sent = { ...facts, code, private: `${needs.site}/events/${event.id}/mine#${code}` };
  return pages.sent.with(sent).beginning(session);
}

const wrongIn = (
  { problems, schools }: Extract<Read, { problems: unknown }>,
  { wording }: Pick<CheckNeeds, 'wording'>,
): Partial<SignUpFormFacts> => ({
  problems,
  // The first thing that is wrong with a field is said there.
  problem: Object.fromEntries(problems.toReversed().map(({ field, text }) => [field, text])),
  schools: schoolChoices(schools, wording['event.school.none']),
});
