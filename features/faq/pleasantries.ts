// What people say around a question and is no part of it: "Hi there, hope you are well, just wondering", "thanks so much x", "Kind regards, Margaret".
import { AUXILIARIES, QUESTION_WORDS } from './word-kinds.ts';

const oneOf = (...ways: string[]): string => `(?:${ways.join('|')})`;
const ASKING = oneOf(...QUESTION_WORDS, ...AUXILIARIES);

/** Nothing of the same clause follows, or a question does: "morning all, ..." is a greeting, "morning meetings" is not. */
const ENDS = `(?=\\s*(?:[^\\p{L}\\p{N}\\s'’]|$|\\n)|\\s+(?:${ASKING}|i|im|just|hope|hoping|sorry|one more|quick)(?![\\p{L}\\p{N}'’]))`;

const TIME = oneOf(
  'weekend|week|day|morning|afternoon|evening|break|half[ -]?term|term|holidays?|hols|summer|christmas|easter|new year|one',
);
const NICE = oneOf('good|great|lovely|nice|fab|restful|relaxing|wonderful|super|really|very|not too bad an?');
const EVERYBODY = oneOf('all|everyone|everybody|team|both|folks|there|again|roundtable');

const HELLO = `${oneOf('hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)')}(?: ${EVERYBODY})*${ENDS}`;
const DAYTIME = `${oneOf('morning|afternoon|evening')}(?: ${EVERYBODY})*${ENDS}`;
const THANKS =
  `(?:(?:many|big|ok|okay|great|brilliant|lovely|perfect|oh|ah|right),? )*${oneOf('thanks|thank ?you|thx|cheers|ta|thank u')}` +
  `(?: ${oneOf('so much', 'very much', 'a lot', 'again', 'in advance', 'a million', 'loads', 'ever so much', EVERYBODY)})*`;
