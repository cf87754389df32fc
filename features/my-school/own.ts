// Somebody's own school and role, in a chat of their own: shown, said, changed and forgotten.
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Choice } from '../../platform/choices.ts';
import { idOf } from '../../platform/person.ts';
import type { Affiliations, ReachablePeople, SchoolAndRole } from '../people/index.ts';
import { describeSchool, type School } from '../schools/index.ts';
import { type AnswerNeeds, schoolAnswer } from './answer.ts';
import { cards } from './cards.ts';
import type { SchoolInputs } from './facts.ts';
import { check, formCard, type FormNeeds, readForm, topicIn } from './form.ts';
import { readSchoolQuestion } from './question.ts';

export type OwnNeeds = AnswerNeeds &
  FormNeeds & {
    affiliations: Affiliations;
    reachable: Pick<ReachablePeople, 'wanted' | 'follow'>;
    /** The topics of the FAQ that have a question, by their ids and names. */
    faqTopics: () => Choice[];
    /** A link that opens a private chat with the bot. */
    chat: string;
  };

type Turn = Message | Form;

/** What was asked of their school, or all that is known of it; the form where they have not said which it is. */
export const showOwn =
  (needs: OwnNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const topic = turn.kind === 'message' ? (readSchoolQuestion(turn.text)?.topic ?? '') : topicIn(turn.fields);
    const [kept, follows] = await Promise.all([
      needs.affiliations.find(turn.person),
      topic === '' ? followedBy(turn, needs) : [],
    ]);
    const school = openSchool(kept, needs);
    if (!kept || !school) return formCard({ topic, inputs: { school: '', role: kept?.role ?? '' } }, needs);
    return schoolAnswer(school, topic, needs, { ...kept, roleTitle: titleOf(kept.role, needs), follows });
  };

/** The form with what is kept. */
export const changeOwn =
  (needs: OwnNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const kept = await needs.affiliations.find(form.person);
    const school = openSchool(kept, needs);
    const inputs = { school: school ? describeSchool(school) : '', role: kept?.role ?? '' };
    return formCard({ topic: '', inputs }, needs);
  };

/** Keeps what a form says, and answers what was asked when it came up. A problem is the same form again, every word kept. */
export const saveOwn =
  (needs: OwnNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { topic, inputs } = readForm(form.fields, needs);
    const checked = check(inputs, needs);
    if ('problems' in checked) return formCard({ topic, inputs, ...checked }, needs);
    const { school, role } = checked;
    const said = { school: school.urn, role: role.value };
    await needs.affiliations.say(form.person, said);
    const follows = topic === '' ? await followedBy(form, needs) : [];
    return schoolAnswer(school, topic, needs, { ...said, from: 'self', roleTitle: role.title, follows });
  };

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const ownAfterFault =
  (needs: OwnNeeds) =>
  ({ place, fields }: Form, fault: string): Reply | undefined =>
    place === 'personal' ? formCard({ ...readForm(fields, needs), fault }, needs) : undefined;

/** Deletes their school and role, and which topics they follow, and says what the first were. */
export const forgetOwn =
  (needs: OwnNeeds) =>
  async ({ place, person }: Turn): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const kept = await needs.affiliations.find(person);
    await needs.affiliations.forget(person);
    await needs.reachable.follow(idOf(person), () => []);
    return cards.forgotten.with({ was: kept ? inWords(kept, needs) : null });
  };

/** The names of the topics that they follow. */
async function followedBy({ person }: Turn, { reachable, faqTopics }: OwnNeeds): Promise<string[]> {
  const { topics } = await reachable.wanted(idOf(person));
  const names = new Map(faqTopics().map(({ value, title }) => [value, title]));
  return topics.map((topic) => names.get(topic) ?? topic);
}

function openSchool(kept: SchoolAndRole | undefined, { register }: OwnNeeds): School | undefined {
  const school = kept && register.withUrn(kept.school);
  return school?.status === 'open' ? school : undefined;
}

/** A role that the council has no more stands as it was kept. */
const titleOf = (role: string, { choices }: OwnNeeds): string =>
  choices.roles.find(({ value }) => value === role)?.title ?? role;

function inWords({ school, role }: SchoolAndRole, needs: OwnNeeds): SchoolInputs {
  const found = needs.register.withUrn(school);
  return { school: found ? describeSchool(found) : `URN ${school}`, role: titleOf(role, needs) };
}
