// The features of Roundtable. Everything shared is folded from this list; what each does, its own page says. The order means nothing.

// What people ask, and what becomes of it.
export { faq } from './features/faq/index.ts';
export { help } from './features/help/index.ts';
export { manners } from './features/manners/index.ts';
export { mySchool } from './features/my-school/index.ts';
export { questions } from './features/questions/index.ts';
export { signposts } from './features/signposts/index.ts';

// Who puts themselves forward, and who is chosen.
export { coverage } from './features/coverage/index.ts';
export { nominations } from './features/nominations/index.ts';
export { panel } from './features/panel/index.ts';
export { suggestions } from './features/suggestions/index.ts';

// What all of them stand on, and what officers see of them.
export { digest } from './features/digest/index.ts';
export { documents } from './features/documents/index.ts';
export { people } from './features/people/index.ts';
export { rounds } from './features/rounds/index.ts';
export { schools } from './features/schools/index.ts';
export { staffChannels } from './features/staff-channels/index.ts';
export { website } from './features/website/index.ts';

// What came since.
export { audit } from './features/audit/index.ts';
export { advisers } from './features/advisers/index.ts';
export { doctor } from './features/doctor/index.ts';
export { indicators } from './features/indicators/index.ts';
export { broadcasts } from './features/broadcasts/index.ts';
export { updates } from './features/updates/index.ts';
export { events } from './features/events/index.ts';
export { thoughts } from './features/thoughts/index.ts';
export { themes } from './features/themes/index.ts';
export { meetings } from './features/meetings/index.ts';
export { erasure } from './features/erasure/index.ts';
export { retention } from './features/retention/index.ts';
export { settings } from './features/settings/index.ts';
export { myData } from './features/my-data/index.ts';
