// Every setting, described once: the service reads no other, docs/settings.md says what these say, and infra/ sets those that are its own.
import { bot } from './described/bot.ts';
import { email } from './described/email.ts';
import { graph } from './described/graph.ts';
import { people } from './described/people.ts';
import { storage } from './described/storage.ts';
import { where } from './described/where.ts';

/** In the order in which somebody would set them. */
export const settings = { ...people, ...bot, ...storage, ...email, ...graph, ...where };

export type SettingName = keyof typeof settings;
