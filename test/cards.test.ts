// Holds every card, in every situation, to the rules that clients, screen readers and the house style set.
import assert from 'node:assert/strict';
import { boundTo, render, templates } from '../adaptive-cards/render.ts';
import wording from '../content/wording.json' with { type: 'json' };
import type { Cards } from '../core/cards.ts';
import { aWorld } from './builders.ts';
import { objectionsTo } from './cards/parser.ts';
import { samples, sampleOf } from './cards/samples.ts';
import { cardNames, emptyDigest, like, problemsEverywhere, situations, twoSchools } from './cards/situations.ts';
import { actionsOf, inputsOf, markdownBindings, markdownOf, nodesOf, ofType, verbsIn, wordsOf } from './cards/walk.ts';

/** What the router knows. */
const verbs = [...aWorld().app.verbs];

/** Elements that Teams has and version 1.5 has not. */
const teamsOnly = /^(?:Chart\..+|Icon|Badge|ProgressBar|ProgressRing|CodeBlock|CompoundButton)$/u;

/** The longest card that any road carries: a webhook's limit. */
const LARGEST = 28 * 1024;

/** Those of the form, and what officers and askers type on the cards of questions. */
const fields = [
  ...Object.keys(sampleOf('nomination-form').inputs),
  'answer',
  'source',
  'entry',
  'also',
  'words',
  'detail',
  'mayName',
  'split',
  'asked',
];

describe('templates', () => {
  for (const card of cardNames) {
    it(`${card}: the sample in the designer is exactly what the template is given`, () => {
      assert.deepEqual(
        samples[card],
        boundTo(sampleOf(card)),
        `in adaptive-cards/samples/${card}.json, "raw" repeats the facts`,
      );
    });

    it(`${card}: Markdown shows escaped facts only; the answer's own text is the council's`, () => {
      const raw = markdownBindings(templates[card]).filter(({ text, inRaw }) => inRaw || text.includes('raw.'));
      const council: Partial<Record<typeof card, string>> = {
        answer: '${raw.answer}',
        'answer-shared': '${raw.answer}',
        answers: '${$root.raw.parts[$index].answer.answer}',
        question: '${raw.answer.answer}',
        'question-answered': '${raw.answer}',
        signpost: '${raw.text}',
      };
      assert.deepEqual(
        raw.map(({ text }) => text),
        [council[card]].filter((text) => text !== undefined),
      );
    });
  }
});

