// The website itself: its start page, which says what to do next, and what every public website says of privacy and accessibility. What else is
// on it, the features say that have pages. The two statements are the council's, in `content/website/`; where it has none, the page says whom to ask.
import { feature } from '../../platform/feature.ts';
import type { Service } from '../rounds/index.ts';
import { content, type Statement } from './content.ts';
import { websiteNotReady } from './not-ready.ts';
import { pages } from './pages.ts';
import { showStart, type StartNeeds } from './start.ts';
import { showAccessibility, showPrivacy } from './statements.ts';
import { wording, type Wording } from './wording.ts';

type Needs = StartNeeds & { service: Service; statements: readonly Statement[]; wording: Wording };

export const website = feature(
  {
    name: 'website',
    content,
    wording,
    pages: { 'GET /': {}, 'GET /privacy': {}, 'GET /accessibility': {}, 'GET /tab': {} },
  },
  (needs: Needs) => ({
    notReady: [websiteNotReady(needs)],
    pages: {
      'GET /': showStart(needs),
      'GET /privacy': showPrivacy(needs),
      'GET /accessibility': showAccessibility(needs),
      // Teams opens it when somebody adds a tab to a channel.
      'GET /tab': () => pages.tab.with({}),
    },
  }),
);
