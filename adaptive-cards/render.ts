// A Reply becomes an Adaptive Card: the template of that name, expanded once, with what people typed as data.
// Not the package's front door: its types reach into the TypeScript sources of `adaptivecards`, which only tests install.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { Cards } from '../platform/cards.ts';
import type { Reply } from '../platform/turn.ts';
import { escapeAll } from './escape.ts';
import answer from './answer.json' with { type: 'json' };
import answerAsOf from './answer-as-of.json' with { type: 'json' };
import answerShared from './answer-shared.json' with { type: 'json' };
import answers from './answers.json' with { type: 'json' };
import beforeObjecting from './before-objecting.json' with { type: 'json' };
import beforePassing from './before-passing.json' with { type: 'json' };
import channelOnly from './channel-only.json' with { type: 'json' };
import didYouMean from './did-you-mean.json' with { type: 'json' };
import digestQuiet from './digest-quiet.json' with { type: 'json' };
import digest from './digest.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import answerCorrected from './answer-corrected.json' with { type: 'json' };
import faqDesk from './faq-desk.json' with { type: 'json' };
import faqDraft from './faq-draft.json' with { type: 'json' };
import faqEdit from './faq-edit.json' with { type: 'json' };
import faqTried from './faq-tried.json' with { type: 'json' };
import faqReport from './faq-report.json' with { type: 'json' };
import fault from './fault.json' with { type: 'json' };
import following from './following.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import endorsement from './endorsement.json' with { type: 'json' };
import endorsementVoid from './endorsement-void.json' with { type: 'json' };
import endorsementAnswered from './endorsement-answered.json' with { type: 'json' };
import suggestionForm from './suggestion-form.json' with { type: 'json' };
import suggestionMade from './suggestion-made.json' with { type: 'json' };
import suggestion from './suggestion.json' with { type: 'json' };
import suggestionDeclined from './suggestion-declined.json' with { type: 'json' };
import suggestionClosed from './suggestion-closed.json' with { type: 'json' };
import nominationExists from './nomination-exists.json' with { type: 'json' };
import nominationForm from './nomination-form.json' with { type: 'json' };
import nominationEntered from './nomination-entered.json' with { type: 'json' };
import nominationNone from './nomination-none.json' with { type: 'json' };
import nominationReceipt from './nomination-receipt.json' with { type: 'json' };
import nominationWithdraw from './nomination-withdraw.json' with { type: 'json' };
import nominationReminder from './nomination-reminder.json' with { type: 'json' };
import nominationVerified from './nomination-verified.json' with { type: 'json' };
import nominationStep from './nomination-step.json' with { type: 'json' };
import nominationRequest from './nomination-request.json' with { type: 'json' };
import nominationReview from './nomination-review.json' with { type: 'json' };
import nominationsDownload from './nominations-download.json' with { type: 'json' };
import nominations from './nominations.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import nudge from './nudge.json' with { type: 'json' };
import nominationShown from './nomination-shown.json' with { type: 'json' };
import panelOutcome from './panel-outcome.json' with { type: 'json' };
import panelVoid from './panel-void.json' with { type: 'json' };
import panelPreview from './panel-preview.json' with { type: 'json' };
import panelStanding from './panel-standing.json' with { type: 'json' };
import panelLetters from './panel-letters.json' with { type: 'json' };
import notFollowing from './not-following.json' with { type: 'json' };
import notKnown from './not-known.json' with { type: 'json' };
import officersOnly from './officers-only.json' with { type: 'json' };
import outOfDate from './out-of-date.json' with { type: 'json' };
import panel from './panel.json' with { type: 'json' };
import panelNone from './panel-none.json' with { type: 'json' };
import panelPerson from './panel-person.json' with { type: 'json' };
import panelFound from './panel-found.json' with { type: 'json' };
import panelConfirm from './panel-confirm.json' with { type: 'json' };
import passInChat from './pass-in-chat.json' with { type: 'json' };
import passedOn from './passed-on.json' with { type: 'json' };
import panelDraw from './panel-draw.json' with { type: 'json' };
import panelDrawPosted from './panel-draw-posted.json' with { type: 'json' };
import privateOnly from './private-only.json' with { type: 'json' };
import question from './question.json' with { type: 'json' };
import questionAnswered from './question-answered.json' with { type: 'json' };
import questionDeclined from './question-declined.json' with { type: 'json' };
import questionReopened from './question-reopened.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import signpost from './signpost.json' with { type: 'json' };
import staffChannelOnly from './staff-channel-only.json' with { type: 'json' };
import welcome from './welcome.json' with { type: 'json' };
import whatsNew from './whats-new.json' with { type: 'json' };
import why from './why.json' with { type: 'json' };

/** An Adaptive Card as JSON, ready to be an attachment's content. */
export type AdaptiveCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  fallbackText: string;
  speak: string;
  msteams?: { width: 'Full' };
  body: Record<string, unknown>[];
  actions?: Record<string, unknown>[];
};

/** The template of every card. A card of `Cards` without one is a type error. */
export const templates = {
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
} satisfies Record<keyof Cards, object>;

// Parsing a template's expressions takes a hundred times as long as expanding it, so each is parsed once, when it is
// first shown. A parsed template keeps nothing of a turn: `expand` starts from the data it is given and is synchronous.
const parsed = new Map<keyof Cards, Template>();

const template = (card: keyof Cards): Template => {
  const known = parsed.get(card) ?? new Template(templates[card]);
  parsed.set(card, known);
  return known;
};

/**
 * What a template is told: every fact with its Markdown escaped, so that the plain binding `${name}` is the safe one,
 * and the same facts untouched under `raw`, for places that are not Markdown (values of inputs, titles of buttons and
 * choices, addresses, data of actions) and for an answer's text, whose Markdown the council wrote.
 */
export const boundTo = (facts: Reply['facts']): object => ({ ...(escapeAll(facts) as object), raw: facts });

/**
 * The card of a reply. Pure: the same reply gives the same card, and what people typed never adds to the card's
 * elements, because the template is expanded once and typed text is never part of a template.
 */
export const render = ({ card, facts }: Reply): AdaptiveCard =>
  // The library's `expand` returns `any`; test/cards.test.ts holds every template to this shape.
  template(card).expand({ $root: boundTo(facts) }) as AdaptiveCard;
