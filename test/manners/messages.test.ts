// Each kind of courtesy is known as people type it; a question, a command and a signpost stay what they are, however politely put.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KINDS } from '../../features/manners/kinds.ts';
import { languageIn } from '../../features/manners/language.ts';
import { mannersIn } from '../../features/manners/read-manners.ts';
import { signposts } from '../../features/signposts/signposts.ts';
import { readCommand } from '../../platform/command.ts';
import { shipped } from '../shipped.ts';
import messages from './messages.json' with { type: 'json' };

const mannerOf = mannersIn(shipped);
const languageOf = languageIn(shipped.languages);
const commandOf = readCommand(shipped);
const { find } = signposts(shipped);

/** In the order in which the service asks. */
function verdict(text: string): string {
  if (commandOf(text)) return 'command';
  if (find(text)) return 'signpost';
  const language = languageOf(text);
  return mannerOf(text) ?? (language === undefined ? 'question' : (language?.code ?? 'none'));
}

const count = (some: object): number => Object.values(some).flat().length;

describe('what people say that asks nothing', () => {
  it('is measured on many messages, both ways', () => {
    assert.ok(count(messages.says) + count(messages.inLanguage) >= 110);
    assert.ok(count(messages.staysA) >= 90);
    assert.deepEqual(Object.keys(messages.says).sort(), [...KINDS].sort());
  });

  for (const [what, texts] of Object.entries({ ...messages.says, ...messages.inLanguage, ...messages.staysA }))
    it(`is told from all else: ${what}`, () => {
      assert.deepEqual(
        texts.filter((text) => verdict(text) !== what).map((text) => `${verdict(text)}: ${text}`),
        [],
      );
    });

  it('is never a question of the FAQ or a command, as the council has written them', () => {
    const theirs = [
      ...shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]),
      ...shipped.commands.flatMap(({ title, alsoSaid }) => [title, ...alsoSaid]),
    ];
    assert.deepEqual(
      theirs.filter((said) => mannerOf(said) !== undefined || languageOf(said) !== undefined),
      [],
    );
  });

  it('stays a question with a question in it, whatever stands around', () => {
    const polite = fc.array(fc.constantFrom(...messages.says.greeting, ...messages.says.thanks), { maxLength: 2 });
    const asked = fc.constantFrom(...shipped.faq.map(({ title }) => title));
    fc.assert(
      fc.property(polite, asked, polite, (before, title, after) => {
        assert.equal(mannerOf([...before, title, ...after].join('. ')), undefined);
      }),
    );
  });

  it('is read the same in any letter case, and needs no punctuation', () => {
    for (const [kind, texts] of Object.entries(messages.says))
      for (const text of texts) assert.equal(mannerOf(text.toUpperCase()), kind, text);
  });

  it('is nothing that holds the service up', () => {
    assert.equal(mannerOf('hi '.repeat(80_000)), undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        mannerOf(text);
        languageOf(text);
      }),
    );
  });
});

describe('a message in another language', () => {
  for (const text of [
    'Who is Siân Łukasz?',
    'Is Jesús de la Cruz on the group',
    'Notre Dame',
    'St Éloi des Vignes school',
    'José',
    'pour',
    'reunion',
    'Bonjour, when is the meeting?',
    'wat r teh netwroks an who is ni dem',
    'mtg Sacré Coeur Prim Weds',
    'Müller',
  ])
    it(`is not a name or a slip in English: ${text}`, () => {
      assert.equal(languageOf(text), undefined);
    });
});