const THANKS_FOR = ` for ${oneOf('that|this|all (?:that|this)|(?:all )?(?:your|the|ur) (?:quick |speedy |prompt )?(?:help|time|reply|answer|info|information|response|message|patience)(?: so far| earlier| before| today| with (?:that|this))?|getting back to me(?: so quickly)?|letting (?:me|us) know|explaining(?: that| this)?|clearing that up')}`;
const HOPE = `(?:i )?(?:do )?${oneOf('hope|hoping')} (?:that )?${oneOf(
  `(?:you|u)(?:[’']?(?:re|ve)| are| have|r| all)*|your|ur|everyone|everything|all|things|this (?:\\p{L}+ )?finds you`,
)}(?: all| both| is| are| had| have| having| keeping| doing)*(?: (?:very |really )?${oneOf('well|ok|okay|good|fine|alright')}| ${oneOf('a|your|the')} (?:${NICE} )*${TIME})(?: ${oneOf('so far|today|this week|there|with you')})?${ENDS}`;
const HOW_ARE_YOU = `how(?: are|[’']?s) ${oneOf('you|u|things|it going')}(?: ${oneOf('all|today|doing|both')})*(?=\\s*[?,.!\\n])`;
const SILLY = oneOf('silly|daft|stupid|obvious|dumb|basic');
const SORRY = `${oneOf(
  `(?:sorry,? )?(?:it[’']?s )?(?:only |just )?me again`,
  `(?:so )?sorry to ${oneOf('bother|trouble|keep asking|keep bothering|ask again|be a pain|be a nuisance')}(?: you)?(?: again)?`,
  `sorry (?:for|about) ${oneOf('all the questions|another question|bothering you|the bother')}`,
  `sorry if (?:this|it)(?:[’']?s| is) (?:a )?${SILLY}(?: question)?`,
  `(?:this is )?probably (?:a )?${SILLY} question`,
  `sorry${ENDS}`,
)}(?:,? but)?`;
const ONE_MORE = `(?:and |but |oh |just )*${oneOf(
  '(?:just )?(?:one|a) (?:more|other|last|final|further|quick|small|little)(?: quick| last)?',
  'another(?: quick)?',
  'quick',
  'last',
  'final',
  SILLY,
)} ${oneOf('thing|question|query|one|q')}(?: ${oneOf('for you|please|from me|if i may|sorry')})*${ENDS}`;
const WONDERING = `(?:and |but |so )?(?:i(?:[’']?m|[’']?ve been| am| was)? )?(?:just |also |only )*${oneOf('wondering|wondered|wanted to (?:ask|know|check|find out)|curious')}(?: ${oneOf('if|whether')})?`;
const AND = `${oneOf('and|also|plus')}(?:[\\s,]+${oneOf('and|also|plus')})*(?=,?\\s+${ASKING}(?![\\p{L}\\p{N}'’]))`;

const leads = (...ways: string[]): RegExp => new RegExp(`^${oneOf(...ways)}(?![\\p{L}\\p{N}'’])[^\\p{L}\\p{N}]*`, 'iu');
const LEAD = leads(
  HELLO,
  DAYTIME,
  `${THANKS}(?:${THANKS_FOR})?(?! for\\b| to\\b)${ENDS}`,
  HOPE,
  HOW_ARE_YOU,
  SORRY,
  ONE_MORE,
  WONDERING,
  AND,
);
const ASKS = leads(WONDERING);

const SIGN_OFF = oneOf(
  '(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?) )?regards|(?:with )?(?:best|kind|warm(?:est)?) wishes|yours (?:sincerely|faithfully|truly)',
  // Where a name stands behind a comma: "Best, Jo", and not "best practice".
  '(?:best|yours|all the best|many thanks)(?=\\s*[,\\n]\\s*\\p{L})',
);
const NAME = `(?!${oneOf(ASKING, 'to|for|about|on|in|and|but|i')}\\b)\\p{L}[\\p{L}\\p{M}.'’-]*`;
/** A name and what follows it in lines of its own. Nothing in it asks. */
const NAMES = `${NAME}(?:[ \\t]+${NAME}){0,3}[ \\t]*(?:\\([^()?\\n]{1,30}\\)[ \\t]*)?`;
const NAMED = `[,.\\s–—-]+${NAMES}(?:,[ \\t]*${NAMES}){0,2}(?:\\n(?!\\s*${oneOf(ASKING, 'p\\.?s', 'also', 'and')}\\b)[^?\\n]{0,60}){0,6}`;
const SIGNATURE = new RegExp(`(?<=(?:^|[.!?,;)\\n])\\s*)(${SIGN_OFF})(?:${NAMED})?[\\s.,!x]*$`, 'iu');
/** After "thanks" a name is known by its letters: "Thanks, Margaret", but not "Thanks, ISOS". */
const THANKED =
  /(?<=(?:^|[^\p{L}])(?:[Tt]hanks|[Tt]hank you|[Cc]heers)(?: again)?)(?:,? |,?\n)\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?[.!]?$/u;

const TRAIL = new RegExp(
  `(?:(?<=^|[\\s.,!?;)–—-])${oneOf(
    `(?!ta\\b)${THANKS}(?:${THANKS_FOR})?`,
    '(?:any help )?(?:would be )?(?:much |greatly )?appreciated',
    `(?:have|enjoy) (?:a|your|the) (?:rest of (?:the|your) )?(?:${NICE} )*${TIME}`,
    'bye(?: for now)?',
    'speak soon',
    '(?:i )?look(?:ing)? forward to hearing from you',
    'just (?:wondering|curious)',
    'out of interest',
    'no (?:rush|hurry)',
    'lol',
    'x{1,4}',
  )})[^\\p{L}\\p{N}?]*$`,
  'iu',
);
/** What ends a message is short; no long text is looked through for it. */
const LONGEST_END = 300;
const MOST = 8;

/** Where a message ends and its signature begins. */
export function signatureIn(text: string): number {
  const end = Math.max(0, text.length - LONGEST_END);
  return end + (SIGNATURE.exec(text.slice(end))?.index ?? text.length - end);
}

/** A message without the name that it is signed with: "Many thanks. Kind regards,". */
export function withoutSigner(text: string): string {
  const end = Math.max(0, text.length - LONGEST_END);
  const last = text.slice(end).trimEnd();
  const bare = last.replace(SIGNATURE, '$1').replace(THANKED, '');
  return text.slice(0, end) + bare;
}

/** Where what is said begins and ends, without the pleasantries around it; nothing is left of nothing else. */
export function within(text: string): { from: number; to: number; /** "Just wondering ..." */ asks: boolean } {
  let [from, to, asks] = [0, text.length, false];
  for (let step = 0; step < MOST; step += 1) {
    const start = Math.max(from, to - LONGEST_END);
    const end = text.slice(start, to);
    const left = end.replace(THANKED, '').replace(SIGNATURE, '').replace(TRAIL, '');
    if (left !== end) to = start + left.trimEnd().length;
    const lead = LEAD.exec(text.slice(from, to))?.[0] ?? '';
    asks ||= ASKS.test(lead);
    from += lead.length;
    if (lead === '' && left === end) break;
  }
  return { from, to, asks };
}

/** A question without the pleasantries around it. What has no other words is left as it is. */
export function withoutPleasantries(text: string): string {
  const { from, to } = within(text);
  const bare = text.slice(from, to);
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}
