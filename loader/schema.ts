// The shape of each content file. Wrong fields, missing fields and fields nobody knows are all problems.
import * as z from 'zod';
import { onlyOnes,seatAttributes } from '../features/coverage/seats.ts';
import { MOST_SEATS } from '../features/panel/what-if.ts';
import {
choiceValue,
code,
date,
email,
group,
https,
id,
list,
listOfSome,
monthOrDay,
oneOf,
text,
textUpTo,
wholeNumber,
wholeNumberBetween,
yesOrNo,
} from './values.ts';

export const frontMatter = group({
  id,
  title: text,
  alsoAskedAs: list(text),
  topic: id,
  status: oneOf(['answered', 'unanswered']),
  source: list(text),
  reviewed: date,
  reviewBy: date,
  ownerRole: text,
  related: list(id).max(3, { error: 'a list with at most 3 items' }),
  cites: z.exactOptional(listOfSome(id)),
  action: z.exactOptional(oneOf(['nominate', 'documents'])),
});

export const signpost = group({
  id,
  title: text,
  order: wholeNumber('a whole number, 1 for the signpost that comes before all others', 1),
  urgent: z.exactOptional(text),
  contact: group({
    role: text,
    phone: z.exactOptional(text),
    email: z.exactOptional(email),
    url: z.exactOptional(https),
  }),
  words: z.record(z.string(), text, { error: 'names of lists, each with its words' }),
  leaveOut: list(text),
  signs: listOfSome(text),
  notNames: list(text),
});

export const service = group({
  serviceName: text,
  programme: text,
  council: text,
  contact: group({ role: text, email }),
  privacyNotice: group({ title: text, url: https, summary: text }),
  round: group({
    id,
    title: text,
    opens: date,
    closes: date,
    next: listOfSome(text),
    endorsementRequired: yesOrNo,
    colleaguesMayNominate: yesOrNo,
  }),
  examples: listOfSome(id),
  answers: group({ mostWrongIn100: wholeNumberBetween(1, 20) }),
  faq: group({ onePersonMayPublish: yesOrNo }),
  questions: group({ remindAfterSchoolDays: wholeNumberBetween(1, 60) }),
  register: group({ authority: code }),
  closures: list(group({ from: date, to: date, name: text })),
});

export const documents = group({
  documents: list(
    group({
      id,
      title: text,
      kind: text,
      format: text,
      published: monthOrDay,
      sizeKb: z.exactOptional(wholeNumber('a whole number of kilobytes', 1)),
      url: https,
      summary: text,
      besideForm: yesOrNo,
    }),
  ),
});

const seatRule = {
  id,
  label: text,
  attribute: oneOf(seatAttributes),
  values: listOfSome(text),
  min: wholeNumber('a whole number of seats', 0),
  max: z.exactOptional(wholeNumber('a whole number of seats', 0)),
};

export const seats = group({
  total: wholeNumberBetween(1, MOST_SEATS),
  rules: list(group(seatRule)),
  wishes: list(group({ ...seatRule, weight: z.exactOptional(wholeNumberBetween(1, 100)) })),
  atMostOnePer: list(oneOf(onlyOnes)),
  reserves: wholeNumberBetween(0, 5),
});

const choiceList = listOfSome(group({ value: choiceValue, title: text }));

export const choices = group({
  roles: choiceList,
  governorCategories: choiceList,
  systemLeader: choiceList,
  availability: choiceList,
});

/** The limits are those of Teams for the commands in an app's manifest. */
export const offered = { title: textUpTo(32), description: textUpTo(128) };

export const courtesies = group({ courtesies: list(text) });

export const extension = group({
  search: group({ ...offered, input: group(offered) }),
  ask: group(offered),
});
