// Adds to a question that somebody passed on: more detail, and their school, which officers may name only if they say so.
import type { Wording } from './wording.ts';
import { formatInstant, type Instant } from '../../platform/calendar.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { ID, LONGEST_QUESTION, textIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields, Form, Place } from '../../platform/turn.ts';
import {
  OTHER_SCHOOL,
  schoolChoices,
  typedSchoolIn,
  type Wording as SchoolWording,
  type Register,
  type School,
} from '../schools/index.ts';
import { type Personal, pointTo, type Signposts } from '../signposts/index.ts';
import type { AnswerBy } from './answer-by.ts';
import { cards } from './cards.ts';
import { promiseOf } from './own-question.ts';
import type { Questions } from './ports.ts';
import { referenceOf } from './reference.ts';
import type { TellFacts } from './question-facts.ts';
import { type Asker, isOpen, LONGEST_DETAIL, type Question, type Told } from './question.ts';
import { saveChange } from './save-question.ts';
import { whereAsked } from './where.ts';

export type TellNeeds = {
  questions: Questions;
  ids: Ids;
  register: Register;
  signposts: Signposts;
  personal: (text: string) => Personal;
  /** What stands where contact details stood. */
  removed: string;
  wording: Wording & SchoolWording;
  contact: Contact;
  answerBy: AnswerBy;
  /** A link that opens a private chat with the bot; empty where there is none. */
  chat: string;
};

type Typed = TellFacts['typed'];

/** Longer names are of no school. */
const LONGEST_NAME = 300;

/** What the form sent, with `removed` where contact details stood. */
const typedIn = (fields: Fields, removed?: string): Typed => ({
  detail: clip(detailIn(fields, removed), 2 * LONGEST_DETAIL),
  school: clip(typedSchoolIn(fields), LONGEST_NAME),
  mayName: fields['mayName'] === 'true' ? 'true' : 'false',
});

const detailIn = (fields: Fields, removed: string | undefined): string => {
  const detail = textIn(fields['detail']);
  return removed === undefined ? detail : withoutContactDetails(detail, removed);
};

const typedBefore = ({ detail, school, mayName }: Told): Typed => ({
  detail,
  school: school?.urn ?? '',
  mayName: mayName ? 'true' : 'false',
});

/** What the form to add something says, with what was added before; `null` where others would read along. */
export const tellForm = (id: string, told: Told, place: Place): TellFacts | null =>
  place === 'personal'
    ? { id, state: 'open', typed: typedBefore(told), problem: {}, schools: [], found: null, fault: null }
    : null;

/** Keeps what somebody adds to their question. A problem is the same form again, with every word kept. */
export const tellMore =
  (needs: TellNeeds) =>
  async ({ place, fields, person, receivedAt }: Form): Promise<Reply> => {
    const { questions, signposts, contact, chat } = needs;
    if (place !== 'personal') return refusals.privateOnly.with({ chat });
    // 1. Only who asked it can add to it.
    const given = textIn(fields['id']);
    const found = ID.test(given) ? await whereAsked(questions, given, person) : undefined;
    if (!found) return refusals.outOfDate.with({ contact });
    const { question, asker } = found;
    const { id } = question;
    // Who sends it again after what was found is rid of contact details, whatever they left.
    const typed = typedIn(fields, fields['looked'] === 'true' ? needs.removed : undefined);
    const form = { id, state: 'open', typed, problem: {}, schools: [], found: null, fault: null } satisfies TellFacts;
    const passedOn = passedOnAs({ given, now: receivedAt, answerBy: needs.answerBy });
    const closed = () => passedOn(question, asker, { ...form, state: 'closed' });
    if (!isOpen(question)) return closed();
    // 2. What belongs elsewhere goes no further.
    const elsewhere = signposts.find(textIn(fields['detail']));
    if (elsewhere) return pointTo(elsewhere);
    // 3. Check.
    const checked = check(typed, needs);
    if ('problem' in checked) return passedOn(question, asker, { ...form, ...checked });
    const personal = needs.personal(typed.detail);
    if (personal.email || personal.phone || (personal.names.length > 0 && fields['asIs'] !== 'true'))
      return passedOn(question, asker, { ...form, found: personal });
    // 4. Save, unless the question was dealt with in the meantime.
    const saved = await saveChange(needs, {
      id,
      person,
      at: receivedAt,
      from: found,
      change: async (before) => {
        const now = isOpen(before) ? await questions.asker(id, person) : undefined;
        // Split off at this very moment: the form comes back, and finds them there.
        if (now && now.to !== null) throw new Error('Somebody who adds detail is on the way to another question.');
        const told = { ...before, version: before.version + 1 };
        return now && { question: told, askers: [{ ...now, ...checked.told }], did: 'question.told' };
      },
    });
    if (!saved) return closed();
    const kept = { ...form, state: 'kept', typed: typedBefore(checked.told) } as const;
    return passedOn(saved, { ...asker, ...checked.told }, kept);
  };

type Checked = { told: Told } | Pick<TellFacts, 'problem' | 'schools'>;

function check({ detail, school, mayName }: Typed, { register, wording }: TellNeeds): Checked {
  const named = school === OTHER_SCHOOL ? '' : school;
  const found = register.find(named);
  const problem: TellFacts['problem'] = {
    ...(detail.length > LONGEST_DETAIL && { detail: wording['detail.long'] }),
    ...(school === OTHER_SCHOOL && { school: wording['school.missing'] }),
    ...(named !== '' &&
      !found.sure && { school: wording[found.candidates.length === 0 ? 'school.notFound' : 'school.several'] }),
  };
  if (problem.detail !== undefined || problem.school !== undefined)
    return { problem, schools: schoolChoices(found.sure ? [] : found.candidates, wording['choice.otherSchool']) };
  const known = found.sure ? schoolOf(found.school) : null;
  return { told: { detail, school: known, mayName: known !== null && mayName === 'true' } };
}

const schoolOf = ({ urn, name, phase, area }: School): Told['school'] => ({ urn, name, phase, area });

type Given = { given: string; now: Instant; answerBy: AnswerBy };

/** The receipt again, with the reference of the id that it was given under. */
const passedOnAs =
  ({ given, now, answerBy }: Given) =>
  (question: Question, { text, askedAt }: Asker, { typed, ...tell }: TellFacts): Reply =>
    cards.passedOn.with({
      asked: text,
      at: formatInstant(askedAt),
      already: false,
      others: question.askers - 1,
      ...promiseOf({ id: given, open: isOpen(question), askedAt }, now, answerBy),
      tell: { ...tell, typed: { ...typed, school: typed.school === OTHER_SCHOOL ? '' : typed.school } },
    });

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const tellAfterFault = ({ place, fields }: Form, fault: string): Reply | undefined =>
  place === 'personal'
    ? cards.passedOn.with({
        asked: clip(textIn(fields['asked']), LONGEST_QUESTION),
        at: '',
        already: false,
        others: 0,
        reference: referenceOf(textIn(fields['id'])),
        by: '',
        tell: {
          id: textIn(fields['id']),
          state: 'open',
          typed: typedIn(fields),
          problem: {},
          schools: [],
          found: null,
          fault,
        },
      })
    : undefined;
