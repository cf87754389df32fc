// Shows what the council states of privacy and accessibility.
import { formatDay } from '../../platform/calendar.ts';
import type { PageReply } from '../../platform/web-page.ts';
import type { Service } from '../rounds/index.ts';
import type { Statement } from './content.ts';
import { pages, type StatementFacts } from './pages.ts';

type Needs = { statements: readonly Statement[]; service: Service };

const stated = ({ statements }: Needs, id: Statement['id']): StatementFacts | null => {
  const found = statements.find((one) => one.id === id);
  return found ? { title: found.title, text: found.text, updated: formatDay(found.updated) } : null;
};

export const showPrivacy = (needs: Needs) => (): PageReply =>
  pages.privacy.with({ statement: stated(needs, 'privacy'), notice: needs.service.privacyNotice });

export const showAccessibility = (needs: Needs) => (): PageReply =>
  pages.accessibility.with({ statement: stated(needs, 'accessibility') });
