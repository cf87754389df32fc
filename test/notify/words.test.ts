// An email says what the card says, and nothing that people typed becomes a heading, a list, a link or a field of it.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as nominations } from '../../features/nominations/cards.ts';
import { cards as panel } from '../../features/panel/cards.ts';
import { cards as questions } from '../../features/questions/cards.ts';
import { wordsOf } from '../../notify/words.ts';
import { type Card, card, type Reply } from '../../platform/card.ts';
import { sampleOf } from '../cards/samples.ts';
import { markupIn } from './read-notify.ts';

const own = ['https://teams.example.org/l/chat/0/0?users=28:an-id', 'https://www.roundtable.example.org'];
const otherwise = 'To answer, email us.';
const emailOf = (reply: Reply) => wordsOf(render(reply), { own, otherwise: () => otherwise });

const sampled = <Facts extends object>(one: Card<Facts>): Reply => one.with(sampleOf(one));

/** All that is emailed. */
const emailed: Readonly<Record<string, Reply>> = {
  receipt: sampled(nominations.receipt),
  reminder: sampled(nominations.reminder),
  'reminder of an endorsement': sampled(nominations.endorsementReminder),
  'letter to an endorser': sampled(nominations.endorsementLetter),
  outcome: sampled(panel.outcome),
  answer: sampled(questions.answered),
};

/** The texts of a card that people read, without what is escaped in them. */
const textsIn = (element: unknown): string[] => {
  if (Array.isArray(element)) return element.flatMap(textsIn);
  if (typeof element !== 'object' || element === null) return [];
  return Object.entries(element).flatMap(([name, value]) => {
    if (name === 'actions' || ('type' in element && String(element.type).startsWith('Input.'))) return [];
    return ['text', 'value'].includes(name) && typeof value === 'string' ? [value] : textsIn(value);
  });
};
const plain = (text: string): string => text.replace(/[\s\u2060\\*^#]+|\]\([^)]*\)|\[/gu, '');

describe('an email', () => {
  for (const [name, reply] of Object.entries(emailed))
    it(`says all that the card says: ${name}`, () => {
      const { subject, body } = emailOf(reply);
      const said = plain(`${subject} ${body}`);
      const texts = textsIn(render(reply).body);
      assert.ok(texts.length > 1 && subject.length > 5);
      for (const text of texts.map(plain)) assert.ok(said.includes(text), `${text}\n\n${said}`);
      const presses = /"Action\.(?:Submit|Execute)"/u.test(JSON.stringify(render(reply)));
      assert.equal(body.endsWith(`\n\n${otherwise}`), presses, 'what can only be pressed in Teams is said otherwise');
    });

  it('has the first heading as its subject, and the others as headings', () => {
    const { subject, body } = emailOf(sampled(nominations.receipt));
    assert.equal(subject, 'Nomination received');
    assert.doesNotMatch(body, /Nomination received|Show my nomination/u);
    assert.deepEqual(
      markupIn(body)
        .filter(({ is }) => is === 'heading')
        .map(({ text }) => text),
      ['## Endorsement', '## What happens next'],
    );
    assert.match(body, /\nSchool: .+\nReceived: /u);
  });

  const template = {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', style: 'heading', size: 'Large', text: 'About ${name}' },
      { type: 'TextBlock', text: '${name}' },
      { type: 'TextBlock', text: '**Bold.** Read [the letter](https://council.example.org/a_(b)) and\n\n- one\n- two' },
      { type: 'FactSet', facts: [{ title: 'Name', value: '${name}' }] },
      {
        type: 'Container',
        style: 'emphasis',
        items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '${raw.name}' }] }],
      },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.OpenUrl', title: 'Open it', url: 'https://council.example.org/' }],
      },
    ],
  };
  const about = (name: string) => emailOf(card<{ name: string }, { raw: { name: string } }>(template).with({ name }));

  it('keeps the links and lists that the card has, and takes bold out', () => {
    const { body } = about('Ada');
    assert.deepEqual(
      markupIn(body).map(({ is, text }) => `${is} ${text}`),
      [
        'link [the letter](https://council.example.org/a_%28b%29)',
        'list * one',
        'list * two',
        'inset ^ Ada',
        'link [Open it](https://council.example.org/)',
      ],
    );
    assert.match(body, /^Ada\n\nBold\. Read /u);
  });

  const usual = markupIn(about('Ada').body).map(({ is }) => is);
  for (const hostile of [
    '# A heading',
    '## A heading',
    'Above\n====',
    'Above\n----',
    '* a\n* b',
    '*a',
    '- a',
    '• a',
    '1. a',
    '12.a',
    '2.30pm',
    '^ inset',
    '---',
    '***',
    '_ _ _',
    '```\ncode\n```',
    '~~~\ncode\n~~~',
    '    code',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    'a | b\n--- | ---\n1 | 2',
    '[click](https://evil.example)',
    '[click] (https://evil.example)',
    '[click][here]\n\n[here]: https://evil.example',
    '[here]: https://evil.example "here"',
    '[^1] and\n\n[^1]: a note',
    '![a picture](https://evil.example/a.png)',
    '<https://evil.example>',
    '<a href="https://evil.example">click</a>',
    '<script>alert(1)</script>',
    'https://evil.example',
    'http://evil.example/a',
    'HTTPS://evil.example',
    'see www.evil.example',
    'javascript://evil.example',
    'https://www.roundtable.example.org.evil.example',
    'https://www.roundtable.example.org@evil.example',
    'https://www.roundtable.example.org-evil.example',
    '((subject))',
    '((body??yes))',
    '&lt;b&gt; &#40;&#40;body&#41;&#41;',
    '\\# \\[a\\](https://evil.example)',
    '\u202Ereversed\u202C',
    '\u2060# joined',
    'a\r\n# b\u2028# c',
  ])
    it(`has no markup of what somebody typed: ${JSON.stringify(hostile)}`, () => {
      const { subject, body } = about(hostile);
      const found = markupIn(body);
      // What is inset is one paragraph for each line that was typed.
      const kinds = (all: string[]) => all.filter((is) => is !== 'inset');
      assert.deepEqual(kinds(found.map(({ is }) => is)), kinds(usual), body);
      assert.doesNotMatch(subject, /[\n\r\u2060\u202E]/u);
      // Nothing of it is lost, but for space and what turns directions.
      const words = hostile.replace(/[\s\u2060\u202A-\u202E]+/gu, '');
      for (const text of [subject, body])
        assert.ok(text.replace(/[\s\u2060^]+/gu, '').includes(words.replaceAll('^', '')), text);
    });

  it('keeps addresses of the service as links, and addresses for email as they are', () => {
    for (const address of own) {
      const { body } = about(`Go to ${address}. Then write to jo.o'neil@school.example.org, ${address}/page?a=1`);
      assert.ok(body.includes(`Go to ${address}. Then write to jo.o'neil@school.example.org, ${address}`), body);
      assert.equal(markupIn(body).filter(({ text }) => text.startsWith(address)).length, 6, body);
    }
  });

  it('is not made of parts that it has no words for', () => {
    const table = { type: 'AdaptiveCard', body: [{ type: 'Table', rows: [] }] };
    assert.throws(() => emailOf(card<object, { raw: object }>(table).with({})), /no words for Table/u);
  });

  it('has a subject of one line, however long', () => {
    const { subject } = about('long '.repeat(100));
    assert.ok(subject.length <= 200);
  });
});
