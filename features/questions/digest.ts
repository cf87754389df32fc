// Questions in the digest: those that wait, the new and the oldest, without anybody's contact details.
import { z } from 'zod';
import digest from '../../adaptive-cards/questions/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/questions/digest.sample.json';
import { formatInstant, schoolDaysSince } from '../../platform/calendar.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { type DigestSpan, oncePerMoment, type Retold, type Said, section } from '../../platform/digest/section.ts';
import { clip } from '../../platform/format.ts';
import type { GetCurrentFaq } from '../faq/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Questions } from './ports.ts';
import { type OpenQuestion } from './question.ts';
import { type WaitingNeeds, whereTheyBelong } from './where-it-belongs.ts';

export type QuestionDigest = {
  /** `followsOn`: the title of the entry that the question was read as a follow-up to. `late`: for how many school days it has waited, if that is too long; else 0. */
  waiting: { id: string; text: string; asked: string; followsOn: string | null; askers: number; late: number }[];
  waitingTotal: number;
  /** How many more wait in other channels, which follow what they are about. */
  waitingElsewhere: number;
};

export const sections = { questions: section<QuestionDigest, typeof digestSample>(40, digest) };

type Span = Pick<DigestSpan, 'now' | 'since'>;

type Material = {
  waiting: readonly OpenQuestion[];
  elsewhere: number;
  service: Service;
  /** The title of the FAQ entry with an id. */
  titleOf: (id: string | null) => string | undefined;
  /** What stands where contact details stood in a question. */
  removed: string;
};

type Needs = WaitingNeeds &
  Pick<Material, 'service' | 'removed'> & {
    questions: Pick<Questions, 'open' | 'find'>;
    currentFaq: GetCurrentFaq;
  };

export const tellQuestions = (needs: Needs): Retold<QuestionDigest> => {
  const { questions, currentFaq, service, removed } = needs;
  const open = oncePerMoment(async () => {
    const all = await questions.open();
    return { all, belong: await whereTheyBelong(all, needs) };
  });
  return {
    tell: async (span) => {
      const { entry } = currentFaq();
      const { all, belong } = await open(span);
      const { channel } = span;
      const waiting = belong && channel !== undefined ? all.filter(({ id }) => belong.get(id)?.includes(channel)) : all;
      const elsewhere = all.length - waiting.length;
      const said = questionsSaid(span, { waiting, elsewhere, service, titleOf: (id) => entry(id)?.title, removed });
      const kept = { ...said.facts, waiting: said.facts.waiting.map(({ text: _, ...rest }) => rest) };
      return { ...said, kept };
    },
    again: async (kept) => {
      const { waiting, ...counts } = keptSchema.parse(kept);
      const found = await Promise.all(waiting.map(({ id }) => questions.find(id)));
      const listed = waiting.flatMap((one, n) => {
        const question = found[n];
        return question && question.state !== 'withdrawn' ? [{ ...one, text: shownText(question.text, removed) }] : [];
      });
      return { waiting: listed, ...counts };
    },
  };
};

/** The words of a question are its asker's: who withdraws it takes them along. */
const keptSchema = z.object({
  waiting: z.array(
    z.object({
      id: z.string(),
      asked: z.string(),
      followsOn: z.nullable(z.string()),
      askers: z.int(),
      late: z.int(),
    }),
  ),
  waitingTotal: z.int(),
  /** Before channels could follow less than everything, none. */
  waitingElsewhere: z.int().default(0),
});

/** News is a question that is new, and one that has waited for too long. */
export function questionsSaid(span: Span, material: Material): Said<QuestionDigest> {
  const { waiting, elsewhere, service, titleOf, removed } = material;
  const { now, since } = span;
  const late = (question: OpenQuestion) => lateOf(question, { now, service });
  const facts = {
    waiting: toList(waiting, span).map((question) => ({
      id: question.id,
      text: shownText(question.text, removed),
      asked: formatInstant(question.askedAt),
      followsOn: titleOf(question.after) ?? null,
      askers: question.askers,
      late: late(question),
    })),
    waitingTotal: waiting.length,
    waitingElsewhere: elsewhere,
  };
  const news = waiting.some((question) => since === null || question.askedAt > since || late(question) > 0);
  return { facts, news };
}

/** How many of a list a card shows; the rest is counted. */
const MOST = 10;
const LONGEST_SHOWN = 200;

/** The ones to list, oldest first: what is new since the last digest is always among them, and the rest is the oldest. */
function toList(waiting: readonly OpenQuestion[], { since }: Span): OpenQuestion[] {
  const isFresh = ({ askedAt }: OpenQuestion) => since !== null && askedAt > since;
  const fresh = waiting.filter(isFresh).slice(0, MOST);
  const older = waiting.filter((question) => !isFresh(question)).slice(0, MOST - fresh.length);
  return [...older, ...fresh];
}

/** For how many school days a question has waited, if that is too long; otherwise 0. */
function lateOf({ askedAt }: OpenQuestion, { now, service }: { now: string; service: Service }): number {
  const days = schoolDaysSince(askedAt, now, service.closures);
  return days > service.questions.remindAfterSchoolDays ? days : 0;
}

const shownText = (text: string, removed: string): string => shorten(withoutContactDetails(text, removed));

const shorten = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${clip(text, LONGEST_SHOWN - 1)}…`);
