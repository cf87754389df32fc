// Every text that people are about to get, exactly as they get it, and how many get it. Nothing is ever sent that was not shown so.
import { openUntil } from '../../rounds/index.ts';
import type { Reply } from '../../../platform/card.ts';
import { createHash } from 'node:crypto';
import type { Instant } from '../../../platform/calendar.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Form } from '../../../platform/turn.ts';
import { filled } from '../../../platform/format.ts';
import { outOfDate } from '../out-of-date.ts';
import type { Panel } from '../panel.ts';
import type { Panels } from '../ports.ts';
import type { OutcomeText, PreviewFacts } from './outcome-facts.ts';
import { numbersIn, offerText, outcomeTexts, ownLines, type TextNeeds } from './text.ts';
import { standingCard, type StandingNeeds } from './standing.ts';
import { getsLetter, hasChat, hearersOf, type Hearers, type WhoNeeds } from './who.ts';
import { refusals } from '../../../platform/refusals.ts';
import { cards } from '../cards.ts';

export type PreviewNeeds = WhoNeeds & TextNeeds & { panels: Panels; chat: string; mail: Pick<Mail, 'to'> };

/** How many texts a card holds. */
const PAGE = 6;
const MOST_NAMES = 10;

/** Shows a page of what everybody would hear. Only in the officer's own chat. */
export const previewOutcomes =
  (needs: PreviewNeeds & StandingNeeds) =>
  async ({ place, fields, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const panel = await needs.panels.find(needs.service.round.id);
    if (!panel || panel.told) return outOfDate(needs);
    if (panel.workedOut !== 'done') return standingCard(panel, {}, needs);
    return previewCard(await hearersOf(panel, needs), { at, page: Number(fields['page']) }, needs);
  };

/** `page`: the first, if it is none of them. `sure`: the officer is asked once more, as the round is open. */
export function previewCard(
  hearers: Hearers,
  { at, page: asked, changed = false, sure = false }: { at: Instant; page: number; changed?: boolean; sure?: boolean },
  needs: PreviewNeeds,
): Reply {
  const { panel, people, newcomers, lost } = hearers;
  const texts = textsOf(hearers, needs);
  const pages = Math.ceil(texts.length / PAGE);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return cards.preview.with({
    round: needs.service.round.title,
    people: people.length,
    letters: people.filter((one) => getsLetter(one, needs)).length,
    texts: texts.slice((page - 1) * PAGE, page * PAGE),
    page,
    pages,
    version: panel.version,
    hash: hashOf(hearers, needs),
    changed,
    openUntil: openUntil(at, needs.service),
    sure,
    newcomers: newcomers.slice(0, MOST_NAMES).map(({ name }) => name),
    lost: lost.slice(0, MOST_NAMES).map((id) => people.find(({ reference }) => reference === id)?.name ?? id),
  });
}

/** The distinct texts, by how they begin: members, reserves, others; last the offer that a reserve would get. */
function textsOf({ panel, people }: Hearers, needs: PreviewNeeds): PreviewFacts['texts'] {
  const groups = new Map<string, PreviewFacts['texts'][number]>();
  const [textFor, numbers] = [outcomeTexts(panel, needs), numbersIn(panel)];
  for (const one of people) {
    const text = textFor(one.reference);
    if (!text) continue;
    const own = ownPlaces(one.reference, { ...panel, numbers }, needs);
    const shared = { ...text, own };
    const known = JSON.stringify(shared);
    const group = groups.get(known) ?? { ...shared, people: 0, letters: 0, offer: false, buttons: isAsked(text) };
    group.people += 1;
    if (getsLetter(one, needs)) group.letters += 1;
    groups.set(known, group);
  }
  const order = (['selected', 'reserve', 'not-selected'] as const).map((is) => headingOf(is, needs));
  const sorted = [...groups.values()].sort(
    (a, b) => order.indexOf(a.heading) - order.indexOf(b.heading) || b.people - a.people,
  );
  return [...sorted, { ...offerText(needs), people: 0, letters: 0, offer: true, buttons: true }];
}

const headingOf = (is: 'selected' | 'reserve' | 'not-selected', { wording, service }: PreviewNeeds): string =>
  filled(wording[`outcome.${is}.heading`], { round: service.round.title });

const isAsked = ({ letterEnd }: OutcomeText): boolean => letterEnd !== null;

/** What only one person is told, with its place left open. */
function ownPlaces(
  id: string,
  { why, sealed, numbers }: Pick<Panel, 'why' | 'sealed'> & { numbers: ReturnType<typeof numbersIn> },
  { wording }: PreviewNeeds,
): string[] {
  const each = wording['outcome.own.each'];
  const number = numbers.has(id) ? each : undefined;
  return ownLines({ number, place: sealed !== null && why[id]?.by === 'draw' ? each : undefined }, wording);
}

/** All texts, who gets which, and how. Any change of it is another hash. */
export function hashOf({ panel, people }: Hearers, needs: TextNeeds): string {
  const textFor = outcomeTexts(panel, needs);
  const all = people.map((one) => [one.reference, hasChat(one), textFor(one.reference)]);
  return createHash('sha256')
    .update(JSON.stringify([panel.version, all, offerText(needs)]))
    .digest('base64url');
}
