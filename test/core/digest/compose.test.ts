// A digest says what is new and how much there is, in bounded lists, and nothing of a nomination beyond name, role and school.
import assert from 'node:assert/strict';
import { composeDigest, markAt, type DigestMaterial } from '../../../core/digest/compose.ts';
import { summaryOf } from '../../../core/nomination/nomination.ts';
import { aNomination, aSummary, factsOf, shipped } from '../../builders.ts';
import { aQuestion } from '../../questions.ts';

const SINCE = '2026-11-20T08:00:00.000Z';
const BEFORE = '2026-11-19T10:00:00.000Z';
const AFTER = '2026-11-22T10:00:00.000Z';

const material = (over: Partial<DigestMaterial> = {}): DigestMaterial => ({
  now: '2026-11-23T08:00:00.000Z',
  since: SINCE,
  reported: [],
  number: 3,
  service: shipped.service,
  seats: shipped.seats,
  roles: shipped.choices.roles,
  nominations: [],
  waiting: [],
  topics: new Map(),
  unknown: [],
  titles: new Map([['bus', 'What is the red bus?']]),
  removed: '[removed]',
  ...over,
});
const full = (over: Partial<DigestMaterial>) => factsOf('digest', composeDigest(material(over)));
const quiet = (over: Partial<DigestMaterial> = {}) => factsOf('digest-quiet', composeDigest(material(over)));

describe('a quiet digest', () => {
  it('is sent when nothing is new, with the totals and the close', () => {
    assert.deepEqual(
      quiet({ nominations: [aSummary({ receivedAt: BEFORE })], waiting: [aQuestion({ askedAt: BEFORE })] }),
      {
        number: 3,
        day: 'Monday 23 November 2026',
        since: '8am on Friday 20 November 2026',
        total: 1,
        waitingTotal: 1,
        closing: '11:59pm on Friday 26 March 2027',
      },
    );
  });

  it('names no close once the round has closed', () => {
    assert.equal(quiet({ now: '2027-03-27T00:00:00.000Z' }).closing, '');
  });

  const news: [string, Partial<DigestMaterial>][] = [
    ['a nomination', { nominations: [aSummary({ receivedAt: AFTER })] }],
    ['a question', { waiting: [aQuestion({ askedAt: AFTER })] }],
    ['a question answered', { topics: new Map([['model', 1]]) }],
    [
      'a digest whose fate is unknown',
      { unknown: [{ day: '2026-11-20', number: 2, claimedAt: SINCE, state: 'unknown' }] },
    ],
  ];
  for (const [what, over] of news)
    it(`is not sent when there is news: ${what}`, () => {
      full(over);
    });
});

describe('the first digest', () => {
  it('is a full one although nothing came', () => {
    assert.deepEqual([full({ since: null }).since, full({ since: null }).fresh], ['', 0]);
  });

  it('counts everything, also what came before the day the round opens', () => {
    const nominations = ['2026-10-30T12:00:00.000Z', AFTER].map((receivedAt) => aSummary({ receivedAt }));
    assert.equal(full({ since: null, nominations }).fresh, 2);
  });
});

describe('a nomination is new', () => {
  const isNew = (over: Parameters<typeof aSummary>[0], reported: string[] = []) => {
    const reply = composeDigest(material({ nominations: [aSummary(over)], reported }));
    return reply.card === 'digest' && reply.facts.fresh === 1;
  };
  const TWO_MINUTES_BEFORE = '2026-11-20T07:58:00.000Z';
  const A_MOMENT_BEFORE = '2026-11-20T07:59:59.000Z';

  it('by when it was listed, not by when it was received: a crash may have come between', () => {
    assert.equal(isNew({ receivedAt: BEFORE, listedAt: AFTER }), true);
    assert.equal(isNew({ receivedAt: AFTER, listedAt: BEFORE }), false);
  });

  it('when it was written while the last digest was being composed, unless that told of it', () => {
    for (const listedAt of ['2026-11-20T07:58:00.001Z', A_MOMENT_BEFORE, SINCE, '2026-11-20T08:00:00.400Z']) {
      assert.equal(isNew({ listedAt }), true, listedAt);
      assert.equal(isNew({ listedAt }, ['TAS-0002']), true, listedAt);
      assert.equal(isNew({ listedAt }, ['TAS-0002', 'TAS-0001']), false, listedAt);
    }
    assert.equal(isNew({ listedAt: TWO_MINUTES_BEFORE }), false);
  });

  it('no more after a digest that keeps, as its mark, up to when it told and what it may be asked about again', () => {
    const listed = [BEFORE, TWO_MINUTES_BEFORE, '2026-11-20T07:58:00.001Z', SINCE, '2026-11-20T08:00:00.400Z'];
    const nominations = listed.map((listedAt, n) => aSummary({ reference: `TAS-${n}`, listedAt }));
    const mark = markAt(SINCE, nominations);
    assert.deepEqual(mark, { until: SINCE, reported: ['TAS-2', 'TAS-3', 'TAS-4'] });
    quiet({ since: mark.until, reported: mark.reported, nominations });
  });
});

