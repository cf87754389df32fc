// A digest says what is new and how much there is, in bounded lists, and nothing of a nomination beyond name, role and school.
import assert from 'node:assert/strict';
import { summaryOf } from '../../features/nominations/nomination.ts';
import { aNomination, aPersonId, aSummary, madeUp, someSeats } from '../builders.ts';
import { aQuestion } from '../questions.ts';
import { aPanel } from '../storage/records.ts';
import { cards as digestCards } from './cards.ts';
import { AFTER, BEFORE, composeDigest, type DigestMaterial, full, markAt, material, quiet, SINCE } from './material.ts';

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

describe('endorsements', () => {
  it('are counted as missing until they are given', () => {
    const by = aNomination().person;
    const nominations = (['asked', 'given', 'declined', 'not-me'] as const).map((state) =>
      aSummary({ receivedAt: AFTER, endorsement: { state, at: AFTER, by } }),
    );
    assert.equal(full({ nominations }).unendorsed, 3);
  });
});

describe('a nomination is new', () => {
  const isNew = (over: Parameters<typeof aSummary>[0], reported: string[] = []) => {
    const reply = composeDigest(material({ nominations: [aSummary(over)], reported }));
    return digestCards.digest.factsIn(reply)?.fresh === 1;
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
    assert.deepEqual({ fresh, total, late, wanted }, { fresh: 2, total: 4, late: 2, wanted: madeUp.seats.total });
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
    assert.deepEqual(line('Primary'), {
      id: 'primary',
      label: 'Primary',
      attribute: 'phase',
      wanted: '6 to 10',
      have: 1,
      short: 5,
    });
    assert.deepEqual(line('Governors'), {
      id: 'governors',
      label: 'Governors',
      attribute: 'role',
      wanted: '4+',
      have: 1,
      short: 3,
    });
    assert.deepEqual(line('North'), {
      id: 'north',
      label: 'North',
      attribute: 'area',
      wanted: '4 to 10',
      have: 0,
      short: 4,
    });
  });

  it('write a seat rule with one number as that number', () => {
    const rules = [{ id: 'r', label: 'R', attribute: 'phase' as const, values: [], min: 2, max: 2 }];
    assert.equal(full({ since: null, seats: someSeats({ rules }) }).coverage[0]?.wanted, '2');
  });
});

describe('what cannot be known', () => {
  it('is said by day', () => {
    const unknown = [{ day: '2026-11-20', number: 2, claimedAt: SINCE, state: 'unknown' as const }];
    assert.deepEqual(full({ unknown }).unknown, ['Friday 20 November 2026']);
  });
});

describe('a panel in a digest', () => {
  const panel = aPanel({ told: { at: BEFORE, by: aPersonId(), name: 'Olu Officer' } });

  it('is said in numbers once people were told, and is news when it moved', () => {
    const [first] = panel.members;
    assert.ok(first);
    const moved = { ...panel, members: [{ ...first, answer: 'accepted' as const, at: AFTER }] };
    assert.deepEqual(full({ panel: moved }).panel, { accepted: 1, declined: 0, waiting: 0, free: 0 });
    assert.deepEqual(full({ since: null, panel: { ...panel, told: null } }).panel, null);
  });

  it('is no news while nobody answers', () => {
    quiet({ panel: { ...panel, members: panel.members.map((member) => ({ ...member, at: BEFORE })) } });
  });
});
