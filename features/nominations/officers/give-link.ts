// Gives an officer a new private link for a nominee without Teams who has lost theirs, or never had one. The ones before it open nothing then.
import { textIn } from '../../../platform/fields.ts';
import type { Reply } from '../../../platform/card.ts';
import { codeOf, hashOf, isVisitor } from '../../../platform/private-code.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { hasChat } from '../nomination.ts';
import type { Codes } from '../ports.ts';
import { type DecideNeeds, reasonProblem } from './decide-nomination.ts';
import { readFilter } from './filter.ts';
import { opened } from './opened.ts';
import { notPressed, outOfDate, review } from './review-nomination.ts';

export type GiveLinkNeeds = DecideNeeds & { codes: Codes };

export const giveLink =
  (needs: GiveLinkNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { place, fields, person, receivedAt: at } = form;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const found = await opened(fields['reference'], needs);
    if (!found || hasChat(found.nomination.person)) return outOfDate(needs);
    const filter = readFilter(fields);
    const reason = textIn(fields['reason']);
    // 1. How the officer knows who asks for it.
    const problem = reasonProblem(reason);
    if (problem) {
      const text = problem === 'act.reason.missing' ? 'act.link.missing' : problem;
      return review(found, { ...notPressed, filter, typed: reason, problem: needs.wording[text] }, needs);
    }
    // 2. The code is shown this once; its hash is kept, and who gave it.
    const { nomination } = found;
    const code = codeOf(needs.ids.key());
    const by = { tenantId: person.tenantId, objectId: person.objectId };
    const audit = { id: needs.ids.key(), at, by, did: 'nomination.link-given', name: person.name, reason } as const;
    await needs.codes.give(nomination, hashOf(code), audit);
    const { reference, name } = nomination;
    const link = `${needs.site}/my-nomination#${code}`;
    return cards.link.with({ reference, name, code, link, first: !isVisitor(nomination.person), filter });
  };
