// Every word and verb with the use-case it must reach and for whom, and a router whose use-cases only note that they were called.
import { createRouter, type UseCases } from '../bot/router.ts';
import { roleIn } from '../core/access.ts';
import type { CommandId } from '../core/command.ts';
import type { Reply } from '../core/conversation.ts';
import { anOfficer, shipped } from './builders.ts';

export const { contact } = shipped.service;
export const done: Reply = { card: 'channel-only', facts: {} };
export const officersOnly: Reply = { card: 'officers-only', facts: { contact } };
export const outOfDate: Reply = { card: 'out-of-date', facts: { contact } };

export function aRouter() {
  const calls: [name: string, ...given: unknown[]][] = [];
  const noting =
    (name: string) =>
    (...given: unknown[]): Reply => {
      calls.push([name, ...given]);
      return done;
    };
  const use: UseCases = {
    help: noting('help'),
    welcome: (joined) => Promise.resolve(noting('welcome')(joined)),
    ask: noting('ask'),
    search: noting('search'),
    suggestSchools: (text) => {
      calls.push(['suggestSchools', text]);
      return [{ value: '900001', title: text }];
    },
    showEntry: noting('showEntry'),
    explainAnswer: noting('explainAnswer'),
    entryHelps: noting('entryHelps'),
    objectToEntry: noting('objectToEntry'),
    judgeMessage: (...given) => Promise.resolve(noting('judgeMessage')(...given)),
    passQuestion: noting('passQuestion'),
    tellMore: noting('tellMore'),
    tellAfterFault: noting('tellAfterFault'),
    listQuestions: noting('listQuestions'),
    openQuestion: noting('openQuestion'),
    takeQuestion: noting('takeQuestion'),
    splitQuestion: noting('splitQuestion'),
    answerQuestion: noting('answerQuestion'),
    pointQuestion: noting('pointQuestion'),
    declineQuestion: noting('declineQuestion'),
    answerHelps: noting('answerHelps'),
    objectToAnswer: noting('objectToAnswer'),
    showDocuments: noting('showDocuments'),
    whatsNew: noting('whatsNew'),
    openNomination: noting('openNomination'),
    submitNomination: noting('submitNomination'),
    showNomination: noting('showNomination'),
    changeNomination: noting('changeNomination'),
    startNominationAgain: noting('startNominationAgain'),
    saveNomination: noting('saveNomination'),
    askToWithdraw: noting('askToWithdraw'),
    withdrawNomination: noting('withdrawNomination'),
    restoreNomination: noting('restoreNomination'),
    nominateInChat: noting('nominateInChat'),
    answerStep: noting('answerStep'),
    giveEndorsement: noting('giveEndorsement'),
    declineEndorsement: noting('declineEndorsement'),
    refuseToEndorse: noting('refuseToEndorse'),
    openSuggestion: noting('openSuggestion'),
    makeSuggestion: noting('makeSuggestion'),
    acceptSuggestion: noting('acceptSuggestion'),
    declineSuggestion: noting('declineSuggestion'),
    suggestionAfterFault: noting('suggestionAfterFault'),
    showCoverage: noting('showCoverage'),
    draftNudge: noting('draftNudge'),
    verifyReceipt: noting('verifyReceipt'),
    listNominations: noting('listNominations'),
    reviewNomination: noting('reviewNomination'),
    openEntry: noting('openEntry'),
    submitEntry: noting('submitEntry'),
    entryAfterFault: noting('entryAfterFault'),
    decideNomination: noting('decideNomination'),
    exportNominations: noting('exportNominations'),
    printNomination: noting('printNomination'),
    nominationAfterFault: noting('nominationAfterFault'),
    stepAfterFault: noting('stepAfterFault'),
    showDesk: noting('showDesk'),
    tryQuestion: noting('tryQuestion'),
    editEntry: noting('editEntry'),
    saveEntry: noting('saveEntry'),
    withdrawEntry: noting('withdrawEntry'),
    showDraft: noting('showDraft'),
    publishDraft: noting('publishDraft'),
    dropDraft: noting('dropDraft'),
    draftFromQuestion: noting('draftFromQuestion'),
    follow: noting('follow'),
    unfollow: noting('unfollow'),
    digestSoFar: noting('digestSoFar'),
    faqReport: noting('faqReport'),
  };
  const roleOf = roleIn([anOfficer().objectId]);
  return { calls, ...createRouter({ use, commands: shipped.commands, roleOf, contact }) };
}

