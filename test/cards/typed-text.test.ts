// What people type is data: it shows as typed, comes back as typed, and never becomes part of a card.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown } from '../../platform/escape.ts';
import { render } from '../../adaptive-cards/render.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { NominationInputs } from '../../features/nominations/form-facts.ts';
import { objectionsTo } from './parser.ts';
import { everyCard, sampleOf } from './samples.ts';
import { like } from './situations.ts';
import { inputsOf, markdownOf, shapeOf } from './walk.ts';

const JOINER = '\u2060';

const hostile = [
  '*bold* _slanted_ `code` ~~struck~~',
  '[a link](https://evil.example) ![an image](https://evil.example/x.png)',
  '- a list\n1. another\n# a heading\n> a quotation\n---\n    code',
  '${1+1} ${raw.key} ${json("{}")} $when $data',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{TIME(2026-01-01T00:00:00Z)}}',
  '<at>Everyone</at> <b>bold</b> <script>alert(1)</script> <!-- --> &lt;b&gt; &#42;',
  '"quotes" \'single\' \\ back\\slash \\* `',
  '👩🏽‍🏫 école Ω \u202Eright to left\u202C שלום مرحبا',
  'x'.repeat(5000),
  '*'.repeat(5000),
];

const typed = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 40 }))
  .filter((text) => escapeMarkdown(text) !== '');

/** Facts that choose between parts of a card; nobody types them. */
const chosen = new Set([
  'color',
  'place',
  'window',
  'action',
  'field',
  'way',
  'by',
  'sure',
  'state',
  'judged',
  'late',
  'sent',
  'what',
  'seat',
  'hash',
  'told',
  'stage',
  'pool',
  'wasPool',
  'verb',
  'notice',
  'group',
  'period',
  'which',
]);

/** Cards that show Markdown which the council wrote. */
const council = new Set([
  'faq/answer',
  'faq/corrected',
  'faq/shared',
  'faq/draft',
  'faq/answers',
  'signposts/signpost',
  'broadcasts/news',
  'broadcasts/preview',
  'meetings/meeting',
  'updates/preview',
  'updates/update',
  'questions/question',
  'questions/answered',
  'questions/my-question',
  'questions/replied',
]);

/** The same facts with other texts. */
function retyped<T>(facts: T, texts: readonly string[]): T {
  let next = 0;
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return chosen.has(key) ? value : texts[next++ % texts.length];
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(facts) as T;
}

describe('typed text', () => {
  for (const [path, card] of everyCard) {
    it(`${path}: never changes the card's shape`, () => {
      const plain = render(card.with(retyped(sampleOf(card), ['words'])));
      fc.assert(
        fc.property(fc.array(typed, { minLength: 1, maxLength: 7 }), (texts) => {
          const facts = retyped(sampleOf(card), texts);
          assert.deepEqual(shapeOf(render(card.with(facts))), shapeOf(plain));
        }),
        { numRuns: 40 },
      );
    });

    it(`${path}: stands in Markdown with its marks broken`, () => {
      for (const text of hostile) {
        const facts = retyped(sampleOf(card), [text]);
        const shown = markdownOf(render(card.with(facts))).filter((words) => !council.has(path) || words !== text);
        for (const words of shown) assert.doesNotMatch(words, /\]\(|<at|<b>|<script|\{\{|&lt;|(?<![*\\])\*bold|~~/u);
      }
    });
  }

  it('comes back in the form exactly as it was typed', () => {
    const inputs = sampleOf(nominationsCards.form).inputs;
    const answers = fc.record(
      Object.fromEntries(Object.keys(inputs).map((field) => [field, fc.oneof(typed, fc.constant(''))])),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const card = render(like(nominationsCards.form, { inputs: given as NominationInputs }));
        for (const { id, type, value } of inputsOf(card)) {
          if (type !== 'Input.Toggle') assert.equal(value, given[String(id)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes with the button that passes it on exactly as it was typed', () => {
    for (const asked of hostile) {
      const data = JSON.stringify(render(like(faqCards.notKnown, { asked })));
      assert.ok(data.includes(`"asked":${JSON.stringify(asked)}`));
    }
  });

  it('leaves a card that clients can read', () => {
    for (const path of ['nominations/form', 'faq/not-known', 'nominations/shown']) {
      const card = everyCard.get(path);
      assert.ok(card, path);
      assert.deepEqual(objectionsTo(render(card.with(retyped(sampleOf(card), hostile)))), []);
    }
  });

  it('ticks the privacy notice only for the one value that means it', () => {
    for (const privacyRead of ['', 'false', 'TRUE', 'on', ' true']) assert.equal(ticked(privacyRead), 'false');
    assert.equal(ticked('true'), 'true');
  });
});

const ticked = (privacyRead: string): unknown => {
  const { inputs } = sampleOf(nominationsCards.form);
  const card = render(like(nominationsCards.form, { inputs: { ...inputs, privacyRead } }));
  return inputsOf(card).find(({ id }) => id === 'privacyRead')?.['value'];
};

describe('escaping', () => {
  const cases: [what: string, text: string, escaped: string][] = [
    [
      'prose and its punctuation',
      'St. Mary’s (R.C.) - 3 to 11, is it open?',
      'St. Mary’s (R.C.) - 3 to 11, is it open?',
    ],
    ['an underscore inside a word', 'jo_smith@example.org', 'jo_smith@example.org'],
    ['emphasis', '*a* _b_', '\\*a\\* \\_b\\_'],
    ['code', '`a`', '\\`a\\`'],
    ['a link', '[a](https://b)', `[a]${JOINER}(https://b)`],
    ['a tag', '<at>a</at> 1 < 2', `<${JOINER}at>a<${JOINER}/at> 1 < 2`],
    ['a character reference', '&lt; R&D & co', `&${JOINER}lt; R&D & co`],
    ['a date of the client', '{{DATE(x)}}', `{${JOINER}{DATE(x)}}`],
    ['a backslash', '\\*', `\\${JOINER}\\*`],
    ['struck text', '~~a~~', `~${JOINER}~a~${JOINER}~`],
    ['a list', '- a\n2. b', `${JOINER}- a\n\n${JOINER}2. b`],
    ['a heading', '# a', `${JOINER}# a`],
    ['indented code', '    a', 'a'],
    ['lines of their own', 'a\r\n\r\n\r\nb\nc', 'a\n\nb\n\nc'],
    ['nothing', ' \n ', ''],
  ];
  for (const [what, text, escaped] of cases) {
    it(`knows ${what}`, () => {
      assert.equal(escapeMarkdown(text), escaped);
    });
  }

  it('adds marks and takes no words', () => {
    const withoutMarks = (text: string) => text.replaceAll(JOINER, '').replaceAll(/\\(?=[*_`])/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lines = text
          .split(/\r\n|[\n\r\u2028\u2029]/u)
          .map((line) => line.trim())
          .filter(Boolean);
        assert.equal(withoutMarks(escapeMarkdown(text)), withoutMarks(lines.join('\n\n')));
      }),
    );
  });
});
