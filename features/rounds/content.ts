// The service's own particulars and its round, as the council has them in service.json.
import * as z from 'zod';
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import {
  code,
  date,
  email,
  group,
  https,
  id,
  list,
  listOfSome,
  text,
  wholeNumber,
  wholeNumberBetween,
  yesOrNo,
} from '../../platform/reading/values.ts';
import type { Service } from './round.ts';

const FILE = 'service.json';

/** How the contact can be reached otherwise; a council that leaves one out does not offer it. */
const reached = { phone: text.default(''), hours: text.default(''), address: text.default('') };

const service = group({
  serviceName: text,
  programme: text,
  council: text,
  contact: group({ role: text, email, ...reached }),
  privacyNotice: group({ title: text, url: https, summary: text }),
  round: group({
    id,
    title: text,
    opens: date,
    closes: date,
    outcomesBy: z.exactOptional(date),
    next: listOfSome(text),
    endorsementRequired: yesOrNo,
    colleaguesMayNominate: yesOrNo,
  }),
  examples: listOfSome(id),
  answers: group({ mostWrongIn100: wholeNumberBetween(1, 20) }),
  faq: group({ onePersonMayPublish: yesOrNo }),
  questions: group({
    remindAfterSchoolDays: wholeNumberBetween(1, 60),
    answerWithinSchoolDays: z.exactOptional(wholeNumberBetween(1, 60)),
  }),
  broadcasts: z.exactOptional(group({ approveAbove: wholeNumber('a whole number, 0 or more', 0) })),
  register: group({ authority: code }),
  consulted: z.exactOptional(listOfSome(text)),
  closures: list(group({ from: date, to: date, name: text })),
});

/** Rounds and closures end on the day they begin or later. */
function problemsIn({ round, closures }: Service): ContentProblem[] {
  const closes =
    round.closes >= round.opens ? [] : [endProblem(['round', 'closes'], round.closes, `opens (${round.opens})`)];
  const { outcomesBy = round.closes } = round;
  const outcomes =
    outcomesBy >= round.closes ? [] : [endProblem(['round', 'outcomesBy'], outcomesBy, `closes (${round.closes})`)];
  const ends = closures
    .filter(({ from, to }) => to < from)
    .map(({ name, from, to }) => endProblem(['closures', name, 'to'], to, `from (${from})`));
  return [...closes, ...outcomes, ...ends];
}

const endProblem = (within: string[], end: string, start: string): ContentProblem => ({
  file: FILE,
  within,
  is: whatIsThere(end),
  should: `should be the same day as ${start} or later`,
});

export const content = {
  read: (files: Files) => ({ service: files.json(FILE, service) }),
  check: ({ service }: { service: Service | undefined }) => (service ? problemsIn(service) : []),
};
