// Records survive becoming rows, rows break no limit unnoticed, and a row of another version is refused without repeating it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { channelRow } from '../../features/staff-channels/store.ts';
import { postRow } from '../../features/digest/store.ts';
import { bytesOf, checkChanges } from '../../storage/limits.ts';
import { actions } from '../../features/nominations/audit.ts';
import { auditRows } from '../../platform/audit-row.ts';
import { answerEventRow } from '../../features/faq/store/answer-events.ts';
import { judgementRow } from '../../features/faq/store/judgements.ts';
import { deliveryRow } from '../../platform/notifications/store.ts';
import { downloadRow } from '../../platform/downloads/store.ts';
import { eventRow, revisionRow as eventRevisionRow, shareRow, signUpRow } from '../../features/events/rows.ts';
import { drawRow } from '../../features/panel/store/draws.ts';
import { draftRow as unsentRow } from '../../features/nominations/store/drafts.ts';
import { draftRow, revisionRow } from '../../features/faq/store/revisions.ts';
import { answerDeliveryRow } from '../../features/faq/store/answer-deliveries.ts';
import { lotOfReference } from '../../features/nominations/lot.ts';
import { summaryOf } from '../../features/nominations/nomination.ts';
import { nominationRow } from '../../features/nominations/store/nominations.ts';
import { affiliationRow, directoryRow } from '../../features/people/store/affiliations.ts';
import { knownRow, lookUpRow } from '../../features/people/store/people.ts';
import { reachableRow } from '../../features/people/store/reachable.ts';
import { panelRow } from '../../features/panel/store/panels.ts';
import { suggestionRow } from '../../features/suggestions/store.ts';
import { lastLookedRow } from '../../features/faq/store/last-looked.ts';
import { lastShownRow } from '../../features/faq/store/last-shown.ts';
import { questionCardRow } from '../../features/questions/store/question-cards.ts';
import { countedRow, schoolRow } from '../../features/questions/store/asked-by-school.ts';
import { myQuestionRow } from '../../features/questions/store/my-questions.ts';
import { wordingRow } from '../../features/questions/store/wordings.ts';
import { askerRow, openRow, questionRow } from '../../features/questions/store/questions.ts';
import { answerMessageRow } from '../../features/faq/store/answer-messages.ts';
import { blockRow, shelfRow } from '../../features/nominations/store/listed-rows.ts';
import { summaryRow } from '../../features/nominations/store/summaries.ts';
import { type Entity, keyOf } from '../../platform/table.ts';
import { anAsker } from '../questions.ts';
import { records, text } from './any-part.ts';
import { any } from './any.ts';
import { keys, survives } from './survives.ts';
import { aDraft, aDraw, aNomination, aQuestion } from './records.ts';

const audit = auditRows('Nominations', actions);

