// Officers write an entry: the form with what stands or what was drafted, and the draft that is kept.
import type { Reply } from '../../../platform/card.ts';
import { dayOf, formatInstant } from '../../../platform/calendar.ts';
import type { Choice } from '../../../platform/choices.ts';
import type { Fields, Form, Person } from '../../../platform/turn.ts';
import { unknownIn } from '../../../platform/facts.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import { doneTo } from '../audit.ts';
import { hyphened, TAKEN_IDS, textOf, type EntryText } from '../entry.ts';
import { changeOf, type Draft } from '../revision.ts';
import { basisOf, blankText, isEntryId, named, outOfDate, type EditingNeeds, type DraftNeeds } from './editing.ts';
import { inputsIn, inputsOf, readTyped, worded, type EntryInputs } from './entry-form.ts';
import { draftCard } from './review-draft.ts';
import { cards } from '../cards.ts';
import { nameOfTopic, topicsIn } from '../topics.ts';

/** Opens the form of an entry, or of a new one, with the draft if there is one. */
export const editEntry =
  (needs: EditingNeeds) =>
  async ({ fields, receivedAt }: Form): Promise<Reply> => {
    const id = textIn(fields['entry']);
    if (id !== '' && !isEntryId(id)) return outOfDate(needs);
    const draft = id === '' ? undefined : await needs.revisions.draft(id);
    const there = await textThere(id, needs);
    if (id !== '' && !there && draft?.state !== 'open') return outOfDate(needs);
    const text = there ?? blankText(dayOf(receivedAt), needs);
    const inputs =
      draft?.state === 'open'
        ? inputsOf(draft.text, draft)
        : inputsOf(
            { ...text, reviewBy: laterOf(text.reviewBy, receivedAt, needs) },
            { change: 'substance', why: '', from: null, until: null },
          );
    return editCard({ id, draft: draft?.version ?? 0, inputs, question: draft?.question ?? '' }, needs);
  };

/** What an entry says now, or what was published last where that is to stand later; `undefined` where there is none. */
export async function textThere(id: string, { publishedFaq, revisions }: EditingNeeds): Promise<EntryText | undefined> {
  const standing = publishedFaq.now().entry(id);
  return standing ? textOf(standing) : id === '' ? undefined : (await revisions.of(id)).at(-1)?.text;
}

/** A day of review that has passed is no proposal for the next. */
const laterOf = (reviewBy: string, now: string, needs: EditingNeeds): string =>
  reviewBy > dayOf(now) ? reviewBy : blankText(dayOf(now), needs).reviewBy;

type Editing = {
  id: string;
  /** The version of the draft that the form was opened with; 0 for none. */
  draft: number;
  inputs: EntryInputs;
  question: string;
  problems?: string[];
  /** Somebody else saved in the meantime. */
  changed?: boolean;
};

async function editCard(
  { id, draft, inputs, question, problems = [], changed = false }: Editing,
  needs: EditingNeeds,
): Promise<Reply> {
  const { revisions, facts } = needs;
  const history = id === '' ? [] : await revisions.of(id);
  return cards.edit.with({
    entry: id,
    draft,
    question,
    inputs,
    topics: topicsFor(inputs.topic, needs),
    problems,
    answerProblem:
      problems.length > 0 && unknownIn(inputs.answer, facts).length > 0
        ? worded('faq.facts.unknown', inputs, needs)
        : '',
    changed,
    history: history
      .toReversed()
      .slice(0, MOST_HISTORY)
      .map(({ number, publishedAt, publisher, why }) => ({
        number,
        at: formatInstant(publishedAt),
        by: publisher?.name ?? '',
        why,
      })),
  });
}

/** The topics there are, by their names, and the entry's own. */
function topicsFor(own: string, { publishedFaq, topicNames }: EditingNeeds): Choice[] {
  const known = [...topicsIn(publishedFaq.now().entries, topicNames).keys()];
  const all = own === '' || known.includes(own) ? known : [...known, own];
  return all.map((value) => ({ value, title: nameOfTopic(topicNames)(value) }));
}

const MOST_HISTORY = 5;

