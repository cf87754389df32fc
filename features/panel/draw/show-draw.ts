// A draw as officers see it: what is sealed, who has its hash, whose part of the seed is missing, and how it ended.
import { formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Report } from '../../../platform/ports.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form, Person } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { gather, type GatherNeeds, seedOf } from '../gather.ts';
import type { Done } from '../panel.ts';
import type { Draw, Panels } from '../ports.ts';
import type { Sealed } from '../published.ts';
import { packed, poolIn, readWhatIf } from '../what-if.ts';
import type { Wording, WordingCode } from '../wording.ts';
import type { DrawStage, PanelDrawFacts, Posted } from './draw-facts.ts';
import { isTold, type DrawNotifyNeeds, postedOf } from './notify-channels.ts';
import { firstLine, seedOfDraw } from './seed.ts';

export type ShowDrawNeeds = GatherNeeds &
  DrawNotifyNeeds & {
    panels: Pick<Panels, 'find'>;
    report: Report;
    wording: Wording;
    /** A link that opens a private chat with the bot. */
    chat: string;
  };

/** What an officer pressed, and what came of it. */
export type DrawPressed = {
  words?: string;
  reason?: string;
  problem?: WordingCode;
  overtaken?: boolean;
};

const MOST_EARLIER = 5;

/** Opens the draw. Only in the officer's own chat. */
export const showDraw =
  (needs: ShowDrawNeeds) =>
  async (form: Form): Promise<Reply> =>
    form.place === 'personal' ? drawCard(form, {}, needs) : elsewhere(needs);

export const elsewhere = ({ chat }: { chat: string }): Reply => refusals.privateOnly.with({ chat });

/** Which draw a card means: the version in which it was sealed. */
export const drawNumber = ({ version, parts }: Draw): number => version - parts.length;

/** What is chosen from now, and what officers try: as it would be sealed. */
export async function toSeal(fields: Fields, needs: GatherNeeds): Promise<Sealed> {
  const [whatIf, pool] = [readWhatIf(fields, needs.seats), poolIn(fields['pool'])];
  const { order, ...selection } = (await gather({ whatIf, pool, seed: seedOf(needs.service) }, needs)).selection;
  return { round: needs.service.round.id, pool, selection };
}

const nowhere: Posted = { sent: 0, waiting: 0, failed: 0, unknown: 0 };

/** The draw of the round, how far channels know of it, and what can be done. `version`: of the last, given up or not; 0 for none. */
export async function standingDraw(
  needs: ShowDrawNeeds,
): Promise<{ stage: DrawStage; draw: Draw | undefined; posted: Posted; version: number }> {
  const last = await needs.draws.last(needs.service.round.id);
  if (!last) return { stage: 'none', draw: undefined, posted: nowhere, version: 0 };
  const posted = await postedOf(last, needs);
  const { version, dropped } = last;
  return { stage: stageOf(last, posted), draw: dropped ? undefined : last, posted, version };
}

function stageOf({ parts, dropped }: Draw, posted: Posted): DrawStage {
  if (dropped) return isTold(posted) ? 'none' : 'leaving';
  if (parts.length === 2) return 'drawn';
  if (!isTold(posted)) return 'posting';
  return posted.sent === 0 ? 'unseen' : 'open';
}

/** The card of the round's draw, for one officer. */
export async function drawCard(
  { fields, person }: Pick<Form, 'fields' | 'person'>,
  { words = '', reason = '', problem, overtaken = false }: DrawPressed,
  needs: ShowDrawNeeds,
): Promise<Reply> {
  const { service, draws, panels, wording } = needs;
  const { id: round, title } = service.round;
  const [{ stage, draw, posted }, panel, history] = await Promise.all([
    standingDraw(needs),
    panels.find(round),
    draws.history(round),
  ]);
  const now = await toSeal(draw ? { ...fields, pool: draw.pool } : fields, needs);
  const { selection } = draw ?? now;
  const earlier = history.filter(({ did }) => did === 'draw.dropped').toReversed();
  return cards.draw.with({
    round: title,
    stage,
    draw: draw ? drawNumber(draw) : 0,
    candidates: selection.candidates.length,
    fixed: selection.whatIf.in.length,
    left: selection.whatIf.out.length,
    changed: selection.whatIf.changes.length,
    hash: draw?.hash ?? '',
    sealed: draw ? shownDone(draw.sealed) : null,
    posted,
    ...partsFor(person, draw),
    ...changesOf(selection.candidates, now.selection.candidates),
    confirmed: panel !== undefined,
    typed: { words, reason },
    problem: problem ? wording[problem] : null,
    overtaken,
    earlier: earlier
      .slice(0, MOST_EARLIER)
      .map((entry) => ({ by: entry.name ?? '', at: formatInstant(entry.at), reason: entry.reason ?? '' })),
    whatIf: packed(now.selection.whatIf),
    pool: now.pool,
  });
}

const shownDone = ({ name, at }: Done): { by: string; at: string } => ({ by: name, at: formatInstant(at) });

/** Until both parts are there, each officer sees their own only. */
function partsFor(
  viewer: Person,
  draw: Draw | undefined,
): Pick<PanelDrawFacts, 'entered' | 'own' | 'words' | 'seed' | 'firstLine'> {
  const parts = draw?.parts ?? [];
  const seed = draw ? seedOfDraw(draw) : undefined;
  return {
    entered: parts.map(shownDone),
    own: parts.find(({ by }) => by.objectId === viewer.objectId)?.words ?? '',
    words: seed === undefined ? [] : parts.map(({ words }) => words),
    seed: seed ?? '',
    firstLine: draw && seed !== undefined ? firstLine(draw) : '',
  };
}

type People = readonly { id: string }[];

function changesOf(then: People, now: People): Pick<PanelDrawFacts, 'came' | 'gone'> {
  const beyond = (some: People, others: People): number => {
    const known = new Set(others.map(({ id }) => id));
    return some.filter(({ id }) => !known.has(id)).length;
  };
  return { came: beyond(now, then), gone: beyond(then, now) };
}
