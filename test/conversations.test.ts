// What the bot says: each file of conversations/ is a situation, played through the real Playground, host and storage.
import { strict as assert } from 'node:assert';
import { registry } from '../app.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { actionsOf, inputsOf, textOf, type Card } from './playground/card.ts';
import { openChat, type Chat } from './playground/chat.ts';
import { objectIdOf, openOthers, others, type OtherName, type Others } from './playground/others.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID } from '../dev/playground.ts';
import { closedRound, openRound, theStack, type Setting, type Stack } from './playground/stack.ts';

const folder = join(import.meta.dirname, 'conversations');
const place = z.enum(['personal', 'group', 'staff channel', 'general channel']);

const other = z.enum(Object.keys(others) as [OtherName, ...OtherName[]]);

const stepSchema = z
  .strictObject({
    /** One of these: what happens. */
    say: z.string(),
    press: z.string(),
    install: place,
    /** The message extension, in the group chat: a search, a message somebody asks about, a button in the dialog. */
    find: z.string(),
    askAbout: z.string(),
    select: z.string(),
    /** A verb that no card offered, with what is in `fill`; by somebody else only. */
    send: z.string(),
    /** Who does it, or waits for it, in their own chat; by default the one in the Playground's window. */
    as: other,
    /** What is said by somebody else is sent again under the same id, as Teams does. */
    twice: z.literal(true),
    /** Or nothing is done, and what comes by itself to that place is awaited. */
    wait: place,
    in: place,
    /** Values typed into the inputs before a press. */
    fill: z.record(z.string(), z.string()),
    /** Choices ticked, by their titles. */
    tick: z.record(z.string(), z.array(z.string())),
    /** What the card that came back says, does not say, offers, and holds in its inputs. */
    shows: z.array(z.string()),
    hides: z.array(z.string()),
    buttons: z.array(z.string()),
    inputs: z.record(z.string(), z.string()),
    /** What the queues were asked for before is done first. */
    rest: z.literal(true),
    /** The host is stopped and started again. */
    restart: z.literal(true),
    /** How many cards an installation brings. */
    cards: z.number(),
  })
  .partial();
type Step = z.infer<typeof stepSchema>;

const conversationSchema = z.strictObject({
  promise: z.string(),
  round: z.enum(['closed', 'two seats']).optional(),
  /** `two`: Tom is one, too. */
  officers: z.enum(['none', 'two']).optional(),
  /** It tells whom Teams knows: the host, which keeps that in mind, begins to know nobody. */
  meets: z.literal(true).optional(),
  steps: z.array(stepSchema).nonempty(),
  /** How many rows of tables there are at the end. */
  rows: z.record(z.string(), z.number()).optional(),
  /** How many cards with which words somebody else has in their chat at the end. */
  heard: z.partialRecord(other, z.record(z.string(), z.number())).optional(),
});

/** What somebody does in a chat of their own. */
async function takeAs(
  name: OtherName,
  { say, twice, press, send, fill, tick, shows = [] }: Step,
  all: Others,
): Promise<Card> {
  if (say !== undefined) return all.say(name, say, { ...(twice && { twice }) });
  if (press !== undefined) return all.press(name, press, { ...(fill && { fill }), ...(tick && { tick }) });
  if (send !== undefined) return all.execute(name, send, fill);
  return all.until(name, (card) => shows.every((words) => textOf(card).includes(words)));
}

type Chats = { chat: Chat; all: Others };

async function take(step: Step, { chat, all }: Chats): Promise<Card | undefined> {
  if (step.as !== undefined) return takeAs(step.as, step, all);
  if (step.say !== undefined) return chat.say(step.say, step.in);
  if (step.press !== undefined)
    return chat.press(step.press, {
      ...(step.in && { place: step.in }),
      ...(step.fill && { fill: step.fill }),
      ...(step.tick && { tick: step.tick }),
    });
  if (step.find !== undefined) return chat.find(step.find);
  if (step.askAbout !== undefined) return chat.askAbout(step.askAbout);
  if (step.select !== undefined) return chat.select(step.select);
  if (step.wait)
    return chat.until(step.wait, (card) => (step.shows ?? []).every((words) => textOf(card).includes(words)));
  const { install = 'personal', cards = 1 } = step;
  const before = chat.shown.length;
  await chat.install(install);
  await chat.more(before, cards);
  // Both announcements were sent before this; a greeting too many would stand in front of its answer.
  await chat.say('help');
  assert.equal(chat.shown.length - before - 1, cards, 'cards that an installation brings');
  return chat.shown[before]?.card;
}