describe('nominations in a digest', () => {
  it('are counted: fresh since the last one, all, and late ones', () => {
    const nominations = [
      aSummary({ receivedAt: BEFORE, late: true }),
      aSummary({ receivedAt: SINCE, reference: 'TAS-0002' }),
      aSummary({ receivedAt: '2026-11-20T08:00:00.001Z' }),
      aSummary({ receivedAt: AFTER, late: true }),
    ];
    const { fresh, total, late, wanted } = full({ nominations, reported: ['TAS-0002'] });
    assert.deepEqual({ fresh, total, late, wanted }, { fresh: 2, total: 4, late: 2, wanted: shipped.seats.total });
  });

  it('are listed by name, role in words, school and lateness, and by nothing else', () => {
    const facts = full({ nominations: [aSummary({ receivedAt: AFTER, role: 'governor', late: true })] });
    assert.deepEqual(facts.nominations, [
      {
        name: 'Ada Example',
        role: 'Governor or trustee',
        school: 'Bleak House Primary School (URN 900101)',
        late: true,
      },
    ]);
  });

  it('show nothing a person wrote in confidence, anywhere in the card', () => {
    const markers = {
      email: 'marker-email@x.example',
      contribution: 'marker-contribution',
      interests: 'marker-interests',
      endorser: { name: 'marker-endorser', email: 'marker-endorser@x.example' },
      governorCategory: 'marker-category',
      systemLeader: ['marker-leader'],
      availability: ['marker-availability'],
      formKey: 'marker-key',
      person: { tenantId: 'marker-tenant', objectId: 'marker-object' },
    };
    const nomination = aNomination({ ...markers, receivedAt: AFTER });
    assert.ok(JSON.stringify(nomination).includes('marker'), 'the markers are there to be found');
    for (const some of [summaryOf(nomination, AFTER), { ...nomination, listedAt: AFTER }])
      for (const over of [{ nominations: [some] }, { nominations: [some], since: null, number: 0 }])
        assert.doesNotMatch(JSON.stringify(composeDigest(material(over))), /marker/u);
  });

  it('are listed up to ten; the rest is counted', () => {
    const nominations = Array.from({ length: 13 }, (_, n) => aSummary({ name: `Person ${n}`, receivedAt: AFTER }));
    const facts = full({ nominations });
    assert.deepEqual([facts.fresh, facts.nominations.length, facts.more], [13, 10, 3]);
    assert.equal(full({ nominations: nominations.slice(0, 10) }).more, 0);
  });

  it('are held against the seats: wanted, there, and missing to the minimum', () => {
    const facts = full({
      nominations: [aSummary({ receivedAt: BEFORE, role: 'governor' })],
      topics: new Map([['model', 1]]),
    });
    const line = (label: string) => facts.coverage.find((row) => row.label === label);
    assert.deepEqual(line('Primary'), { label: 'Primary', attribute: 'phase', wanted: '6 to 10', have: 1, short: 5 });
    assert.deepEqual(line('Governors'), { label: 'Governors', attribute: 'role', wanted: '4+', have: 1, short: 3 });
    assert.deepEqual(line('North'), { label: 'North', attribute: 'area', wanted: '4 to 10', have: 0, short: 4 });
    assert.deepEqual(
      facts.chart,
      facts.coverage.map(({ label, have }) => ({ x: label, y: have })),
    );
  });

  it('write a seat rule with one number as that number', () => {
    const rules = [{ id: 'r', label: 'R', attribute: 'phase' as const, values: [], min: 2, max: 2 }];
    assert.equal(full({ since: null, seats: { total: 2, rules } }).coverage[0]?.wanted, '2');
  });
});

