// What the nomination form and the digest say, where, and in which order.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import wording from '../../content/wording.json' with { type: 'json' };
import type { Cards } from '../../core/cards.ts';
import { sampleOf } from './samples.ts';
import { like, problemsEverywhere, twoSchools } from './situations.ts';
import { actionsOf, inputsOf, markdownOf, ofType, says } from './walk.ts';

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

  it('sends the key it was given and what it was made from, and asks nothing of those who only want to read', () => {
    const card = render(like('nomination-form', { base: 2, draft: 3 }));
    const { key } = sampleOf('nomination-form');
    const sending = ofType(card, 'Action.Execute');
    assert.deepEqual(
      sending.map(({ data }) => data),
      ['nomination.submit', 'nomination.save', 'nomination.steps'].map((verb) => ({
        verb,
        formKey: key,
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
