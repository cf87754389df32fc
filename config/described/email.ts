// The settings of email through GOV.UK Notify.
import { exampleId, type Setting } from '../setting.ts';

export const email = {
  NOTIFY_API_KEY: {
    meaning: 'an API key of GOV.UK Notify',
    example: `roundtable-${exampleId('f001')}-${exampleId('f002')}`,
    isSecret: true,
    from: 'council',
    needed: 'for email',
    local: 'none: no email is sent',
  },
  NOTIFY_TEMPLATE_ID: {
    meaning: 'the id of the email template at GOV.UK Notify',
    example: exampleId('f003'),
    from: 'council',
    needed: 'for email',
    local: 'none',
  },
  NOTIFY_REPLY_TO_ID: {
    meaning: 'the id of a reply-to address at GOV.UK Notify',
    example: exampleId('f004'),
    from: 'council',
    needed: 'if answers to emails go elsewhere than its default',
    local: 'none',
  },
  NOTIFY_CALLBACK_TOKEN: {
    meaning: '32 random characters or more, the same as at GOV.UK Notify',
    example: '32 random characters and then some more',
    isSecret: true,
    from: 'council',
    needed: 'for officers to see which emails came back',
    local: 'none',
  },
  NOTIFY_URL: {
    meaning: 'the https address of another Notify than GOV.UK’s',
    example: 'https://notify.example.org',
    from: 'computer',
    needed: 'in tests',
    local: 'none',
  },
} as const satisfies Record<string, Setting>;
