// The cards of nominations, and what each is told.
import arrived from '../../adaptive-cards/nominations/arrived.json' with { type: 'json' };
import type arrivedSample from '../../adaptive-cards/nominations/arrived.sample.json';
import form from '../../adaptive-cards/nominations/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/nominations/form.sample.json';
import receipt from '../../adaptive-cards/nominations/receipt.json' with { type: 'json' };
import type receiptSample from '../../adaptive-cards/nominations/receipt.sample.json';
import shown from '../../adaptive-cards/nominations/shown.json' with { type: 'json' };
import type shownSample from '../../adaptive-cards/nominations/shown.sample.json';
import exists from '../../adaptive-cards/nominations/exists.json' with { type: 'json' };
import type existsSample from '../../adaptive-cards/nominations/exists.sample.json';
import step from '../../adaptive-cards/nominations/step.json' with { type: 'json' };
import type stepSample from '../../adaptive-cards/nominations/step.sample.json';
import withdraw from '../../adaptive-cards/nominations/withdraw.json' with { type: 'json' };
import type withdrawSample from '../../adaptive-cards/nominations/withdraw.sample.json';
import closeMoved from '../../adaptive-cards/nominations/close-moved.json' with { type: 'json' };
import type closeMovedSample from '../../adaptive-cards/nominations/close-moved.sample.json';
import reminder from '../../adaptive-cards/nominations/reminder.json' with { type: 'json' };
import type reminderSample from '../../adaptive-cards/nominations/reminder.sample.json';
import verified from '../../adaptive-cards/nominations/verified.json' with { type: 'json' };
import type verifiedSample from '../../adaptive-cards/nominations/verified.sample.json';
import none from '../../adaptive-cards/nominations/none.json' with { type: 'json' };
import type noneSample from '../../adaptive-cards/nominations/none.sample.json';
import list from '../../adaptive-cards/nominations/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/nominations/list.sample.json';
import audit from '../../adaptive-cards/nominations/audit.json' with { type: 'json' };
import type auditSample from '../../adaptive-cards/nominations/audit.sample.json';
import review from '../../adaptive-cards/nominations/review.json' with { type: 'json' };
import type reviewSample from '../../adaptive-cards/nominations/review.sample.json';
import request from '../../adaptive-cards/nominations/request.json' with { type: 'json' };
import type requestSample from '../../adaptive-cards/nominations/request.sample.json';
import download from '../../adaptive-cards/nominations/download.json' with { type: 'json' };
import type downloadSample from '../../adaptive-cards/nominations/download.sample.json';
import entered from '../../adaptive-cards/nominations/entered.json' with { type: 'json' };
import type enteredSample from '../../adaptive-cards/nominations/entered.sample.json';
import link from '../../adaptive-cards/nominations/link.json' with { type: 'json' };
import type linkSample from '../../adaptive-cards/nominations/link.sample.json';
import endorsement from '../../adaptive-cards/nominations/endorsement.json' with { type: 'json' };
import type endorsementSample from '../../adaptive-cards/nominations/endorsement.sample.json';
import endorsementLetter from '../../adaptive-cards/nominations/endorsement-letter.json' with { type: 'json' };
import type endorsementLetterSample from '../../adaptive-cards/nominations/endorsement-letter.sample.json';
import endorsementReminder from '../../adaptive-cards/nominations/endorsement-reminder.json' with { type: 'json' };
import type endorsementReminderSample from '../../adaptive-cards/nominations/endorsement-reminder.sample.json';
import endorsementVoid from '../../adaptive-cards/nominations/endorsement-void.json' with { type: 'json' };
import type endorsementVoidSample from '../../adaptive-cards/nominations/endorsement-void.sample.json';
import endorsementAnswered from '../../adaptive-cards/nominations/endorsement-answered.json' with { type: 'json' };
import type endorsementAnsweredSample from '../../adaptive-cards/nominations/endorsement-answered.sample.json';
import { card, type Contact, type Row } from '../../platform/card.ts';
import type { EndorsementForNominee } from './endorsement/for-nominee.ts';
import type { EndorsementFacts } from './endorsement/endorsement-facts.ts';
import type { NominationFormFacts, SentBefore, Standing, StepFacts, OutcomeTold } from './form-facts.ts';
import type { EndorsementState } from './nomination.ts';
import type { NominationFilter } from './officers/filter.ts';
import type {
  DownloadFacts,
  NominationRequestFacts,
  NominationListFacts,
  NominationReviewFacts,
  NominationAuditFacts,
} from './officers/review-facts.ts';

