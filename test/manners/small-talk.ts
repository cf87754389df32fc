// A thousand messages of small talk, made of patterns: none of them is a question of the consultation.

/** `{a|b}` stands for one of these. */
const PATTERNS = [
  // The weather, sport and jokes.
  '{is it going to|will it|do you think it will} {rain|snow|be sunny|clear up|freeze} {today|tomorrow|at the weekend|on Saturday}',
  "{what's|whats|how's} the weather {like|doing} in {Preston|Blackpool|Lancaster|Leyland|Colne}",
  '{horrible|lovely|foul|glorious} weather {today|out there|again}, {isn’t it|eh}',
  'did {United|Burnley|Rovers|the Clarets|England|Preston} {win|lose|draw} {last night|yesterday|on Saturday}',
  "{what was the score|who scored|who's playing|who won} {last night|tonight|in the cricket|in the cup}",
  '{tell me|do you know|got} {a joke|any good jokes|a riddle|a funny story} {about cats|about Christmas|for year 3|for assembly}',
  '{make me laugh|cheer me up|sing me a song|say something funny}{| please| then}',
  // A day at school that is nobody's business here.
  'what time is {the staff meeting|assembly|the fire drill|parents’ evening|choir|break} {on Thursday|today|tomorrow|this week}',
  'when {do we break up|does term end|is the inset day|are the bank holidays} {this year|at Christmas|for Easter|in May}',
  'who’s {covering|taking|watching} {year 4|9B|my class|the playground|detention} {today|this afternoon|period 3}',
  "where's {the photocopier|the key to the hall|the first aid box|the laminator|the caretaker|the register}",
  '{my class|year 6|reception|the year 9s} {are|have been} {hyper|so loud|angels|wild} {today|this week|this afternoon}',
  "{the heating's|the boiler's|the lift's|the fire alarm's|the tap's} {broken|off again|playing up|gone|leaking}",
  'when is {the nativity|sports day|the school fair|the photographer coming|the trip to the zoo|the panto}',
  'can I book {the minibus|the hall|the ICT suite|a supply teacher|the iPads} {for Monday|next week|this afternoon}',
  'I need {more glue sticks|a new chair|whiteboard pens|paper towels|someone to mop the hall} {by tomorrow|urgently|for year 2}',
  'a parent has {parked across the gate|left a coat|brought cakes|forgotten the dinner money} {again|this morning|today}',
  'have you seen {my glasses|my keys|my lanyard|the blue folder|my mug}',
  // Things that are broken.
  'my {printer|laptop|whiteboard|projector|phone|tablet|mouse} {is broken|won’t turn on|keeps crashing|has died|is so slow}',
  "I can't {log in to my email|print|open SIMS|get on the wifi|hear anything on this call|find the mute button}",
  'how do I {reset my password|change the toner|share my screen|mute someone|clear a paper jam|turn off notifications}',
  'what’s the {wifi password|code for the door|number for the IT helpdesk|postcode of the pool|dress code on Friday}',
  // Food, tea and tiredness.
  "{what's|what is} for {lunch|dinner|pudding|tea} {today|tomorrow|on Friday}",
  '{fancy|anyone for|who wants} {a brew|a coffee|a biscuit|some cake|a pint later}',
  'is there any {cake|milk|coffee|pizza} left {in the staffroom|in the fridge|for me}',
  "I'm {so tired|shattered|fed up|bored|knackered|starving|freezing} {today|already|now|and it's only Monday}",
  'roll on {Friday|the weekend|half term|the summer|home time}',
  "it's been {a long|a lovely|an awful|a mad|a busy} {day|week|morning|term}",
  // Courtesies.
  '{morning|afternoon|evening} {all|team|everyone|lovely people|my friend}',
  '{hope|trust} you’re {well|ok|keeping well|having a good week|all fine}',
  'have a {good|lovely|great|restful} {weekend|evening|Christmas|half term|one}',
  'thanks {a million|ever so much|for your time|for that|again|for all your help}',
  "you've been {brilliant|a star|very kind|so helpful|no help at all}",
  "{that's|that is} {great|brilliant|perfect|just the job|exactly what I needed|good to know|rubbish}",
  "{never mind|forget it|ignore that|doesn't matter|sorry, wrong chat|oops, not for you}{|, thanks| then}",
  '{lol|haha|hmm|right then|okey doke|fair enough|no worries|whatever|brb|ooh}{|!|...}',
  // About the bot.
  'are you {a robot|real|human|ChatGPT|an AI|awake|busy|listening|married}',
  '{who made you|how old are you|where do you live|do you ever sleep|do you have feelings|are you paid for this}',
  "what's your favourite {colour|film|food|book|football team|band}",
  'can you {sing|dance|cook|speak French|do my marking|keep a secret|drive}',
  'do you like {music|dogs|your job|children|Lancashire|curry|me}',
  // The world at large.
  "what's the capital of {France|Peru|Australia|Wales|Mongolia}",
  'who {won|was on|presents} {Strictly|Bake Off|the news|Eurovision|the quiz} {last night|this year|these days}',
  "{how tall is Everest|how far is the moon|what's 7 times 8|how do you spell rhythm|when did Queen Victoria die}",
  'write me {a poem|a story|a lesson plan|a limerick} about {volcanoes|the Romans|my cat|spring}',
  'how do you say {hello|thank you|good morning} in {German|Polish|Welsh|Spanish}',
  'can you {order me|find me|get me} {a pizza|a taxi|a train to London|a hotel in York|cheap flights}',
  "what's on {telly|at the cinema|Netflix|in Blackpool} {tonight|this weekend}",
  'is the {M6|M55|A59|train to Manchester|bus to Burnley} {running|busy|shut|delayed} {today|this morning}',
  'where can I {buy a sofa|park in Preston|get my car washed|watch the match|get a haircut}',
  "it's my {birthday|anniversary|last day|leaving do} {today|tomorrow|on Friday}",
  'my {dog|cat|car|back|tooth} {is poorly|hurts|is driving me mad|needs looking at}',
  'how do I {make lasagne|get rid of moths|bleed a radiator|lose weight|grow tomatoes}',
];

const READS = /\{([^}]*)\}/u;

/** All that a pattern can say. */
function saidBy(pattern: string): string[] {
  const [whole, choices] = READS.exec(pattern) ?? [];
  if (whole === undefined || choices === undefined) return [pattern];
  return choices.split('|').flatMap((choice) => saidBy(pattern.replace(whole, choice)));
}

const WANTED = 1000;

/** As many of each pattern as there are, up to a share that makes a thousand; from all over what it can say, the same each time. */
export const smallTalk: readonly string[] = (() => {
  const all = PATTERNS.map(saidBy);
  const shares = (most: number) => all.map((said) => Math.min(most, said.length));
  let most = 1;
  while (shares(most).reduce((sum, share) => sum + share, 0) < WANTED) most += 1;
  return all
    .flatMap((said) => {
      const share = Math.min(most, said.length);
      return Array.from({ length: share }, (_, n) => said[Math.floor((n * said.length) / share)] ?? '');
    })
    .slice(0, WANTED);
})();
