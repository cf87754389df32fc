// Answers a question about a school or a place that it names, anywhere; and one about somebody's own school, in their own chat.
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import { plainWords } from '../../platform/text.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { describeSchool } from '../schools/index.ts';
import type { Signposts } from '../signposts/index.ts';
import { notFound, placeAnswer, schoolAnswer } from './answer.ts';
import { cards } from './cards.ts';
import { meantBy, schoolNameIn } from './find.ts';
import { topicIn } from './form.ts';
import { type OwnNeeds, showOwn } from './own.ts';
import type { Places } from './places.ts';
import { readSchoolQuestion } from './question.ts';

export type AskNeeds = OwnNeeds & { places: Places; signposts: Signposts };

/** `undefined` where a message asks for anything else, or names nothing that the register knows: then it is a question like any other. */
export const answerQuestion =
  (needs: AskNeeds) =>
  async (message: Message): Promise<Reply | undefined> => {
    const asked = readSchoolQuestion(message.text);
    // What belongs elsewhere is not answered, whatever else the message asks.
    if (!asked || needs.signposts.find(message.text)) return undefined;
    const { topic, names, own } = asked;
    if (names.length === 0) return showOwn(needs)(message);
    const meant = meantBy(names, needs);
    if (!meant) {
      const name = schoolNameIn(names);
      if (name !== undefined) return notFound(asNamed(name, message.text), needs);
      return own ? showOwn(needs)(message) : undefined;
    }
    if ('school' in meant) return schoolAnswer(meant.school, topic, needs);
    if ('place' in meant) return placeAnswer(meant.place, topic, needs);
    const options = meant.offered.map((school) => ({ id: school.urn, title: describeSchool(school) }));
    return cards.which.with({ what: topic, options });
  };

/** A name in the letters in which somebody typed it. */
function asNamed(name: string, text: string): string {
  const typed = text.split(/\s+/u);
  const words = name.split(' ');
  const at = typed.findIndex((_, from) => plainWords(typed.slice(from, from + words.length).join(' ')) === name);
  const found = typed.slice(at, at + words.length).join(' ');
  return at === -1 ? name : found.replace(/[?!.,;:]$/u, '');
}

/** What is known of a school that was chosen from several. */
export const showSchool =
  (needs: AskNeeds) =>
  ({ fields }: Form): Reply => {
    const urn = fields['id'];
    const school = typeof urn === 'string' ? needs.register.withUrn(urn) : undefined;
    return school?.status === 'open'
      ? schoolAnswer(school, topicIn(fields), needs)
      : refusals.outOfDate.with({ contact: needs.service.contact });
  };