export const cards = {
  form: card<NominationFormFacts, typeof formSample>(form),
  /**
   * `again`: this form was taken before. `entered`: how it came, where officers typed it in; empty where they did not. `changed`: it
   * changed a nomination; when, or `null`.
   */
  receipt: card<
    Standing & {
      name: string;
      school: string;
      next: string[];
      again: boolean;
      entered: string;
      changed: string | null;
      endorsement: EndorsementForNominee;
      /** Whether a colleague can be suggested now. */
      colleagues: boolean;
    },
    typeof receiptSample
  >(receipt),
  shown: card<
    Standing & {
      rows: Row[];
      changed: string | null;
      endorsement: EndorsementForNominee;
      /** How the selection ended for them; `null` until everybody is told. */
      outcome: OutcomeTold | null;
      /** When changes were saved that have not been sent; empty where there are none. */
      unsent: string;
      contact: Contact;
    },
    typeof shownSample
  >(shown),
  /** After the close: what a form said that could change nothing any more. */
  exists: card<Standing & { typed: Row[]; contact: Contact }, typeof existsSample>(exists),
  step: card<StepFacts, typeof stepSample>(step),
  withdraw: card<{ reference: string; closes: string; left: string }, typeof withdrawSample>(withdraw),
  /** The letter to an endorser, as an email. */
  endorsementLetter: card<{ letter: string[] }, typeof endorsementLetterSample>(endorsementLetter),
  /** Before the close, to a nominee whose nomination nobody has endorsed. */
  endorsementReminder: card<
    { round: string; closes: string; left: string; endorsement: EndorsementForNominee },
    typeof endorsementReminderSample
  >(endorsementReminder),
  /** `sent`: the nomination that the saved form would change. */
  reminder: card<
    { round: string; closes: string; left: string; saved: string; sent: SentBefore | null },
    typeof reminderSample
  >(reminder),
  /** `was`: when nominations would have closed. */
  closeMoved: card<
    { round: string; was: string; closes: string; left: string; saved: string; sent: SentBefore | null },
    typeof closeMovedSample
  >(closeMoved),
  /** `proven`: the version that the code belongs to; `null` where it belongs to none. */
  verified: card<
    {
      reference: string;
      code: string;
      found: boolean;
      proven: { version: number; at: string; latest: boolean } | null;
    },
    typeof verifiedSample
  >(verified),
  /** `early`: the round has not opened yet. */
  none: card<
    { opens: string; closes: string; window: 'early' | 'open' | 'late'; colleagues: boolean },
    typeof noneSample
  >(none),
  /** To staff channels that want it: nobody's name, nor their school's. */
  arrived: card<{ reference: string; role: string; phase: string; area: string; late: boolean }, typeof arrivedSample>(
    arrived,
  ),
  list: card<NominationListFacts, typeof listSample>(list),
  audit: card<NominationAuditFacts, typeof auditSample>(audit),
  review: card<NominationReviewFacts, typeof reviewSample>(review),
  request: card<NominationRequestFacts, typeof requestSample>(request),
  download: card<DownloadFacts, typeof downloadSample>(download),
  /**
   * `late`: "2 hours" after the close; empty where it was in time. `receipt`: where the nominee gets one, or that officers pass it on, by
   * `letter`, which is `null` otherwise.
   */
  entered: card<
    {
      reference: string;
      code: string;
      receivedAt: string;
      late: string;
      name: string;
      school: string;
      corrected: boolean;
      receipt: 'chat' | 'email' | 'officers';
      letter: string[] | null;
    },
    typeof enteredSample
  >(entered),
  /** A private link that an officer passes on. `first`: the nominee had none before. */
  link: card<
    { reference: string; name: string; code: string; link: string; first: boolean; filter: NominationFilter },
    typeof linkSample
  >(link),
  endorsement: card<EndorsementFacts, typeof endorsementSample>(endorsement),
  endorsementVoid: card<{ contact: Contact }, typeof endorsementVoidSample>(endorsementVoid),
  /** To the nominee. `name`: whom they had asked. */
  endorsementAnswered: card<
    { name: string; state: EndorsementState; closes: string; left: string },
    typeof endorsementAnsweredSample
  >(endorsementAnswered),
};
