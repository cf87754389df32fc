// Everything that can be said to the bot, and which use-case it reaches: one page, feeding help and the Teams manifest.
import { may, type Action, type Role } from '../platform/access.ts';
import { readCommand, type CommandId, type Commands } from '../platform/command.ts';
import type { Contact } from '../platform/cards.ts';
import { triedIn } from '../features/faq/officers/list.ts';
import type { Choice } from '../platform/choices.ts';
import { receiptIn } from '../features/nominations/verify.ts';
import type { Form, Hits, Incoming, Message, Person, Reply, Search, Typeahead } from '../platform/turn.ts';
import type { UseCases } from './use-cases.ts';

type Route<In, Out = Reply> = {
  may: Action;
  run: (incoming: In, role: Role) => Out | Promise<Out>;
  /** What the person gets back when the turn failed; a calm sentence if left out. */
  afterFault?: (incoming: In, fault: string) => Reply | undefined;
};

/** What people type. The words themselves are in content/commands.json; anything else is a question. */
const said = (use: UseCases) =>
  ({
    help: { may: 'ask', run: use.help },
    nominate: { may: 'nominate', run: use.openNomination },
    'nominate-colleague': { may: 'suggest-colleague', run: use.openSuggestion },
    'my-nomination': { may: 'read-own-nomination', run: use.showNomination },
    'nominate-in-chat': { may: 'nominate', run: use.nominateInChat },
    'change-nomination': { may: 'nominate', run: use.changeNomination },
    'withdraw-nomination': { may: 'nominate', run: use.askToWithdraw },
    nominations: { may: 'review-nominations', run: use.listNominations },
    panel: { may: 'choose-panel', run: use.openPanel },
    documents: { may: 'read-documents', run: use.showDocuments },
    'whats-new': { may: 'ask', run: use.whatsNew },
    digest: { may: 'read-digest', run: use.digestSoFar },
    coverage: { may: 'read-digest', run: use.showCoverage },
    questions: { may: 'answer-question', run: use.listQuestions },
    faq: { may: 'edit-faq', run: use.showDesk },
    report: { may: 'read-report', run: use.faqReport },
    follow: { may: 'follow-channel', run: use.follow },
    unfollow: { may: 'follow-channel', run: use.unfollow },
  }) satisfies Record<CommandId, Route<Message>>;

/** What buttons and forms on cards send. */
const sent = (use: UseCases) =>
  ({
    'help.show': { may: 'ask', run: use.help },
    'faq.show': { may: 'ask', run: use.showEntry },
    'faq.why': { may: 'ask', run: use.explainAnswer },
    'faq.helped': { may: 'judge-answer', run: use.entryHelps },
    'faq.object': { may: 'judge-answer', run: use.objectToEntry },
    // Not of a card: the edge reads it from Teams' own feedback buttons.
    'faq.feedback': { may: 'judge-answer', run: use.judgeMessage },
    'question.pass': { may: 'pass-question', run: use.passQuestion },
    'question.tell': { may: 'pass-question', run: use.tellMore, afterFault: use.tellAfterFault },
    'question.list': { may: 'answer-question', run: use.listQuestions },
    'question.open': { may: 'answer-question', run: use.openQuestion },
    'question.take': { may: 'answer-question', run: use.takeQuestion },
    'question.answer': { may: 'answer-question', run: use.answerQuestion },
    'question.point': { may: 'answer-question', run: use.pointQuestion },
    'question.decline': { may: 'answer-question', run: use.declineQuestion },
    'question.split': { may: 'answer-question', run: use.splitQuestion },
    'question.helped': { may: 'judge-answer', run: use.answerHelps },
    'question.object': { may: 'judge-answer', run: use.objectToAnswer },
    'faq.desk': { may: 'edit-faq', run: use.showDesk },
    'faq.try': { may: 'edit-faq', run: use.tryQuestion },
    'faq.edit': { may: 'edit-faq', run: use.editEntry },
    'faq.save': { may: 'edit-faq', run: use.saveEntry },
    'faq.withdraw': { may: 'edit-faq', run: use.withdrawEntry },
    'faq.draft': { may: 'edit-faq', run: use.showDraft },
    'faq.publish': { may: 'edit-faq', run: use.publishDraft },
    'faq.drop': { may: 'edit-faq', run: use.dropDraft },
    'faq.learn': { may: 'edit-faq', run: use.draftFromQuestion },
    'documents.show': { may: 'read-documents', run: use.showDocuments },
    'nomination.open': { may: 'nominate', run: use.openNomination },
    'nomination.submit': { may: 'nominate', run: use.submitNomination, afterFault: use.nominationAfterFault },
    'nomination.save': { may: 'nominate', run: use.saveNomination, afterFault: use.nominationAfterFault },
    'nomination.steps': { may: 'nominate', run: use.nominateInChat, afterFault: use.nominationAfterFault },
    'nomination.step': { may: 'nominate', run: use.answerStep, afterFault: use.stepAfterFault },
    'nomination.change': { may: 'nominate', run: use.changeNomination },
    'nomination.start-again': { may: 'nominate', run: use.startNominationAgain },
    'nomination.withdraw': { may: 'nominate', run: use.askToWithdraw },
    'nomination.withdraw-now': { may: 'nominate', run: use.withdrawNomination },
    'nomination.restore': { may: 'nominate', run: use.restoreNomination },
    'nomination.show': { may: 'read-own-nomination', run: use.showNomination },
    'suggestion.open': { may: 'suggest-colleague', run: use.openSuggestion },
    'suggestion.make': { may: 'suggest-colleague', run: use.makeSuggestion, afterFault: use.suggestionAfterFault },
    'suggestion.accept': { may: 'nominate', run: use.acceptSuggestion },
    'suggestion.decline': { may: 'nominate', run: use.declineSuggestion },
    'endorsement.give': { may: 'endorse', run: use.giveEndorsement },
    'endorsement.decline': { may: 'endorse', run: use.declineEndorsement },
    'endorsement.not-me': { may: 'endorse', run: use.refuseToEndorse },
    'coverage.show': { may: 'read-digest', run: use.showCoverage },
    'coverage.nudge': { may: 'read-digest', run: use.draftNudge },
    'nominations.list': { may: 'review-nominations', run: use.listNominations },
    'nominations.open': { may: 'review-nominations', run: use.reviewNomination },
    'nominations.decide': { may: 'review-nominations', run: use.decideNomination },
    'nominations.enter': { may: 'enter-nomination', run: use.openEntry },
    'nominations.submit': { may: 'enter-nomination', run: use.submitEntry, afterFault: use.entryAfterFault },
    'nominations.export': { may: 'export-nominations', run: use.exportNominations },
    'nominations.print': { may: 'export-nominations', run: use.printNomination },
    'panel.standing': { may: 'choose-panel', run: use.showPanel },
    'panel.reopen': { may: 'choose-panel', run: use.reopenPanel },
    'panel.preview': { may: 'choose-panel', run: use.previewOutcomes },
    'panel.tell': { may: 'choose-panel', run: use.tellOutcomes },
    'panel.offer': { may: 'choose-panel', run: use.offerSeat },
    'panel.record': { may: 'choose-panel', run: use.recordAnswer },
    'panel.letters': { may: 'choose-panel', run: use.offerLetters },
    'panel.accept': { may: 'answer-outcome', run: use.acceptSeat },
    'panel.decline': { may: 'answer-outcome', run: use.declineSeat },
    'panel.draw': { may: 'choose-panel', run: use.showDraw },
    'panel.seal': { may: 'choose-panel', run: use.sealDraw },
    'panel.enter-part': { may: 'choose-panel', run: use.enterPart },
    'panel.drop-draw': { may: 'choose-panel', run: use.dropDraw },
    'panel.export': { may: 'choose-panel', run: use.exportPanel },
    'panel.show': { may: 'choose-panel', run: use.openPanel },
    'panel.person': { may: 'choose-panel', run: use.showPanelPerson },
    'panel.find': { may: 'choose-panel', run: use.findForPanel },
    'panel.try': { may: 'choose-panel', run: use.tryPanel },
    'panel.ask': { may: 'choose-panel', run: use.askToConfirmPanel },
    'panel.confirm': { may: 'choose-panel', run: use.confirmPanel },
  }) satisfies Record<string, Route<Form, Reply | undefined>>;

