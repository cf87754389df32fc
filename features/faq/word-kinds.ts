// Kinds of words by which a question is known for one, whatever it is about. Written as plainWords leaves them: "whats", "dont".

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const QUESTION_WORDS = setOf(
  'who whos whom whose what whats when whens where wheres which why whys how hows howre whod wheres',
);

/** Verbs that begin a question. */
export const AUXILIARIES = setOf(
  'is are am was were be been do does did has have had can could will would shall should may might must isnt arent wasnt dont ' +
    'doesnt didnt hasnt havent cant couldnt wont wouldnt shouldnt',
);

/** Words that stand for something said before, and for nothing else. */
export const REFERENCES = setOf('it its they them their theirs theyre he she him her his hers');

/** Words that may stand for something said before. */
export const PRONOUNS = new Set([...REFERENCES, ...setOf('this that these those one ones same thats')]);

/** Words that carry a question on from what was said before. */
export const CARRIES_ON = setOf('and also or but so then plus too');

/** Words that ask how much, how often, how long. */
export const DEGREES = setOf('often much many long far big soon else exactly');

/** Words that only hold others together. */
export const SMALL_WORDS = setOf(
  'a an the there of for to in on at by with from about as into i me my we us our you your be been if not just only again get got ' +
    'go going happen happens please',
);

/** A request in the form of a statement: "tell me about...", "I would like to know...". */
export const REQUEST =
  /^(?:tell|explain|describe|show|list|give|remind|help)\b|^i(?:d| would)? (?:like|want|need|wanted) to (?:know|ask|understand|find out)\b|^i(?:m| am| was)? (?:just )?wonder(?:ing)?\b/u;
