// Help, the officers' desk and the first greeting: what the bot is for, what can be asked and said, and whom to turn to.
//
// On pages (`home.ts`) the desk begins with what waits: each feature counts its own (`waiting`). What has no page of its own is the card of the chat on
// a page: its buttons go through the router as in the chat.
//
// The desk begins with what is not ready yet. Each feature has its own checks (`notReady`), and the desk asks all of them at once.
import { everyone, officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import type { Signs } from '../signposts/index.ts';
import { cards } from './cards.ts';
import { doWhatIsMeant, learnMeant, type MeantNeeds, signsOfCommands } from './meant.ts';
import { officersMissing } from './checklist.ts';
import { content } from './content.ts';
import { type DeskNeeds, officersDesk, sayForThem } from './desk.ts';
import { type HomeNeeds, sayOnPage, showHome, showNotReached } from './home.ts';
import { pages } from './pages.ts';
import { conversations } from './store.ts';
import { type HelpNeeds, help as showHelp, welcome } from './welcome.ts';
import { wording } from './wording.ts';

type Commands = Parameters<typeof learnMeant>[0];

export const help = feature(
  {
    name: 'help',
    cards,
    content,
    wording,
    studies: (content: Commands) => ({ commandSigns: signsOfCommands(content) }),
    learns: ({ commandSigns, ...content }: Commands & { commandSigns: Signs }) => ({
      commandsMeant: learnMeant(content, commandSigns),
    }),
    words: { help: everyone, officers: { ...officers, shows: true } },
    buttons: { 'help.show': everyone, 'help.say': everyone },
    personalPages: {
      'GET /': {
        ...everyone,
        menu: { order: 1, says: 'desk.home' },
        key: { press: 'h', says: 'desk.home' },
        word: 'officers',
      },
      'GET /say': everyone,
      'GET /keys': everyone,
      'GET /not-reached': officers,
    },
    tables: {
      Conversations: {
        holds: 'chats that we greeted, and what we showed there last',
        personal: [],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ conversations: conversations(tables) }),
    offers: ['doWhatIsMeant'],
  },
  (needs: HelpNeeds & DeskNeeds & HomeNeeds & MeantNeeds & Parameters<typeof officersMissing>[0]) => ({
    words: { help: showHelp(needs), officers: officersDesk(needs) },
    buttons: { 'help.show': showHelp(needs), 'help.say': sayForThem(needs) },
    personalPages: {
      'GET /': showHome(needs),
      'GET /say': sayOnPage(needs),
      'GET /keys': () => pages.keys.with({}),
      'GET /not-reached': showNotReached(needs),
    },
    joined: welcome(needs),
    notReady: [officersMissing(needs)],
    offers: { doWhatIsMeant: doWhatIsMeant(needs) },
  }),
);
