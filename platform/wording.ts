// The codes of all that a form says on its own account; their sentences are in content/wording.json.
import { panelCodes } from '../features/panel/wording.ts';

export const wordingCodes = [
  'name.missing',
  'name.long',
  'email.missing',
  'email.format',
  'role.missing',
  'role.unknown',
  'school.missing',
  'school.notFound',
  'school.several',
  'governorCategory.missing',
  'governorCategory.unknown',
  'systemLeader.unknown',
  'contribution.missing',
  'contribution.long',
  'contribution.characters',
  'availability.missing',
  'availability.unknown',
  'interests.missing',
  'interests.long',
  'endorserName.missing',
  'endorserName.long',
  'endorserEmail.missing',
  'endorserEmail.format',
  'endorserEmail.own',
  'privacyRead.missing',
  'detail.long',
  'answer.missing',
  'answer.long',
  'source.missing',
  'source.long',
  'entry.missing',
  'faq.title.missing',
  'faq.answer.formatting',
  'faq.sources.missing',
  'faq.long',
  'faq.topic.format',
  'faq.ownerRole.missing',
  'faq.reviewBy.past',
  'faq.day.format',
  'faq.until.early',
  'faq.why.missing',
  'faq.second',
  'faq.stale',
  'faq.blocked',
  'faq.why.question',
  'split.missing',
  'split.many',
  'choice.otherSchool',
  'choice.all',
  'label.name',
  'label.email',
  'label.role',
  'label.school',
  'label.governorCategory',
  'label.systemLeader',
  'label.contribution',
  'label.availability',
  'label.interests',
  'label.endorserName',
  'label.endorserEmail',
  'label.privacyRead',
  'label.notProvided',
  'label.removed',
  'label.noPhase',
  'letter.endorsement',
  'letter.nudge',
  'letter.nudge.late',
  'letter.receipt',
  'entering.from.missing',
  'entering.receivedOn.missing',
  'entering.receivedOn.future',
  'entering.receivedOn.early',
  'entering.email.nominated',
  'entering.email.other',
  'label.from.paper',
  'label.from.phone',
  'label.from.email',
  'suggestion.name.missing',
  'suggestion.name.long',
  'suggestion.email.missing',
  'suggestion.email.format',
  'suggestion.email.own',
  'suggestion.why.long',
  'letter.suggestion',
  'act.reason.missing',
  'act.reason.long',
  'label.nominee',
  'label.state.received',
  'label.state.more-wanted',
  'label.state.shortlisted',
  'label.state.ineligible',
  'label.state.withdrawn',
  'label.alike.sender',
  'label.alike.email',
  'label.alike.name',
  'label.alike.endorses-self',
  'label.alike.endorser',
  'label.alike.school',
  'label.did.nomination.submitted',
  'label.did.nomination.changed',
  'label.did.nomination.entered',
  'label.did.nomination.corrected',
  'label.did.nomination.withdrawn',
  'label.did.nomination.restored',
  'label.did.nomination.shortlisted',
  'label.did.nomination.more-wanted',
  'label.did.nomination.ineligible',
  'label.did.nomination.taken-back',
  'label.did.nomination.late-accepted',
  'label.did.nomination.left-out',
  'label.did.nomination.noted',
  'label.did.nomination.endorsed',
  'label.did.nomination.endorsement-declined',
  'label.did.nomination.endorser-not-meant',
  'page.reference',
  'page.state',
  'page.received',
  'page.receivedUtc',
  'page.entered',
  'page.late',
  'page.lateDecision',
  'page.accepted',
  'page.left-out',
  'page.changed',
  'page.endorsement',
  'page.endorsement.asked',
  'page.endorsement.given',
  'page.endorsement.declined',
  'page.endorsement.not-me',
  'page.schoolName',
  'page.urn',
  'page.phase',
  'page.type',
  'page.kind',
  'page.district',
  'page.area',
  'page.trust',
  'page.history',
  'page.download',
  'page.once',
  'page.get',
  'page.gone',
  ...panelCodes,
] as const;

export type WordingCode = (typeof wordingCodes)[number];
/** The codes of what can be wrong with an officer's answer. */
export type AnswerProblem = Extract<
  WordingCode,
  `answer.${string}` | `source.${string}` | `entry.${string}` | `split.${string}`
>;

/** The codes of what can be wrong with an entry of the FAQ, or stand in the way of publishing it. */
export type EditProblem = Exclude<Extract<WordingCode, `faq.${string}`>, 'faq.why.question'>;

/** The codes of what can be wrong with a nomination that officers enter for somebody. */
export type EntryProblem = Extract<WordingCode, `entering.${string}`>;

/** The code of what can be wrong with what somebody adds to their question. */
type DetailProblem = Extract<WordingCode, `detail.${string}`>;

/** The codes of what can be wrong with suggesting a colleague. */
export type SuggestionProblem = Extract<WordingCode, `suggestion.${string}`>;

/** The codes of what can be wrong with a form. */
export type ProblemCode = Exclude<
  WordingCode,
  | AnswerProblem
  | DetailProblem
  | SuggestionProblem
  | `act.${string}`
  | `entering.${string}`
  | `page.${string}`
  | `panel.${string}`
  | `outcome.${string}`
  | `draw.${string}`
  | `faq.${string}`
  | `label.${string}`
  | `choice.${string}`
  | `letter.${string}`
>;

/** A sentence or a few words for every code; `{words}` and the like are filled in. */
export type Wording = Record<WordingCode, string>;