describe('questions in a digest', () => {
  it('are up to ten, oldest first: the new ones are always among them, the rest waits longest; all are counted', () => {
    const waiting = Array.from({ length: 12 }, (_, n) =>
      aQuestion({ text: `Question ${n}`, askedAt: `2026-11-${String(n + 10)}T09:00:00.000Z` }),
    );
    const facts = full({ waiting });
    assert.deepEqual([facts.waiting.length, facts.waitingTotal], [10, 12]);
    assert.deepEqual(facts.waiting[0], {
      text: 'Question 0',
      asked: '9am on Tuesday 10 November 2026',
      followsOn: null,
      askers: 1,
      late: 9,
    });
    // Questions 10 and 11 came after the last digest.
    const listed = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11].map((n) => `Question ${n}`);
    assert.deepEqual(
      facts.waiting.map(({ text }) => text),
      listed,
    );
  });

  it('remind of one that has waited for too many school days, also when nothing is new', () => {
    // From Monday 16 November on: the 17th to the 20th, and the 23rd.
    const asked = (askedAt: string) => ({ waiting: [aQuestion({ askedAt })] });
    assert.equal(full(asked('2026-11-16T10:00:00.000Z')).waiting[0]?.late, 5);
    assert.equal(full(asked('2026-11-17T10:00:00.000Z')).waiting[0]?.late, 4);
    assert.equal(quiet(asked('2026-11-18T10:00:00.000Z')).waitingTotal, 1);
  });

  it('says which answer a question followed on from, while there is that entry', () => {
    const followsOn = (after: string | null) =>
      full({ waiting: [aQuestion({ askedAt: AFTER, after })] }).waiting[0]?.followsOn;
    assert.deepEqual(['bus', 'gone', null].map(followsOn), ['What is the red bus?', null, null]);
  });

  it('name nobody, and are cut when long', () => {
    const facts = full({ waiting: [aQuestion({ askedAt: AFTER, text: 'x'.repeat(300) })] });
    assert.equal(facts.waiting[0]?.text, `${'x'.repeat(199)}…`);
    const [bags] = full({ waiting: [aQuestion({ askedAt: AFTER, text: '🎒'.repeat(150) })] }).waiting;
    assert.equal(bags?.text, `${'🎒'.repeat(99)}…`, 'after a whole character');
    assert.doesNotMatch(JSON.stringify(facts), /aaaaaaaa|11111111|address of/u);
  });

  it('are shown without contact details, also where these would be cut in two', () => {
    const shownAs = (text: string) => full({ waiting: [aQuestion({ askedAt: AFTER, text })] }).waiting[0]?.text;
    assert.equal(shownAs('Write to ada@school.example.org?'), 'Write to [removed]?');
    assert.equal(shownAs(`${'x'.repeat(195)} ada@school.example.org`), `${'x'.repeat(195)} [re…`);
  });

  it('have their five topics most asked about, in an order that does not change', () => {
    const topics = new Map([
      ['f', 1],
      ['b', 2],
      ['a', 2],
      ['c', 9],
      ['e', 1],
      ['d', 1],
    ]);
    assert.deepEqual(
      full({ topics }).topics.map(({ topic }) => topic),
      ['c', 'a', 'b', 'd', 'e'],
    );
  });
});

describe('what cannot be known', () => {
  it('is said by day', () => {
    const unknown = [{ day: '2026-11-20', number: 2, claimedAt: SINCE, state: 'unknown' as const }];
    assert.deepEqual(full({ unknown }).unknown, ['Friday 20 November 2026']);
  });
});