/** What fields of cards offer while somebody types; the names are those in the cards' `choices.data`. */
const offered = (use: UseCases) =>
  ({
    schools: { may: 'ask', run: ({ text }) => use.suggestSchools(text) },
  }) satisfies Record<string, Route<Typeahead, Choice[]>>;

export type Verb = keyof ReturnType<typeof sent>;

export type Router = {
  /** One turn: who may do what is decided here, and nowhere else. `undefined`: silence is right. */
  dispatch: (incoming: Incoming) => Promise<Reply | undefined>;
  /** What somebody finds who searches, guarded alike. A card says why there is nothing. */
  search: (incoming: Search) => Promise<Hits | Reply>;
  /** What a field offers for what is typed so far, guarded alike. Nothing for a dataset that nobody knows. */
  suggest: (incoming: Typeahead) => Promise<Choice[]>;
  /** What a person gets when the turn failed: a form still filled in, or a calm sentence; both with the fault's reference. */
  giveBack: (incoming: Incoming | Search, reference: string) => Reply;
  verbs: readonly string[];
};

export type RouterNeeds = { use: UseCases; commands: Commands; roleOf: (person: Person) => Role; contact: Contact };

export function createRouter({ use, commands, roleOf, contact }: RouterNeeds): Router {
  const command = readCommand(commands);
  const words = said(use);
  const datasets = new Map(Object.entries(offered(use)));
  const verbs = new Map<string, Route<Form, Reply | undefined>>(Object.entries(sent(use)));

  const guarded = async <In extends { person: Person }, Out>(
    { may: action, run }: Route<In, Out>,
    incoming: In,
  ): Promise<Out | Reply> => {
    const role = roleOf(incoming.person);
    return may(role, action) ? run(incoming, role) : { card: 'officers-only', facts: { contact } };
  };

  return {
    verbs: [...verbs.keys()],
    dispatch: async (incoming) => {
      switch (incoming.kind) {
        case 'joined':
          return use.welcome(incoming);
        case 'message': {
          if (triedIn(incoming.text) !== undefined) return guarded({ may: 'edit-faq', run: use.tryQuestion }, incoming);
          if (receiptIn(incoming.text)) return guarded({ may: 'verify-receipt', run: use.verifyReceipt }, incoming);
          const id = command(incoming.text);
          return guarded(id === undefined ? { may: 'ask', run: use.ask } : words[id], incoming);
        }
        case 'form': {
          const route = verbs.get(incoming.verb);
          return route ? guarded(route, incoming) : { card: 'out-of-date', facts: { contact } };
        }
      }
    },
    search: async (incoming) => guarded({ may: 'ask', run: use.search }, incoming),
    suggest: async (incoming) => {
      const route = datasets.get(incoming.dataset);
      const found = route ? await guarded(route, incoming) : [];
      // A list of choices has no room for a card that says why there are none.
      return Array.isArray(found) ? found : [];
    },
    giveBack: (incoming, reference) =>
      (incoming.kind === 'form' && verbs.get(incoming.verb)?.afterFault?.(incoming, reference)) || {
        card: 'fault',
        facts: { reference, contact },
      },
  };
}
