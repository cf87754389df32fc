// Says what a refusal of Microsoft Graph comes from, and which permission to grant: https://learn.microsoft.com/graph/errors.
import { fault, type Symptom, warning } from '../platform/doctor/examination.ts';
import type { GraphFault } from '../platform/graph-fault.ts';

type About = { at: string; permission: string; and?: string };

/** Always a symptom: a fault that nobody knows is told with its code. */
export function graphSymptom({ status, code }: GraphFault, { at, permission, and = '' }: About): Symptom {
  if (status === 403)
    return fault(
      at,
      'may not be looked up by the bot’s app',
      `Grant it ${permission} of Microsoft Graph as an application permission, with admin consent${and}: docs/deploy.md says how.`,
    );
  if (status === 429)
    return warning(
      at,
      'is not looked up for now, because Microsoft Graph is asked too often',
      'Look again in 10 minutes.',
    );
  return fault(
    at,
    `could not be looked up (${[status || '', code].join(' ').trim()})`,
    'Look again in a minute. If it stays, let the function app reach graph.microsoft.com.',
  );
}
