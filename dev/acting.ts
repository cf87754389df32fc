// "act as governor": on this computer one person can see each side of the service. What they say and press is given the name and id
// of somebody made up before the service hears of it, so the service knows nothing of it and cannot be made to believe it elsewhere.
import { z } from 'zod';
import { throughFront } from './acting-connector.ts';
import { isLoopbackUrl } from './host/admin.ts';
import { ROLES, type Played } from './played.ts';

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  serviceUrl: z.string(),
  from: z.looseObject({ id: z.string(), name: z.string().optional(), aadObjectId: z.string() }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string() }),
});
type Activity = z.infer<typeof activitySchema>;

/** What the service is to hear in place of an activity, and what follows its answer; `undefined`: it was for us. */
export type Acting = (sent: unknown) => Promise<{ activity: unknown; afterwards: () => Promise<void> } | undefined>;

const pass = (activity: unknown) => ({ activity, afterwards: () => Promise.resolve() });

type Start = { settings: Readonly<Record<string, string | undefined>>; front: string };

/**
 * For one start of the service with these settings, at the address `front`; `undefined` where it is not a local one, and
 * everybody is who they are.
 */
export const actingIn = ({ settings, front }: Start): Acting | undefined =>
  settings['LOCAL_MODE'] === 'true' ? startActing(front) : undefined;

function startActing(front: string): Acting {
  const played = new Map<string, Played>();
  return async (sent) => {
    const read = activitySchema.safeParse(sent);
    if (!read.success || !isLoopbackUrl(read.data.serviceUrl)) return pass(sent);
    const activity = read.data;
    const words = activity.type === 'message' ? wordsOf(activity.text ?? '') : '';
    const wanted = /^act as (?:an? |the )?(.+)$/u.exec(words)?.[1];
    if (wanted !== undefined) {
      await say(activity, change({ played, activity, wanted }));
      return undefined;
    }
    const person = played.get(activity.from.aadObjectId);
    return {
      activity: person && ['message', 'invoke'].includes(activity.type) ? playedBy(person, activity, front) : sent,
      afterwards: async () => {
        if (words === 'help') await say(activity, person ? `You are acting as ${person.name}. ${GO_BACK}` : OFFER);
      },
    };
  };
}

const playedBy = ({ id, name, aadObjectId }: Played, activity: Activity, front: string): Activity => ({
  ...activity,
  from: { id, name, aadObjectId },
  serviceUrl: throughFront(front, activity.serviceUrl),
});

const GO_BACK = 'Say **act as myself** to go back.';
const offered = Object.keys(ROLES).map((role) => `**act as ${role}**`);
const OFFER = `On this computer you can also say ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(offered)}.`;

type Change = { played: Map<string, Played>; activity: Activity; wanted: string };

function change({ played, activity: { from }, wanted }: Change): string {
  if (wanted === 'myself') {
    played.delete(from.aadObjectId);
    return `You are yourself again${from.name === undefined ? '' : `, ${from.name}`}.`;
  }
  const [role, person] = Object.entries(ROLES).find(([name]) => name === wanted) ?? [];
  if (!person) return `There is nobody by that name to act as. ${OFFER}`;
  played.set(from.aadObjectId, person);
  return `You are now ${person.name}, ${withArticle(role ?? '')}. What you say and press in any chat counts as theirs. ${GO_BACK}`;
}

const withArticle = (role: string): string => `${/^[aeiou]/u.test(role) ? 'an' : 'a'} ${role}`;

/** What was typed, without mentions, case and stray spaces. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/<at>[^<]*<\/at>/gu, ' ')
    .replaceAll(/[\s.!]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Answers in the service's name, over the connector that the activity came with. */
async function say({ serviceUrl, conversation, recipient, from, id }: Activity, text: string): Promise<void> {
  const message = { type: 'message', text, from: recipient, recipient: from, conversation, replyToId: id };
  await fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
}
