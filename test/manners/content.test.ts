// What the council writes for courtesies is checked, and can be changed kind by kind and language by language.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mannersIn } from '../../features/manners/read-manners.ts';
import { overlaps } from '../../features/manners/overlaps.ts';
import { signposts } from '../../features/signposts/signposts.ts';
import { loadContent } from '../../loader/load.ts';
import { anEntry, someContent } from '../builders.ts';
import { shipped } from '../shipped.ts';

const { greeting } = shipped.manners;

describe('a council’s courtesies', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(join(import.meta.dirname, '../../content'), dir, { recursive: true });
    rmSync(join(dir, 'manners'), { recursive: true });
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });
  const write = (file: string, value: unknown) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), JSON.stringify(value));
  };

  it('are as they ship where it has none', () => {
    const { manners, languages } = loadContent(dir);
    assert.deepEqual([manners, languages], [shipped.manners, shipped.languages]);
  });

  it('are its own for one kind, and as they ship for all others', () => {
    const own = { phrases: ['what fettle'], around: [], replies: ['Now then.'] };
    write('manners/manners.json', { greeting: own });
    const content = loadContent(dir);
    assert.deepEqual(content.manners, { ...shipped.manners, greeting: own });
    assert.equal(mannersIn(content)('What fettle!'), 'greeting');
  });

  it('can have one language more, and another line in one', () => {
    const [spanish] = shipped.languages.filter(({ code }) => code === 'es');
    assert.ok(spanish);
    const { code: _, ...es } = spanish;
    write('manners/languages.json', { languages: ['cy', 'es'] });
    write('manners/languages/es.json', { ...es, line: 'Otra línea.' });
    write('manners/languages/cy.json', {
      ...es,
      name: 'Welsh',
      words: ['bore', 'da'],
      letters: 'ŵŷ',
      line: 'Llinell.',
    });
    assert.deepEqual(
      loadContent(dir).languages.map(({ name, line }) => [name, line]),
      [
        ['Welsh', 'Llinell.'],
        ['Spanish', 'Otra línea.'],
      ],
    );
  });

  const mistakes: { of: string; put: unknown; says: string }[] = [
    {
      of: 'a phrase that is there twice',
      put: { greeting: { ...greeting, phrases: ['ay up', 'Ay-up!'] } },
      says: 'content/manners/manners.json: greeting: phrases: is "Ay-up!", should be there once only',
    },
    {
      of: 'a kind without a reply',
      put: { greeting: { ...greeting, replies: [] } },
      says: 'content/manners/manners.json: greeting: replies: is an empty list, should be a list with at least one item',
    },
    {
      of: 'a kind that nobody knows',
      put: { greetings: greeting },
      says: 'content/manners/manners.json: greetings: is a group of fields, should not be there: no field has this name, so check its spelling',
    },
    {
      of: 'what nobody fills in',
      put: { greeting: { ...greeting, replies: ['Hello {title}.'] } },
      says: 'content/manners/manners.json: greeting: replies: is "Hello {title}.", should have no other words in curly brackets than {name}, {programme}, {council}',
    },
  ];
  for (const { of, put, says } of mistakes)
    it(`are told of ${of}`, () => {
      write('manners/manners.json', put);
      assert.throws(() => loadContent(dir), { message: `There is 1 problem with the content:\n${says}` });
    });
});

describe('what is a courtesy and something else too', () => {
  it('is nothing of what ships', () => {
    assert.deepEqual(overlaps(shipped, signposts(shipped)), []);
  });

  it('is told, with the FAQ, a command, a signpost and another kind', () => {
    const { manners } = shipped;
    const content = someContent({
      faq: [anEntry({ id: 'phone', title: 'Who can I ring?' })],
      manners: {
        ...manners,
        ok: { ...manners.ok, phrases: [...manners.ok.phrases, 'documents', 'i feel suicidal/hopeless', 'bye for now'] },
      },
    });
    assert.deepEqual(
      overlaps(content, signposts(shipped)).map(({ within, is, should }) => [within?.[0], is, should]),
      [
        ['person', 'is "Who can I ring?"', 'should not be said for faq/phone.md too'],
        ['ok', 'is "documents"', 'should not be said for the command "documents" too'],
        ['ok', 'is "i feel suicidal/hopeless"', 'should have no sign of content/signposts/safeguarding.md'],
        ['ok', 'is "bye for now"', 'should not be in goodbye too'],
      ],
    );
  });
});
