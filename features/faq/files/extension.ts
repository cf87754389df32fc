// The names of what Teams offers beside a message: searching answers for it, and asking what it asks. And what Copilot goes by when it searches.
import { group, listOfSome, offered, textUpTo } from '../../../platform/reading/values.ts';

/** The limits are those of the manifest: root.composeExtensions.commands in https://learn.microsoft.com/microsoft-365/extensibility/schema/ */
const copilot = group({
  description: textUpTo(5000),
  input: textUpTo(2000),
  prompts: listOfSome(textUpTo(128)).max(5, { error: 'a list of 5 at most' }),
});

export const extension = group({
  search: group({ ...offered, input: group(offered) }),
  ask: group(offered),
  /** Without it Copilot has the names alone. */
  copilot: copilot.optional(),
});
