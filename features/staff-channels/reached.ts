// Examines whether the bot still reaches the channels that follow. Where somebody asks for it a card is posted and removed, too.
import {
  type Examination,
  fault,
  STORAGE_ANSWERS,
  type Symptom,
  TOKEN,
  warning,
} from '../../platform/doctor/examination.ts';
import type { Post, Reaches, Remove } from '../../platform/ports.ts';
import { cards } from './cards.ts';
import type { StaffChannel, StaffChannels } from './ports.ts';

type ReachedNeeds = { staffChannels: Pick<StaffChannels, 'list'>; reaches: Reaches; post: Post; remove: Remove };

export const channelsReached = (needs: ReachedNeeds): Examination[] => [
  {
    group: 'Teams',
    name: 'staff channels are reached',
    after: [STORAGE_ANSWERS, TOKEN],
    look: async ({ posts }) => {
      const channels = await needs.staffChannels.list();
      if (channels.length === 0) return 'no channel follows yet';
      const refusals = await Promise.all(
        channels.map((one) => (posts ? posted(one, needs) : needs.reaches(one.address))),
      );
      return symptomsOf(refusals);
    },
  },
];

/** Nothing where the card was posted and is gone again. */
async function posted({ address }: StaffChannel, { post, remove }: ReachedNeeds): Promise<string | undefined> {
  const sent = await post(address, cards.test.with({}));
  if (!sent.posted) return 'refused' in sent ? sent.refused : 'busy';
  return (await remove(address, sent.activity)).removed ? undefined : 'stays';
}

/** Channels have no names that we know: they are counted. */
function symptomsOf(refusals: readonly (string | undefined)[]): Symptom[] {
  const reasons = [...new Set(refusals.filter((reason) => reason !== undefined))];
  return reasons.map((reason) => {
    const count = refusals.filter((one) => one === reason).length;
    const of = `${count} of ${refusals.length} staff channels`;
    if (reason === 'busy')
      return warning(of, 'could not be posted to, as Teams is busy', 'Look again in a few minutes.');
    if (reason === 'stays') return warning(of, 'still show the test card', 'Delete it there.');
    return fault(
      of,
      `cannot be reached (${reason})`,
      'Add Roundtable to that team again, and type "follow" in the channel. Or type "unfollow" there if it should no longer follow.',
    );
  });
}
