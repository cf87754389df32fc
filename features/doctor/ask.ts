// Answers whether the service is well, in a chat or on a page.
import type { Reply } from '../../platform/card.ts';
import { diagnose } from '../../platform/doctor/diagnose.ts';
import type { Examination } from '../../platform/doctor/examination.ts';
import type { PersonalReply } from '../../platform/personal-page.ts';
import type { Clock } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { type DoctorFacts, factsOf } from './facts.ts';
import { pages } from './pages.ts';

export type DoctorNeeds = {
  clock: Clock;
  /** A link that opens a private chat with the bot. */
  chat: string;
  /** Those of all features, and of the settings, the storage and Entra. */
  allExaminations: () => readonly Examination[];
};

/** Nothing else, with whatever stands around it in a chat: "Doctor?" With "post" a card is posted in each staff channel and removed, too. */
const ASKED = /^\W*doctor(?<posts> post)?\W*$/iu;

export const isAsked = (text: string): boolean => ASKED.test(text);

async function looked({ allExaminations, clock }: DoctorNeeds, posts = false): Promise<DoctorFacts> {
  return factsOf(await diagnose(allExaminations(), { now: new Date(clock()), posts }), posts);
}

/** Settings are nothing for a channel. */
export const askDoctor =
  (needs: DoctorNeeds) =>
  async ({ place, text }: Message): Promise<Reply> =>
    place === 'personal'
      ? cards.diagnosis.with(await looked(needs, ASKED.exec(text)?.groups?.['posts'] !== undefined))
      : refusals.privateOnly.with({ chat: needs.chat });

export const showDoctor = (needs: DoctorNeeds) => async (): Promise<PersonalReply> =>
  pages.doctor.with(await looked(needs));
