// Questions: one partition each, with the record, who asked it, its audit entries, its cards, its deliveries and its outbox events.
import type { Kept, Questions } from '../ports.ts';
import { CARD_ROWS, questionCardRow } from './question-cards.ts';
import { outboxEntity, versionEvent, type OutboxEvent } from '../../../platform/outbox.ts';
import { recipientOf } from '../../../platform/person.ts';
import { z } from 'zod';
import { actions, type QuestionAuditEntry } from '../audit.ts';
import type { PersonId } from '../../../platform/turn.ts';
import { isOpen, questionStates, type Asker, type OpenQuestion, type Question } from '../question.ts';
import { AUDIT_ROWS, auditRows } from '../../../platform/audit-row.ts';
import { anyAddress, instant, json, orNull, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { type Keys, retryOnConflict, type Tables } from '../../../platform/table.ts';

const auditRow = auditRows('Questions', actions);

const named = z.object({
  tenantId: z.string(),
  objectId: z.string(),
  name: z.string(),
  adviser: z.literal(true).optional(),
});
const pointed = z.object({
  entry: z.string(),
  version: z.string(),
  title: z.string(),
  answer: z.string(),
  source: z.array(z.string()),
});
const answer = z.union([z.object({ text: z.string(), source: z.string() }), pointed]);
const jsonOrNull = <T>(inner: z.ZodType<T>) => json(z.nullable(inner));

/** What the list of open questions knows of one, too. */
const columns = {
  id: z.string(),
  text: z.string(),
  entry: orNull(z.string()),
  after: orNull(z.string()),
  askedAt: instant,
  askers: z.int32(),
};

export const questionRow: RowOf<Question> = rowOf(
  'Questions',
  z.object({
    ...columns,
    state: z.enum(questionStates),
    officer: jsonOrNull(named),
    answer: jsonOrNull(answer),
    answeredAt: orNull(instant),
    answers: z.int32(),
    decisions: z.int32(),
    objections: json(z.array(z.object({ at: instant, text: z.string() }))),
    into: orNull(z.string()),
    apart: json(z.array(z.string())),
    version: z.int32(),
  }),
);

const school = z.object({ urn: z.string(), name: z.string(), phase: z.string(), area: z.string() });

export const askerRow: RowOf<Asker> = rowOf(
  'Questions',
  z.object({
    person,
    // Who asked before names were kept has none.
    name: z.string().default(''),
    address: anyAddress,
    askedAt: instant,
    text: z.string(),
    key: z.string().default(''),
    detail: z.string(),
    school: jsonOrNull(school),
    mayName: z.boolean(),
    to: orNull(z.string()),
    withdrawnAt: orNull(instant),
  }),
);

export const openRow: RowOf<OpenQuestion> = rowOf('OpenQuestions', z.object(columns));

const OPEN = 'open';
const QUESTION = 'question';
const questionKeys = (id: string): Keys => ({ partitionKey: id, rowKey: QUESTION });
const openKeys = (id: string): Keys => ({ partitionKey: OPEN, rowKey: id });

const ASKER_ROWS = { from: 'asker.', before: 'asker/' };

const askerKeys = (id: string, of: PersonId): Keys => ({ partitionKey: id, rowKey: `asker.${recipientOf(of)}` });

const stillAsks = ({ withdrawnAt }: Asker): boolean => withdrawnAt === null;
const waitsHere = (asker: Asker): boolean => stillAsks(asker) && asker.to === null;

const inOrder = (a: OpenQuestion, b: OpenQuestion): number =>
  a.askedAt < b.askedAt || (a.askedAt === b.askedAt && a.id < b.id) ? -1 : 1;

/** Questions over tables. */
export function questions(tables: Tables): Questions {
  const table = tables('Questions');
  const index = tables('OpenQuestions');

  const kept = async (id: string): Promise<Kept | undefined> => {
    const row = await table.read(questionKeys(id));
    return row && { question: questionRow.fromEntity(row), etag: row.etag };
  };

  const asked = async (id: string, of: PersonId): Promise<Asker | undefined> => {
    const row = await table.read(askerKeys(id, of));
    return row && askerRow.fromEntity(row);
  };

  const withAsker = async (id: string, of: PersonId) => {
    const [found, there] = await Promise.all([kept(id), asked(id, of)]);
    return { found, there };
  };

  /** All who have not withdrawn it. */
  const all = async (id: string): Promise<Asker[]> =>
    (await table.list({ partition: id, row: ASKER_ROWS })).map(askerRow.fromEntity).filter(stillAsks);

  /** What every change writes beside the question. */
  const beside = (
    question: Question,
    audit: QuestionAuditEntry,
  ): { event: OutboxEvent; changes: { insert: ReturnType<typeof outboxEntity> }[] } => {
    const { id, version } = question;
    const event = versionEvent('question.changed', { partition: id, key: id, version });
    return {
      event,
      changes: [{ insert: auditRow.toEntity(question.id, audit) }, { insert: outboxEntity(event, audit.at) }],
    };
  };

  return {
    begin: async (question, askers, audit) => {
      const { event, changes } = beside(question, audit);
      const saved = await table.write([
        { insert: questionRow.toEntity(questionKeys(question.id), question) },
        ...askers.map((asker) => ({ insert: askerRow.toEntity(askerKeys(question.id, asker.person), asker) })),
        ...changes,
      ]);
      return saved ? event : undefined;
    },

    join: (id, asker, audit, from) => {
      let known = from && { found: from, there: undefined };
      return retryOnConflict('Joining a question', async () => {
        const { found, there } = known ?? (await withAsker(id, asker.person));
        known = undefined;
        if (!found || !isOpen(found.question)) return 'closed';
        if (there && stillAsks(there)) return there.to === null ? 'already' : 'closed';
        const entity = askerRow.toEntity(askerKeys(id, asker.person), asker);
        const { etag, question } = found;
        const joined = { ...question, askers: question.askers + 1, version: question.version + 1 };
        const { event, changes } = beside(joined, { ...audit, version: joined.version });
        const saved = await table.write([
          { update: questionRow.toEntity(questionKeys(id), joined), etag },
          // Who withdrew it may ask it again.
          there ? { put: entity } : { insert: entity },
          ...changes,
        ]);
        return saved ? event : 'again';
      });
    },

    change: async (question, audit, { askers = [], from } = {}) => {
      const found = from ?? (await kept(question.id));
      if (found?.question.version !== question.version - 1) return undefined;
      const { event, changes } = beside(question, audit);
      const saved = await table.write([
        { update: questionRow.toEntity(questionKeys(question.id), question), etag: found.etag },
        // Rows of askers change with the question alone, so its ETag guards them too.
        ...askers.map((asker) => ({ put: askerRow.toEntity(askerKeys(question.id, asker.person), asker) })),
        ...changes,
      ]);
      return saved ? event : undefined;
    },

    kept,

    whole: async (id) => {
      const rows = await table.list({ partition: id, row: [ASKER_ROWS, CARD_ROWS, QUESTION] });
      const row = rows.find(({ rowKey }) => rowKey === QUESTION);
      const from = ({ from: first, before }: typeof CARD_ROWS) =>
        rows.filter(({ rowKey }) => first <= rowKey && rowKey < before);
      return (
        row && {
          question: questionRow.fromEntity(row),
          etag: row.etag,
          askers: from(ASKER_ROWS).map(askerRow.fromEntity).filter(waitsHere),
          cards: from(CARD_ROWS).map(questionCardRow.fromEntity),
        }
      );
    },

    find: async (id) => (await kept(id))?.question,

    note: async ({ id, version }, audit) => {
      await table.write([{ insert: auditRow.toEntity(id, { ...audit, version }) }]);
    },

    history: async (id) => (await table.list({ partition: id, row: AUDIT_ROWS })).map(auditRow.fromEntity),

    asker: async (id, of) => {
      const there = await asked(id, of);
      return there && stillAsks(there) ? there : undefined;
    },

    asked,

    askers: async (id) => (await all(id)).filter(waitsHere),

    leaving: async (id) => (await all(id)).filter(({ to }) => to !== null),

    leave: async (id, who) => {
      await table.remove(askerKeys(id, who), '*');
    },

    open: async (most) =>
      (await index.list({ partition: OPEN, ...(most !== undefined && { most }) }))
        .map(openRow.fromEntity)
        .sort(inOrder),

    all: async () => (await table.list({ row: QUESTION })).map(questionRow.fromEntity),

    list: async ({ id, text, entry, after, askedAt, askers, ...question }) => {
      if (!isOpen(question)) await index.remove(openKeys(id), '*');
      else await index.write([{ put: openRow.toEntity(openKeys(id), { id, text, entry, after, askedAt, askers }) }]);
    },
  };
}
