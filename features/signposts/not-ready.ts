// Tells officers' checklist that a signpost still sends people to a contact of the example, where nobody answers.
import { type Check, isExample } from '../../platform/checklist.ts';
import type { Signpost } from './signpost.ts';
import type { Wording } from './wording.ts';

type Needs = { signpostFiles: readonly Pick<Signpost, 'contact' | 'text'>[]; wording: Wording };

export const signpostsNotReady =
  ({ signpostFiles, wording }: Needs): Check =>
  () =>
    signpostFiles.some(({ contact, text }) => isExample(text, ...Object.values(contact)))
      ? [{ text: wording['notReady.signposts'] }]
      : [];
