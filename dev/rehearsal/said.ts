// What people say in a rehearsal, who do not exist: about which part of the proposal, and in which theme an officer has put it already.
import type { Stance } from '../../features/thoughts/index.ts';

/** `theme`: the place of its title among `themeTitles`; `null` where nobody has read it yet. */
export type Said = { text: string; stance: Stance; part: string; mayQuote: boolean; theme: number | null };

export const themeTitles = [
  'Time and travel for meetings',
  'Learning from each other',
  'What becomes of advisers',
] as const;

type Told = readonly [stance: Stance, part: string, mayQuote: boolean, text: string];

const aboutTime: readonly Told[] = [
  [
    'challenge',
    'time-and-money',
    true,
    'Our nearest network meeting is 40 minutes away. I cannot leave a school of 52 pupils without its head for half a day.',
  ],
  ['challenge', 'networks', true, 'Meetings at 2pm mean that I miss the end of the day, when parents want to see me.'],
  ['opportunity', 'networks', true, 'We would join every time if half of the meetings were online.'],
  ['challenge', 'steering-group', true, 'As a volunteer governor with a job I can only come in the evening.'],
  ['challenge', 'timing', false, 'Fix the dates a year ahead. Our calendar is full by June.'],
  ['challenge', 'time-and-money', true, 'Supply cover for one meeting costs us what we spend on books in a term.'],
  ['opportunity', 'networks', false, 'Two of us share one headship. We can take turns, and that would work well.'],
  [
    'opportunity',
    'networks',
    true,
    'Could we meet in schools in turn? We would learn more from seeing each other’s classrooms.',
  ],
  ['challenge', 'time-and-money', false, 'Travel money should be paid without a form of four pages.'],
];

const aboutLearning: readonly Told[] = [
  [
    'opportunity',
    'networks',
    true,
    'We already share a phonics lead with two neighbours. A network would let ten schools do that.',
  ],
  [
    'opportunity',
    'model',
    true,
    'Our secondary knows our Year 6 children before they arrive when we meet often. More of that would help every child.',
  ],
  ['opportunity', 'model', true, 'A small school cannot have a specialist of its own. A network can.'],
  ['opportunity', 'networks', true, 'I would gladly open our moderation days to others.'],
  ['challenge', 'model', true, 'Schools that do well will give and give. Who helps them?'],
  ['opportunity', 'networks', true, 'Special schools have much to offer on behaviour, if anybody asks us.'],
  ['opportunity', 'model', false, 'We learned more from one visit to a school like ours than from a year of courses.'],
  ['opportunity', 'steering-group', false, 'Governors could share training between schools as well.'],
];

const aboutAdvisers: readonly Told[] = [
  ['challenge', 'advisers', true, 'We trust our adviser. I worry that we will share them with thirty other schools.'],
  ['challenge', 'advisers', true, 'Will anybody still ring when results are poor? That call matters to a new head.'],
  [
    'misunderstanding',
    'advisers',
    true,
    'People here think that advisers will be cut. If that is not so, say it loudly.',
  ],
  ['opportunity', 'advisers', true, 'One named person for the whole network would be easier than five departments.'],
  [
    'misunderstanding',
    'advisers',
    false,
    'Our chair has heard that advisers will report us to Ofsted. I do not believe it, but others do.',
  ],
  ['challenge', 'advisers', false, 'Advisers who know early years are few. Keep at least one for nurseries.'],
];

const unread: readonly Told[] = [
  ['misunderstanding', 'whole', true, 'Some staff think that this is another reorganisation in which jobs go.'],
  ['opportunity', 'whole', true, 'I like it that governors were asked before anything was decided.'],
  ['challenge', 'networks', true, 'Our network cuts across two parishes that have worked together for 30 years.'],
  [
    'challenge',
    'networks',
    true,
    'Why are we grouped with schools on the other side of the river? The bridge is shut all winter.',
  ],
  [
    'challenge',
    'networks',
    false,
    'Put a nursery school and a college in one network and the meeting will please nobody.',
  ],
  ['opportunity', 'networks', true, 'Being in one network with our feeder schools is what we have wanted for years.'],
  ['opportunity', 'early-help', true, 'Early Help workers at network meetings would save us a dozen calls a week.'],
  ['misunderstanding', 'whole', true, 'Parents confuse this with the trust that three schools here joined.'],
  ['opportunity', 'data', true, 'Show us the same data that you look at, on one page.'],
  ['misunderstanding', 'timing', true, 'We were told of four different starting dates.'],
  ['challenge', 'timing', false, 'Do not start in September. Everything starts in September.'],
  [
    'challenge',
    'data',
    true,
    'Comparing our numbers with schools of 400 makes no sense. One child is 8 per cent here.',
  ],
  [
    'opportunity',
    'early-help',
    false,
    'Our families meet the same three services in three places. One table would be a relief.',
  ],
];

const of = (told: readonly Told[], theme: number | null): Said[] =>
  told.map(([stance, part, mayQuote, text]) => ({ text, stance, part, mayQuote, theme }));

export const said: readonly Said[] = [
  ...of(aboutTime, 0),
  ...of(aboutLearning, 1),
  ...of(aboutAdvisers, 2),
  ...of(unread, null),
];
