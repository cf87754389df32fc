// Two officers enter a part of the seed each. Neither sees the other's words until both are there, and nobody enters two.
import type { WordingCode } from '../wording.ts';
import type { Reply } from '../../../platform/card.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import type { Form } from '../../../platform/turn.ts';
import { doneBy } from '../panel.ts';
import type { Draw } from '../ports.ts';
import { saveDraw } from './save-draw.ts';
import type { SealNeeds } from './seal.ts';
import { LONGEST_WORDS, wordsIn } from './seed.ts';
import { drawCard, drawNumber, type DrawPressed, elsewhere, standingDraw } from './show-draw.ts';

/** How often others may change the draw in between; two can enter a part, and anybody can give it up. */
const ATTEMPTS = 5;

/** Keeps the officer's words as the first or second part, if the draw is the one that their card showed. */
export const enterPart =
  (needs: SealNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return elsewhere(needs);
    const words = wordsIn(form.fields['words']);
    const pressed = await enter(words, form, needs);
    return drawCard(form, pressed, needs);
  };

/** What came of it; nothing to say where the words are kept, or were kept before. */
async function enter(words: string, form: Form, needs: SealNeeds): Promise<DrawPressed> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const { stage, draw } = await standingDraw(needs);
    if (!draw || drawNumber(draw) !== wholeNumberIn(form.fields['draw'])) break;
    // 1. Who has entered a part can enter the same again, and nothing else. Officers are known by their object id, in whatever tenant.
    const own = draw.parts.find(({ by }) => by.objectId === form.person.objectId);
    if (own) return own.words === words ? {} : { words, problem: 'draw.words.second' };
    if (stage === 'drawn') break;
    // 2. Not before channels have the hash.
    const problem = stage === 'open' ? problemOf(words) : 'draw.words.early';
    if (problem) return { words, problem };
    // 3. If the other part came in between, this one is the second.
    const parts = [...draw.parts, { ...doneBy(form), words }];
    const entered: Draw = { ...draw, version: draw.version + 1, parts };
    if (await saveDraw(entered, { did: 'draw.part-entered', form }, needs)) return {};
  }
  return { words, overtaken: true };
}

function problemOf(words: string): WordingCode | undefined {
  if (words === '') return 'draw.words.missing';
  return words.length > LONGEST_WORDS ? 'draw.words.long' : undefined;
}
