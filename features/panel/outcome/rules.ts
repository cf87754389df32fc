// The rules of a selection as sentences for people who never saw a list of rules.
import { filled } from '../../../platform/format.ts';
import { type Change, mostFrom, type Relaxation, seatsWith, type Selection } from '../selection.ts';
import type { Wording } from '../wording.ts';

/** The rules that stand in the way of what each of these would allow, each a sentence, once; nobody is named in them. */
export function rulesBehind(needs: readonly Relaxation[], selection: Selection, wording: Wording): string[] {
  const sentences = needs.flatMap(({ changes, release, admit }) => [
    ...changes.map((change) => ruleSentence(change, selection, wording)),
    ...(release.length > 0 ? [wording['outcome.rule.release']] : []),
    ...(admit.length > 0 ? [wording['outcome.rule.admit']] : []),
  ]);
  return sentences.length === 0 ? [wording['outcome.rule.all']] : [...new Set(sentences)];
}

function ruleSentence(change: Change, { seats, whatIf }: Selection, wording: Wording): string {
  const now = seatsWith(seats, whatIf);
  switch (change.kind) {
    case 'total':
      return filled(wording['outcome.rule.total'], { n: String(now.total) });
    case 'min':
    case 'max': {
      const rule = now.rules.find(({ id }) => id === change.rule);
      const n = (change.kind === 'min' ? rule?.min : rule?.max) ?? change.to;
      const code = `outcome.rule.${change.kind}.${n === 1 ? 'one' : 'many'}` as const;
      return filled(wording[code], { n: String(n), label: rule?.label ?? change.rule });
    }
    case 'per': {
      const n = mostFrom(change.per, change.of, whatIf);
      return filled(wording[`outcome.rule.${change.per}.${n === 1 ? 'one' : 'many'}`], { n: String(n) });
    }
  }
}
