// The codes of what is said about a school, its places and its adviser.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'mySchool.title': [],
  'mySchool.yours': [],
  'mySchool.label.school': [],
  'mySchool.label.role': [],
  'mySchool.label.network': [],
  'mySchool.label.locality': [],
  'mySchool.label.area': [],
  'mySchool.label.district': [],
  'mySchool.label.adviser': [],
  'mySchool.label.email': [],
  'mySchool.notYet': [],
  'mySchool.unknown': ['of'],
  'mySchool.in.network': ['name'],
  'mySchool.in.locality': ['name'],
  'mySchool.in.area': ['name'],
  'mySchool.in.district': ['name'],
  'mySchool.in.named': ['name'],
  'mySchool.is.own': ['places'],
  'mySchool.is.school': ['of', 'places'],
  'mySchool.is.place': ['of', 'places'],
  'mySchool.adviser.own': ['name'],
  'mySchool.adviser.other': ['of', 'name'],
  'mySchool.advisers': ['of', 'name'],
  'mySchool.adviser.described': ['name', 'of'],
  'mySchool.schools.school': ['of'],
  'mySchool.schools.place': ['of'],
  'mySchool.notFound.title': [],
  'mySchool.notFound': ['name'],
  'mySchool.role.missing': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
