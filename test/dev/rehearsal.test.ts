// The rehearsal: nobody in it exists, everything in it could have happened, its seats can be filled, or cannot where that is rehearsed.
import { storesOver } from '../../app.ts';
import { memoryTables } from '../../storage/memory.ts';
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stances } from '../../features/thoughts/index.ts';
import { risingIn } from '../../features/updates/rising.ts';
import { closeOf, plusMinutes } from '../../platform/calendar.ts';
import { endorsementStates, nominationStates, stands, summaryOf } from '../../features/nominations/nomination.ts';
import { actsOn } from '../../features/nominations/officers/acts.ts';
import { coverageOf } from '../../features/coverage/seats.ts';
import { gather } from '../../features/panel/gather.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { judge } from '../../features/panel/worth.ts';
import { asItIs, type Selection } from '../../features/panel/selection.ts';
import { PEOPLE, type Variant } from '../../dev/rehearsal/fates.ts';
import { rehearsal, rehearsalNominations } from '../../dev/rehearsal/nominations.ts';
import { hearing } from '../../dev/rehearsal/hearing.ts';
import { said } from '../../dev/rehearsal/said.ts';
import { writeHearing, writeRehearsal } from '../../dev/rehearsal/write.ts';
import { loadSolver } from '../../solver/highs.ts';
import { anAddress, aSummary, NOW } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { anAudit } from '../storage/records.ts';
import { compiled } from './compiled.ts';

const needs = (variant: Variant) => ({ variant, content: shipped, chat: anAddress('the Playground') });
const full = rehearsalNominations(needs('full'));
const { round } = shipped.service;
const kinds = (values: readonly string[]) => [...new Set(values)].sort();

/** The selection that the written rehearsal leads to. */
async function selectionOf(variant: Variant, pool: 'all' | 'shortlisted') {
  const stores = memoryStores();
  await writeRehearsal(rehearsal(needs(variant)), stores, NOW);
  return gather({ whatIf: asItIs, pool, seed: round.id }, { ...stores, ...shipped });
}

/** Members who break no rule; `undefined` where there are none. */
async function filled(selection: Selection): Promise<string[] | undefined> {
  const suggestion = suggestPanel(selection, await loadSolver());
  return suggestion.kind === 'panel' ? suggestion.members : undefined;
}