describe('rows', () => {
  survives('nomination', nominationRow, any.nomination);
  survives(
    'audit entry',
    { ...audit, toEntity: ({ partitionKey }, entry) => audit.toEntity(partitionKey, entry) },
    any.audit,
  );
  survives('known person', knownRow, any.known);
  survives('look-up of a person', lookUpRow, any.lookUp);
  survives('school and role of a person', affiliationRow, any.affiliation);
  survives('line of the directory', directoryRow, any.listed);
  survives('person who can be reached', reachableRow, any.reachable);
  survives('suggestion', suggestionRow, any.suggestion);
  survives('draw', drawRow, any.draw);
  survives('panel', panelRow, any.panel);
  survives('summary', summaryRow, any.summary);
  survives('block of summaries', blockRow, fc.array(any.summary, { maxLength: 5 }));
  survives('shelf of what waits for endorsers', shelfRow, fc.array(any.waiting));
  survives('download', downloadRow, any.download);
  survives('question', questionRow, any.question);
  survives('asker', askerRow, any.asker);
  survives('wording of a question', wordingRow, records({ question: text }));
  survives('question of somebody', myQuestionRow, any.mine);
  survives('open question', openRow, any.open);
  survives('what a school asked', schoolRow, any.atSchool);
  survives('what is counted of a question', countedRow, any.counted);
  survives('card of a question', questionCardRow, any.card);
  survives('delivery', deliveryRow('Questions'), any.delivery);
  survives('revision', revisionRow, any.revision);
  survives('draft', draftRow, any.draft);
  survives('told answer', answerDeliveryRow, any.told);
  survives('use of an entry', answerEventRow, any.use);
  survives('judgement', judgementRow, any.judgement);
  survives('entry last shown', lastShownRow, any.shown);
  survives('last look at news', lastLookedRow, any.looked);
  survives('answer that was sent', answerMessageRow, any.sent);
  survives('staff channel', channelRow, any.channel);
  survives('digest post', postRow, any.post);
  survives('event', eventRow, any.event);
  survives('sign-up', signUpRow, any.signUp);
  survives('what people read of an event', eventRevisionRow, any.eventRevision);
  survives('what is shared after an event', shareRow, any.share);

  it('keep the meaning of a topic that was counted before entries were', () => {
    const before = answerEventRow.fromEntity({ ...keys, topic: 'cost', etag: 'W/"1"' });
    assert.deepEqual(before, { topic: 'cost', entry: null, by: 'question', answered: true });
  });

  it('of nominations that were kept before there were lots have one that stays theirs', () => {
    const reference = 'TAS-7K3M-9QXD';
    const nomination = aNomination({ reference });
    const { lot: kept, ...older } = nominationRow.toEntity(keys, nomination);
    assert.equal(kept, String(nomination.lot));
    const { lot } = nominationRow.fromEntity({ ...older, etag: 'W/"1"' });
    const summary = summaryRow.toEntity(keys, summaryOf(nomination, nomination.receivedAt));
    assert.equal(summaryRow.fromEntity({ ...summary, lot: undefined, etag: 'W/"1"' }).lot, lot);
    assert.deepEqual([lot, lotOfReference('TAS-7K3M-9QXF') === lot], [406984671244, false]);
    assert.equal(
      nominationRow.fromEntity({ ...nominationRow.toEntity(keys, nomination), etag: 'W/"2"' }).lot,
      nomination.lot,
    );
  });

  const row = { ...nominationRow.toEntity(keys, aNomination()), etag: 'W/"1"' };
  const broken: [string, Record<string, unknown>, RegExp][] = [
    ['without a column', { name: undefined }, /Nominations, row a partition\/a row: .*name/],
    ['with a number for a text', { contribution: 4711 }, /contribution \(invalid_type\)/],
    ['with a list that is no JSON', { systemLeader: 'A personal statement' }, /systemLeader \(invalid_format\)/],
    ['with JSON that is no list', { systemLeader: '"A personal statement"' }, /systemLeader \(invalid_type\)/],
    ['with half a school', { school: '{"urn":"A personal statement"}' }, /school\.name/],
    ['with a time that is none', { receivedAt: 'A personal statement' }, /receivedAt/],
  ];
  for (const [name, over, expected] of broken)
    it(`refuse one ${name}, and do not repeat it`, () => {
      assert.throws(
        () => nominationRow.fromEntity({ ...row, ...over }),
        (error: Error) => {
          assert.match(error.message, expected);
          assert(!/personal statement|4711/.test(error.message));
          return true;
        },
      );
    });

  it('of long records are refused with columns that are no such text, and do not repeat it', () => {
    const entity = drawRow.toEntity(keys, aDraw());
    for (const long0 of [undefined, 'A personal statement', Buffer.from('A personal statement').toString('base64')])
      assert.throws(
        () => drawRow.fromEntity({ ...entity, long0, etag: 'W/"1"' }),
        (error: Error) =>
          /Draws, row a partition/u.test(error.message) && !error.message.includes('personal statement'),
      );
  });

  it('of people who asked before names were kept have none', () => {
    const { name, ...older } = askerRow.toEntity(keys, anAsker());
    assert.deepEqual([name, askerRow.fromEntity({ ...older, etag: 'W/"1"' }).name], ['Ada Example', '']);
  });

  it('of forms, answers and looks from before turns were kept are of none', () => {
    const at = '2020-01-24T09:00:00.000Z';
    const etag = 'W/"1"';
    const { inputs, ...draft } = aDraft({ taken: ['a turn'] });
    const { taken, ...unsent } = unsentRow.toEntity(keys, { ...draft, ...inputs });
    assert.deepEqual([taken, unsentRow.fromEntity({ ...unsent, etag }).taken], ['["a turn"]', []]);
    const before = { turn: '', before: null };
    assert.deepEqual(lastShownRow.fromEntity({ ...keys, etag, entry: 'cost', at }), { entry: 'cost', at, ...before });
    assert.deepEqual(lastLookedRow.fromEntity({ ...keys, etag, at }), { at, ...before });
  });

  it('refuse to be written with a time that does not sort', () => {
    const sloppy = aQuestion({ askedAt: '2020-01-24T14:05:00Z' });
    assert.throws(() => questionRow.toEntity(keys, sloppy), /Questions.*askedAt/);
  });
});