describe('cards', () => {
  for (const [situation, reply] of Object.entries(situations)) {
    it(`${situation}: keeps the rules`, () => {
      const card = render(reply);
      const json = JSON.stringify(card);
      assert.ok(!json.includes('${'), 'every binding found its fact');
      assert.equal(card.version, '1.5');
      for (const said of ['fallbackText', 'speak'] as const) assert.ok(card[said].length > 0, `${said} says something`);
      assert.ok(Buffer.byteLength(json) <= LARGEST, `${Buffer.byteLength(json)} bytes`);
      assert.deepEqual(withoutTeamsOwn(objectionsTo(card)), []);
    });

    it(`${situation}: can be read in a narrow window, by ear and without colour`, () => {
      const card = render(reply);
      for (const node of ofType(card, 'TextBlock')) {
        assert.equal(node['wrap'], true, `"${String(node['text'])}" wraps`);
        assert.notEqual(String(node['text']).trim(), '', 'no empty text');
        assert.ok(!('isSubtle' in node), 'no faint text');
        if (node['color'] === 'Attention') assert.match(String(node['text']), /^Error: /u);
      }
      for (const node of nodesOf(card)) {
        if (['attention', 'warning'].includes(String(node['style'])))
          assert.match(
            markdownOf(node)[0] ?? '',
            /problem|closed|Warning/u,
            'the first words say what the colour says',
          );
        if (teamsOnly.test(String(node['type']))) assert.ok(node['fallback'], `${String(node['type'])} has a fallback`);
        if ('width' in node && node !== card['msteams'])
          assert.ok(!String(node['width']).includes('px'), 'no fixed widths');
      }
    });

    it(`${situation}: labels its inputs and names its buttons`, () => {
      const card = render(reply);
      const inputs = inputsOf(card);
      for (const { id, label, isRequired, errorMessage } of inputs) {
        assert.ok(fields.includes(String(id)), `"${String(id)}" is a field`);
        assert.ok(typeof label === 'string' && label !== '', `${String(id)} has a label`);
        assert.equal(
          typeof errorMessage,
          isRequired === true ? 'string' : 'undefined',
          `${String(id)} says what to do`,
        );
      }
      assert.equal(new Set(inputs.map(({ id }) => id)).size, inputs.length, 'each id once');
      for (const action of actionsOf(card)) assertSound(action);
      assert.deepEqual(
        verbsIn(card).filter((verb) => !verbs.includes(verb)),
        [],
      );
    });

    it(`${situation}: names nothing that a button sends "key", which breaks clients when it is pressed`, () => {
      for (const { data } of actionsOf(render(reply))) assert.ok(!namesIn(data).includes('key'));
    });

    it(`${situation}: speaks plainly`, () => {
      for (const words of wordsOf(render(reply)))
        assert.doesNotMatch(words, /\b(?:please|sorry|invalid|click here)\b/iu);
    });
  }

  it('together send every verb there is', () => {
    assert.deepEqual(verbsIn(Object.values(situations).map(render)).sort(), verbs.sort());
  });
});

/** Teams' own elements are unknown to the parser, which then takes their fallback. */
const withoutTeamsOwn = (objections: string[]): string[] =>
  objections.filter((words) => !teamsOnly.test(/^Unknown element type "(.+?)"/u.exec(words)?.[1] ?? ''));

function assertSound(action: Readonly<Record<string, unknown>>): void {
  const { type, title, verb, url, data } = action;
  assert.ok(typeof title === 'string' && title !== '', 'a button has a title');
  if (type === 'Action.OpenUrl') {
    assert.match(String(url), /^https:/u);
    return;
  }
  const sent = data as Record<string, unknown>;
  if (type === 'Action.Execute') assert.equal(sent['verb'], verb);
  else assert.equal(type, 'Action.Submit');
  assert.ok(!('msteams' in sent), 'nothing is echoed into the chat');
}

/** The names of all properties in a value, however deep. */
const namesIn = (value: unknown): string[] => nodesOf(value).flatMap(Object.keys);

const says = (card: unknown, words: string): boolean => wordsOf(card).some((text) => text.includes(words));

/** Asserts that the words are there in the one card and not in the other. */
function onlyIn(shown: unknown, hidden: unknown, words: string[]): void {
  for (const word of words) {
    assert.ok(says(shown, word), `"${word}" is there`);
    assert.ok(!says(hidden, word), `"${word}" is left out`);
  }
}

describe('parts with nothing in them', () => {
  it('are left out of a digest', () => {
    const headings = ['Nominations', 'Seats and nominations', 'Questions waiting', 'Most asked about', 'Closing dates'];
    onlyIn(render(like('digest')), render(like('digest', emptyDigest)), [...headings, 'Warning', 'marked late']);
    assert.equal(render(like('digest', emptyDigest)).body.length, 2);
  });

  it('are left out of an answer', () => {
    const bare = render(like('answer', { sources: [], related: [], action: null }));
    onlyIn(render(like('answer')), bare, ['Where this comes from', 'Related questions', 'Put yourself forward']);
  });

  it('are left out of the form', () => {
    const calm = render(like('nomination-form', { problems: [], problem: {}, documents: [] }));
    onlyIn(render(like('nomination-form')), calm, ['There is a problem', 'Error: ', 'Documents to read first']);
    onlyIn(render(like('nomination-form', { window: 'late' })), calm, ['This round has closed']);
    onlyIn(render(like('nomination-form', { fault: 'F-1' })), calm, ['We could not confirm', 'F-1']);
  });

  it('are left out of a receipt', () => {
    const late = render(like('nomination-receipt', { late: true, again: true }));
    const plain = render(like('nomination-receipt', { next: [] }));
    onlyIn(late, plain, ['Marked late', 'Nothing has changed', 'What happens next']);
  });
});

