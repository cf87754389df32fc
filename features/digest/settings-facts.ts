// What the card is told on which officers say when the digest of their channel comes, and what that card sends.
import { formatClockTime, formatInstant, type Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import type { Sections } from '../../platform/digest/section.ts';
import { textIn } from '../../platform/fields.ts';
import type { Form } from '../../platform/turn.ts';
import { type ChannelSettings, rhythms, weekdayIn } from '../staff-channels/index.ts';
import type { SettingsFacts, SettingsInputs } from './facts.ts';
import { cards } from './own-cards.ts';
import { TIMES } from './due.ts';
import type { Wording } from './wording.ts';

type Chosen = Pick<ChannelSettings, 'rhythm' | 'at' | 'leftOut' | 'tells'>;
type Problem = SettingsFacts['problems'][number];
type Needs = { sections: { declared: Sections }; wording: Wording };

/** What officers may leave out, in the order of the digest. */
export const choicesOf = (declared: Sections): Choice[] =>
  Object.entries(declared)
    .sort(([, one], [, other]) => one.order - other.order)
    .flatMap(([value, { template }]) => (template.title === undefined ? [] : [{ value, title: template.title }]));

/** Settings as the card shows them. */
export const inputsOf = ({ rhythm, at, leftOut, tells }: Chosen, { sections }: Needs): SettingsInputs => ({
  rhythm,
  at,
  sections: choicesOf(sections.declared)
    .map(({ value }) => value)
    .filter((name) => !leftOut.includes(name))
    .join(','),
  atOnce: (['questions', 'nominations'] as const).filter((what) => tells[what]).join(','),
});

export const inputsIn = ({ fields }: Pick<Form, 'fields'>): SettingsInputs => ({
  rhythm: textIn(fields['rhythm']),
  at: textIn(fields['at']),
  sections: textIn(fields['sections']),
  atOnce: textIn(fields['atOnce']),
});

/** What the card sent; or what is wrong with it. */
export function readInputs(inputs: SettingsInputs, { sections, wording }: Needs): Chosen | Problem[] {
  const names = choicesOf(sections.declared).map(({ value }) => value);
  const wanted = inputs.sections.split(',').filter((name) => names.includes(name));
  const atOnce = inputs.atOnce.split(',');
  const rhythm = rhythms.find((one) => one === inputs.rhythm);
  const problems: Problem[] = [
    ...(rhythm ? [] : [{ field: 'rhythm', text: wording['digest.rhythm.missing'] }]),
    ...(TIMES.includes(inputs.at) ? [] : [{ field: 'at', text: wording['digest.at.unknown'] }]),
    ...(wanted.length > 0 || rhythm === 'never'
      ? []
      : [{ field: 'sections', text: wording['digest.sections.missing'] }]),
  ];
  if (!rhythm || problems.length > 0) return problems;
  return {
    rhythm,
    at: inputs.at,
    leftOut: wanted.length > 0 ? names.filter((name) => !wanted.includes(name)) : [],
    tells: { questions: atOnce.includes('questions'), nominations: atOnce.includes('nominations') },
  };
}

type Around = Partial<Pick<SettingsFacts, 'typed' | 'fault'>> & { problems?: readonly Problem[] };

export const settingsForm = (
  inputs: SettingsInputs,
  { sections }: Needs,
  { typed = '', problems = [], fault = null }: Around = {},
): Reply =>
  cards.settings.with({
    typed,
    problems: [...problems],
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    fault,
    times: TIMES.map((value) => ({ value, title: formatClockTime(value) })),
    sections: choicesOf(sections.declared),
    inputs,
  });

/** What a channel gets from now on. */
export const keptCard = ({ rhythm, at, leftOut, tells }: Chosen, next: Instant | undefined, needs: Needs): Reply =>
  cards.settingsKept.with({
    rhythm,
    weekday: weekdayIn(rhythm),
    at: formatClockTime(at),
    next: next === undefined ? '' : formatInstant(next),
    leftOut: choicesOf(needs.sections.declared)
      .filter(({ value }) => leftOut.includes(value))
      .map(({ title }) => title),
    atOnce: tells,
  });
