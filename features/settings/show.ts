// Shows what is set now, and which changes wait for a second person.
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { clip, filled } from '../../platform/format.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { Row } from './facts.ts';
import type { Saving } from './ports.ts';
import { type Group, groups, type Setting, valueIn } from './setting.ts';
import type { StandingSettings } from './standing.ts';
import { saidOf } from './value.ts';
import type { Proposal } from './version.ts';
import type { Wording } from './wording.ts';

export type ShowNeeds = Pick<Saving, 'renewFaq'> & {
  standing: StandingSettings;
  wording: Wording;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/** A person does this in their own chat, with all that was saved up to now; `after`: up to which number of publications that is. */
export const inOwnChat =
  <Turn extends Message | Form>(needs: ShowNeeds, use: (turn: Turn, after: number) => Reply | Promise<Reply>) =>
  async (turn: Turn): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return use(turn, await needs.renewFaq());
  };

export const showSettings = (needs: ShowNeeds) => inOwnChat<Message | Form>(needs, () => settingsCard(needs));

function settingsCard(needs: ShowNeeds): Reply {
  const { standing, wording } = needs;
  return cards.settings.with({
    groups: groups.flatMap((group) => {
      const own = standing.described.filter((setting) => setting.group === group);
      const waits = openIn(group, standing);
      const shown = waits ? { by: waits.author.name, at: formatInstant(waits.at) } : null;
      const title = wording[`settings.group.${group}`];
      return own.length === 0 ? [] : [{ group, title, rows: rowsOf(own, needs), waits: shown }];
    }),
    misfit: standing.isMisfit(),
    isChanged: standing.versions().length > 0,
  });
}

/** The proposal for a group that waits for a second person. */
export const openIn = (group: Group, { proposals }: Pick<StandingSettings, 'proposals'>): Proposal | undefined =>
  proposals().find((one) => one.group === group && one.state === 'open');

const LONGEST = 200;
/** Of longer groups only the first are listed: the form has all. */
const MOST = 5;

/** What is set now, shorter where it is long. */
function rowsOf(own: readonly Setting[], { standing, wording }: ShowNeeds): Row[] {
  const listed = own.length > MOST ? own.filter(({ kind }) => kind === 'number') : own;
  const rows = listed.map((setting) => {
    const value = valueIn(standing.files(), setting);
    const said = Array.isArray(value)
      ? filled(wording['settings.closures'], { number: String(value.length) })
      : saidOf(value, setting.kind, wording);
    return { label: setting.label, value: said.length > LONGEST ? `${clip(said, LONGEST)}…` : said };
  });
  const more = own.length - listed.length;
  const value = filled(wording['settings.more.number'], { number: String(more) });
  return more === 0 ? rows : [...rows, { label: wording['settings.more'], value }];
}
