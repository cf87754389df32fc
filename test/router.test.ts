// Every word, verb and event reaches its use-case and no other; what is for officers never runs for a user.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { registry } from '../app.ts';
import { permissionsPage } from '../dev/papers.ts';
import { cards as helpCards } from '../features/help/cards.ts';
import { listCommands } from '../manifest/command-lists.ts';
import { advisers, may, type Role, roleIn, roles } from '../platform/access.ts';
import type { Reply } from '../platform/card.ts';
import { refusals } from '../platform/refusals.ts';
import {
  aForm,
  aJoined,
  aMessage,
  anAdviser,
  anOfficer,
  aPerson,
  aWorld,
  factsOf,
  inChannel,
  madeUp,
} from './builders.ts';
import { advisersOnly, aRouter, contact, done, known, officersOnly, outOfDate, people } from './routes.ts';

/** Whether a role may, as the paper says that people have read. */
const mayOnPaper = (role: Role, name: string): boolean => {
  const row = readFileSync('docs/permissions.md', 'utf8')
    .split('\n')
    .find((line) => line.includes(`\`${name}\``));
  assert.ok(row, `docs/permissions.md names ${name}; run npm run papers`);
  const who = (row.split('|').at(-2) ?? '').trim();
  return who === 'everybody' || who.split(', ').includes(`${role}s`);
};
const isForAll = (name: string): boolean => mayOnPaper('user', name);

/** What somebody hears who may not. */
const refusalOf = (name: string): Reply => (mayOnPaper('adviser', name) ? advisersOnly : officersOnly);

describe('words that people type', () => {
  const { app } = aWorld();

  for (const command of madeUp.commands) {
    const { id, title, alsoSaid } = command;
    it(`reach their use-case for an officer: ${id}`, async () => {
      for (const text of [title, ...alsoSaid]) {
        const { dispatch, calls } = aRouter();
        const message = aMessage(text, { person: anOfficer() });
        assert.deepEqual(await dispatch(message), done);
        assert.deepEqual(calls, [[id, message, 'officer']]);
      }
    });

    for (const role of roles)
      it(`reach it for each ${role} who may, or are refused or a question, and run nothing: ${id}`, async () => {
        const { dispatch, calls } = aRouter();
        const message = aMessage(title, { person: people[role] });
        const reached = mayOnPaper(role, id) ? id : command.othersAsk ? 'ask' : '';
        assert.deepEqual(await dispatch(message), reached ? done : refusalOf(id));
        assert.deepEqual(calls, reached ? [[reached, message, role]] : []);
      });

    it(`are in the help of nobody who may not say them, and behind a word of those who may: ${id}`, async () => {
      const shownTo = async (person: ReturnType<typeof aPerson>): Promise<string[]> => {
        const help = factsOf(helpCards.help, await app.dispatch(aMessage('help', { person })));
        const desk = helpCards.officers.factsIn(await app.dispatch(aMessage('officers', { person })));
        return [...help.commands, ...(desk?.commands ?? [])].map(({ says }) => says);
      };
      // What Teams offers nobody is typed, or a button of the card that it belongs to; to follow, one must be in the channel.
      const inHelp = command.scopes.includes('personal') || command.onDesk === true || id === 'officers';
      for (const role of ['user', 'adviser'] as const)
        assert.equal((await shownTo(people[role])).includes(title), mayOnPaper(role, id) && inHelp, role);
      assert.equal((await shownTo(anOfficer())).includes(title), inHelp);
    });

    it(`are offered by Teams in a group chat only where they are for everybody: ${id}`, () => {
      const [list] = listCommands({ commands: [{ ...command, scopes: ['groupChat'] }] }, ['groupChat']);
      assert.equal(list?.commands.length, isForAll(id) ? 1 : 0);
    });
  }

  it('of officers are on their desk, or are offered by Teams in the channel where they count', () => {
    const hidden = madeUp.commands.filter(
      ({ id, onDesk, scopes }) => !isForAll(id) && !onDesk && !scopes.includes('team'),
    );
    assert.deepEqual(hidden, []);
  });

  it('are a question when they are nothing else, with the text as typed', async () => {
    const { dispatch, calls } = aRouter();
    const message = aMessage('Hi, who is the digest for?');
    await dispatch(message);
    assert.deepEqual(calls, [['ask', message, 'user']]);
  });

  it('are answered where there are none, and nothing runs', async () => {
    const { dispatch, calls } = aRouter();
    const { kind: _, text: __, ...turn } = aMessage('');
    assert.deepEqual(await dispatch({ ...turn, kind: 'wordless' }), refusals.notRead.with({ contact }));
    assert.deepEqual(calls, []);
  });

  it('try a question for an officer, and for nobody else', async () => {
    for (const text of ['try: how often does it meet', '  TRY:how often']) {
      const { dispatch, calls } = aRouter();
      const message = aMessage(text, { person: anOfficer() });
      assert.deepEqual(await dispatch(message), done);
      assert.deepEqual(calls, [['try a question', message, 'officer']]);
      for (const role of ['user', 'adviser'] as const)
        assert.deepEqual(await dispatch(aMessage(text, { person: people[role] })), officersOnly);
      assert.equal(calls.length, 1);
    }
  });

  it('make nobody an officer who only says so', async () => {
    const { dispatch, calls } = aRouter();
    const named = aPerson({ name: anOfficer().objectId });
    const fields = { role: 'officer', objectId: anOfficer().objectId, person: anOfficer() };
    assert.deepEqual(await dispatch(aMessage('digest', { person: named })), officersOnly);
    await dispatch(aForm('help.show', fields));
    assert.deepEqual(
      calls.map(([, , role]) => role),
      ['user'],
    );
  });
});

