// The words that ship lie beneath the council's own: an upgrade that brings new ones starts, and what the council says counts.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative } from 'node:path';
import * as features from '../../features.ts';
import { ContentError, loadContent } from '../../loader/load.ts';
import { shipped } from '../shipped.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** All words that ship: those of no noun, and those of each. */
const words = [
  'wording.json',
  'help/courtesies.json',
  'manners/manners.json',
  'manners/languages.json',
  ...shipped.languages.map(({ code }) => `manners/languages/${code}.json`),
  'faq/extension.json',
  'faq/topics.json',
  ...Object.values(features).flatMap(({ name }) => [`${name}/wording.json`, `${name}/commands.json`]),
]
  .filter((file) => existsSync(join(CONTENT, file)))
  .map((file) => normalize(file));

describe('a council’s folder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(CONTENT, dir, { recursive: true, filter: (path) => !words.includes(relative(CONTENT, path)) });
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  const write = (file: string, value: unknown) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), typeof value === 'string' ? value : JSON.stringify(value));
  };
  const complaints = (): string[] => {
    try {
      loadContent(dir);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.message.split('\n').slice(1);
      throw error;
    }
  };

  it('without any words says all as it ships', () => {
    assert.ok(words.length > 10);
    assert.deepEqual(loadContent(dir), shipped);
  });

  it('says a sentence in its own words, and the others as they ship', () => {
    write('nominations/wording.json', { note: 'Ours.', 'name.missing': 'Tell us your name' });
    const { wording } = loadContent(dir);
    assert.deepEqual({ ...wording }, { ...shipped.wording, 'name.missing': 'Tell us your name' });
  });

  it('says a command in its own words, and the others as they ship', () => {
    const [unfollow, ...others] = shipped.commands.filter(({ id }) => id === 'unfollow');
    assert.ok(unfollow && others.length === 0);
    const { id, roles, ...said } = unfollow;
    const own = { ...said, title: 'leave this channel', alsoSaid: [] };
    write('staff-channels/commands.json', { [id]: own });
    assert.deepEqual(
      loadContent(dir).commands,
      shipped.commands.map((command) => (command.id === id ? { id, roles, ...own } : command)),
    );
  });

  it('keeps its words and its places where a command that ships would have the same', () => {
    const [digest] = shipped.commands.filter(({ id }) => id === 'digest');
    const [follow] = shipped.commands.filter(({ id }) => id === 'follow');
    assert.ok(digest && follow?.alsoSaid[0]);
    const own = { ...digest, order: follow.order, alsoSaid: [follow.alsoSaid[0].toUpperCase()] };
    const { id: _, roles: __, onDesk: ___, shows: ____, ...said } = own;
    write('digest/commands.json', { digest: said });
    const commands = loadContent(dir).commands.filter(({ id }) => id === 'digest' || id === 'follow');
    assert.deepEqual(commands, [own, { ...follow, alsoSaid: follow.alsoSaid.slice(1) }]);
  });

  it('has its own courtesies, and its own name for one half of the message extension', () => {
    const ask = { title: 'Ask us', description: 'See what we say' };
    write('help/courtesies.json', { courtesies: ['ey up'] });
    write('faq/extension.json', { ask });
    const { courtesies, extension } = loadContent(dir);
    assert.deepEqual([courtesies, extension], [['ey up'], { ...shipped.extension, ask }]);
  });

  const mistakes: { of: string; file: string; put: unknown; says: string }[] = [
    {
      of: 'a code that nobody uses',
      file: 'nominations/wording.json',
      put: { 'name.mising': 'Tell us your name' },
      says: 'content/nominations/wording.json: name.mising: is "Tell us your name", should not be there: no field has this name, so check its spelling',
    },
    {
      of: 'a code of another noun',
      file: 'suggestions/wording.json',
      put: { 'name.missing': 'Tell us your name' },
      says: 'content/suggestions/wording.json: name.missing: is "Tell us your name", should not be there: no field has this name, so check its spelling',
    },
    {
      of: 'a sentence that says nothing',
      file: 'nominations/wording.json',
      put: { 'name.missing': '' },
      says: 'content/nominations/wording.json: name.missing: is empty, should be text',
    },
    {
      of: 'a sentence without what is filled in',
      file: 'coverage/wording.json',
      put: { 'letter.nudge': 'Dear colleagues, {closes} is the day.' },
      says: 'content/coverage/wording.json: letter.nudge: is "Dear colleagues, {closes} is the day.", should contain {label} and {programme} and {round} and {closes} and {contact} and {email}',
    },
    {
      of: 'a command that nobody knows',
      file: 'documents/commands.json',
      put: { document: {} },
      says: 'content/documents/commands.json: document: is a group of fields, should not be there: no field has this name, so check its spelling',
    },
    {
      of: 'a command with half of what it needs',
      file: 'digest/commands.json',
      put: { digest: { order: 130, title: 'digest', description: 'What came in', scopes: ['team'] } },
      says: 'content/digest/commands.json: digest: alsoSaid: is missing, should be a list',
    },
    {
      of: 'words that a command which ships has',
      file: 'digest/commands.json',
      put: { digest: { order: 130, title: 'Follow!', description: 'What came in', alsoSaid: [], scopes: ['team'] } },
      says: 'content/staff-channels/commands.json: follow: title: is "follow", should not be in content/digest/commands.json: digest too',
    },
    {
      of: 'sentences in a list',
      file: 'faq/wording.json',
      put: ['Enter the question'],
      says: 'content/faq/wording.json: is a list, should be a sentence for each code',
    },
    {
      of: 'a folder that no noun has',
      file: 'nomination/wording.json',
      put: { 'name.missing': 'Tell us your name' },
      says: 'content/nomination/wording.json: is "nomination/wording.json", should be the name of a file that the service reads: check it, and that of its folder',
    },
    {
      of: 'a file that nobody reads',
      file: 'commands.json',
      put: { courtesies: [] },
      says: 'content/commands.json: is "commands.json", should be the name of a file that the service reads: check it, and that of its folder',
    },
  ];
  for (const { of, file, put, says } of mistakes)
    it(`is told of ${of}`, () => {
      write(file, put);
      assert.deepEqual(complaints(), [says]);
    });

  it('is told of a comma left out, and nothing that ships stands in for the file', () => {
    write('faq/wording.json', '{"faq.second": "Ask another officer" "faq.stale": "Look again"}');
    const [line = '', ...others] = complaints();
    assert.match(line, /^content\/faq\/wording\.json: line 1: cannot be read, should be JSON/u);
    assert.deepEqual(others, []);
  });

  it('keeps entries, documents, seats, schools, signposts and the service its own: nothing that ships stands in for them', () => {
    for (const own of [
      'service.json',
      'documents.json',
      'choices.json',
      'seats.json',
      'schools/schools.csv',
      'signposts',
    ])
      rmSync(join(dir, own), { recursive: true });
    rmSync(join(dir, 'faq'), { recursive: true });
    assert.deepEqual(
      complaints()
        .filter((line) => line.includes('is missing'))
        .map((line) => line.split(': ')[0])
        .sort(),
      [
        'content/choices.json',
        'content/documents.json',
        'content/faq',
        'content/schools/schools.csv',
        'content/seats.json',
        'content/service.json',
        'content/signposts',
      ],
    );
  });
});
