// The script of all pages. Without it every page works; with it the menu folds on a phone, and focus goes to what went wrong.
import { Button, CharacterCount, createAll, ErrorSummary, ServiceNavigation, SkipLink } from 'govuk-frontend';

for (const component of [Button, CharacterCount, ErrorSummary, ServiceNavigation, SkipLink]) createAll(component);
