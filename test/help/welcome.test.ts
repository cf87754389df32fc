// A conversation is greeted once; help names what this person may do.
import assert from 'node:assert/strict';
import { cards as helpCards } from '../../features/help/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import {
  aForm,
  aJoined,
  aMessage,
  anEntry,
  anOfficer,
  aPerson,
  aService,
  aWorld,
  factsOf,
  madeUp,
  someContent,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';

describe('a greeting', () => {
  it('is given once, although Teams announces an installation in several ways at the same moment', async () => {
    const { app } = aWorld();
    const replies = await Promise.all([1, 2, 3, 4].map(() => app.dispatch(aJoined())));
    assert.deepEqual(replies.map((reply) => cardOf(reply) ?? 'silence').sort(), [
      'help/welcome',
      'silence',
      'silence',
      'silence',
    ]);
    assert.equal(await app.dispatch(aJoined()), undefined);
  });

  it('is given to every conversation, and says where it is', async () => {
    const { app } = aWorld();
    await app.dispatch(aJoined());
    const facts = factsOf(
      helpCards.welcome,
      await app.dispatch(aJoined({ conversation: '19:other', place: 'channel' })),
    );
    assert.equal(facts.place, 'channel');
    assert.equal(facts.programme, madeUp.service.programme);
    assert.deepEqual(
      facts.examples.map(({ id }) => id),
      madeUp.service.examples,
    );
  });

  it('offers only examples that have an answer, in the council’s order', async () => {
    const faq = [
      anEntry({ id: 'a', title: 'A' }),
      anEntry({ id: 'b', status: 'unanswered' }),
      anEntry({ id: 'c', title: 'C' }),
    ];
    const service = aService({ examples: ['c', 'gone', 'b', 'a'] });
    const { app } = aWorld({ content: someContent({ faq, service }) });
    assert.deepEqual(factsOf(helpCards.welcome, await app.dispatch(aJoined())).examples, [
      { id: 'c', title: 'C' },
      { id: 'a', title: 'A' },
    ]);
  });
});

describe('help', () => {
  const { app } = aWorld();
  const says = async (person: ReturnType<typeof aPerson>) =>
    factsOf(helpCards.help, await app.dispatch(aMessage('help', { person }))).commands.map((command) => command.says);
  const all = madeUp.commands;

  it('hides the officers’ commands from members, and shows the few that Teams offers them', async () => {
    const everybodys = all
      .filter(({ roles, scopes }) => roles.some((role) => role === 'user') && scopes.includes('personal'))
      .map(({ title }) => title);
    const shown = await says(aPerson());
    assert.deepEqual(shown, everybodys);
    assert.deepEqual(shown.slice(0, 5), ['help', 'topics', 'nominate', 'my questions', 'my nomination']);
    assert.ok(shown.length <= 8 && !shown.includes('follow'));
  });

  it('shows officers one more, behind which all of theirs are', async () => {
    const [members, officers] = [await says(aPerson()), await says(anOfficer())];
    assert.deepEqual(officers.toSorted(), [...members, 'officers'].toSorted());
  });

  it('says whom to ring, and when', async () => {
    const { contact } = factsOf(helpCards.help, await app.dispatch(aMessage('help')));
    assert.deepEqual([contact.phone, contact.hours], ['01632 960 100', 'Monday to Friday, 9am to 5pm']);
  });

  it('is the same from a button', async () => {
    assert.deepEqual(await app.dispatch(aForm('help.show')), await app.dispatch(aMessage('help')));
  });
});

describe('the officers’ desk', () => {
  it('has what features want on it, and opens for officers alone', async () => {
    const { app } = aWorld();
    const desk = factsOf(helpCards.officers, await app.dispatch(aMessage('officers', { person: anOfficer() })));
    assert.deepEqual(
      desk.commands.map(({ says }) => says),
      [
        'questions',
        'nominations',
        'coverage',
        'my area',
        'panel',
        'faq',
        'digest',
        'report',
        'send to my schools',
        'messages to schools',
        'new event',
        'locality report',
        'meetings',
        'new meeting',
        'retention',
        'erasures',
        'settings',
        'draft an update',
        'rising questions',
        'thoughts',
        'themes',
      ],
    );
    assert.ok(refusals.officersOnly.factsIn(await app.dispatch(aMessage('officers'))));
  });
});

describe('a button that says a word', () => {
  const say = (words: unknown, over: Parameters<typeof aForm>[2] = {}) =>
    aWorld().app.dispatch(aForm('help.say', { words }, over));

  it('does what the word does', async () => {
    const { app } = aWorld();
    assert.deepEqual(await say('documents'), await app.dispatch(aMessage('documents')));
  });

  it('gives nobody what their role may not', async () => {
    assert.ok(refusals.officersOnly.factsIn(await say('digest')));
    assert.ok(refusals.advisersOnly.factsIn(await say('questions')));
    for (const refused of [refusals.officersOnly, refusals.advisersOnly])
      assert.ok(!refused.factsIn(await say('questions', { person: anOfficer() })));
  });

  for (const words of ['What is the steering group?', '', 'toString', undefined, ['documents']])
    it(`says no more than commands: ${JSON.stringify(words)}`, async () => {
      assert.ok(refusals.outOfDate.factsIn(await say(words)));
    });
});
