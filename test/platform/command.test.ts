// Whole messages are commands, however politely put; a question that contains a command's word stays a question.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { registry } from '../../app.ts';
import { readCommand } from '../../platform/command.ts';
import { madeUp } from '../builders.ts';

const read = readCommand(madeUp);

const commandIds = Object.keys(registry.words);

const means = (id: string | undefined, texts: readonly string[]) => {
  for (const text of texts)
    it(`takes ${JSON.stringify(text)} for ${id ?? 'a question'}`, () => {
      assert.equal(read(text), id);
    });
};

describe('a command', () => {
  it('is reached by its title and by everything else the council lists for it', () => {
    for (const { id, title, alsoSaid } of madeUp.commands)
      for (const said of [title, ...alsoSaid]) assert.equal(read(said), id, said);
  });

  it('exists in the content for every id the router knows', () => {
    assert.deepEqual(madeUp.commands.map(({ id }) => id).sort(), [...commandIds].sort());
  });

  describe('is the same in any case, spacing and punctuation', () => {
    means('documents', [
      'DOCUMENTS',
      ' documents ',
      'Documents.',
      '“documents”',
      'documents!!',
      'key\n  documents',
      'key-documents',
    ]);
    means('my-nomination', ['My nomination?', 'my\tnomination']);
    means('nominate', [
      "I'd like to nominate myself",
      'I’d like to nominate myself',
      'Id like to nominate myself.',
      'EOI',
    ]);
    means('nominate', ['ｎｏｍｉｎａｔｅ']);
  });

  describe('may follow greetings and courtesies', () => {
    means('documents', ['Hi, documents', 'Good morning. Documents', 'hello there! documents', 'Thanks, documents']);
    means('digest', ['Hi Roundtable, digest']);
    means('nominate', ['ok thanks nominate me']);
  });

  describe('may stand before them too', () => {
    means('documents', ['documents, thanks', 'Documents please!', 'Hello, documents please. Thank you']);
    means('help', ['please help', 'help please']);
  });

  it('may stand between any number of courtesies', () => {
    const polite = fc.array(fc.constantFrom(...madeUp.courtesies), { maxLength: 6 });
    fc.assert(
      fc.property(polite, polite, fc.constantFrom(...madeUp.commands), (before, after, { id, title }) => {
        assert.equal(read([...before, title, ...after].join(', ')), id);
      }),
    );
  });
});

describe('help', () => {
  means('help', ['help', 'Hello, help!', 'What can you do?']);
});

describe('courtesies that ask for nothing', () => {
  means(undefined, ['', '   ', '?', '!!!', '👋', 'Hi', 'hello there', 'Good afternoon all', 'Thank you!']);

  it('are no command, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...madeUp.courtesies), { maxLength: 6 }), (polite) => {
        assert.equal(read(polite.join(' ')), undefined);
      }),
    );
  });
});

describe('a question', () => {
  means(undefined, [
    'Who can nominate themselves?',
    'Can I nominate my headteacher?',
    'When are the documents published?',
    'What happens to my nomination',
    'I cannot follow this',
    'How is the digest made',
    'hire',
    'hidocuments',
    'documents about inspection',
    'help for governors',
    'nominate a colleague who retires',
    'documentsplease',
    'documents thanking',
    'history of the networks',
    'botany',
    'allocation of schools',
    'What is Team around the School?',
    'Hi, what is Team around the School?',
    'team around the school',
  ]);
  means(undefined, ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'hi __proto__', 'prototype', 'valueOf']);

  it('is never taken for a command that does not exist, whatever the text', () => {
    const known: readonly (string | undefined)[] = [undefined, ...commandIds];
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => known.includes(read(text))));
  });

  it('longer than anybody says are a question, however polite: no text holds the service up', () => {
    assert.equal(readCommand(madeUp)('hi '.repeat(80_000)), undefined);
    assert.equal(readCommand(madeUp)(`help ${'thanks '.repeat(50)}`), undefined);
  });
});
