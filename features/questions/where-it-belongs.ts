// Finds the staff channels that a question belongs to: those of its topic, and of the schools of those who ask it; else those that follow everything.
import type { CurrentFaq, GetCurrentFaq } from '../faq/index.ts';
import type { Affiliations } from '../people/index.ts';
import type { School } from '../schools/index.ts';
import { pausing } from '../../platform/pause.ts';
import { channelsFor, settingsOf, type StaffChannels } from '../staff-channels/index.ts';
import { type AskedBySchool, askersBySchool } from './asked-by-school.ts';
import type { Asker, OpenQuestion, Question } from './question.ts';

export type BelongsNeeds = {
  askedBySchool: Pick<AskedBySchool, 'counted'>;
  affiliations: Pick<Affiliations, 'find'>;
  staffChannels: Pick<StaffChannels, 'listed' | 'list'>;
  currentFaq: GetCurrentFaq;
  schools: readonly School[];
};

/** A question, and those who wait for its answer. */
type Asked = { question: Question; askers: readonly Asker[] };

/**
 * The conversations of those channels. Where all follow everything nothing more is looked up: then they are all that ever followed, and whoever
 * posts there asks whether it still does. Channels whose officers see questions in the digest alone count as none.
 */
export async function whereItBelongs(asked: Asked, needs: BelongsNeeds): Promise<string[]> {
  const { conversations, limited } = await needs.staffChannels.listed();
  if (!limited) return conversations;
  const [channels, about] = await Promise.all([needs.staffChannels.list(), aboutOf(asked, needs)]);
  const telling = channels.filter((channel) => settingsOf(channel).tells.questions);
  return channelsFor(about, telling).map(({ conversation }) => conversation);
}

export type WaitingNeeds = Pick<BelongsNeeds, 'currentFaq' | 'schools'> & {
  askedBySchool: Pick<AskedBySchool, 'all'>;
  staffChannels: BelongsNeeds['staffChannels'];
};

/** Of questions that wait, by their ids, the conversations of the channels that each belongs to. `undefined` where all follow everything. Three requests at most. */
export async function whereTheyBelong(
  waiting: readonly OpenQuestion[],
  { staffChannels, askedBySchool, schools, currentFaq }: WaitingNeeds,
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  if (!(await staffChannels.listed()).limited) return undefined;
  const [channels, asked] = await Promise.all([staffChannels.list(), askedBySchool.all()]);
  const schoolsOf = new Map<string, School[]>();
  for (const school of schools)
    for (const { question } of asked.get(school.urn) ?? [])
      schoolsOf.set(question, [...(schoolsOf.get(question) ?? []), school]);
  const [belong, pause] = [new Map<string, string[]>(), pausing()];
  for (const question of waiting) {
    const about = { topic: topicOf(question, currentFaq()), schools: schoolsOf.get(question.id) ?? [] };
    belong.set(
      question.id,
      channelsFor(about, channels).map(({ conversation }) => conversation),
    );
    await pause();
  }
  return belong;
}

async function aboutOf({ question, askers }: Asked, needs: BelongsNeeds): Promise<Parameters<typeof channelsFor>[0]> {
  const { askedBySchool, schools, currentFaq } = needs;
  const counted = await askedBySchool.counted(question.id);
  const urns = new Set((await askersBySchool(askers, counted, needs)).map(({ school }) => school));
  return {
    topic: topicOf(question, currentFaq()),
    schools: schools.filter(({ urn }) => urns.has(urn)),
  };
}

/** The topic of the entry that it is about, follows on or means; else of those entries that share with it what matters, if all are of one topic. */
export function topicOf(
  { text, entry, after }: Pick<Question, 'text' | 'entry' | 'after'>,
  faq: CurrentFaq,
): string | undefined {
  const known = faq.entry(entry) ?? faq.entry(after);
  if (known) return known.topic;
  const { outcome, id, related } = faq.matcher.answer(text);
  const near = outcome === 'answer' ? [id] : related;
  const [topic, ...others] = new Set(near.flatMap((one) => faq.entry(one)?.topic ?? []));
  return others.length === 0 ? topic : undefined;
}
