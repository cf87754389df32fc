// The sample of every card, as it opens in the card designer, held to what core/cards.ts says the card is told.
import type { Cards } from '../../platform/cards.ts';
import answer from '../../adaptive-cards/samples/answer.json' with { type: 'json' };
import answerAsOf from '../../adaptive-cards/samples/answer-as-of.json' with { type: 'json' };
import answerShared from '../../adaptive-cards/samples/answer-shared.json' with { type: 'json' };
import answers from '../../adaptive-cards/samples/answers.json' with { type: 'json' };
import staffChannelOnly from '../../adaptive-cards/samples/staff-channel-only.json' with { type: 'json' };
import beforeObjecting from '../../adaptive-cards/samples/before-objecting.json' with { type: 'json' };
import beforePassing from '../../adaptive-cards/samples/before-passing.json' with { type: 'json' };
import channelOnly from '../../adaptive-cards/samples/channel-only.json' with { type: 'json' };
import didYouMean from '../../adaptive-cards/samples/did-you-mean.json' with { type: 'json' };
import digestQuiet from '../../adaptive-cards/samples/digest-quiet.json' with { type: 'json' };
import digest from '../../adaptive-cards/samples/digest.json' with { type: 'json' };
import documents from '../../adaptive-cards/samples/documents.json' with { type: 'json' };
import answerCorrected from '../../adaptive-cards/samples/answer-corrected.json' with { type: 'json' };
import faqDesk from '../../adaptive-cards/samples/faq-desk.json' with { type: 'json' };
import faqDraft from '../../adaptive-cards/samples/faq-draft.json' with { type: 'json' };
import faqEdit from '../../adaptive-cards/samples/faq-edit.json' with { type: 'json' };
import faqTried from '../../adaptive-cards/samples/faq-tried.json' with { type: 'json' };
import faqReport from '../../adaptive-cards/samples/faq-report.json' with { type: 'json' };
import fault from '../../adaptive-cards/samples/fault.json' with { type: 'json' };
import following from '../../adaptive-cards/samples/following.json' with { type: 'json' };
import help from '../../adaptive-cards/samples/help.json' with { type: 'json' };
import endorsement from '../../adaptive-cards/samples/endorsement.json' with { type: 'json' };
import endorsementVoid from '../../adaptive-cards/samples/endorsement-void.json' with { type: 'json' };
import endorsementAnswered from '../../adaptive-cards/samples/endorsement-answered.json' with { type: 'json' };
import suggestionForm from '../../adaptive-cards/samples/suggestion-form.json' with { type: 'json' };
import suggestionMade from '../../adaptive-cards/samples/suggestion-made.json' with { type: 'json' };
import suggestion from '../../adaptive-cards/samples/suggestion.json' with { type: 'json' };
import suggestionDeclined from '../../adaptive-cards/samples/suggestion-declined.json' with { type: 'json' };
import suggestionClosed from '../../adaptive-cards/samples/suggestion-closed.json' with { type: 'json' };
import nominationExists from '../../adaptive-cards/samples/nomination-exists.json' with { type: 'json' };
import nominationForm from '../../adaptive-cards/samples/nomination-form.json' with { type: 'json' };
import nominationNone from '../../adaptive-cards/samples/nomination-none.json' with { type: 'json' };
import nominationReceipt from '../../adaptive-cards/samples/nomination-receipt.json' with { type: 'json' };
import nominationWithdraw from '../../adaptive-cards/samples/nomination-withdraw.json' with { type: 'json' };
import nominationReminder from '../../adaptive-cards/samples/nomination-reminder.json' with { type: 'json' };
import nominationVerified from '../../adaptive-cards/samples/nomination-verified.json' with { type: 'json' };
import nominationStep from '../../adaptive-cards/samples/nomination-step.json' with { type: 'json' };
import nominationRequest from '../../adaptive-cards/samples/nomination-request.json' with { type: 'json' };
import nominationReview from '../../adaptive-cards/samples/nomination-review.json' with { type: 'json' };
import nominationsDownload from '../../adaptive-cards/samples/nominations-download.json' with { type: 'json' };
import nominations from '../../adaptive-cards/samples/nominations.json' with { type: 'json' };
import coverage from '../../adaptive-cards/samples/coverage.json' with { type: 'json' };
import nudge from '../../adaptive-cards/samples/nudge.json' with { type: 'json' };
import nominationEntered from '../../adaptive-cards/samples/nomination-entered.json' with { type: 'json' };
import nominationShown from '../../adaptive-cards/samples/nomination-shown.json' with { type: 'json' };
import panelOutcome from '../../adaptive-cards/samples/panel-outcome.json' with { type: 'json' };
import panelVoid from '../../adaptive-cards/samples/panel-void.json' with { type: 'json' };
import panelPreview from '../../adaptive-cards/samples/panel-preview.json' with { type: 'json' };
import panelStanding from '../../adaptive-cards/samples/panel-standing.json' with { type: 'json' };
import panelLetters from '../../adaptive-cards/samples/panel-letters.json' with { type: 'json' };
import notFollowing from '../../adaptive-cards/samples/not-following.json' with { type: 'json' };
import notKnown from '../../adaptive-cards/samples/not-known.json' with { type: 'json' };
import officersOnly from '../../adaptive-cards/samples/officers-only.json' with { type: 'json' };
import outOfDate from '../../adaptive-cards/samples/out-of-date.json' with { type: 'json' };
import panel from '../../adaptive-cards/samples/panel.json' with { type: 'json' };
import panelNone from '../../adaptive-cards/samples/panel-none.json' with { type: 'json' };
import panelPerson from '../../adaptive-cards/samples/panel-person.json' with { type: 'json' };
import panelFound from '../../adaptive-cards/samples/panel-found.json' with { type: 'json' };
import panelConfirm from '../../adaptive-cards/samples/panel-confirm.json' with { type: 'json' };
import passInChat from '../../adaptive-cards/samples/pass-in-chat.json' with { type: 'json' };
import passedOn from '../../adaptive-cards/samples/passed-on.json' with { type: 'json' };
import question from '../../adaptive-cards/samples/question.json' with { type: 'json' };
import questionAnswered from '../../adaptive-cards/samples/question-answered.json' with { type: 'json' };
import questionDeclined from '../../adaptive-cards/samples/question-declined.json' with { type: 'json' };
import questionReopened from '../../adaptive-cards/samples/question-reopened.json' with { type: 'json' };
import questions from '../../adaptive-cards/samples/questions.json' with { type: 'json' };
import signpost from '../../adaptive-cards/samples/signpost.json' with { type: 'json' };
import panelDraw from '../../adaptive-cards/samples/panel-draw.json' with { type: 'json' };
import panelDrawPosted from '../../adaptive-cards/samples/panel-draw-posted.json' with { type: 'json' };
import privateOnly from '../../adaptive-cards/samples/private-only.json' with { type: 'json' };
import welcome from '../../adaptive-cards/samples/welcome.json' with { type: 'json' };
import whatsNew from '../../adaptive-cards/samples/whats-new.json' with { type: 'json' };
import why from '../../adaptive-cards/samples/why.json' with { type: 'json' };

