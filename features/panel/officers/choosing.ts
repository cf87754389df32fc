// The use-cases of officers who suggest a panel and try what would change it. None of them decides or keeps anything.
import { askToConfirm } from './confirming.ts';
import { findForPanel, showPanelPerson } from './person.ts';
import { openPanel } from './show.ts';
import type { PanelDeskNeeds } from './solved.ts';
import { tryPanel } from './try.ts';

export const choosing = (needs: PanelDeskNeeds) => ({
  openPanel: openPanel(needs),
  showPanelPerson: showPanelPerson(needs),
  findForPanel: findForPanel(needs),
  tryPanel: tryPanel(needs),
  askToConfirmPanel: askToConfirm(needs),
});
