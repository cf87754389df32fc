// Thoughts: what schools see in a part of the proposal, in their own words: an opportunity, a challenge, or something that is misunderstood. Whoever
// shares one gets a receipt, finds it among theirs, and may withdraw it: then its words go for good.
//
// It is caught before anything is kept where it belongs elsewhere (signposts), or may name or reach somebody. The form comes back with the words.
// What is kept beside it of where people work are groups alone (phase, type, area, network, role), as they told us once; never a school.
//
// All thoughts lie in one partition, a row each, so that officers' list and counts are one request for every thousand. The id is made of the person
// and of the form's key: the same form twice is one row, and one receipt. On the website a private code stands for whoever shares one (`web/`).
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { type MineNeeds, myThoughts, seeThought, withdrawThought } from './mine.ts';
import { formAfterFault, openForm, shareThought } from './share.ts';
import { thoughts as store } from './store.ts';
import { closeThought, openWithCode, ownPages } from './web/own.ts';
import { openPage, sendThought, type SharePageNeeds } from './web/share.ts';
import { wording } from './wording.ts';

export const thoughts = feature(
  {
    name: 'thoughts',
    cards,
    content,
    wording,
    words: { 'share-thought': { ...everyone, shows: true }, 'my-thoughts': { ...everyone, shows: true } },
    buttons: {
      'thought.open': everyone,
      'thought.share': { ...everyone, givesBack: true },
      'thought.mine': everyone,
      'thought.see': everyone,
      'thought.withdraw': everyone,
    },
    tables: {
      Thoughts: {
        holds: 'thoughts on the proposal, with the groups of schools that they count for, and which are whose',
        personal: ['person', 'address', 'text', 'groups'],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ thoughts: store(tables) }),
    pages: {
      'GET /thoughts': { menu: { order: 12, says: 'menu.thoughts' } },
      'POST /thoughts': {},
      'GET /my-thought': { isPrivate: true },
      'POST /my-thought': {},
      'GET /my-thought/withdraw': { isPrivate: true },
      'POST /my-thought/withdraw': { isPrivate: true },
      'POST /my-thought/close': {},
    },
  },
  (needs: SharePageNeeds & MineNeeds) => {
    const own = ownPages(needs);
    return {
      words: { 'share-thought': openForm(needs), 'my-thoughts': myThoughts(needs) },
      buttons: {
        'thought.open': openForm(needs),
        'thought.share': { press: shareThought(needs), givesBack: formAfterFault(needs) },
        'thought.mine': myThoughts(needs),
        'thought.see': seeThought(needs),
        'thought.withdraw': withdrawThought(needs),
      },
      pages: {
        'GET /thoughts': openPage(needs),
        'POST /thoughts': sendThought(needs),
        'GET /my-thought': own.see,
        'POST /my-thought': openWithCode(needs),
        'GET /my-thought/withdraw': own.beforeWithdrawing,
        'POST /my-thought/withdraw': own.withdraw,
        'POST /my-thought/close': closeThought,
      },
    };
  },
);

// What other features may know of it.
export { type Became, phaseLabel } from './shown.ts';
export { phaseNames } from './groups.ts';
export { type Groups, type Part, referenceOf, type Stance, stances, type Thought, type Thoughts } from './thought.ts';
