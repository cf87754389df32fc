// The pages of the website itself, and what each is told.
import { webPage } from '../../platform/web-page.ts';

export type StartFacts = {
  /** The round's title: "steering group". */
  round: string;
  /** What is true of nominations now, and the day that matters: when they open, until when they are open, when the outcome is known. */
  nominations: { are: 'to come' | 'open' | 'closed'; when: string };
  /** Opens a chat with the bot in Teams; empty where there is no such link. */
  chat: string;
};

export type StatementFacts = { title: string; text: string; updated: string };

export const pages = {
  start: webPage<StartFacts>('website/start'),
  privacy: webPage<{ statement: StatementFacts | null; notice: { title: string; url: string; summary: string } }>(
    'website/privacy',
  ),
  tab: webPage<object>('website/tab'),
  accessibility: webPage<{ statement: StatementFacts | null }>('website/accessibility'),
};
