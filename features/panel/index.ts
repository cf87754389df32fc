// Panels: officers choose the steering group with the service's help, and everybody hears how it ended.
//
// `gather.ts` makes a `Selection` of nominations, rules, register and what officers try: all that decides, and nothing else of anybody. `best-panel.ts`
// finds the best panel for it, whichever exact solver is behind the port: people who are alike to the rules are one kind, so the integer programme
// has a variable for each kind. `worth.ts` measures any panel in whole numbers, independently of the solver. `ties.ts` finds whom only the draw
// tells apart, `why.ts` what makes the best panel with or without a person worse, `relax.ts` the smallest changes if there is none. `officers/` is
// where they choose, `draw/` how ties are broken by a seed that nobody could know, `outcome/` a confirmed panel and what everybody hears.
//
// Computing: what takes longer than a moment is computed beside the thread that answers people (`computations.ts` says what, `solver/beside.ts`
// how). Officers wait for a suggestion; of changes that would be enough they see what was found in 10 seconds.
//
// Choosing: wishes, the largest deviation and all deviations are made small one after the other. Then the draw picks people, each proven to be
// in some best panel. The officers' card keeps nothing: every button carries what is tried, read as what it is, sent from outside. What moved is
// the difference to the people whom the card before showed.
//
// On pages (`officers/desk.ts`) they press the same buttons. What only looks or tries stands in the page's address.
//
// A draw: people are drawn by the lots of their nominations, so nobody's place hangs on others. Sealing fixes what is chosen from, without its
// order, and keeps the SHA-256 of its published text. Each version that staff channels are to know of (sealed, drawn, given up) goes to each of
// them as a delivery. The next step waits until all are final, and words can be entered only if one channel certainly has the hash. A draw that
// is given up stays as the last version, and the next counts on from it. Once it is drawn, a panel is chosen from what was sealed, whoever came
// or went since. The published file holds that text as it is (`published.ts`), with all that happened to seats (`published-panel.ts`).
// `read-published.ts` refuses any other spelling of a file, `impossible.ts` what cannot be, and `verify-panel.ts` computes the rest again.
// Files of version 1 are read too (`first-file.ts`).
//
// Outcomes: confirming computes the panel once more, and keeps it only if its people are those that the officer saw. The queue then works out
// why each is on it or not, and the reserves (`outcome/work-out.ts`). Until then, and while that fails and is tried again, the card says so, and
// nothing can be previewed, told or published. Outcomes are worded in one place, so preview, card and letter cannot differ. The preview's button
// carries a hash of all texts and of who gets which; nothing is sent under another, nor while somebody was not considered or a member cannot be
// one any more. Those without a chat hear by email, if the council sends any, and by letter where no email is or arrives. What was told is kept
// in the panel. An answer is the panel's next version; a decline and the offer to the next reserve are one
// write, so two declines cannot offer one reserve two seats. Where other seats are free, rules may lack as many members as there are such seats,
// but only if nobody keeps more of them; else officers choose.
import { actions } from './audit.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { keyOf } from '../../platform/table.ts';
import { cards } from './cards.ts';
import { sections } from './digest.ts';
import { downloads } from './downloads.ts';
import { notifications } from './notifications.ts';
import { draws } from './store/draws.ts';
import { panels } from './store/panels.ts';
import { type PanelNeeds, panelUseCases } from './use-cases.ts';
import { wording } from './wording.ts';

export const panel = feature(
  {
    name: 'panel',
    cards,
    wording,
    words: { panel: onDesk },
    buttons: {
      'panel.standing': officers,
      'panel.reopen': officers,
      'panel.preview': officers,
      'panel.tell': officers,
      'panel.offer': officers,
      'panel.record': officers,
      'panel.letters': officers,
      'panel.accept': everyone,
      'panel.decline': everyone,
      'panel.draw': officers,
      'panel.seal': officers,
      'panel.enter-part': officers,
      'panel.drop-draw': officers,
      'panel.export': officers,
      'panel.show': officers,
      'panel.person': officers,
      'panel.find': officers,
      'panel.try': officers,
      'panel.ask': officers,
      'panel.confirm': officers,
    },
    personalPages: {
      'GET /panel': {
        ...officers,
        menu: { order: 4, says: 'desk.panel' },
        key: { press: 'p', says: 'desk.panel' },
        word: 'panel',
      },
      'POST /panel': officers,
    },
    audit: actions,
    tables: {
      Panels: {
        holds: 'panels, who did what to them, and what everybody is told',
        personal: ['long0 and on', ...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: { called: 'panels, and messages about them', partitions: (round) => [keyOf(round)] },
      },
      Draws: {
        holds: 'draws between people who are alike to the rules, and what staff channels are told',
        personal: ['long0 and on', ...AUDIT_COLUMNS],
        kept: { called: 'draws', partitions: (round) => [keyOf(round)] },
      },
    },
    stores: (tables) => ({ panels: panels(tables), draws: draws(tables) }),
    events: { 'panel.changed': { table: 'Panels' }, 'draw.changed': { table: 'Draws' } },
    notifications,
    offers: ['membersNow', 'memberRecipients', 'membersChosen', 'afterwards', 'outcomeOf', 'answerSeat'],
    downloads,
    digest: sections,
  },
  (needs: PanelNeeds) => panelUseCases(needs),
);

// What other features may know of it.
export type { Compute } from './computations.ts';
export type { PanelMember } from './outcome/members.ts';
