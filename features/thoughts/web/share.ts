// Shares a thought on the website: the same form, checks and record as in Teams, for somebody who comes back with a private code.
import { ID, textIn } from '../../../platform/fields.ts';
import type { Mail } from '../../../platform/mail.ts';
import { codeOf, formOf, hashOf, visitorOf } from '../../../platform/private-code.ts';
import { NOWHERE } from '../../../platform/turn.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import { signpostFacts } from '../../signposts/index.ts';
import { cards } from '../cards.ts';
import { inputsIn, noInputs } from '../check.ts';
import type { FormFacts } from '../facts.ts';
import { phaseNames } from '../groups.ts';
import { type ShareNeeds, shareThought } from '../share.ts';
import { phaseLabel } from '../shown.ts';
import { pages, type ShareFacts } from './pages.ts';
import { SESSION } from './own.ts';

export type SharePageNeeds = ShareNeeds & {
  /** Where the service answers browsers. */
  site: string;
  mail: Pick<Mail, 'to'>;
};

/** Opens the empty form. */
export const openPage = (needs: SharePageNeeds) => (): PageReply =>
  pages.share.with(shown({ formKey: needs.ids.key(), inputs: noInputs }, needs));

/** Takes the thought. A form that is sent twice is one thought, with one code. */
export const sendThought =
  (needs: SharePageNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const { fields } = request;
    const formKey = ID.test(textIn(fields['formKey'])) ? textIn(fields['formKey']) : needs.ids.key();
    const typed = { formKey, inputs: inputsIn(fields) };
    const again = (wrong: Partial<ShareFacts>): PageReply =>
      pages.share.with({ ...shown(typed, needs), ...wrong }, 422);

    // 1. What only a page can be wrong about; but first what belongs elsewhere.
    const elsewhere = needs.signposts.find(typed.inputs.text);
    if (elsewhere) return pages.elsewhere.with(signpostFacts(elsewhere));
    if (textIn(fields['website']) !== '') return again({ trapped: true });
    const { email } = typed.inputs;
    const to = email !== '' && sendsMail(needs) ? needs.mail.to(email) : NOWHERE;
    if (to === undefined) return again(wrongEmail(needs));
    // 2. Shared like any other, by whoever the code stands for. The code itself is kept nowhere, and nor is what it is made of.
    const code = codeOf(formKey);
    const form = formOf(
      visitorOf(hashOf(code)),
      { ...request, fields: { ...fields, formKey: hashOf(formKey) } },
      { verb: 'thought.share', name: needs.wording['thought.visitor'] },
    );
    const reply = await shareThought(needs)({ ...form, address: to });
    const kept = cards.receipt.factsIn(reply);
    if (!kept) return again(stillWrong(cards.form.factsIn(reply), typed.formKey));
    const sent = { ...kept, email: to === NOWHERE ? '' : email, code, link: `${needs.site}/my-thought#${code}` };
    return pages.sent.with(sent).beginning({ name: SESSION, holds: hashOf(code) });
  };

/** Whether somebody can have the answer by email. An example tells: the council sends email, or it does not. */
const sendsMail = ({ mail }: Pick<SharePageNeeds, 'mail'>): boolean => mail.to('somebody@example.org') !== undefined;

function wrongEmail({ wording }: SharePageNeeds): Partial<ShareFacts> {
  const text = wording['thought.email.format'];
  return { problems: [{ field: 'email', text }], problem: { email: text } };
}

/** The form as the chat gives it back, with the key of the page. */
const stillWrong = (form: FormFacts | undefined, formKey: string): Partial<ShareFacts> =>
  form ? { inputs: form.inputs, problems: form.problems, problem: form.problem, found: form.found, formKey } : {};

const shown = (typed: Pick<ShareFacts, 'formKey' | 'inputs'>, needs: SharePageNeeds): ShareFacts => ({
  ...typed,
  parts: needs.parts.map(({ id, title }) => ({ value: id, title })),
  phases: phaseNames.map((value) => ({ value, title: phaseLabel(value, needs.wording) })),
  roles: [...needs.choices.roles],
  mails: sendsMail(needs),
  problems: [],
  problem: {},
  found: null,
  trapped: false,
});
