// Examines whether Entra knows the tenants of settings: of a mistyped one nobody could ever come.
import { type Examination, fault, type Symptom } from '../platform/doctor/examination.ts';
import type { Config } from '../config.ts';

type TenantNeeds = { config: Pick<Config, 'bot' | 'allowedTenants' | 'councilTenants'>; loginUrl: string };

export const tenantExaminations = ({ config, loginUrl }: TenantNeeds): Examination[] => [
  {
    group: 'tenants',
    name: 'Entra knows the tenants',
    look: async () => {
      if (config.bot.mode === 'local') return 'the tenants are made up on this computer';
      // Whoever gets the bot's token hears of its own tenant.
      const own = config.bot.credential.kind === 'secret' ? [config.bot.appTenantId] : [];
      const others = config.councilTenants.filter((tenant) => ![...own, ...config.allowedTenants].includes(tenant));
      const found = await Promise.all([
        ...config.allowedTenants
          .filter((tenant) => !own.includes(tenant))
          .map((tenant) => examined('ALLOWED_TENANT_IDS', tenant, loginUrl)),
        ...others.map((tenant) => examined('STAFF_TENANT_IDS', tenant, loginUrl)),
      ]);
      return found.flat();
    },
  },
];

/** https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc: for anybody, without a token. */
async function examined(at: string, tenant: string, loginUrl: string): Promise<Symptom[]> {
  const answer = await fetch(`${loginUrl}/${tenant}/v2.0/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(3_000),
  }).catch(() => undefined);
  if (!answer) return [fault('Entra', 'was not reached', 'Let the function app reach login.microsoftonline.com.')];
  if (answer.ok) return [];
  return answer.status < 500
    ? [fault(at, `has ${tenant}, which is no tenant`, "Ask that organisation's administrators for their tenant id.")]
    : [];
}
