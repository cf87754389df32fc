// The words that may stand around indicators and areas where somebody asks how we compare.
import type { Level } from './indicator.ts';
import { type Relation, relations } from './answer-question.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A question that has any other word is about something else. "School" and "my" are not here: of one school we have no figure. */
export const around = setOf(
  'hi hello hey please thanks thank you can could would tell me show see find out know get give i so and or the a an of for at in on to with by about from if whether ' +
    'how far do does did done doing are is was were am be been has have had what whats which where wheres who whos many list name else than as that this it its here there ' +
    'we us our ours county council councils authority authorities local las leas schools pupils children kids young people ' +
    'average averages mean others other rest neighbour neighbours statistical ' +
    'compare compared compares comparing comparison comparisons rank ranked ranking rankings ranks position place placed stand standing league table tables benchmark ' +
    'benchmarked against versus vs v measure stack up ' +
    'above below better worse higher lower under over ahead behind beat beating same line more fewer less well badly good bad best worst high low ' +
    'result results outcome outcomes figure figures data rate rates score scores scoring percentage percent number numbers statistics stats performance level levels ' +
    'latest last recent year years academic now look looks like',
);

/** Other words for the one area of a level. */
export const levelWords: Readonly<Record<Level, readonly string[]>> = {
  ours: [],
  authority: [],
  region: ['region', 'regional', 'regionally'],
  country: ['national', 'nationally', 'nation', 'country'],
};

export const COMPARES =
  / (?:compar(?:e[ds]?|ing|isons?)|rank(?:ed|ing|ings|s)?|league|benchmark(?:ed)?|against|versus|vs|v|measure up|stack up|(?:do|does) (?:we|the county)? ?stand) /u;

export const FIGURES =
  / (?:results?|outcomes?|figures?|data|rates?|scores?|percentage|numbers?|statistics|stats|performance|averages?) /u;

export const OWN = / (?:we|us|our|ours|county|here) /u;

export const HOW = / (?:how|hows) /u;
export const HOW_MANY = / how many /u;

/** Asks for names, and not for figures. */
export const WHO = /^ (?:\S+ )?(?:who|whos|which|what|whats|list|how many|tell me|show me|name) /u;
export const COUNCILS =
  / (?:neighbours?|councils?|authorities|las|leas|(?:who|whom) (?:are|do) (?:we|you) compared?) /u;
export const RESULTS =
  / (?:results?|figures?|doing|how do|how does|how are|schools|pupils|children|better|worse|above|below) /u;

/** Too plain to be about anything else, whatever comes then. */
export const UNKNOWN =
  /^ (?:(?:hi|hello|so|and) )?how (?:do|does|did) (?:(?:we|us|(?:the|our) county) )?compare (?:.* )?(?:on|for|in|at) \S/u;

/** It begins as a question does that is answered with yes or no. */
export const YES_OR_NO =
  /^ (?:(?:hi|hello|hey|so|and|can|could|you|i|would|please|tell|me|know|see|find|out|like|to) )*(?:are|is|was|were|do|does|did|has|have|if|whether) /u;

const RELATIONS: Readonly<Record<Relation, RegExp>> = {
  above: / (?:above|higher|over|more) /u,
  below: / (?:below|lower|under|fewer|less) /u,
  better: / (?:better|ahead|beat|beating) /u,
  worse: / (?:worse|behind) /u,
  same: / (?:same|in line|level with) /u,
};

/** How we may stand to others, each once. */
export const relationsIn = (words: string): Relation[] => relations.filter((one) => RELATIONS[one].test(words));
