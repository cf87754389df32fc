// The forms again after a fault, as they were typed. Needs no storage: storage may be what failed.
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import type { Form } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { ErasureFacts } from './facts.ts';

export const lookUpAfterFault = ({ place, fields }: Form, fault: string): Reply | undefined =>
  place === 'personal'
    ? cards.list.with({ waits: [], done: [], typed: textIn(fields['typed']), problem: '', fault })
    : undefined;

/** `is`: the state in which the card has the form that was sent. */
export const afterFault =
  (is: ErasureFacts['is']) =>
  ({ place, fields }: Form, fault: string): Reply | undefined => {
    if (place !== 'personal') return undefined;
    const nothing = { wanted: null, asked: null, held: null, approved: null, certificate: null };
    return cards.person.with({
      ...{ ...nothing, id: textIn(fields['id']), version: wholeNumberIn(fields['version']), is, names: '', emails: '' },
      ...{
        counts: [],
        total: { gone: '', kept: '' },
        isShared: false,
        mayNot: '',
        problem: {},
        saved: '',
        changed: '',
      },
      inputs: { reason: textIn(fields['reason']), hold: textIn(fields['hold']) },
      fault,
    });
  };
