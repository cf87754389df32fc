// The audit of one question, for one officer alone: everything that happened to it, and who has looked who asked.
import type { Contact, Reply } from '../../platform/card.ts';
import { SERVICE } from '../../platform/audit.ts';
import { formatInstant } from '../../platform/calendar.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { ID, textIn, wholeNumberIn } from '../../platform/fields.ts';
import { pageOf } from '../../platform/page.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { QuestionAction, QuestionAuditEntry } from './audit.ts';
import { cards } from './cards.ts';
import type { Questions } from './ports.ts';
import type { Wording } from './wording.ts';

type Needs = { questions: Questions; wording: Wording; contact: Contact; chat: string; removed: string };

const MOST_STEPS = 15;

/** What those who asked do themselves. Their names stand in their own rows alone. */
const BY_ASKERS = new Set<QuestionAction>([
  'question.passed',
  'question.told',
  'question.objected',
  'question.withdrawn',
  'question.left',
  'question.reworded',
]);

/** Shows the audit, newest first, a part at a time. */
export const showAudit =
  ({ questions, wording, contact, chat, removed }: Needs) =>
  async ({ place, fields }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat });
    const id = textIn(fields['id']);
    const [question, history] = ID.test(id) ? await Promise.all([questions.find(id), questions.history(id)]) : [];
    if (!question || !history) return refusals.outOfDate.with({ contact });
    const newestFirst = history.toSorted((a, b) => b.version - a.version || (a.at < b.at ? 1 : -1));
    const { shown, page } = pageOf(newestFirst, wholeNumberIn(fields['at']), MOST_STEPS);
    return cards.audit.with({
      id,
      text: withoutContactDetails(question.text, removed),
      steps: shown.map((entry) => ({
        what: wording[`label.did.${entry.did}`],
        who: whoDid(entry, wording),
        at: formatInstant(entry.at),
      })),
      page,
    });
  };

const whoDid = ({ did, by, name }: QuestionAuditEntry, wording: Wording): string => {
  if (BY_ASKERS.has(did)) return wording['label.asker'];
  if (by.tenantId === SERVICE.tenantId) return wording['label.service'];
  return name ?? wording['label.officer'];
};
