// The settings of email through GOV.UK Notify.
import type { Reader } from './reader.ts';

/** Where `replyToId` is `undefined`, the council has set at Notify where answers go. `url`: another Notify than the real one. */
export type NotifyConfig = {
  apiKey: string;
  templateId: string;
  replyToId: string | undefined;
  url: string | undefined;
  /** What Notify shows when it says what became of an email; `undefined`: it may not. */
  callbackToken: string | undefined;
};

const NOTIFY_SETTINGS = [
  'NOTIFY_API_KEY',
  'NOTIFY_TEMPLATE_ID',
  'NOTIFY_REPLY_TO_ID',
  'NOTIFY_URL',
  'NOTIFY_CALLBACK_TOKEN',
] as const;

/** A name, the id of the service and a secret: https://docs.notifications.service.gov.uk/rest-api.html#api-keys. */
const NOTIFY_KEY = /^.+-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** All of it or nothing: half of it would lose emails. */
export function readNotify(
  mode: 'local' | 'azure' | undefined,
  { value, fail, guidIn }: Reader,
): NotifyConfig | undefined {
  if (NOTIFY_SETTINGS.every((name) => value(name) === '')) return undefined;
  const [apiKey, url, callbackToken] = [value('NOTIFY_API_KEY'), value('NOTIFY_URL'), value('NOTIFY_CALLBACK_TOKEN')];
  if (!NOTIFY_KEY.test(apiKey))
    fail(
      'NOTIFY_API_KEY',
      `is ${apiKey === '' ? 'missing' : 'not a key'}`,
      `set it to an API key of GOV.UK Notify, or remove all settings that begin with NOTIFY_ to send no email`,
    );
  const templateId = guidIn('NOTIFY_TEMPLATE_ID');
  const replyToId = value('NOTIFY_REPLY_TO_ID') === '' ? undefined : guidIn('NOTIFY_REPLY_TO_ID', ', or remove it');
  // Emails and the key that goes with them are not for whoever listens on the way.
  if (url !== '' && !(/^https:\/\/[^/]+$/u.test(url) || (mode === 'local' && /^http:\/\/127\.0\.0\.1:\d+$/u.test(url))))
    fail(
      'NOTIFY_URL',
      'is no address of a Notify',
      'remove it to use GOV.UK Notify, or set it to one that begins with https://',
    );
  if (callbackToken !== '' && callbackToken.length < 32)
    fail(
      'NOTIFY_CALLBACK_TOKEN',
      'is short',
      'set it to 32 random characters or more, the same as at GOV.UK Notify, or remove it',
    );
  return { apiKey, templateId, replyToId, url: url || undefined, callbackToken: callbackToken || undefined };
}
