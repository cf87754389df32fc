// Writes a rehearsal into the stores, as the service itself would have written it. Doing it twice changes nothing.
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { Instant } from '../../platform/calendar.ts';
import { summaryOf } from '../../features/nominations/nomination.ts';
import type { Stores } from '../../app.ts';
import { type Hearing, rehearsalOfficer } from './hearing.ts';
import type { Rehearsed } from './nominations.ts';

/** `foreign`: how many nominations the round has that are not of this rehearsal; where it has any, nothing was written. */
export type Written = { written: number; there: number } | { foreign: number };

type Needs = Pick<Stores, 'nominations' | 'summaries' | 'outbox'>;

/** Writes what is missing, and leaves alone what people have changed since. */
export async function writeRehearsal(all: readonly Rehearsed[], needs: Needs, now: Instant): Promise<Written> {
  const ours = new Set(all.map(([{ nomination }]) => nomination.reference));
  const rounds = [...new Set(all.map(([{ nomination }]) => nomination.round))];
  const listed = (await Promise.all(rounds.map((round) => needs.summaries.list(round)))).flat();
  const foreign = listed.filter(({ reference }) => !ours.has(reference)).length;
  if (foreign > 0) return { foreign };
  let written = 0;
  for (const steps of all) if (await writeOne(steps, needs, now)) written += 1;
  return { written, there: all.length - written };
}

/** Whether anything was missing. */
async function writeOne(steps: Rehearsed, { nominations, summaries, outbox }: Needs, now: Instant): Promise<boolean> {
  const [first] = steps;
  const { round, person } = first.nomination;
  const done = (await nominations.history(round, person)).map(({ id }) => id);
  const missing = steps.filter(({ audit }) => !done.includes(audit.id));
  // Whoever changed it since, saw all of it or took it on as it was.
  if (missing.length === 0 || missing.length + done.length > steps.length) return false;
  const events: (OutboxEvent | undefined)[] = [];
  for (const { nomination, audit } of missing)
    events.push(
      nomination.version === 1
        ? (await nominations.submit(nomination, audit)).event
        : await nominations.change(nomination, audit),
    );
  // What the service does for each saved version, but nobody is to be asked or told anything of a rehearsal that was before it began.
  const standing = await nominations.find(round, person);
  if (standing) await summaries.put(summaryOf(standing, now));
  for (const event of events) if (event) await outbox.done(event);
  return true;
}

type HearingNeeds = Pick<Stores, 'answerEvents' | 'thoughts' | 'themes' | 'codings' | 'outbox'>;

/** Writes what schools asked and told us, once: where it is there already nothing is written, so it does not move with the days. */
export async function writeHearing(
  { asked, thoughts, themes, codings }: Hearing,
  needs: HearingNeeds,
  now: Instant,
): Promise<number> {
  const [first] = thoughts;
  if (first && (await needs.thoughts.find(first.id))) return 0;
  for (const { event, at, turn } of asked) await needs.answerEvents.note(event, at, turn);
  const { name, ...by } = rehearsalOfficer;
  for (const theme of themes) await needs.themes.begin(theme, { by, name, did: 'theme.created' });
  for (const coding of codings) await needs.codings.code(coding);
  // Nobody is to hear anything of it.
  for (const event of await needs.outbox.waiting(now))
    if (event.id.startsWith('rehearsal-')) await needs.outbox.done(event);
  // Last to first: where the first is there, all are.
  for (const thought of thoughts.toReversed()) await needs.thoughts.share(thought);
  return thoughts.length;
}
