// The content that ships loads and holds what it must; a register as DfE saves it loads too.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../loader/load.ts';

const CONTENT = join(import.meta.dirname, '../../content');

const UNANSWERED = [
  'academies-role',
  'adviser-days',
  'attendance-behaviour',
  'closures',
  'compulsory',
  'cost',
  'data-sharing',
  'governing-boards',
  'in-difficulty',
  'in-my-place',
  'member-support',
  'network-meetings',
  'not-selected',
  'observe',
  'ofsted-impact',
  'send',
  'services',
  'sg-reports-to',
  'small-schools',
  'staff',
  'start-date',
  'supply-cover',
  'time-off',
];

describe('the content that ships', () => {
  const { faq, schools, documents, seats, service, wording } = loadContent(CONTENT);
  const open = schools.filter(({ status }) => status === 'open');
  const share = (part: number) => part / open.length;

  it('answers at least 30 questions, each from a named source', () => {
    const answered = faq.filter(({ status }) => status === 'answered');
    assert.ok(answered.length >= 30, `${answered.length} answered`);
    assert.deepEqual(
      answered.filter(({ answer, source }) => answer === '' || source.length === 0),
      [],
    );
  });

  it('leaves every question without a sourced answer unanswered', () => {
    const unanswered = faq.filter(({ status }) => status === 'unanswered');
    assert.deepEqual(
      unanswered.map(({ id }) => id),
      UNANSWERED,
    );
    assert.ok(unanswered.every(({ answer }) => answer === ''));
  });

  it('knows several ways to ask each question', () => {
    assert.deepEqual(
      faq.filter(({ alsoAskedAs }) => alsoAskedAs.length < 4),
      [],
    );
  });

  it('says in the privacy notice that whoever endorses a nomination is shown the statement', () => {
    assert.match(service.privacyNotice.summary, /We show your endorser .*what you would bring/);
  });

  it('has at least 60 open schools, in all 12 districts and 3 areas', () => {
    assert.ok(open.length >= 60, `${open.length} open`);
    assert.equal(new Set(open.map(({ district }) => district)).size, 12);
    assert.deepEqual([...new Set(open.map(({ area }) => area))].sort(), ['East', 'North', 'South']);
  });

  it('has phases in the proportions of a county', () => {
    const ofPhase = (phase: string) => open.filter((school) => school.phase === phase).length;
    const ofType = (type: string) => open.filter((school) => school.type === type).length;
    assert.ok(share(ofPhase('Primary')) > 0.65 && share(ofPhase('Primary')) < 0.85);
    assert.ok(share(ofPhase('Secondary')) > 0.08 && share(ofPhase('Secondary')) < 0.2);
    assert.ok(ofPhase('Nursery') >= 2 && ofPhase('16 plus') >= 1 && ofPhase('All-through') >= 1);
    assert.ok(ofType('Community special school') >= 2 && ofType('Pupil referral unit') >= 2);
  });

  it('has the traps of a real register: one name in two towns, many St Marys, odd spacing, a closed school', () => {
    const sameName = open.filter(({ name }) => name === "St Mary's Catholic Primary School");
    assert.equal(new Set(sameName.map(({ town }) => town)).size, 2);
    assert.ok(open.filter(({ name }) => /st\.? mary['’]?s/i.test(name)).length >= 8);
    assert.ok(open.some(({ name }) => name.includes('  ')) && open.some(({ name }) => name === name.toUpperCase()));
    assert.equal(schools.length - open.length, 1);
  });

  it('has no real school: URNs from 900001 and postcodes of no place', () => {
    assert.ok(schools.every(({ urn, postcode }) => urn.startsWith('9000') && postcode.startsWith('ZZ')));
  });

  it('puts three documents beside the form', () => {
    const beside = documents.filter(({ besideForm }) => besideForm).map(({ id }) => id);
    assert.deepEqual(beside, ['isos-report', 'north-west-data', 'presentation']);
  });

  it('protects small phases and governors with a smallest number of seats', () => {
    const min = (id: string) => seats.rules.find((rule) => rule.id === id)?.min ?? 0;
    assert.equal(seats.total, 20);
    assert.ok(min('nursery') >= 1 && min('alternative-provision') >= 1 && min('governors') >= 4);
  });

  it('names public task in the privacy notice, and the days of the round', () => {
    assert.match(service.privacyNotice.summary, /public task/);
    assert.deepEqual([service.round.opens, service.round.closes], ['2026-11-01', '2027-03-25']);
    assert.equal(wording['name.missing'], 'Enter your name');
  });

  it('keeps notes for editors out of what the service reads', () => {
    assert.ok(!('note' in service) && !('note' in seats));
  });

  it('says neither please, sorry nor invalid; that people say please it knows', () => {
    const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(md|json|csv)$/.test(f));
    const ours = (file: string): string => {
      const text = readFileSync(join(CONTENT, file), 'utf8');
      if (file === 'manners/README.md') return text.replace('"please"', '');
      if (/^faq\/.*\.md$/u.test(file)) return text.replaceAll(/^ {2}- .*$/gmu, '');
      if (!['courtesies.json', 'manners.json', 'commands.json'].some((known) => file.endsWith(`/${known}`)))
        return text;
      const said = ['courtesies', 'phrases', 'around', 'loosely', 'signs'];
      return JSON.stringify(JSON.parse(text, (key, value: unknown) => (said.includes(key) ? undefined : value)));
    };
    assert.deepEqual(
      files.filter((file) => /\b(please|sorry|invalid)\b/i.test(ours(file))),
      [],
    );
  });
});

describe('the version of an entry', () => {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  const file = join(dir, 'faq/vision.md');
  before(() => {
    cpSync(CONTENT, dir, { recursive: true });
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });
  const versions = () => new Map(loadContent(dir).faq.map(({ id, version }) => [id, version]));
  const text = readFileSync(join(CONTENT, 'faq/vision.md'), 'utf8');

  it('is seven hexadecimal digits of what it says, however the lines of its file end', () => {
    const version = versions().get('vision') ?? '';
    assert.match(version, /^[\da-f]{7}$/u);
    writeFileSync(file, text.replaceAll('\n', '\r\n'));
    assert.equal(versions().get('vision'), version);
  });

  it('changes with any word of it, and with nothing else', () => {
    writeFileSync(file, text);
    const before = versions();
    writeFileSync(file, `${text}\nOne more sentence.\n`);
    const changed = [...versions()].filter(([id, version]) => before.get(id) !== version);
    assert.deepEqual(
      changed.map(([id]) => id),
      ['vision'],
    );
  });
});

describe('the register of schools', () => {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  const file = join(dir, 'schools/schools.csv');
  before(() => {
    cpSync(CONTENT, dir, { recursive: true });
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });

  it('is read whatever the order of its columns, and whatever stands between them', () => {
    const rows = readFileSync(file, 'utf8').trim().split('\n');
    const head = `"Postcode","Gender (name)",${(rows[0] ?? '').replace('"Postcode"', '"UKPRN"')}`;
    const turned = rows.slice(1).map((row) => `"ZZ9 9ZZ","Mixed",${row}`);
    writeFileSync(file, [head, ...turned].join('\r\n'));
    assert.ok(loadContent(dir).schools.every(({ postcode }) => postcode === 'ZZ9 9ZZ'));
  });

  it('is read as DfE saves it, in Windows-1252', () => {
    const text = readFileSync(join(CONTENT, 'schools/schools.csv'), 'utf8').replace(/’/g, '\x92');
    writeFileSync(file, Buffer.from(text, 'latin1'));
    assert.ok(loadContent(dir).schools.some(({ name }) => name.includes('St Mary’s')));
  });

  it('is read with the byte order mark and the empty last rows of a spreadsheet', () => {
    const text = readFileSync(join(CONTENT, 'schools/schools.csv'), 'utf8');
    writeFileSync(file, `\uFEFF${text}${','.repeat(19)}\n`);
    assert.equal(loadContent(dir).schools.length, loadContent(CONTENT).schools.length);
  });
});
