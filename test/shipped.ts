// The content as it ships, for the tests of what stands in it: its signposts, its questions, its register. All others use test/fixture.ts.
import { join } from 'node:path';
import { loadContent, type Content } from '../loader/load.ts';

export const shipped: Content = loadContent(join(import.meta.dirname, '../content'));