describe('limits', () => {
  const check = (...entities: Entity[]): void => {
    checkChanges(
      'Any',
      entities.map((insert) => ({ insert })),
    );
  };
  const columns = (count: number, value: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, value]));

  const allowed: [string, Entity[]][] = [
    ['a key of 512 characters', [{ ...keys, rowKey: 'x'.repeat(512) }]],
    ['a text of 32,768 characters', [{ ...keys, text: 'x'.repeat(32_768) }]],
    ['252 columns', [{ ...keys, ...columns(252, '') }]],
    ['100 rows', Array.from({ length: 100 }, (_, index) => ({ ...keys, rowKey: String(index) }))],
  ];
  for (const [name, entities] of allowed)
    it(`allow ${name}`, () => {
      check(...entities);
    });

  const refused: [string, Entity[], RegExp][] = [
    ['a key of 513 characters', [{ ...keys, rowKey: 'x'.repeat(513) }], /row key has 513/],
    ['a text of 32,769 characters', [{ ...keys, text: 'x'.repeat(32_769) }], /text has 32769/],
    // 32,768 units as emoji are 16,384 characters to people.
    ['a text of 16,385 emoji', [{ ...keys, text: '🎓'.repeat(16_385) }], /text has 32770/],
    ['253 columns', [{ ...keys, ...columns(253, '') }], /253 columns/],
    ['a row over 1 MiB', [{ ...keys, ...columns(16, 'x'.repeat(32_768)) }], /bytes, 1048576/],
    ['101 rows', Array.from({ length: 101 }, (_, index) => ({ ...keys, rowKey: String(index) })), /101 changes/],
    ['two partitions', [keys, { ...keys, partitionKey: 'another' }], /one partition/],
    ['a fraction', [{ ...keys, count: 0.5 }], /count is not a whole number/],
    ['a number of more than 32 bits', [{ ...keys, count: 2 ** 31 }], /count is not a whole number/],
    ['a column that is no name', [{ ...keys, 'a-b': '' }], /"a-b" is not a name/],
    [
      'a transaction over 4 MiB',
      Array.from({ length: 5 }, (_, index) => ({ ...keys, rowKey: String(index), ...columns(15, 'x'.repeat(32_768)) })),
      /transaction has/,
    ],
  ];
  for (const [name, entities, expected] of refused)
    it(`refuse ${name}`, () => {
      assert.throws(() => {
        check(...entities);
      }, expected);
    });

  for (const character of ['/', '\\', '#', '?', '\u0000', '\n', '\u007f', '\u009f'])
    it(`refuse ${JSON.stringify(character)} in a key`, () => {
      assert.throws(() => {
        check({ ...keys, partitionKey: `a${character}b` });
      }, /partition key has a character/);
    });

  it('count a row as Azure does', () => {
    // 4, keys (8 + 2 * name + 2 * value + 4 each), a truth (8 + 2 * 4 + 1) and a number (8 + 2 * 7 + 4)
    const entity = { partitionKey: 'p', rowKey: 'rr', late: true, version: 1 };
    assert.equal(bytesOf(entity), 4 + (8 + 24 + 6) + (8 + 12 + 8) + 17 + 26);
  });

  it('make a key of any text, and another for any other', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.array(text, { minLength: 1 }), ([a, ...as], [b, ...bs]) => {
        assert(a !== undefined && b !== undefined);
        const [one, other] = [keyOf(a, ...as), keyOf(b, ...bs)];
        assert.match(one, /^[\w-]{43}$/);
        assert.equal(one === other, JSON.stringify([a, ...as]) === JSON.stringify([b, ...bs]));
      }),
    );
    assert.notEqual(keyOf('ab', 'c'), keyOf('a', 'bc'));
    assert.notEqual(keyOf('\ud800'), keyOf('\ud801'));
  });
});
