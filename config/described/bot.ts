// The settings of the bot.
import { exampleId, type Setting } from '../setting.ts';

export const bot = {
  BOT_APP_ID: {
    meaning: "the bot's app (client) id",
    example: exampleId('b001'),
    from: 'infra',
    needed: 'in Azure',
    local: 'none',
  },
  BOT_TENANT_ID: {
    meaning: "the Entra tenant id of the bot's app registration",
    example: exampleId('a001'),
    from: 'infra',
    needed: 'in Azure',
    local: 'none',
  },
  BOT_MANAGED_IDENTITY: {
    meaning: "true, where the bot's app is a managed identity",
    example: 'true',
    from: 'infra',
    needed: 'without BOT_APP_SECRET',
    local: 'none',
  },
  BOT_APP_SECRET: {
    meaning: "the secret of the bot's app",
    example: 'a secret that Entra made',
    isSecret: true,
    from: 'council',
    needed: 'without BOT_MANAGED_IDENTITY',
    local: 'none',
  },
  RECEIPT_KEY: {
    meaning: '32 random characters or more, and keep it for as long as receipts matter',
    example: '32 random characters and then some more',
    isSecret: true,
    from: 'council',
    needed: 'in Azure',
    local: 'a fixed text',
  },
  RECEIPT_KEYS_BEFORE: {
    meaning: 'what RECEIPT_KEY was before, separated by commas, the whole of each',
    example: 'the-32-random-characters-or-more-of-before',
    isSecret: true,
    from: 'council',
    needed: 'if RECEIPT_KEY was changed, for as long as receipts of before matter',
    local: 'none',
  },
  LOCAL_MODE: {
    meaning: 'true, for no app id and only clients on this computer; refused in Azure',
    example: 'true',
    from: 'computer',
    needed: 'without BOT_APP_ID',
    local: 'true',
  },
} as const satisfies Record<string, Setting>;