describe('the rehearsal', () => {
  it('is the same each time, and nobody in it is real', () => {
    assert.deepEqual(rehearsal(needs('full')), rehearsal(needs('full')));
    assert.equal(full.length, PEOPLE);
    for (const field of ['name', 'email', 'reference'] as const)
      assert.equal(kinds(full.map((one) => one[field])).length, PEOPLE, field);
    for (const { reference, email, contribution, endorser, person, entered } of full) {
      assert.match(reference, /^TAS-TEST-\d{4}$/u);
      assert.match(`${email} ${endorser.email}`, /^\S+@example\.org \S+@example\.org$/u);
      assert.match(contribution, /^Fictional, for a rehearsal/u);
      assert.equal(person.tenantId, entered ? 'entered' : 'rehearsal');
    }
  });

  it('has every phase, type and area of the register, every role and everything that can become of a nomination', () => {
    const open = shipped.schools.filter(({ status }) => status === 'open');
    for (const facet of ['phase', 'type', 'area', 'district'] as const)
      assert.deepEqual(
        kinds(full.map(({ school }) => school[facet])),
        kinds(open.map((school) => school[facet])),
        facet,
      );
    assert.deepEqual(kinds(full.map(({ role }) => role)), kinds(shipped.choices.roles.map(({ value }) => value)));
    assert.deepEqual(kinds(full.map(({ state }) => state)), kinds(nominationStates));
    assert.deepEqual(kinds(full.map(({ endorsement }) => endorsement.state)), kinds(endorsementStates));
    assert.deepEqual(kinds(full.flatMap(({ late, lateDecision }) => (late ? [String(lateDecision)] : []))), [
      'accepted',
      'left-out',
      'null',
    ]);
    assert.deepEqual(kinds(full.flatMap(({ entered }) => entered?.from ?? [])), ['email', 'paper', 'phone']);
    assert.ok(full.every(({ entered, address }) => (entered === null) === (address !== null)));
    const ofTrust = full.filter(({ school }) => school.trust === 'BECKSIDE EXAMPLE TRUST');
    assert.ok(ofTrust.length > 1 && kinds(full.map(({ school }) => school.urn)).length < PEOPLE);
  });

  it('does nothing that the service would not', () => {
    const close = closeOf(round.closes);
    for (const steps of [...rehearsal(needs('full')), ...rehearsal(needs('short'))])
      steps.forEach(({ nomination, audit }, n) => {
        const before = steps[n - 1];
        assert.equal(nomination.version, n + 1);
        assert.equal(audit.version, n + 1);
        assert.equal(nomination.late, nomination.receivedAt >= close);
        if (!before) return;
        assert.ok(before.audit.at < audit.at);
        const acts = actsOn(before.nomination);
        if (nomination.state === 'shortlisted' && before.nomination.state !== 'shortlisted')
          assert.ok(acts.includes('shortlist'), nomination.reference);
        if (nomination.lateDecision !== before.nomination.lateDecision) assert.ok(acts.includes('accept-late'));
        if (audit.did === 'nomination.withdrawn' && !nomination.entered) assert.ok(audit.at < close);
      });
  });

  it('can fill the seats that ship, from all and from those who are shortlisted', async () => {
    for (const pool of ['all', 'shortlisted'] as const) {
      const { selection } = await selectionOf('full', pool);
      const members = await filled(selection);
      assert.ok(members, pool);
      assert.deepEqual(judge(selection, members).broken, []);
    }
  }).timeout(60_000);

  it('cannot when it is short: nobody from alternative provision, and of special schools one who is endorsed', async () => {
    const { selection, barriers } = await selectionOf('short', 'all');
    const countOf = (rule: string) => selection.candidates.filter(({ fits }) => fits.includes(rule)).length;
    assert.deepEqual([countOf('alternative-provision'), countOf('special')], [0, 1]);
    // The coverage of special schools looks well: that they are not endorsed is what the selection has to explain.
    const short = rehearsalNominations(needs('short'));
    const standing = short.filter(stands).map((one) => summaryOf(one, NOW));
    assert.equal(coverageOf(shipped.seats, standing).find(({ rule }) => rule.id === 'special')?.short, 0);
    assert.ok([...barriers.values()].includes('not-endorsed'));
    // Those two rules are all that is in the way.
    const changes = ['alternative-provision', 'special'].map((rule, to) => ({ kind: 'min' as const, rule, to }));
    assert.ok(await filled({ ...selection, whatIf: { ...asItIs, changes } }));
  }).timeout(60_000);
});

describe('npm run rehearse', () => {
  it('writes nothing where the settings name a storage account', async () => {
    const account =
      'AccountName=council;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:9/council;QueueEndpoint=http://127.0.0.1:9/council';
    const { status, stderr } = spawnSync(process.execPath, [await compiled('dev/rehearse.ts')], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, AzureWebJobsStorage: account },
    });
    assert.equal(status, 1);
    assert.match(stderr, /^The settings name a storage account, .* Nothing was written\./u);
  });
});

