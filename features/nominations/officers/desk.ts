// Nominations on officers' pages: the list of the card with more in a part and in any order, one opened, and several shortlisted at once.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing, redirect } from '../../../platform/web-page.ts';
import { cards } from '../cards.ts';
import type { NominationSummary } from '../nomination.ts';
import { reasonProblem } from './decide-nomination.ts';
import { referencesIn } from './compare.ts';
import { pages, type Shortlisted } from './desk-pages.ts';
import { everything, readFilter } from './filter.ts';
import { listFacts, type ListNeeds } from './list-nominations.ts';
import { referenceIn } from './opened.ts';
import { sorted, sortIn } from './sort.ts';

export type DeskNeeds = ListNeeds & { press: PressFor };

const MOST_LISTED = 50;

/** What its forms may press. */
const PRESSED = ['nominations.decide', 'nominations.print', 'nominations.link', 'nominations.audit'];

export const listOnPage =
  (needs: DeskNeeds) =>
  async ({ query }: PersonalRequest): Promise<PersonalReply> => {
    const [filter, sort] = [readFilter(query), sortIn(query['sort'])];
    const order = (found: NominationSummary[]) => sorted(found, sort);
    const { facts, shown } = await listFacts({ filter, page: query['page'], most: MOST_LISTED, order }, needs);
    const items = facts.items.map((item, at) => ({ ...item, version: shown[at]?.version ?? 0 }));
    const said = Object.entries({ ...filter, sort }).filter(([name, value]) => value !== (defaults[name] ?? ''));
    return pages.list.with({ ...facts, items, sort, query: new URLSearchParams(said).toString() });
  };

const defaults: Readonly<Record<string, string>> = { ...everything, sort: 'newest' };

export const openOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    shown(await needs.press(request, 'nominations.open', { reference: request.parameters['reference'] }), false);

/** Presses a button of its card. What comes of one that leads elsewhere, such as to its history, is that card. */
export const pressOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const verb = textIn(request.fields['verb']);
    if (!PRESSED.includes(verb)) return missing;
    const fields = { ...request.fields, reference: request.parameters['reference'] };
    return shown(await needs.press(request, verb, fields), verb === 'nominations.decide');
  };

function shown(reply: Reply | undefined, did: boolean): PersonalReply {
  const facts = cards.review.factsIn(reply);
  if (!facts) return reply ?? missing;
  const failed = facts.problem !== null || facts.overtaken;
  return pages.one.with({ ...facts, did: did && !failed }, failed ? 422 : 200);
}

/** A file of what the filter leaves, behind a link that works once: the card has it. */
export const exportOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    (await needs.press(request, 'nominations.export', request.fields)) ?? missing;

type Chosen = { reference: string; version: number };

/** "TAS-0001 3": which, and the version that was listed. */
const chosenIn = (said: unknown): Chosen[] =>
  textIn(said)
    .split(',')
    .flatMap((one) => {
      const [named, version] = one.trim().split(' ');
      const reference = referenceIn(named);
      return reference === undefined ? [] : [{ reference, version: Number(version) }];
    })
    .slice(0, MOST_LISTED);

/** Shortlists several for one reason: each as its own card would, one after the other, so that a storage that is busy stays so for nobody else. */
export const shortlistOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    if (request.fields['do'] === 'compare')
      return redirect(`/nominations/compare?chosen=${referencesIn(textIn(request.fields['chosen'])).join(',')}`);
    const chosen = chosenIn(request.fields['chosen']);
    const reason = textIn(request.fields['reason']);
    const wrong = reasonProblem(reason) ?? (chosen.length === 0 ? 'act.chosen.missing' : undefined);
    if (wrong)
      return pages.shortlisted.with(
        {
          done: [],
          problem: needs.wording[wrong],
          reason,
          chosen: textIn(request.fields['chosen']).split(',').filter(Boolean),
        },
        422,
      );
    const done: Shortlisted[] = [];
    for (const one of chosen) {
      const fields = { ...one, act: 'shortlist', reason };
      done.push(becameOf(one, cards.review.factsIn(await needs.press(request, 'nominations.decide', fields))));
    }
    return pages.shortlisted.with({ done, problem: '', reason, chosen: [] });
  };

type Facts = ReturnType<typeof cards.review.factsIn>;

function becameOf({ reference, version }: Chosen, facts: Facts): Shortlisted {
  const name = facts?.name ?? '';
  if (facts?.state === 'shortlisted' && !facts.overtaken) return { reference, name, became: 'shortlisted' };
  return { reference, name, became: facts?.version === version ? 'not-open' : 'changed' };
}