/** A type as a JSON file can hold it: TypeScript reads "open" in JSON as any text. */
type InJson<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? InJson<Item>[]
    : T extends object
      ? { [Key in keyof T]: InJson<T[Key]> }
      : T;

export const samples = {
  welcome,
  help,
  answer,
  'answer-shared': answerShared,
  answers,
  'answer-as-of': answerAsOf,
  why,
  'did-you-mean': didYouMean,
  'not-known': notKnown,
  'before-passing': beforePassing,
  'before-objecting': beforeObjecting,
  'passed-on': passedOn,
  'pass-in-chat': passInChat,
  question,
  questions,
  'question-answered': questionAnswered,
  'question-declined': questionDeclined,
  'question-reopened': questionReopened,
  signpost,
  documents,
  'whats-new': whatsNew,
  'nomination-form': nominationForm,
  'nomination-receipt': nominationReceipt,
  'nomination-withdraw': nominationWithdraw,
  'nomination-reminder': nominationReminder,
  'nomination-verified': nominationVerified,
  'nomination-step': nominationStep,
  coverage,
  nudge,
  'nomination-shown': nominationShown,
  'nomination-exists': nominationExists,
  nominations,
  'nomination-review': nominationReview,
  'nomination-request': nominationRequest,
  'nominations-download': nominationsDownload,
  'nomination-entered': nominationEntered,
  'nomination-none': nominationNone,
  'panel-outcome': panelOutcome,
  'panel-void': panelVoid,
  'panel-preview': panelPreview,
  'panel-standing': panelStanding,
  'panel-letters': panelLetters,
  panel,
  'panel-none': panelNone,
  'panel-person': panelPerson,
  'panel-found': panelFound,
  'panel-confirm': panelConfirm,
  endorsement,
  'endorsement-void': endorsementVoid,
  'endorsement-answered': endorsementAnswered,
  'suggestion-form': suggestionForm,
  'suggestion-made': suggestionMade,
  suggestion,
  'suggestion-declined': suggestionDeclined,
  'suggestion-closed': suggestionClosed,
  'panel-draw': panelDraw,
  'panel-draw-posted': panelDrawPosted,
  'private-only': privateOnly,
  'officers-only': officersOnly,
  'channel-only': channelOnly,
  'staff-channel-only': staffChannelOnly,
  following,
  'not-following': notFollowing,
  digest,
  'digest-quiet': digestQuiet,
  'answer-corrected': answerCorrected,
  'faq-desk': faqDesk,
  'faq-tried': faqTried,
  'faq-edit': faqEdit,
  'faq-draft': faqDraft,
  'faq-report': faqReport,
  'out-of-date': outOfDate,
  fault,
} satisfies { [Card in keyof Cards]: { raw: InJson<Cards[Card]> } };

/** The facts of a card's sample. */
export const sampleOf = <Card extends keyof Cards>(card: Card): Cards[Card] =>
  // The literal types that JSON loses; `satisfies` above has checked the rest.
  structuredClone(samples[card].raw) as unknown as Cards[Card];
