// What the message extension sends: words to search for, the message somebody asks about, a button in the dialog.
import * as z from 'zod';
import type { Form, Message, Search } from '../../platform/turn.ts';
import type { TeamsActivity } from './activity.ts';
import { formOf } from './form.ts';
import { messageText } from './plain-text.ts';

/** The ids of its commands in the manifest. */
export const extensionCommands = { search: 'searchFaq', ask: 'askAbout' } as const;

/** Teams asks for 25 at a time, and shows about five. */
const MOST_HITS = 15;

const searchSchema = z.looseObject({
  commandId: z.literal(extensionCommands.search),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .looseObject({
      skip: z.int().nonnegative().catch(0),
      count: z.int().positive().catch(MOST_HITS),
    })
    .catch({ skip: 0, count: MOST_HITS }),
});

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module */
const askSchema = z.looseObject({
  commandId: z.literal(extensionCommands.ask),
  messagePayload: z.looseObject({
    body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  }),
});

const submitSchema = z.looseObject({ commandId: z.literal(extensionCommands.ask), data: z.looseObject({}) });

export const isExtension = ({ type, name }: TeamsActivity): boolean =>
  type === 'invoke' && (name ?? '').startsWith('composeExtension/');

type Asked = Pick<Search, 'kind' | 'text' | 'skip' | 'count'> | Pick<Message, 'kind' | 'text'>;

const search = (value: unknown): Asked | undefined => {
  const found = searchSchema.safeParse(value).data;
  if (!found) return undefined;
  // What opens the search has a parameter of another name, "initialRun".
  const typed = found.parameters.find(({ name }) => name === 'query')?.value;
  const { skip, count } = found.queryOptions;
  return {
    kind: 'search',
    text: typeof typed === 'string' ? typed.trim() : '',
    skip,
    count: Math.min(count, MOST_HITS),
  };
};

const ask = (value: unknown): Asked | undefined => {
  const payload = askSchema.safeParse(value).data?.messagePayload;
  return payload && { kind: 'message', text: messageText(payload.body?.content ?? '', payload.body?.contentType) };
};

const submit = (value: unknown): Pick<Form, 'kind' | 'verb' | 'fields'> | undefined => {
  const data = submitSchema.safeParse(value).data?.data;
  const form = data && formOf(data);
  return form && { kind: 'form', ...form };
};

/** What somebody does with the extension; `undefined` when it is nothing of ours. */
export const readExtension = ({ name, value }: TeamsActivity) => {
  if (name === 'composeExtension/query') return search(value);
  if (name === 'composeExtension/fetchTask') return ask(value);
  return name === 'composeExtension/submitAction' ? submit(value) : undefined;
};
