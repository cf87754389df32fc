// The use-cases of a panel, each over the few ports that it names.
import { panelAudited } from './audited.ts';
import { cards } from './cards.ts';
import type { Form } from '../../platform/turn.ts';
import type { OfferNeeds } from '../../platform/downloads/offer.ts';
import type { OutboxEvent } from '../../platform/outbox.ts';
import { tellPanel } from './digest.ts';
import { drawnBy } from './draw/drawn.ts';
import { dropDraw } from './draw/drop.ts';
import { enterPart } from './draw/enter-part.ts';
import { drawSource, handleDraw } from './draw/notify-channels.ts';
import { sealDraw, type SealNeeds } from './draw/seal.ts';
import { showDraw } from './draw/show-draw.ts';
import { exportPanel, panelFile } from './export.ts';
import { askToConfirm } from './officers/confirming.ts';
import { type DeskNeeds, openOnPage, pressOnPage } from './officers/desk.ts';
import { findForPanel, type PersonNeeds, showPanelPerson } from './officers/person.ts';
import { openPanel } from './officers/show-suggestion.ts';
import type { ChoosingNeeds } from './officers/solved.ts';
import { tryPanel } from './officers/try.ts';
import { acceptSeat, type AnswerNeeds, declineSeat } from './outcome/answer-seat.ts';
import { outcomeFacts } from './outcome/card.ts';
import { type ConfirmNeeds, confirmPanel } from './outcome/confirm.ts';
import { offerSeat, recordAnswer, reopenPanel, showPanel } from './outcome/act-on-panel.ts';
import { lettersFile, type LettersNeeds, offerLetters } from './outcome/letters.ts';
import { previewOutcomes } from './outcome/preview.ts';
import { memberRecipients, membersNow } from './outcome/members.ts';
import { outcomesNotReached } from './outcome/not-reached.ts';
import { outcomeSource, seatSource, handlePanel } from './outcome/notify-people.ts';
import { panelStanding } from './outcome/standing.ts';
import { type TellNeeds, tellOutcomes } from './outcome/tell-everybody.ts';
import { workOut } from './outcome/work-out.ts';

type Made = 'drawnBy' | 'panelStanding' | 'begin';

export type PanelNeeds = Omit<
  ChoosingNeeds &
    PersonNeeds &
    SealNeeds &
    OfferNeeds &
    ConfirmNeeds &
    TellNeeds &
    LettersNeeds &
    AnswerNeeds &
    DeskNeeds,
  Made
>;

export function panelUseCases(ports: PanelNeeds) {
  const choosing = { ...ports, drawnBy: drawnBy(ports), panelStanding: panelStanding(ports) };
  const open = openPanel(choosing);
  const needs = { ...choosing, begin: open };
  const [worksOut, plans] = [workOut(needs), handlePanel(needs)];
  const told = async (round: string) => {
    const panel = await ports.panels.find(round);
    return panel?.told ? panel : undefined;
  };
  return {
    offers: {
      membersNow: membersNow(ports),
      memberRecipients: memberRecipients(ports),
      membersChosen: async (round: string) => (await told(round)) !== undefined,
      afterwards: async (round: string, reference: string) => {
        const panel = await told(round);
        return panel && (panel.why[reference] ? ('told' as const) : ('kept' as const));
      },
      outcomeOf: async (round: string, reference: string) => {
        const panel = await told(round);
        return panel && outcomeFacts(panel, reference, {}, ports);
      },
      answerSeat: async (said: 'accepted' | 'declined', form: Form) =>
        cards.outcome.factsIn(await (said === 'accepted' ? acceptSeat : declineSeat)(needs)(form)),
    },
    words: { panel: open },
    personalPages: { 'GET /panel': openOnPage(ports), 'POST /panel': pressOnPage(ports) },
    buttons: {
      'panel.standing': showPanel(needs),
      'panel.reopen': reopenPanel(needs),
      'panel.preview': previewOutcomes(needs),
      'panel.tell': tellOutcomes(needs),
      'panel.offer': offerSeat(needs),
      'panel.record': recordAnswer(needs),
      'panel.letters': offerLetters(needs),
      'panel.accept': acceptSeat(needs),
      'panel.decline': declineSeat(needs),
      'panel.draw': showDraw(needs),
      'panel.seal': sealDraw(needs),
      'panel.enter-part': enterPart(needs),
      'panel.drop-draw': dropDraw(needs),
      'panel.export': exportPanel(needs),
      'panel.show': open,
      'panel.person': showPanelPerson(needs),
      'panel.find': findForPanel(needs),
      'panel.try': tryPanel(needs),
      'panel.ask': askToConfirm(needs),
      'panel.confirm': confirmPanel(needs),
    },
    events: {
      'panel.changed': async (event: OutboxEvent) => {
        await worksOut(event);
        return plans(event);
      },
      'draw.changed': handleDraw(needs),
    },
    notifications: { outcome: outcomeSource(needs), seat: seatSource(needs), draw: drawSource(needs) },
    downloads: { letters: lettersFile(needs), panel: panelFile(needs) },
    digest: { panel: tellPanel(needs) },
    notReached: outcomesNotReached(needs),
    audits: panelAudited(needs),
  };
}