describe('the nomination form', () => {
  it('says each problem at the top, in the order of the form, and again right before its field', () => {
    for (const schools of [[], twoSchools]) {
      const card = render(like('nomination-form', { ...problemsEverywhere, schools }));
      const texts = problemsEverywhere.problems.map(({ text }) => text);
      assert.deepEqual(markdownOf(card).slice(0, texts.length + 1), ['There is a problem', ...texts]);
      const read = card.body.filter(({ type, text }) => /^Input/u.test(String(type)) || /^Error/u.test(String(text)));
      assert.deepEqual(
        read.map(({ id, text }) => id ?? text),
        problemsEverywhere.problems.flatMap(({ field, text }) => [`Error: ${text}`, field]),
      );
    }
  });

  it('asks for the school once: as text, or as a choice between those that fit', () => {
    const school = (schools: typeof twoSchools) =>
      inputsOf(render(like('nomination-form', { schools }))).filter(({ id }) => id === 'school');
    assert.deepEqual(
      school([]).map(({ type }) => type),
      ['Input.Text'],
    );
    assert.deepEqual(
      school(twoSchools).map(({ type, choices }) => [type, choices]),
      [['Input.ChoiceSet', twoSchools]],
    );
  });

  it('names fields and mistakes as content/wording.json does', () => {
    const known: Record<string, string> = wording;
    const inputs = inputsOf(render(like('nomination-form', { schools: [] })));
    for (const { id, label, errorMessage } of inputs as { id: string; label: string; errorMessage?: string }[]) {
      if (known[`label.${id}`]) assert.ok(label.startsWith(known[`label.${id}`] ?? ''), label);
      if (errorMessage) assert.equal(errorMessage, known[`${id}.missing`]);
    }
  });

  it('sends the key it was given, and asks nothing of those who only want to read', () => {
    const [send] = ofType(render(like('nomination-form')), 'Action.Execute');
    assert.deepEqual(send?.['data'], { verb: 'nomination.submit', formKey: sampleOf('nomination-form').key });
    const others = actionsOf(render(like('nomination-form'))).filter(({ verb }) => verb !== 'nomination.submit');
    for (const { type, associatedInputs } of others)
      assert.ok(type === 'Action.OpenUrl' || associatedInputs === 'none', 'only Send sends what was typed');
  });
});

describe('the digest', () => {
  const short = (row: Cards['digest']['coverage'][number]) => markdownOf(render(like('digest', { coverage: [row] })));

  it('says in words which seats are short', () => {
    const row = { label: 'Nursery', attribute: 'phase', wanted: '1 to 3', have: 0, short: 0 };
    assert.ok(short(row).includes('enough'));
    assert.ok(short({ ...row, short: 1 }).includes('one short'));
    assert.ok(short({ ...row, short: 2 }).includes('2 short'));
  });

  it('is numbered, and the digest so far is not', () => {
    assert.equal(markdownOf(render(like('digest')))[0], 'Digest 3');
    assert.equal(markdownOf(render(like('digest', { number: 0 })))[0], 'The digest so far');
  });

  it('says since when, also before the first', () => {
    assert.ok(says(render(like('digest')), 'What is new since 8am on Friday 20 November 2026.'));
    assert.ok(says(render(like('digest', { since: '' })), 'What is new since the round opened.'));
  });

  it('draws its chart with numbers', () => {
    const [chart] = ofType(render(like('digest')), 'Chart.HorizontalBar');
    assert.deepEqual(chart?.['data'], sampleOf('digest').chart);
  });
});