function check(step: Step, card: Card | undefined): void {
  const text = card ? textOf(card) : '';
  for (const words of step.shows ?? []) assert.ok(text.includes(words), `should show "${words}":\n${text}`);
  for (const words of step.hides ?? []) assert.ok(!text.includes(words), `should not show "${words}":\n${text}`);
  const titles = card ? actionsOf(card).map(({ title }) => title) : [];
  for (const title of step.buttons ?? [])
    assert.ok(titles.includes(title), `should offer "${title}": ${titles.join(', ')}`);
  const held = card ? inputsOf(card) : {};
  for (const [id, value] of Object.entries(step.inputs ?? {})) assert.equal(held[id], value, `input ${id}`);
}

const roundOf = (round: 'closed' | 'two seats') =>
  round === 'closed' ? closedRound : { ...openRound(), twoSeats: true };

const officerIds = {
  none: '',
  you: PLAYGROUND_OFFICER_OBJECT_ID,
  two: `${PLAYGROUND_OFFICER_OBJECT_ID},${objectIdOf('tom')}`,
} as const;

/** Who takes part, as rows would hold them: by name, address or Entra object id. */
const people = new RegExp(
  [
    'Priya',
    ...Object.values(others).map(({ name }) => name),
    '@[a-z.]*example',
    PLAYGROUND_OFFICER_OBJECT_ID,
    objectIdOf('tom').slice(0, -1),
  ].join('|'),
  'iu',
);

/** Columns that hold one of them, in tables that do not declare so. */
async function undeclared(stack: Stack): Promise<string[]> {
  const found = new Set<string>();
  for (const [table, { personal }] of Object.entries(registry.tables))
    for (const row of await stack.rows(table))
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'string' && people.test(value) && !declares(personal, column))
          found.add(`${table}.${column}`);
  return [...found];
}

/** Long texts are cut into columns with a number: "long0 and on". */
const declares = (personal: readonly string[], column: string): boolean =>
  personal.includes(column) || (/^long\d+$/u.test(column) && personal.includes('long0 and on'));

describe('conversations', () => {
  let stack: Stack;
  let chat: Chat;
  let all: Others;
  const opened: { close: () => void }[] = [];
  before(async () => {
    stack = await theStack();
    opened.push((chat = await openChat(stack.playground)));
    opened.push((all = await openOthers(stack)));
  });
  after(() => {
    for (const one of opened) one.close();
  });

  const situations = readdirSync(folder)
    .sort()
    .map((file) => ({ file, ...conversationSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));
  const settingOf = ({ round, officers }: (typeof situations)[number]): Setting => ({
    ...(round && { round: roundOf(round) }),
    ...(officers && { officers: officerIds[officers] }),
  });
  // Those of one setting come one after the other, so that the host is seldom started anew.
  const orderOf = (situation: (typeof situations)[number]) => JSON.stringify(settingOf(situation));
  for (const situation of situations.toSorted((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1))) {
    const { file, promise, meets = false, steps, rows = {}, heard = {} } = situation;
    it(`${file.replace('.json', '').replaceAll('-', ' ')}: ${promise}`, async () => {
      await stack.fresh(settingOf(situation), { anew: meets });
      all.forget();
      for (const step of steps) {
        // What earlier steps bring to a channel by itself must not stand in front of this one's answer.
        if (step.rest || step.in?.endsWith('channel')) await stack.atRest();
        if (!step.restart) check(step, await take(step, { chat, all }));
        else {
          await stack.stopHost();
          await stack.startHost();
        }
      }
      if (Object.keys(rows).length > 0) await stack.atRest();
      for (const [name, counts] of Object.entries(heard))
        for (const [words, count] of Object.entries(counts)) {
          const cards = all.cards(name as OtherName).filter((card) => textOf(card).includes(words));
          assert.equal(cards.length, count, `cards with "${words}" that ${name} has`);
        }
      for (const [table, count] of Object.entries(rows))
        assert.equal((await stack.rows(table)).length, count, `rows of ${table}`);
      assert.deepEqual(await undeclared(stack), [], 'columns about people that their table does not declare');
    });
  }
});