describe('writing a rehearsal', () => {
  const all = rehearsal(needs('full'));

  it('twice changes nothing, and leaves nothing to be done', async () => {
    // As `npm run rehearse` opens them: nothing is announced.
    const stores = storesOver(memoryTables());
    assert.deepEqual(await writeRehearsal(all, stores, NOW), { written: PEOPLE, there: 0 });
    assert.deepEqual(await writeRehearsal(all, stores, NOW), { written: 0, there: PEOPLE });
    const listed = await stores.summaries.list(round.id);
    const byReference = (a: { reference: string }, b: { reference: string }) => (a.reference < b.reference ? -1 : 1);
    assert.deepEqual(listed.toSorted(byReference), full.map((one) => summaryOf(one, NOW)).sort(byReference));
    assert.deepEqual(await stores.outbox.waiting('2999-01-01T00:00:00.000Z'), []);
    const [steps] = all.filter(({ length }) => length === 3);
    const [first] = steps ?? [];
    assert.ok(first && steps);
    const history = await stores.nominations.history(round.id, first.nomination.person);
    assert.deepEqual(
      history.map(({ did }) => did),
      steps.map(({ audit }) => audit.did),
    );
  });

  it('goes on where it was interrupted, and leaves alone what people have changed', async () => {
    const stores = memoryStores();
    const [half, changed] = all.filter(({ length }) => length > 1);
    assert.ok(half && changed);
    await stores.nominations.submit(half[0].nomination, half[0].audit);
    await stores.nominations.submit(changed[0].nomination, changed[0].audit);
    const byOfficers = { ...changed[0].nomination, version: 2, state: 'ineligible' as const };
    await stores.nominations.change(byOfficers, anAudit(byOfficers));
    assert.deepEqual(await writeRehearsal(all, stores, NOW), { written: PEOPLE - 1, there: 1 });
    const { person } = half[0].nomination;
    assert.deepEqual(await stores.nominations.find(round.id, person), half.at(-1)?.nomination);
    assert.deepEqual(await stores.nominations.find(round.id, byOfficers.person), byOfficers);
  });

  it('is refused where there are other nominations, real or of the other rehearsal', async () => {
    const stores = memoryStores();
    await stores.summaries.put(aSummary());
    assert.deepEqual(await writeRehearsal(all, stores, NOW), { foreign: 1 });
    assert.equal((await stores.summaries.list(round.id)).length, 1);
    const others = memoryStores();
    await writeRehearsal(rehearsal(needs('short')), others, NOW);
    assert.deepEqual(await writeRehearsal(all, others, NOW), { foreign: PEOPLE });
  });
});

const MONTH = 28 * 24 * 60;

describe('what schools ask and tell us in a rehearsal', () => {
  const heard = hearing({ content: shipped, chat: anAddress('the Playground'), now: NOW });

  it('is written once, is what the service would keep, and leaves nothing to be done', async () => {
    const stores = storesOver(memoryTables());
    assert.equal(await writeHearing(heard, stores, NOW), said.length);
    const [now, chat] = ['2027-01-04T09:00:00.000Z', anAddress('the Playground')];
    assert.equal(await writeHearing(hearing({ content: shipped, chat, now }), stores, now), 0);
    const thoughts = await stores.thoughts.all();
    assert.equal(thoughts.length, said.length);
    assert.ok(thoughts.every(({ at }) => at < NOW));
    const parts = shipped.parts.map(({ id }) => id);
    assert.deepEqual(
      said.filter(({ part }) => !parts.includes(part)),
      [],
    );
    assert.deepEqual(await stores.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });

  it('has thoughts of each stance that may be quoted, themes large enough to publish, and some to read', () => {
    for (const stance of stances)
      assert.ok(
        heard.thoughts.some((one) => one.stance === stance && one.mayQuote),
        stance,
      );
    for (const { id } of heard.themes) assert.ok(heard.codings.filter(({ themes }) => themes.includes(id)).length >= 5);
    assert.ok(heard.thoughts.length > heard.codings.length + 5);
  });

  it('makes three questions rise that we have answers to, so that an update has its mythbusting', async () => {
    const stores = storesOver(memoryTables());
    await writeHearing(heard, stores, NOW);
    const count = async (since: string, until: string) => {
      const counts = new Map<string, number>();
      for (const { entry } of await stores.answerEvents.since(since, until))
        counts.set(entry ?? '', (counts.get(entry ?? '') ?? 0) + 1);
      return counts;
    };
    const [month, two] = [plusMinutes(NOW, -MONTH), plusMinutes(NOW, -2 * MONTH)];
    const rising = risingIn({ now: await count(month, NOW), before: await count(two, month), entries: 60 });
    assert.deepEqual(
      rising.slice(0, 3).map(({ entry }) => entry),
      ['how-grouped', 'sg-comms', 'meeting-times'],
    );
  });
});
