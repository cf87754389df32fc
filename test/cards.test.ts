// Holds every card, in every situation, to the rules that clients, screen readers and the house style set.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { boundTo, render } from '../adaptive-cards/render.ts';
import { registry } from '../app.ts';
import { cards as faqCards } from '../features/faq/cards.ts';
import { cards as nominationsCards } from '../features/nominations/cards.ts';
import { onlyIn } from './cards/only-in.ts';
import { objectionsTo, readAt12 } from './cards/parser.ts';
import { everyCard, everySection, sampleAt, sampleOf, wholeSample } from './cards/samples.ts';
import { emptyDigest, like, situations } from './cards/situations.ts';
import { actionsOf, inputsOf, markdownBindings, markdownOf, nodesOf, ofType, verbsIn, wordsOf } from './cards/walk.ts';
import { cards as digestCards } from './digest/cards.ts';

/** What the router knows. */
const verbs = Object.keys(registry.buttons);

/** Elements that Teams has and version 1.5 has not. */
const teamsOnly = /^(?:Chart\..+|Icon|Badge|ProgressBar|ProgressRing|CodeBlock|CompoundButton)$/u;

/** The longest card that any road carries: a webhook's limit. */
const LARGEST = 28 * 1024;

/** What the code reads of forms: an input that it never names would be lost. */
const read = ['features', 'platform']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const isRead = (field: string): boolean => new RegExp(`(?:'${field}'|^ *${field}\\??:)`, 'mu').test(read);

describe('templates', () => {
  it('are all of a card that some feature has, each beside its sample', () => {
    const files = readdirSync('adaptive-cards', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    assert.deepEqual(
      files.sort(),
      [...everyCard.keys(), ...everySection.keys()].flatMap((path) => [`${path}.json`, `${path}.sample.json`]).sort(),
    );
  });

  for (const [path, card] of everyCard) {
    it(`${path}: the sample in the designer is exactly what the template is given`, () => {
      assert.deepEqual(
        wholeSample(card),
        boundTo(sampleOf(card)),
        `in adaptive-cards/${path}.sample.json, "raw" repeats the facts`,
      );
    });

    it(`${path}: Markdown shows escaped facts only; the answer's own text is the council's`, () => {
      const raw = markdownBindings(card.template).filter(({ text, inRaw }) => inRaw || text.includes('raw.'));
      const council: Partial<Record<string, string>> = {
        'faq/answer': '${raw.answer}',
        'faq/as-of': '${raw.answer}',
        'faq/shared': '${raw.answer}',
        'faq/corrected': '${raw.answer}',
        'faq/draft': '${raw.answer}',
        'faq/answers': '${$root.raw.parts[$index].answer.answer}',
        'questions/question': '${raw.answer.answer}',
        'questions/my-question': '${raw.answer.answer}',
        'questions/answered': '${raw.answer}',
        'questions/replied': '${raw.answer}',
        'signposts/signpost': '${raw.text}',
        'broadcasts/news': '${raw.text}',
        'broadcasts/preview': '${raw.text}',
        'meetings/meeting': '${raw.headlines}',
        'updates/preview': '${$root.raw.sections[$index].text}',
        'updates/update': '${$root.raw.sections[$index].text}',
      };
      assert.deepEqual(
        raw.map(({ text }) => text),
        [council[path]].filter((text) => text !== undefined),
      );
    });
  }
});

describe('sections of the digest', () => {
  for (const path of everySection.keys())
    it(`${path}: the sample in the designer is exactly what the digest is given`, () => {
      const sample = sampleAt(path);
      assert.deepEqual(sample, boundTo(sample.raw), `in adaptive-cards/${path}.sample.json, "raw" repeats the facts`);
    });
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

    it(`${situation}: loses no button, number or question in a client of version 1.2`, () => {
      const card = render(reply);
      const read = readAt12(card);
      assert.deepEqual(verbsIn(read).sort(), verbsIn(card).sort());
      const shown = wordsOf(read).join('\n');
      for (const node of [...ofType(card, 'TextBlock'), ...ofType(card, 'TextRun')])
        assert.ok(shown.includes(String(node['text'])), String(node['text']));
    });

    it(`${situation}: can be read in a narrow window, by ear and without colour`, () => {
      const card = render(reply);
      for (const node of ofType(card, 'TextBlock')) {
        assert.equal(node['wrap'], true, `"${String(node['text'])}" wraps`);
        assert.notEqual(String(node['text']).trim(), '', 'no empty text');
        assert.ok(!('isSubtle' in node), 'no faint text');
        if (node['color'] === 'Attention') assert.match(String(node['text']), /^Error: /u);
      }
      // A choice that is cut off reads like another one.
      for (const node of [...ofType(card, 'Input.ChoiceSet'), ...ofType(card, 'Input.Toggle')])
        if (node['type'] === 'Input.Toggle' || node['style'] === 'expanded')
          assert.equal(node['wrap'], true, `the choices of ${String(node['id'])} wrap`);
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
        assert.ok(isRead(String(id)), `"${String(id)}" is read by no feature`);
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

  it('together send every verb there is, but for that of Teams’ own feedback buttons', () => {
    const sent = [...verbsIn(Object.values(situations).map(render)), 'feedback'];
    assert.deepEqual(sent.sort(), verbs.sort());
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

describe('parts with nothing in them', () => {
  it('are left out of a digest', () => {
    const headings = ['Nominations', 'Seats and nominations', 'Questions waiting', 'Most asked about', 'Closing dates'];
    onlyIn(render(like(digestCards.digest)), render(like(digestCards.digest, emptyDigest)), [
      ...headings,
      'Warning',
      'marked late',
    ]);
    assert.equal(render(like(digestCards.digest, emptyDigest)).body.length, 2);
  });

  it('are left out of an answer', () => {
    const bare = render(like(faqCards.answer, { sources: [], related: [], action: null }));
    onlyIn(render(like(faqCards.answer)), bare, ['Where this comes from', 'Related questions', 'Put yourself forward']);
  });

  it('are left out of the form', () => {
    const calm = render(like(nominationsCards.form, { problems: [], problem: {}, documents: [] }));
    onlyIn(render(like(nominationsCards.form)), calm, ['There is a problem', 'Error: ', 'Documents to read first']);
    onlyIn(render(like(nominationsCards.form, { window: 'late' })), calm, ['Nominations have closed']);
    onlyIn(render(like(nominationsCards.form, { chosen: true })), calm, [
      'Warning: we have already chosen the members',
    ]);
    onlyIn(render(like(nominationsCards.form, { fault: 'F-1' })), calm, ['We could not confirm', 'F-1']);
  });

  it('are left out of a receipt', () => {
    const late = render(like(nominationsCards.receipt, { late: '1 day', left: '', again: true }));
    const plain = render(like(nominationsCards.receipt, { next: [] }));
    onlyIn(late, plain, ['Marked late', 'Nothing has changed', 'What happens next']);
  });
});
