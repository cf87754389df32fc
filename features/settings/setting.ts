// Describes the settings that officers can change: what each is called, what kind of value it has, and where it stands in the council's files.
import type { Seats } from '../coverage/index.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { Kind, Value } from './value.ts';
import type { Wording } from './wording.ts';

export const groups = ['dates', 'contact', 'privacy', 'closures', 'seats', 'documents'] as const;
export type Group = (typeof groups)[number];

/** What the council's files say, by their names. */
export type FileValues = Readonly<Record<string, unknown>>;

/** `within`: where it stands in the file, from outer to inner; an item of a list by its id. */
export type Setting = {
  id: string;
  group: Group;
  label: string;
  kind: Kind;
  file: string;
  within: readonly string[];
};

type OfService = `setting.${string}` & keyof Wording;

const ofService: readonly (readonly [Group, OfService, Kind])[] = [
  ['dates', 'setting.round.opens', 'day'],
  ['dates', 'setting.round.closes', 'close'],
  ['dates', 'setting.round.outcomesBy', 'day'],
  ['contact', 'setting.contact.role', 'line'],
  ['contact', 'setting.contact.email', 'line'],
  ['contact', 'setting.contact.phone', 'line'],
  ['contact', 'setting.contact.hours', 'line'],
  ['contact', 'setting.contact.address', 'line'],
  ['privacy', 'setting.privacyNotice.title', 'line'],
  ['privacy', 'setting.privacyNotice.url', 'line'],
  ['privacy', 'setting.privacyNotice.summary', 'text'],
  ['closures', 'setting.closures', 'closures'],
];

/** All of them, in the order in which people see them. Which seats and documents there are the files say. */
export const settingsIn = (said: FileValues, wording: Wording): Setting[] => [
  ...ofService.map(([group, code, kind]) => {
    const id = code.slice('setting.'.length);
    return { id, group, label: wording[code], kind, file: 'service.json', within: id.split('.') };
  }),
  ...seatSettings(said['seats.json'] as Seats, wording),
  ...documentSettings(said['documents.json'] as { documents: readonly KeyDocument[] }, wording),
];

const seatSettings = ({ rules }: Seats, wording: Wording): Setting[] => {
  const of = { group: 'seats', file: 'seats.json' } as const;
  return [
    { ...of, id: 'seats.total', label: wording['setting.seats.total'], kind: 'number', within: ['total'] },
    { ...of, id: 'seats.reserves', label: wording['setting.seats.reserves'], kind: 'number', within: ['reserves'] },
    ...rules.map(({ id, label }) => {
      return { ...of, id: `seats.rules.${id}`, label, kind: 'range' as const, within: ['rules', id] };
    }),
  ];
};

const documentSettings = ({ documents }: { documents: readonly KeyDocument[] }, wording: Wording): Setting[] =>
  documents.flatMap(({ id, title }) =>
    (['url', 'published'] as const).map((field) => ({
      id: `documents.${id}.${field}`,
      group: 'documents',
      label: `${title}: ${wording[`setting.documents.${field}`]}`,
      kind: 'line',
      file: 'documents.json',
      within: ['documents', id, field],
    })),
  );

/** What a file says there; `null` for nothing. */
export function valueIn(files: FileValues, { file, within, kind }: Setting): Value {
  const found = within.reduce(partOf, files[file]);
  if (found === undefined || found === '') return null;
  // The shapes of files and the kinds of settings are described alike, and checked together.
  return kind === 'range' ? rangeIn(found as Seats['rules'][number]) : (found as Value);
}

const rangeIn = ({ min, max }: Seats['rules'][number]) => ({ min, ...(max !== undefined && { max }) });

function partOf(inside: unknown, name: string): unknown {
  if (Array.isArray(inside)) return (inside as { id?: unknown }[]).find(({ id }) => id === name);
  return typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined;
}

/** The files as they are with these values in them; nothing is changed. */
export function filesWith(files: FileValues, settings: readonly Setting[], values: Values): FileValues {
  const next = structuredClone(files);
  for (const setting of settings) {
    const value = values[setting.id];
    if (value !== undefined) put(next, setting, value);
  }
  return next;
}

/** By the ids of settings; `null` for nothing. */
export type Values = Readonly<Record<string, Value>>;

function put(files: FileValues, { file, within, kind }: Setting, value: Value): void {
  const last = within.at(-1) ?? '';
  const group = within.slice(0, -1).reduce(partOf, files[file]);
  if (typeof group !== 'object' || group === null) return;
  if (kind === 'range') {
    const rule = partOf(group, last) as Partial<Seats['rules'][number]>;
    delete rule.max;
    Object.assign(rule, value);
  } else if (value === null) Reflect.deleteProperty(group, last);
  else Reflect.set(group, last, value);
}
