// Help and the first greeting: what the bot is for, what can be asked and said, and whom to turn to.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { conversations } from './store.ts';
import { type HelpNeeds, help as showHelp, welcome } from './welcome.ts';

export const help = feature(
  {
    name: 'help',
    cards,
    content,
    words: { help: everyone },
    buttons: { 'help.show': everyone },
    tables: {
      Conversations: {
        holds: 'conversations that were greeted, and what was shown in each of late',
        personal: [],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ conversations: conversations(tables) }),
  },
  (needs: HelpNeeds) => ({
    words: { help: showHelp(needs) },
    buttons: { 'help.show': showHelp(needs) },
    joined: welcome(needs),
  }),
);
