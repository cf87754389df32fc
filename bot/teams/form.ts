// A button's data -> a form, whichever kind of action the button was.
import * as z from 'zod';
import type { Fields } from '../../platform/turn.ts';

const verb = z.string().min(1);

/** `verb` and Teams' own directives are not fields; `undefined` without a verb. */
export const formOf = (
  data: Record<string, unknown>,
  inAction?: string | null,
): { verb: string; fields: Fields } | undefined => {
  const name = verb.safeParse(inAction).data ?? verb.safeParse(data['verb']).data;
  const fields = Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'verb' && key !== 'msteams'));
  return name === undefined ? undefined : { verb: name, fields };
};
