// The codes of what is said of advisers and their areas.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'area.own': [],
  'area.area': ['of'],
  'area.locality': ['of'],
  'area.network': ['of'],
  'area.reach.chat': [],
  'area.reach.email': [],
  'area.reach.none': [],
  'area.column.school': [],
  'area.column.urn': [],
  'area.column.phase': [],
  'area.column.town': [],
  'area.column.postcode': [],
  'area.column.locality': [],
  'area.column.network': [],
  'area.column.reach': [],
  'report.title': [],
  'report.officer': [],
  'report.when': [],
  'report.period': ['from', 'to'],
  'report.priority': [],
  'report.outcomes': [],
  'report.activity': [],
  'report.planned': [],
  'report.impact': [],
  'report.nothing': [],
  'report.long': ['field'],
  'report.asked': [],
  'report.answered': [],
  'report.nominations': [],
  'report.active': [],
  'report.messages': [],
  'report.met': [],
  'report.of': ['count', 'schools'],
  'notReady.adviserId': [],
  'notReady.adviserIds': ['count'],
  'notReady.areas': ['areas'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
