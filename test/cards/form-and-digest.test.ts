// What the nomination form, the officers' list and the digest say, where, and in which order.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import nominationWording from '../../content/nominations/wording.json' with { type: 'json' };
import schoolWording from '../../content/schools/wording.json' with { type: 'json' };
import { cards as digestCards, type DigestFacts } from '../digest/cards.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { OTHER_SCHOOL } from '../../features/schools/school.ts';
import { everySection, sampleOf } from './samples.ts';
import { like, problemsEverywhere, twoSchools } from './situations.ts';
import { actionsOf, inputsOf, markdownOf, ofType, says } from './walk.ts';

describe('the nomination form', () => {
  it('says each problem at the top, in the order of the form, and again right before its field', () => {
    for (const schools of [[], twoSchools]) {
      const card = render(like(nominationsCards.form, { ...problemsEverywhere, schools }));
      const texts = problemsEverywhere.problems.map(({ text }) => text);
      assert.deepEqual(markdownOf(card).slice(0, texts.length + 1), ['There is a problem', ...texts]);
      const read = card.body.filter(({ type, text }) => /^Input/u.test(String(type)) || /^Error/u.test(String(text)));
      assert.deepEqual(
        read.map(({ id, text }) => id ?? text).filter((id) => id !== 'schoolFound'),
        problemsEverywhere.problems.flatMap(({ field, text }) => [`Error: ${text}`, field]),
      );
    }
  });

  const schoolInputs = (schools: typeof twoSchools) =>
    inputsOf(render(like(nominationsCards.form, { schools }))).filter(({ id }) => String(id).startsWith('school'));

  it('asks for the school as text with a search beside it, or as a choice between those that fit', () => {
    assert.deepEqual(
      schoolInputs([]).map(({ id, type }) => [id, type]),
      [
        ['school', 'Input.Text'],
        ['schoolFound', 'Input.ChoiceSet'],
      ],
    );
    assert.deepEqual(
      schoolInputs(twoSchools).map(({ id, type, choices }) => [id, type, choices]),
      [['school', 'Input.ChoiceSet', twoSchools]],
    );
  });

  it('has the schools searched by what the router answers for, and holds none of them itself', () => {
    const [, search] = schoolInputs([]);
    assert.deepEqual(search?.['choices.data'], { type: 'Data.Query', dataset: 'schools' });
    assert.deepEqual(search['choices'], [{ title: 'I have entered my school in the box above', value: OTHER_SCHOOL }]);
    assert.equal(search['style'], 'filtered');
  });

  // The Playground mixes up two of one card when it is replaced in place.
  it('has one drop-down list at most', () => {
    const lists = ofType(render(like(nominationsCards.form, { schools: [] })), 'Input.ChoiceSet');
    assert.deepEqual(
      lists.filter(({ style }) => style !== 'expanded').map(({ id }) => id),
      ['schoolFound'],
    );
  });

  it('names fields and mistakes as the content does', () => {
    const known: Record<string, string> = { ...nominationWording, ...schoolWording };
    const inputs = inputsOf(render(like(nominationsCards.form, { schools: [] })));
    for (const { id, label, errorMessage } of inputs as { id: string; label: string; errorMessage?: string }[]) {
      if (known[`label.${id}`]) assert.ok(label.startsWith(known[`label.${id}`] ?? ''), label);
      if (errorMessage) assert.equal(errorMessage, known[`${id}.missing`]);
    }
  });

  it('sends the key it was given and what it was made from, and asks nothing of those who only want to read', () => {
    const card = render(like(nominationsCards.form, { base: 2, draft: 3, schools: [] }));
    const { key } = sampleOf(nominationsCards.form);
    const sending = ofType(card, 'Action.Execute');
    assert.deepEqual(
      sending.map(({ data }) => data),
      ['nomination.submit', 'nomination.save', 'nomination.steps'].map((verb) => ({
        verb,
        formKey: key,
        schoolTyped: '',
        base: 2,
        draft: 3,
      })),
    );
    const others = actionsOf(card).filter((action) => !sending.includes(action));
    for (const { type, associatedInputs } of others)
      assert.ok(
        type === 'Action.OpenUrl' || associatedInputs === 'none',
        'only what sends or saves sends what was typed',
      );
  });
});

describe('the list of nominations', () => {
  it('says how many colleagues declined a suggestion, also before any nomination came, and is silent for none', () => {
    const told = (declined: number, total = 0) => {
      const said = markdownOf(render(like(nominationsCards.list, { declined, total })));
      return said.filter((text) => text.includes('declined')).map((text) => text.split('.')[0]);
    };
    assert.deepEqual(told(1), ['1 suggested colleague has declined']);
    assert.deepEqual(told(2, 23), ['2 suggested colleagues have declined']);
    assert.deepEqual(told(0), []);
  });
});

describe('the digest', () => {
  const short = (row: DigestFacts['coverage'][number]) =>
    markdownOf(render(like(digestCards.digest, { coverage: [row] }))).join('\n');

  it('says in words which seats are short', () => {
    const row = { id: 'nursery', label: 'Nursery', attribute: 'phase', wanted: '1 to 3', have: 0, short: 0 };
    assert.match(short(row), /1 to 3 wanted, 0 nominated, enough/u);
    assert.match(short({ ...row, short: 1 }), /1 to 3 wanted, 0 nominated, \*\*1 short\*\*/u);
    assert.match(short({ ...row, short: 2 }), /\*\*2 short\*\*/u);
  });

  it('is numbered, and the digest so far is not', () => {
    assert.equal(markdownOf(render(like(digestCards.digest)))[0], 'Digest 3');
    assert.equal(markdownOf(render(like(digestCards.digest, { number: 0 })))[0], 'The digest so far');
  });

  it('says since when, also before the first', () => {
    assert.ok(says(render(like(digestCards.digest)), 'New since 8am on Friday 20 November 2026.'));
    assert.ok(says(render(like(digestCards.digest, { since: '' })), 'New since the round opened.'));
  });

  it('has something to press in each part that officers can choose', () => {
    for (const [path, { template }] of everySection)
      assert.equal(actionsOf(template).length > 0, template.title !== undefined, path);
  });

  it('leads to the text for each short seat, to each question that waits, and to what waits in the FAQ', () => {
    const { coverage, waiting } = sampleOf(digestCards.digest);
    const card = render(like(digestCards.digest));
    const sent = actionsOf(card).map(({ data }) => data);
    for (const { id } of coverage.filter((row) => row.short > 0))
      assert.ok(sent.some((data) => JSON.stringify(data) === JSON.stringify({ verb: 'coverage.nudge', rule: id })));
    for (const { id } of waiting)
      assert.ok(sent.some((data) => JSON.stringify(data) === JSON.stringify({ verb: 'question.show', id })));
    assert.ok(sent.some((data) => JSON.stringify(data) === JSON.stringify({ verb: 'faq.desk' })));
  });
});
