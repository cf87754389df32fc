// What hearing schools costs in requests, one after the other, in the world of costs.test.ts.
import { aForm, aMessage, anAddress, anOfficer, aPerson, type World } from './builders.ts';
import type { Case } from './counted.ts';

const THEME = 'key-of-a-theme-000001';
const thoughtId = async ({ ports }: World): Promise<string> => (await ports.thoughts.all())[0]?.id ?? '';
const asker = {
  person: aPerson({ objectId: 'asker-2' }),
  address: anAddress('chat of asker 2'),
  conversation: 'a:chat-2',
};
const officersChat = { person: anOfficer(), address: anAddress('chat of the officer'), conversation: 'a:officer' };

export const hearing: readonly Case[] = [
  {
    what: 'A thought is shared',
    turn: () =>
      aForm(
        'thought.share',
        {
          formKey: 'key-of-a-card-0000007',
          stance: 'challenge',
          part: 'networks',
          text: 'Meetings are far away.',
          mayQuote: 'true',
        },
        asker,
      ),
  },
  { what: 'Officer lists thoughts', turn: () => aMessage('thoughts', officersChat) },
  {
    what: 'Officer opens a thought',
    turn: async (world) => aForm('thoughts.code', { id: await thoughtId(world) }, officersChat),
  },
  {
    what: 'Officer puts it under a new theme',
    turn: async (world) =>
      aForm('thoughts.save', { id: await thoughtId(world), formKey: THEME, newTheme: 'Travel' }, officersChat),
  },
  {
    what: 'Officer answers a theme, for 1 person',
    turn: () =>
      aForm(
        'themes.send-answer',
        { id: THEME, version: 1, asked: 'How?', said: 'It is far.', changes: 'yes', did: 'We meet online.' },
        officersChat,
      ),
  },
  { what: 'Officer looks at what would be published', turn: () => aForm('themes.preview', {}, officersChat) },
  { what: 'Officer opens a draft summary', turn: () => aForm('themes.summary', {}, officersChat) },
  {
    what: 'Officer puts it into the next update',
    turn: () => aForm('themes.add-summary', { text: 'Words' }, officersChat),
  },
  { what: 'Officer sees who has not been heard', turn: () => aForm('themes.heard-from', {}, officersChat) },
  { what: 'Website: what schools said', page: 'GET /thoughts/said' },
  {
    what: 'Officer plans a meeting, with no members yet',
    turn: () =>
      aForm(
        'meeting.save',
        {
          ...{ id: 'key-of-a-card-0000008', version: 0, title: 'First meeting', where: 'Town Hall' },
          ...{ on: '2026-12-03', from: '14:00', until: '16:00' },
        },
        officersChat,
      ),
  },
];
