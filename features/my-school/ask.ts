// Answers a question about a school or a place that it names, anywhere; and one about somebody's own school, in their own chat.
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { describeSchool } from '../schools/index.ts';
import type { Signposts } from '../signposts/index.ts';
import { placeAnswer, schoolAnswer } from './answer.ts';
import { cards } from './cards.ts';
import { meantBy } from './find.ts';
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
    const { topic, names } = asked;
    if (names.length === 0) return showOwn(needs)(message);
    const meant = meantBy(names, needs);
    if (!meant) return undefined;
    if ('school' in meant) return schoolAnswer(meant.school, topic, needs);
    if ('place' in meant) return placeAnswer(meant.place, topic, needs);
    const options = meant.offered.map((school) => ({ id: school.urn, title: describeSchool(school) }));
    return cards.which.with({ what: topic, options });
  };

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
