// Lists questions on a page: those that wait as on the card, and for officers those that were answered or closed, and words to find one by.
import type { Role } from '../../../platform/access.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import { withoutContactDetails } from '../../../platform/contact-details.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { clip } from '../../../platform/format.ts';
import { pageOf } from '../../../platform/page.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { plain } from '../../../platform/text.ts';
import type { CountOwn } from '../../../platform/waiting.ts';
import type { Questions } from '../ports.ts';
import { isOpen, type Question } from '../question.ts';
import { referenceOf } from '../reference.ts';
import { listedFor, type TheirsNeeds } from '../theirs.ts';
import type { Wording } from '../wording.ts';
import { type Listed, pages, SHOWN, type Shown } from './pages.ts';

export type DeskNeeds = TheirsNeeds & { questions: Questions; removed: string; press: PressFor };

const MOST_LISTED = 25;
const LONGEST = 100;
/** Enough of a question to tell it from others. */
const TEXT = 300;

const isShown: Readonly<Record<Shown, (question: Question) => boolean>> = {
  waiting: isOpen,
  answered: ({ state }) => state === 'answered',
  closed: ({ state }) => state === 'declined' || state === 'joined',
};

export const listOnPage =
  (needs: DeskNeeds) =>
  async ({ query, person }: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const adviser = role === 'adviser';
    const show = (!adviser && SHOWN.find((one) => one === query['show'])) || 'waiting';
    const q = clip(query['q'] ?? '', LONGEST);
    const isTheirs = await listedFor({ person, role }, needs);
    const words = plain(q).split(' ').filter(Boolean);
    const found = (await questionsShown(show, needs))
      .filter((question) => isTheirs(question))
      .map((question) => listed(question, needs.removed))
      .filter(({ text, reference }) => words.every((word) => plain(`${text} ${reference}`).includes(word)));
    const { shown, page } = pageOf(found, wholeNumberIn(Number(query['at'] ?? 0)), MOST_LISTED);
    return pages.list.with({ show, q, items: shown, page, adviser });
  };

/** Those that wait are listed, and the oldest comes first; all others the newest. Each waiting one is read for who has taken it. */
async function questionsShown(show: Shown, { questions }: DeskNeeds): Promise<Question[]> {
  if (show !== 'waiting')
    return (await questions.all()).filter(isShown[show]).sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1));
  const open = await questions.open();
  const found = await Promise.all(open.map(({ id }) => questions.find(id)));
  return found.filter((question) => question !== undefined).filter(isOpen);
}

const listed = ({ id, text, askedAt, askers, officer }: Question, removed: string): Listed => ({
  id,
  reference: referenceOf(id),
  text: clip(withoutContactDetails(text, removed), TEXT),
  asked: formatInstant(askedAt),
  askers,
  officer: officer?.name ?? '',
});

/** How many an adviser can answer. */
export const ownQuestions =
  (needs: TheirsNeeds & { wording: Wording }): CountOwn =>
  async (person) => {
    const [isTheirs, open] = await Promise.all([listedFor({ person, role: 'adviser' }, needs), needs.questions.open()]);
    return [{ count: open.filter(isTheirs).length, text: needs.wording['waiting.questions.own'], to: '/questions' }];
  };