/** Keeps what was typed as the draft of its entry, and shows it for review. What is wrong comes back with every word kept. */
export const saveEntry =
  (needs: EditingNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const inputs = inputsIn(fields, needs);
    const given = textIn(fields['entry']);
    const seen = Number(fields['draft']);
    if ((given !== '' && !isEntryId(given)) || !Number.isSafeInteger(seen)) return outOfDate(needs);
    const today = dayOf(receivedAt);
    const before = (await textThere(given, needs)) ?? blankText(today, needs);
    const question = questionIn(fields);
    // 1. What is typed must do.
    const typed = readTyped(inputs, { before, today, facts: needs.facts });
    const again = (over: Partial<Editing>) => editCard({ id: given, draft: seen, inputs, question, ...over }, needs);
    if (Array.isArray(typed)) return again({ problems: typed.map((code) => worded(code, inputs, needs)) });
    // 2. A new entry gets its name now.
    const id = given === '' ? await freeId(typed.text, needs) : given;
    const saved = await keepDraft({ id, seen, ...typed, question: question || null, person, at: receivedAt }, needs);
    // 3. Whoever saved in the meantime is not written over unasked: the next press does it.
    if (!saved) return again({ draft: (await needs.revisions.draft(id))?.version ?? 0, changed: true });
    return draftCard(saved, { viewer: person }, needs);
  };

/**
 * Drafts that an entry as it stands loses its answer, for the reason that was typed: its question stays known, and whoever was told the
 * answer hears that it no longer stands. What else was typed comes back where the reason is missing, and is not drafted.
 */
export const withdrawEntry =
  (needs: EditingNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { fields, receivedAt } = form;
    const [id, draft] = [textIn(fields['entry']), Number(fields['draft'])];
    const there = isEntryId(id) ? await textThere(id, needs) : undefined;
    if (!there || !Number.isSafeInteger(draft)) return outOfDate(needs);
    const inputs = inputsIn(fields, needs);
    if (inputs.why === '') {
      const problems = [needs.wording['faq.why.missing']];
      return editCard({ id, draft, inputs, question: questionIn(fields), problems }, needs);
    }
    const reviewBy = laterOf(there.reviewBy, receivedAt, needs);
    const withdrawn = { change: 'substance', why: inputs.why, from: null, until: null } as const;
    const typed = inputsOf({ ...there, answer: '', source: [], reviewBy }, withdrawn);
    return saveEntry(needs)({ ...form, fields: { ...typed, entry: id, draft } });
  };

const questionIn = (fields: Fields): string => {
  const id = textIn(fields['question']);
  return ID.test(id) ? id : '';
};

type Keeping = Pick<Draft, 'text' | 'change' | 'why' | 'from' | 'until' | 'question' | 'at'> & {
  id: string;
  person: Person;
  /** The version of the draft that was there before. */
  seen: number;
};

/** Saves a draft with its audit entry; `undefined` when another came first. */
export async function keepDraft(
  { id, person, seen, ...proposal }: Keeping,
  { revisions, publishedFaq, ids }: DraftNeeds,
): Promise<Draft | undefined> {
  const standing = publishedFaq.now().entry(id);
  const draft: Draft = {
    ...proposal,
    // A correction of nothing reaches nobody.
    change: standing ? proposal.change : changeOf(undefined, proposal.text),
    entry: id,
    state: 'open',
    author: named(person),
    basis: basisOf(standing),
    version: seen + 1,
  };
  const audit = {
    ...doneTo(draft, person, { ids }),
    at: proposal.at,
    did: 'faq.drafted' as const,
    version: draft.version,
  };
  return (await revisions.save(draft, audit)) ? draft : undefined;
}

/** A name for a new entry from the words of its title, that no entry ever had. */
export async function freeId(
  { title }: Pick<EntryText, 'title'>,
  { publishedFaq, revisions }: DraftNeeds,
): Promise<string> {
  const words = hyphened(title).split('-');
  const name = words.slice(0, WORDS_IN_ID).join('-').slice(0, LONGEST_ID).replace(/-$/u, '') || 'question';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`;
    if (TAKEN_IDS.has(id)) continue;
    if (!publishedFaq.now().entry(id) && !(await revisions.draft(id)) && (await revisions.of(id)).length === 0)
      return id;
  }
}

const WORDS_IN_ID = 6;
const LONGEST_ID = 60;
