// An officer puts a thought under one or more themes: those that are suggested, any other, or a new one. What others found is shown afterwards.
import type { Reply } from '../../../platform/card.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import { pausing } from '../../../platform/pause.ts';
import { idOf, samePerson } from '../../../platform/person.ts';
import type { Ids } from '../../../platform/ports.ts';
import { refusals } from '../../../platform/refusals.ts';
import { plainWords } from '../../../platform/text.ts';
import type { Form } from '../../../platform/turn.ts';
import type { GetCurrentFaq } from '../../faq/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { Thought } from '../../thoughts/index.ts';
import { cards } from '../cards.ts';
import type { CodeFacts } from '../facts.ts';
import { beginTheme, titleProblem } from '../begin.ts';
import { standing } from '../theme.ts';
import { type Coding, decided, rootsOf } from './coding.ts';
import {
  type CodedNeeds,
  codersOf,
  type Everything,
  everything,
  listThoughts,
  needsSecond,
  shownThought,
} from './overview.ts';
import { likest, suggestedBy } from './suggest.ts';

export type CodeNeeds = CodedNeeds & {
  ids: Ids;
  currentFaq: GetCurrentFaq;
  service: Pick<Service, 'contact'>;
};

const MOST_SIMILAR = 3;

/** Opens the thought that a button names, or the next that nobody has looked at, or that only somebody else has. */
export const openThought =
  (needs: CodeNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const all = await everything(needs);
    const thought = wanted(form, all);
    return thought ? codeCard(thought, { form, all }, needs) : listThoughts(needs)(form);
  };

function wanted({ fields, person }: Form, { thoughts, codings }: Everything): Thought | undefined {
  const id = textIn(fields['id']);
  if (id !== '') return thoughts.find((one) => one.id === id);
  const coders = codersOf(codings);
  return textIn(fields['next']) === 'second'
    ? thoughts.find((one) => needsSecond(coders.get(one.id), person))
    : thoughts.find((one) => !coders.has(one.id));
}

/** Keeps what an officer finds in it, and shows what others found. Doing it twice is fine. */
export const saveCoding =
  (needs: CodeNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { person, receivedAt: at } = form;
    const all = await everything(needs);
    const thought = wanted(form, all);
    if (!thought) return refusals.outOfDate.with({ contact: needs.service.contact });
    // 1. What is chosen, and a theme that is new.
    const typed = typedIn(form, needs);
    const chosen = typed.chosen.split(',').filter((id) => all.themes.has(id));
    const same = standing([...all.themes.values()]).find(
      ({ title }) => plainWords(title) === plainWords(typed.newTheme),
    );
    const problem =
      typed.newTheme === ''
        ? chosen.length === 0
          ? needs.wording['theme.none']
          : null
        : titleProblem(typed.newTheme, [], needs.wording);
    if (problem !== null) return codeCard(thought, { form, all, ...typed, problem }, needs);
    const added =
      typed.newTheme === ''
        ? undefined
        : (same ?? (await beginTheme({ id: typed.formKey, title: typed.newTheme, at }, form, needs)));
    // 2. Keep it beside what was suggested, which is worked out as it was when they looked.
    const ids = [...new Set([...chosen, ...(added ? [added.id] : [])])];
    const suggested = suggestedBy(await nearestTo(thought, all, needs)).map(({ id }) => id);
    await needs.codings.code({
      thought: thought.id,
      officer: idOf(person),
      name: person.name,
      at,
      themes: ids,
      suggested,
    });
    return codeCard(thought, { form, all: await everything(needs), saved: true }, needs);
  };

/** The form again after a fault, as it was typed: storage may be what failed, so only what was typed is in it. */
export const codingAfterFault =
  (needs: Pick<CodeNeeds, 'ids'>) =>
  (form: Form, fault: string): Reply | undefined => {
    if (form.place !== 'personal') return undefined;
    const shown = { reference: '', text: '', stance: 'challenge', part: '', from: '', mayQuote: false } as const;
    const nothing = { choices: [], suggested: [], similar: [], others: [], saved: false, left: 0, problem: null };
    return cards.code.with({ id: textIn(form.fields['id']), ...shown, ...nothing, ...typedIn(form, needs), fault });
  };

function typedIn(
  { fields }: Form,
  { ids }: Pick<CodeNeeds, 'ids'>,
): Pick<CodeFacts, 'formKey' | 'chosen' | 'newTheme'> {
  const formKey = textIn(fields['formKey']);
  return {
    formKey: ID.test(formKey) ? formKey : ids.key(),
    chosen: textIn(fields['themes']),
    newTheme: textIn(fields['newTheme']).replaceAll(/\s+/gu, ' '),
  };
}

function nearestTo(thought: Thought, { thoughts, codings, themes }: Everything, { currentFaq }: CodeNeeds) {
  const now = decided(codings, themes);
  const coded = thoughts.flatMap((one) => {
    const its = now.get(one.id);
    return its ? { thought: one, themes: its } : [];
  });
  return likest(thought, coded, { matcher: currentFaq().matcher, pause: pausing() });
}

type Opened = { form: Form; all: Everything; saved?: true } & Partial<
  Pick<CodeFacts, 'chosen' | 'newTheme' | 'formKey' | 'problem'>
>;

async function codeCard(thought: Thought, opened: Opened, needs: CodeNeeds): Promise<Reply> {
  const { form, all, saved = false, problem = null, newTheme = '', formKey = needs.ids.key() } = opened;
  const codings = all.codings.filter((one) => one.thought === thought.id);
  const own = codings.find(({ officer }) => samePerson(officer, form.person));
  const titles = ({ themes }: Pick<Coding, 'themes'>): string =>
    rootsOf(themes, all.themes)
      .map(({ title }) => title)
      .join(', ');
  const nearest = await nearestTo(thought, all, needs);
  const suggested = suggestedBy(nearest);
  const coders = codersOf(all.codings);
  const ordered = [...suggested, ...standing([...all.themes.values()]).filter((one) => !suggested.includes(one))];
  return cards.code.with({
    ...shownThought(thought, needs),
    formKey,
    newTheme,
    problem,
    saved,
    mayQuote: thought.mayQuote,
    choices: ordered.map(({ id, title }) => ({ value: id, title })),
    chosen:
      opened.chosen ??
      (own
        ? rootsOf(own.themes, all.themes)
            .map(({ id }) => id)
            .join(',')
        : ''),
    suggested: suggested.map(({ title }) => title),
    similar: nearest.slice(0, MOST_SIMILAR).map((one) => ({
      text: one.thought.text,
      themes: one.themes.map(({ title }) => title).join(', '),
    })),
    // Nobody reads what others found before they have said what they find: otherwise their agreement would say nothing.
    others: own ? codings.filter((one) => one !== own).map((one) => ({ name: one.name, themes: titles(one) })) : [],
    left: all.thoughts.filter(({ id }) => !coders.has(id)).length,
    fault: null,
  });
}
