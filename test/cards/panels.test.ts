// What officers are told beside a panel, and where: on the cards of one that is suggested, previewed and told.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as panelCards } from '../../features/panel/cards.ts';
import { like } from './like.ts';
import { onlyIn } from './only-in.ts';
import { says, wordsOf } from './walk.ts';

describe('the card of a suggested panel', () => {
  it('warns, as that which asks for a reason does, while the round is open, and not after the close', () => {
    const [suggested, confirm] = [panelCards.panel, panelCards.confirm];
    const warning = 'Warning: nominations are open until 11:59pm on Friday 26 March 2027. We will not consider anyone';
    onlyIn(render(like(suggested)), render(like(suggested, { openUntil: '' })), [warning]);
    onlyIn(render(like(confirm)), render(like(confirm, { openUntil: '' })), [warning]);
  });

  it('offers to confirm, to draw and the shortlist at the top, before the members and all that explains them', () => {
    const words = wordsOf(render(like(panelCards.panel)));
    const places = [
      'Confirm this panel',
      'Draw lots',
      'Choose from the shortlist only',
      'Suggested members',
      'Compared with our schools',
    ];
    const found = places.map((one) => words.indexOf(one));
    assert.ok(found.every((place) => place >= 0));
    assert.deepEqual(
      [...found].sort((a, b) => a - b),
      found,
    );
  });

  it('says that statements are not judged', () => {
    assert.ok(says(render(like(panelCards.panel)), 'do not judge statements'));
  });

  it('says why it cannot be confirmed, in place of the button', () => {
    const [free, held] = [like(panelCards.panel), like(panelCards.panel, { hindrance: 'A draw is under way' })].map(
      (one) => render(one),
    );
    onlyIn(free, held, ['Confirm this panel']);
    onlyIn(held, free, ['A draw is under way']);
    assert.ok(says(held, 'Draw lots'));
  });

  it('says for each rule in the way how many can be chosen, and why others cannot', () => {
    const supply = [
      { label: 'Primary', can: 2, barred: [] },
      { label: 'Governors', can: 1, barred: [{ why: 'not endorsed', count: 4 }] },
    ];
    const said = wordsOf(render(like(panelCards.panel, { suggested: null, supply }))).join('');
    assert.match(said, /Primary: 2 available(?!,)/u);
    assert.match(said, /Governors: 1 available, 4 not endorsed/u);
  });
});

describe('the card of a panel for which there is no room', () => {
  const none = { suggested: null, tried: [], relaxations: [] };
  const one = { number: 1, words: ['Fill 3 seats instead of 4'], whatIf: 'total:3' };

  it('says where looking for changes was stopped, and not that there are none', () => {
    const [all, stopped] = [like(panelCards.panel, none), like(panelCards.panel, { ...none, stopped: true })].map(
      (card) => render(card),
    );
    onlyIn(all, stopped, ['Changing one rule is not enough.']);
    onlyIn(stopped, all, ['We looked for 10 seconds and did not find']);
  });

  it('says that there may be more changes than it shows', () => {
    const some = { ...none, relaxations: [one] };
    onlyIn(render(like(panelCards.panel, { ...some, stopped: true })), render(like(panelCards.panel, some)), [
      'We stopped looking after 10 seconds, so other changes may be enough too.',
    ]);
  });
});

describe('the card of a panel that was confirmed', () => {
  const untold = { told: '', chosen: null };
  const card = (workedOut: 'not-yet' | 'failed' | 'done') =>
    render(like(panelCards.standing, { ...untold, workedOut }));

  it('says that reasons and reserves are being worked out, or are tried again, and shows them only when they are there', () => {
    const [waiting, failed, done] = [card('not-yet'), card('failed'), card('done')];
    onlyIn(waiting, done, ['We are working out the reasons', 'Look again']);
    onlyIn(failed, done, ['Warning: we have not been able to work out', 'We are trying again', 'Look again']);
    for (const early of [waiting, failed])
      onlyIn(done, early, [
        'Reserves for each seat',
        'Show this seat',
        'Preview messages to nominees',
        'Get the file to publish',
      ]);
  });
});

describe('a preview', () => {
  const page = { page: 2, changed: false, newcomers: [], lost: [] };

  it('warns while the round is open, and names the second press for what it is', () => {
    const [open, sure, closed] = [{}, { sure: true }, { openUntil: '' }].map((over) =>
      render(like(panelCards.preview, { ...page, ...over })),
    );
    onlyIn(open, closed, ['Warning: nominations are open until']);
    onlyIn(open, sure, ['Send to all']);
    onlyIn(sure, open, ['Send now, before nominations close', 'Warning: nothing was sent,']);
  });
});

describe('the card of a panel that was told', () => {
  it('can be looked at again while outcomes are on their way, and not before', () => {
    onlyIn(render(like(panelCards.standing)), render(like(panelCards.standing, { told: '' })), ['Look again']);
  });

  it('calls its file as the card of the draw does', () => {
    for (const card of [like(panelCards.standing), like(panelCards.draw, { confirmed: true })])
      assert.ok(says(render(card), 'Get the file to publish'));
  });
});
