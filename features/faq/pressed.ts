// Reads what a button of an answer says: which entry, shown for what. From outside, so looked up, cut, and checked for what belongs elsewhere.
import type { Signposts } from '../signposts/index.ts';
import type { Form } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import type { CurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';
import type { Asked } from './replies.ts';
import type { Shown } from './why.ts';

const VERSION = /^[\da-f]{7}$/u;

type Pressed = Pick<Form, 'fields'>;
type Needs = { entry: CurrentFaq['entry']; signposts: Signposts };

/** What a button says was asked; empty where that belongs elsewhere. */
export function readAsked({ fields }: Pressed, { entry, signposts }: Needs): Asked {
  const { asked, after } = fields;
  const typed = typeof asked === 'string' && !signposts.find(asked);
  return {
    asked: typed ? clip(asked, LONGEST_QUESTION).trim() : '',
    after: entry(after) ?? null,
  };
}

/** What a button says of an answer; `found` is `undefined` where the entry has gone, or has no answer any more. */
export function readShown(form: Pressed, needs: Needs): { found: FaqEntry | undefined; shown: Shown } {
  const { id, version, chosen } = form.fields;
  const asked = readAsked(form, needs);
  const found = needs.entry(id);
  return {
    found: found?.status === 'answered' ? found : undefined,
    shown: {
      ...asked,
      chosen: chosen === true || asked.asked === '',
      version: typeof version === 'string' && VERSION.test(version) ? version : null,
    },
  };
}
