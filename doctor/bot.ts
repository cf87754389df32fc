// Examines whether Entra gives the bot the token with which it speaks to Teams.
import { type Examination, fault, type Symptom, TOKEN } from '../platform/doctor/examination.ts';
import type { Config } from '../config.ts';

export type BotNeeds = {
  bot: Config['bot'];
  /** "https://login.microsoftonline.com", or a stand-in for tests. */
  loginUrl: string;
  /** Gets a token as the managed identity with this client id; `undefined` outside Azure, where there is none. */
  tokenAs: ((clientId: string, scope: string) => Promise<unknown>) | undefined;
};

const SCOPE = 'https://api.botframework.com/.default';

export const botExaminations = ({ bot, loginUrl, tokenAs }: BotNeeds): Examination[] => [
  {
    group: 'Teams',
    name: TOKEN,
    look: () => {
      if (bot.mode === 'local') return [];
      if (bot.credential.kind === 'secret') return bySecret(bot, bot.credential.secret, loginUrl);
      return tokenAs
        ? asIdentity(bot.appId, tokenAs)
        : 'a managed identity has tokens inside Azure only: type "doctor" in Teams';
    },
  },
];

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const refusals: Readonly<Record<string, Symptom>> = {
  AADSTS7000215: fault(
    'BOT_APP_SECRET',
    'is not the secret of the app BOT_APP_ID',
    'Make a new secret in Entra, and set it to its value, not to its id.',
  ),
  AADSTS7000222: fault('BOT_APP_SECRET', 'has run out', 'Make a new secret in Entra, and set it to its value.'),
  AADSTS700016: fault(
    'BOT_APP_ID',
    'is no app of the tenant BOT_TENANT_ID',
    "Copy the application (client) id from the app's page in Entra.",
  ),
  AADSTS90002: fault('BOT_TENANT_ID', 'is no tenant', 'Copy the tenant id from the start page of Entra.'),
  AADSTS900023: fault('BOT_TENANT_ID', 'is no tenant', 'Copy the tenant id from the start page of Entra.'),
  AADSTS7000112: fault(
    'BOT_APP_ID',
    'is an app that is disabled',
    'Enable it in Entra, under Enterprise applications, Properties.',
  ),
  AADSTS53003: fault(
    'BOT_APP_ID',
    'is kept out by Conditional Access',
    'Let whoever looks after Conditional Access leave out this app.',
  ),
};

const unreachable = fault('Entra', 'was not reached', 'Let the function app reach login.microsoftonline.com.');

type Azure = { appId: string; appTenantId: string };

async function bySecret({ appId, appTenantId }: Azure, secret: string, loginUrl: string): Promise<Symptom[]> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: secret,
    scope: SCOPE,
  });
  const answer = await fetch(`${loginUrl}/${appTenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(3_000),
  }).catch(() => undefined);
  if (!answer) return [unreachable];
  if (answer.ok) return [];
  const code = codeIn(await answer.text().catch(() => ''));
  return [
    refusals[code] ??
      fault(
        'BOT_APP_ID',
        `gets no token from Entra (${code || answer.status})`,
        'Look up that code at https://login.microsoftonline.com/error.',
      ),
  ];
}

/** The code alone: the sentence beside it has ids and times. */
export const codeIn = (text: string): string => /AADSTS\d+/u.exec(text)?.[0] ?? '';

async function asIdentity(appId: string, tokenAs: NonNullable<BotNeeds['tokenAs']>): Promise<Symptom[]> {
  const got = await tokenAs(appId, SCOPE).catch(() => undefined);
  return got
    ? []
    : [
        fault(
          'BOT_APP_ID',
          'is no managed identity of the function app',
          'Assign the identity to the function app, or set BOT_APP_ID to the client id of the one that is.',
        ),
      ];
}
