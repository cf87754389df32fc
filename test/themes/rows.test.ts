// Thoughts and themes survive becoming rows.
import { codingRow } from '../../features/themes/store/codings.ts';
import { publicationRow } from '../../features/themes/store/publications.ts';
import { themeRow } from '../../features/themes/store/themes.ts';
import { thoughtRow } from '../../features/thoughts/store.ts';
import { any } from '../storage/any.ts';
import { survives } from '../storage/survives.ts';

describe('rows of thoughts and themes', () => {
  survives('thought', thoughtRow, any.thought);
  survives('theme', themeRow, any.theme);
  survives('coding of a thought', codingRow, any.coding);
  survives('publication of themes', publicationRow, any.publication);
});
