// Sends email through GOV.UK Notify: one template there, which has room for a subject and a body. The only file that knows its client.
import { setTimeout as sleepFor } from 'node:timers/promises';
import { z } from 'zod';
import { render } from '../adaptive-cards/render.ts';
import { emailIn, mailTo } from '../platform/address.ts';
import type { Mail } from '../platform/mail.ts';
import type { Report } from '../platform/ports.ts';
import { answerIn, faultOf, wasNotReached } from './fault.ts';
import { type Said, type Words, wordsOf } from './words.ts';

export type NotifySettings = {
  apiKey: string;
  templateId: string;
  /** Where answers go; `undefined`: as the council has set it at Notify. */
  replyToId: string | undefined;
  /** `undefined`: the real Notify. */
  url: string | undefined;
};

type Needs = Said & { report: Report };

/** A request that takes longer may have been taken. Milliseconds. */
const WITHIN = 30_000;

const takenSchema = z.object({ data: z.object({ id: z.string() }) });
const foundSchema = z.object({
  data: z.object({ notifications: z.array(z.object({ reference: z.string().nullish() })) }),
});

/** The port of email. Its library is loaded when the first email is sent. */
export function openMail(settings: NotifySettings, { report, ...said }: Needs): Mail {
  const { apiKey, templateId, replyToId, url } = settings;
  let opened: ReturnType<typeof open> | undefined;
  const open = async () => {
    const { NotifyClient } = (await import('notifications-node-client')).default;
    return url === undefined ? new NotifyClient(apiKey) : new NotifyClient(url, apiKey);
  };
  const client = () => (opened ??= open());

  const send = async (to: string, words: Words, reference: string): Promise<string> => {
    const options = {
      personalisation: words,
      reference,
      ...(replyToId !== undefined && { emailReplyToId: replyToId }),
    };
    return takenSchema.parse(await inTime((await client()).sendEmail(templateId, to, options))).data.id;
  };

  return {
    to: mailTo,

    post: async ({ to, reply, reference }) => {
      let words: Words;
      try {
        words = wordsOf(render(reply), said);
      } catch (error) {
        report('An email failed before anything was sent, and is tried again', error);
        return { posted: false, busy: true };
      }
      try {
        return { posted: true, activity: await send(emailIn(to), words, reference) };
      } catch (error) {
        const answer = answerIn(error);
        if (answer?.status === 429 || wasNotReached(error)) return { posted: false, busy: true };
        if (answer === undefined || answer.status >= 500) throw faultOf(error);
        report('Notify did not take an email', faultOf(error));
        // A wrong key is put right sooner or later; what is wrong with the email or its address stays wrong.
        return answer.status === 401 || answer.status === 403
          ? { posted: false, busy: true }
          : { posted: false, refused: answer.code };
      }
    },

    wasTaken: async (reference) => {
      try {
        const found = foundSchema.parse(await inTime((await client()).getNotifications('email', '', reference)));
        return found.data.notifications.some((one) => one.reference === reference);
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

/** The client waits for ever. */
const inTime = <Out>(work: Promise<Out>): Promise<Out> =>
  Promise.race([
    work,
    sleepFor(WITHIN, undefined, { ref: false }).then(() => {
      throw new Error('No answer in time.');
    }),
  ]);
