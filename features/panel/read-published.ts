// Reads the file of a published panel, and refuses every text that is not, character by character, as it is published.
import { z } from 'zod';
import { differenceOf, textOf } from './canonical.ts';
import { firstShape, type FirstFile } from './first-file.ts';
import { checked, panelShape, type PublishedPanel } from './published-panel.ts';

/** A file of any version that can be verified. */
export type AnyPanel = PublishedPanel | FirstFile;

const anyShape = z.discriminatedUnion('version', [firstShape, panelShape]);

const AGAIN = 'Ask the council for its file again, and save it without opening it in another program.';

/** The panel in a text, or what is wrong with the text, a sentence each. Two texts never give the same panel. */
export function readPublished(text: string): { panel: AnyPanel } | { problems: string[] } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problems: ['It is not JSON. It must be the file exactly as the council published it.'] };
  }
  const read = anyShape.safeParse(content);
  if (!read.success) {
    const problems = ['It is not the published file of a panel, or was changed:', z.prettifyError(read.error)];
    return { problems: isLater(content) ? [...problems, LATER] : problems };
  }
  const panel = read.data;
  // Programs that save a file add the last line feed, or leave it out.
  const different = differenceOf(text.endsWith('\n') ? text : `${text}\n`, textOf(panel));
  if (different) {
    const { line, found, wanted } = different;
    return {
      problems: [`It was changed after it was published: line ${line} is ${found} and should be ${wanted}.`, AGAIN],
    };
  }
  if (panel.version === 2 && panel.check !== checked(panel).check)
    return {
      problems: ['It was changed after it was published: its last line, “check”, does not go with the rest.', AGAIN],
    };
  return { panel };
}

const LATER = 'It may be of a later version than this program knows: take the newest Roundtable to verify it.';

const isLater = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'version' in content && Number(content.version) > 2;