describe('verbs that cards send', () => {
  it('are those of the paper that says who may do what', () => {
    const words = (page: string) => page.replace(/[\s|-]+/gu, ' ');
    assert.equal(words(readFileSync('docs/permissions.md', 'utf8')), words(permissionsPage()), 'run npm run papers');
  });

  for (const verb of Object.keys(registry.buttons))
    it(`reach their use-case for whoever may, and nobody else: ${verb}`, async () => {
      for (const role of roles) {
        const { dispatch, calls } = aRouter();
        const form = aForm(verb, { a: 1 }, { person: people[role] });
        const allowed = mayOnPaper(role, verb);
        assert.equal(may(role, registry.buttons[verb] ?? { roles: [] }), allowed);
        assert.deepEqual(await dispatch(form), allowed ? done : refusalOf(verb));
        assert.deepEqual(calls, allowed ? [[verb, form, role]] : []);
      }
    });

  it('are for officers whatever they are, so that an officer is never sent away', () => {
    for (const { roles } of [...Object.values(registry.words), ...Object.values(registry.buttons)])
      assert.ok(roles.some((role) => role === 'officer'));
  });

  it('for advisers reach an adviser and an officer, and whoever else sends them hears whom they are for', async () => {
    const none = { words: {}, patterns: {}, choices: {}, personalPages: {} };
    const handled = { ...none, buttons: { 'area.show': () => done } };
    const { dispatch } = aRouter({ registry: { ...none, buttons: { 'area.show': advisers } }, handled });
    const heard = async (person: typeof people.user) => dispatch(aForm('area.show', {}, { person }));
    for (const person of [people.adviser, people.officer]) assert.deepEqual(await heard(person), done);
    assert.deepEqual(await heard(people.user), advisersOnly);
    assert.deepEqual(await heard(anAdviser({ tenantId: 'another tenant' })), advisersOnly);
  });

  it('are out of date when there is no such verb, and run nothing', async () => {
    const known = new Set(Object.keys(registry.buttons));
    const verb = fc.oneof(
      fc.string().filter((text) => !known.has(text)),
      fc.constantFrom('', 'help', 'digest', '__proto__', 'constructor', 'toString', 'Help.show', 'faq.show '),
    );
    await fc.assert(
      fc.asyncProperty(verb, async (text) => {
        const { dispatch, calls } = aRouter();
        assert.deepEqual(await dispatch(aForm(text)), outOfDate);
        assert.deepEqual(calls, []);
      }),
    );
  });
});

describe('a field that offers choices', () => {
  it('reaches what it offers, and nothing else', async () => {
    const { suggest, calls } = aRouter();
    const turn = { ...aMessage('st m'), kind: 'typeahead', dataset: 'schools' } as const;
    assert.deepEqual(await suggest(turn), [{ value: '900001', title: 'st m' }]);
    assert.deepEqual(await suggest({ ...turn, dataset: 'toString' }), []);
    assert.deepEqual(calls, [['schools', 'st m']]);
  });
});

describe('a search', () => {
  it('reaches its use-case for everybody, and nothing else, whatever the words', async () => {
    for (const person of Object.values(people)) {
      const { search, calls } = aRouter();
      const turn = { ...aMessage('follow', { place: 'dialog', person }), kind: 'search', skip: 0, count: 15 } as const;
      assert.deepEqual(await search(turn), done);
      assert.deepEqual(calls, [['search', turn, roleIn(known)(person)]]);
    }
  });
});

describe('events that Teams raises', () => {
  it('greet', async () => {
    const { dispatch, calls } = aRouter();
    const joined = aJoined();
    assert.deepEqual(await dispatch(joined), done);
    assert.deepEqual(calls, [['joined', joined]]);
  });
});

describe('a user who asks for what is for officers', () => {
  it('changes nothing, wherever it is said', async () => {
    for (const turn of [inChannel, {}]) {
      const { app, ports, posts, queued } = aWorld();
      for (const text of ['follow', 'unfollow', 'digest', 'report', 'Hi, follow this channel'])
        assert.deepEqual(await app.dispatch(aMessage(text, turn)), officersOnly);
      assert.deepEqual([await ports.staffChannels.list(), posts, queued()], [[], [], []]);
    }
  });

  it('cannot undo what an officer did', async () => {
    const { app, ports } = aWorld();
    await app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    await app.dispatch(aMessage('unfollow', inChannel));
    assert.equal((await ports.staffChannels.list()).length, 1);
  });

  it('is everybody when the list of officers is empty', async () => {
    const { app } = aWorld({ officers: [] });
    assert.deepEqual(await app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() })), officersOnly);
  });
});

describe('a turn that failed', () => {
  it('gives the form back to somebody who sent one in a private chat', () => {
    const { giveBack, calls } = aRouter();
    const form = aForm('nomination.submit', { name: 'Ada' });
    assert.deepEqual(giveBack(form, 'R1'), done);
    assert.deepEqual(calls, [['nomination.submit given back', form, 'R1', 'user']]);
  });

  const others = [aMessage('nominate'), aForm('faq.show'), aForm('nomination.open'), aJoined()];
  for (const turn of others)
    it(`gives a reference and whom to ask: ${turn.kind} ${'verb' in turn ? turn.verb : ''} ${turn.place}`, () => {
      const { giveBack, calls } = aRouter();
      assert.deepEqual(giveBack(turn, 'R1'), refusals.fault.with({ reference: 'R1', contact }));
      assert.deepEqual(calls, []);
    });

  it('is thrown to whoever dispatched it, not swallowed', async () => {
    const failing = aWorld({ conversations: { meet: () => Promise.reject(new Error('storage is down')) } });
    await assert.rejects(failing.app.dispatch(aJoined()), /storage is down/u);
  });
});