export const words = {
  help: { reaches: 'help', for: 'all' },
  nominate: { reaches: 'openNomination', for: 'all' },
  'nominate-colleague': { reaches: 'openSuggestion', for: 'all' },
  'my-nomination': { reaches: 'showNomination', for: 'all' },
  'nominate-in-chat': { reaches: 'nominateInChat', for: 'all' },
  'change-nomination': { reaches: 'changeNomination', for: 'all' },
  'withdraw-nomination': { reaches: 'askToWithdraw', for: 'all' },
  nominations: { reaches: 'listNominations', for: 'officers' },
  documents: { reaches: 'showDocuments', for: 'all' },
  'whats-new': { reaches: 'whatsNew', for: 'all' },
  questions: { reaches: 'listQuestions', for: 'officers' },
  coverage: { reaches: 'showCoverage', for: 'officers' },
  digest: { reaches: 'digestSoFar', for: 'officers' },
  faq: { reaches: 'showDesk', for: 'officers' },
  report: { reaches: 'faqReport', for: 'officers' },
  follow: { reaches: 'follow', for: 'officers' },
  unfollow: { reaches: 'unfollow', for: 'officers' },
} satisfies Record<CommandId, { reaches: keyof UseCases; for: 'all' | 'officers' }>;

export const verbs: Record<string, { reaches: keyof UseCases; for: 'all' | 'officers' }> = {
  'help.show': { reaches: 'help', for: 'all' },
  'faq.show': { reaches: 'showEntry', for: 'all' },
  'faq.why': { reaches: 'explainAnswer', for: 'all' },
  'faq.helped': { reaches: 'entryHelps', for: 'all' },
  'faq.object': { reaches: 'objectToEntry', for: 'all' },
  'faq.feedback': { reaches: 'judgeMessage', for: 'all' },
  'question.pass': { reaches: 'passQuestion', for: 'all' },
  'question.tell': { reaches: 'tellMore', for: 'all' },
  'question.split': { reaches: 'splitQuestion', for: 'officers' },
  'question.helped': { reaches: 'answerHelps', for: 'all' },
  'question.object': { reaches: 'objectToAnswer', for: 'all' },
  'question.list': { reaches: 'listQuestions', for: 'officers' },
  'question.open': { reaches: 'openQuestion', for: 'officers' },
  'question.take': { reaches: 'takeQuestion', for: 'officers' },
  'question.answer': { reaches: 'answerQuestion', for: 'officers' },
  'question.point': { reaches: 'pointQuestion', for: 'officers' },
  'question.decline': { reaches: 'declineQuestion', for: 'officers' },
  'faq.desk': { reaches: 'showDesk', for: 'officers' },
  'faq.try': { reaches: 'tryQuestion', for: 'officers' },
  'faq.edit': { reaches: 'editEntry', for: 'officers' },
  'faq.save': { reaches: 'saveEntry', for: 'officers' },
  'faq.withdraw': { reaches: 'withdrawEntry', for: 'officers' },
  'faq.draft': { reaches: 'showDraft', for: 'officers' },
  'faq.publish': { reaches: 'publishDraft', for: 'officers' },
  'faq.drop': { reaches: 'dropDraft', for: 'officers' },
  'faq.learn': { reaches: 'draftFromQuestion', for: 'officers' },
  'documents.show': { reaches: 'showDocuments', for: 'all' },
  'nomination.open': { reaches: 'openNomination', for: 'all' },
  'nomination.submit': { reaches: 'submitNomination', for: 'all' },
  'nomination.save': { reaches: 'saveNomination', for: 'all' },
  'nomination.steps': { reaches: 'nominateInChat', for: 'all' },
  'nomination.step': { reaches: 'answerStep', for: 'all' },
  'nomination.change': { reaches: 'changeNomination', for: 'all' },
  'nomination.start-again': { reaches: 'startNominationAgain', for: 'all' },
  'nomination.withdraw': { reaches: 'askToWithdraw', for: 'all' },
  'nomination.withdraw-now': { reaches: 'withdrawNomination', for: 'all' },
  'nomination.restore': { reaches: 'restoreNomination', for: 'all' },
  'nomination.show': { reaches: 'showNomination', for: 'all' },
  'suggestion.open': { reaches: 'openSuggestion', for: 'all' },
  'suggestion.make': { reaches: 'makeSuggestion', for: 'all' },
  'suggestion.accept': { reaches: 'acceptSuggestion', for: 'all' },
  'suggestion.decline': { reaches: 'declineSuggestion', for: 'all' },
  'endorsement.give': { reaches: 'giveEndorsement', for: 'all' },
  'endorsement.decline': { reaches: 'declineEndorsement', for: 'all' },
  'endorsement.not-me': { reaches: 'refuseToEndorse', for: 'all' },
  'coverage.show': { reaches: 'showCoverage', for: 'officers' },
  'coverage.nudge': { reaches: 'draftNudge', for: 'officers' },
  'nominations.list': { reaches: 'listNominations', for: 'officers' },
  'nominations.open': { reaches: 'reviewNomination', for: 'officers' },
  'nominations.decide': { reaches: 'decideNomination', for: 'officers' },
  'nominations.enter': { reaches: 'openEntry', for: 'officers' },
  'nominations.submit': { reaches: 'submitEntry', for: 'officers' },
  'nominations.export': { reaches: 'exportNominations', for: 'officers' },
  'nominations.print': { reaches: 'printNomination', for: 'officers' },
};
