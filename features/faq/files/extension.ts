// The names of what Teams offers beside a message: searching answers for it, and asking what it asks.
import { group, offered } from '../../../platform/reading/values.ts';

export const extension = group({
  search: group({ ...offered, input: group(offered) }),
  ask: group(offered),
});
