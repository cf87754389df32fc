// "Locality report": the form, where somebody has one area of schools only; else their areas, to choose from.
import type { Role } from '../../../platform/access.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Message } from '../../../platform/turn.ts';
import { groupId, groupsFor } from '../groups.ts';
import { showArea, type ShowNeeds } from '../show-area.ts';
import { openReport, type ReportNeeds } from './write-report.ts';

export const sayReport =
  (needs: ReportNeeds & ShowNeeds) =>
  (message: Message, role: Role): Promise<Reply> => {
    const [one, ...others] = groupsFor(message.person, role, needs).own;
    if (!one || others.length > 0) return showArea(needs)(message, role);
    const { text: _, ...turn } = message;
    return openReport(needs)({ ...turn, kind: 'form', verb: 'area.report', fields: { group: groupId(one) } }, role);
  };
