// The script of all pages. Without it every page works; with it the menu folds on a phone, and focus goes to what went wrong.
import {
  Button,
  CharacterCount,
  createAll,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend';
import { openPrivateLink } from './private-code.ts';

for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink])
  createAll(component);
openPrivateLink();
// In Teams a page takes its colours.
const { teams } = document.body.dataset;
if (teams !== undefined && window.parent !== window) void import(teams);
// A link that is pasted where its page is open already only changes what comes after the "#".
addEventListener('hashchange', openPrivateLink);
