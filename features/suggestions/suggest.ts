// Somebody suggests that a colleague nominates themself. Who suggests learns whether Teams knows that person, and nothing else of them.
import type { SuggestionProblem, Wording } from './wording.ts';
import { isEmail } from '../../platform/email.ts';
import { formatClose, formatDay } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { filled, paragraphs } from '../../platform/format.ts';
import { type KnownPerson, plainEmail, samePerson } from '../../platform/person.ts';
import type { Ids, Report } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { takesSuggestions } from '../rounds/index.ts';
import { cards } from './cards.ts';
import type { SuggestionInputs } from './suggestion-facts.ts';
import type { SuggestionNeeds } from './notify-colleague.ts';
import type { Suggestion } from './ports.ts';

export type SuggestNeeds = SuggestionNeeds & { ids: Ids; report: Report; wording: Wording; chat: string };

type Problem = { field: keyof SuggestionInputs; text: string };

const LONGEST_LINE = 200;
const LONGEST_REASON = 1000;

/** The form, while people may suggest others. */
export const openSuggestion =
  (needs: SuggestNeeds) =>
  (turn: Message | Form): Reply =>
    refusal(turn, needs) ?? formCard({ name: '', email: '', why: '' }, needs);

/**
 * Keeps a suggestion, and sends it at once if Teams knows the colleague. Whether they have nominated themself, or somebody else
 * has suggested it already, must not be told from the answer.
 */
export const makeSuggestion =
  (needs: SuggestNeeds) =>
  async (form: Form): Promise<Reply> => {
    const refused = refusal(form, needs);
    if (refused) return refused;
    const { suggestions, people, service, ids } = needs;
    const { person, receivedAt: at } = form;
    // 1. Check; a problem gives the form back as it was typed.
    const inputs = inputsIn(form);
    const [known, self] = await Promise.all([people.withEmail(inputs.email), people.find(person)]);
    const problems = problemsOf(inputs, { isSelf: isSelf(inputs, { known, self }) }, needs.wording);
    if (problems.length > 0) return formCard(inputs, needs, { problems });
    // 2. Save it with its outbox event; the queue sends it. Where one waits already, that one is enough.
    const { tenantId, objectId, name } = person;
    const suggestion: Suggestion = {
      id: ids.key(),
      round: service.round.id,
      at,
      by: { tenantId, objectId, name },
      ...inputs,
    };
    await suggestions.make(suggestion);
    return cards.made.with({
      name: inputs.name,
      known: known !== undefined,
      letter: known ? [] : letterTo(inputs, needs),
    });
  };

/** The form again after a fault, as it was typed. `undefined` where others would read along. */
export const suggestionAfterFault =
  (needs: SuggestNeeds) =>
  (form: Form, fault: string): Reply | undefined =>
    form.place === 'personal' ? formCard(inputsIn(form), needs, { fault }) : undefined;

function refusal({ place, receivedAt: at }: Message | Form, { service, chat }: SuggestNeeds): Reply | undefined {
  if (place !== 'personal') return refusals.privateOnly.with({ chat });
  if (takesSuggestions(at, service)) return undefined;
  const { colleaguesMayNominate: allowed, opens, closes } = service.round;
  return cards.closed.with({ allowed, opens: formatDay(opens), closes: formatClose(closes) });
}

const inputsIn = ({ fields }: Form): SuggestionInputs => ({
  name: textIn(fields['name']).replace(/\s+/gu, ' '),
  email: textIn(fields['email']),
  why: textIn(fields['why']),
});

const isSelf = (
  { email }: SuggestionInputs,
  { known, self }: Record<'known' | 'self', KnownPerson | undefined>,
): boolean =>
  self !== undefined &&
  ((known !== undefined && samePerson(known.person, self.person)) || plainEmail(self.email) === plainEmail(email));

function problemsOf(
  { name, email, why }: SuggestionInputs,
  { isSelf }: { isSelf: boolean },
  wording: Wording,
): Problem[] {
  const isAddress = isEmail(email);
  const wrong: [keyof SuggestionInputs, SuggestionProblem, boolean][] = [
    ['name', 'suggestion.name.missing', !/[\p{L}\p{N}]/u.test(name)],
    ['name', 'suggestion.name.long', name.length > LONGEST_LINE],
    ['email', 'suggestion.email.missing', email === ''],
    ['email', 'suggestion.email.format', email !== '' && !isAddress],
    ['email', 'suggestion.email.own', isAddress && isSelf],
    ['why', 'suggestion.why.long', why.length > LONGEST_REASON],
  ];
  return wrong.filter(([, , is]) => is).map(([field, code]) => ({ field, text: wording[code] }));
}

function formCard(
  inputs: SuggestionInputs,
  { service }: SuggestNeeds,
  { problems = [], fault = null }: { problems?: readonly Problem[]; fault?: string | null } = {},
): Reply {
  const problem = Object.fromEntries(problems.map(({ field, text }) => [field, text]));
  return cards.form.with({ round: service.round.title, inputs, problems: [...problems], problem, fault });
}

const letterTo = ({ name }: SuggestionInputs, { service, wording, chat }: SuggestNeeds): string[] =>
  paragraphs(
    filled(wording['letter.suggestion'], {
      name,
      round: service.round.title,
      chat,
      closes: formatClose(service.round.closes),
    }),
  );
