// Examines the service from outside, as browsers and Teams reach it.
import { type Examination, fault, type Symptom, warning } from '../../platform/doctor/examination.ts';

type Asks = (path: string, init?: RequestInit) => Promise<Response | undefined>;

const ANSWERS = 'the service answers';
const HOST = 'WEBSITE_HOSTNAME';

/** `site`: "https://roundtable.example.org", or nothing where nobody has said. */
export function serviceExaminations(site: string): Examination[] {
  const ask: Asks = (path, init) =>
    fetch(`${site}${path}`, { ...init, signal: AbortSignal.timeout(3_500) }).catch(() => undefined);
  return [
    { group: 'service', name: ANSWERS, look: () => answers(ask) },
    { group: 'service', name: 'its storage answers', after: [ANSWERS], look: () => ready(ask) },
    { group: 'service', name: 'messages of Teams reach it', after: [ANSWERS], look: () => takesMessages(ask) },
  ];
}

async function answers(ask: Asks): Promise<Symptom[]> {
  const answer = await ask('/api/health');
  if (!answer)
    return [fault(HOST, 'names a service that does not answer', 'Put the name right, or deploy the service.')];
  if (answer.ok && /"pass"/u.test(await answer.text())) return [];
  if (answer.status === 503)
    return [
      fault('the service', 'has not started', 'Read the log in Azure. Its first line names the setting and the fix.'),
    ];
  return [
    fault(HOST, `names something else (${answer.status} from /api/health)`, 'Deploy the service there: "azd deploy".'),
  ];
}

const ready = async (ask: Asks): Promise<Symptom[]> =>
  (await ask('/api/ready'))?.ok
    ? []
    : [
        fault(
          'the service',
          'does not reach its storage',
          'Give its identity the roles on the storage account. Roles that are new take up to 10 minutes.',
        ),
      ];

/** Whatever Teams has not signed is refused: with 400 where it is no activity at all. */
async function takesMessages(ask: Asks): Promise<Symptom[]> {
  const answer = await ask('/api/messages', { method: 'POST', body: '{}' });
  return answer?.status === 400
    ? []
    : [
        warning(
          '/api/messages',
          `answers ${answer?.status ?? 'nothing'} where 400 is right`,
          'Turn off "App Service authentication" and any gateway in front of that path.',
        ),
      ];
}
