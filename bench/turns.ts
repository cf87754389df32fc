// Whole turns over HTTP: an FAQ question, and a nomination that is saved, next to bare echo bots served in the same way, of which one keeps nothing
// and the other asks the same of storage.
import { train } from '../features/faq/match.ts';
import { loadLanguage } from '../language/load.ts';
import { randomUUID } from 'node:crypto';
import type { Content } from '../loader/load.ts';
import { nominationSent, question } from './activities.ts';
import type { Bot } from './bots.ts';
import { send } from './client.ts';
import type { Sink } from './sink.ts';
import { figure, table, times } from './table.ts';
import { middle, round, type Round, takeTurns } from './timing.ts';

const ROUNDS = 3;
const WARM_UP = 80;

type Needs = { roundtable: Bot; echo: Bot; storing: Bot; sink: Sink; content: Content };

/** A round of turns; `cpu`: milliseconds of processor a turn, work that follows from the queues included as far as it was done by then. */
type Measured = Round & { cpu: number };
type Turns = { what: string; concurrency: number; ours: Measured; echo: Measured; storing: Measured };

/** Turns of all bots, as a table. Throws when a turn was not answered as it should be: its time would mean nothing. */
export async function turns(needs: Needs): Promise<string> {
  const { roundtable, echo, storing } = needs;
  const measured: Turns[] = [];
  for (const { what, count, concurrencies, turn } of [...questions(needs), nominations(needs)]) {
    for (const bot of [roundtable, echo, storing]) await round({ count: WARM_UP, concurrency: 4 }, () => turn(bot));
    for (const concurrency of concurrencies) {
      const of = (bot: Bot) => async (): Promise<Measured> => {
        const before = bot.cpu();
        const done = await round({ count, concurrency }, () => turn(bot));
        return { ...done, cpu: (bot.cpu() - before) / count };
      };
      const [ours = [], bare = [], same = []] = await takeTurns(ROUNDS, [of(roundtable), of(echo), of(storing)]);
      measured.push({ what, concurrency, ours: middle(ours), echo: middle(bare), storing: middle(same) });
    }
  }
  return table([
    ['turn', 'at once', 'p50 ms', 'p99 ms', 'CPU ms', ...heading('echo'), ...heading('storing')],
    ...measured.map(({ what, concurrency, ours, echo, storing }) => [
      ...[what, String(concurrency)],
      ...[ours.p50, ours.p99, ours.cpu].map(figure),
      ...[echo, storing].flatMap((peer) => [
        ...[peer.p50, peer.cpu].map(figure),
        times(peer.perSecond / ours.perSecond),
        times(ours.cpu / peer.cpu),
      ]),
    ]),
  ]);
}

const heading = (peer: string): string[] => [`${peer} p50`, 'CPU ms', 'time', 'CPU'];

/** A kind of turn, how many of them are a round, and how many of them are under way at once. */
type Kind = { what: string; count: number; concurrencies: readonly number[]; turn: (bot: Bot) => Promise<void> };

/** Titles of answered entries, one after the other; and one title by many at once, as on the day a letter goes out. */
function questions({ roundtable, sink, content }: Needs): Kind[] {
  const matcher = train(content.faq, { language: loadLanguage() });
  const answered = content.faq.filter(({ status }) => status === 'answered');
  const titles = answered.filter(({ id, title }) => matcher.answer(title).id === id).map(({ title }) => title);
  const [one] = titles;
  if (one === undefined) throw new Error('No FAQ entry has an answer to ask for.');
  const ask = async (bot: Bot, { title, person }: { title: string; person?: string | undefined }) => {
    const before = sink.posted().count;
    await send(bot.url, question(sink.url, title, person));
    const { count, last } = sink.posted();
    if (count === before || (bot === roundtable && !last.includes('vnd.microsoft.card.adaptive')))
      throw new Error(`No answer card came for "${title}": ${last.slice(0, 200)}`);
  };
  let next = 0;
  const title = (): string => titles[(next += 1) % titles.length] ?? one;
  const returning = Array.from({ length: 20 }, () => randomUUID());
  return [
    {
      what: 'question, met today',
      count: 400,
      concurrencies: [1, 8],
      turn: (bot) => ask(bot, { title: title(), person: returning[next % returning.length] }),
    },
    { what: 'question, new person', count: 200, concurrencies: [1], turn: (bot) => ask(bot, { title: title() }) },
    { what: 'same question', count: 64, concurrencies: [32], turn: (bot) => ask(bot, { title: one }) },
  ];
}

/** Each by somebody else, so that each is a row. */
function nominations({ roundtable, sink, content }: Needs): Kind {
  const urn = content.schools[0]?.urn ?? '';
  return {
    what: 'nomination',
    count: 100,
    concurrencies: [1, 8],
    turn: async (bot) => {
      const answer = await send(bot.url, nominationSent(sink.url, urn));
      if (bot === roundtable && !/TAS-\w{4}-\w{4}/u.test(answer))
        throw new Error(`A nomination got no receipt: ${answer.slice(0, 200)}`);
    },
  };
}
