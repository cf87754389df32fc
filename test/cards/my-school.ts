// The situations that the cards of somebody's school can be in.
import { cards } from '../../features/my-school/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';

const notYet = 'We do not have this yet';

export const mySchoolSituations: Record<string, Reply> = {
  'a school of which little is known': like(cards.answer, {
    title: 'Whinfold Primary School',
    lead: 'We do not have this yet for Whinfold Primary School.',
    rows: ['Network', 'Locality', 'Area', 'Adviser'].map((label) => ({ label, value: notYet })),
    missing: true,
    own: null,
  }),
  'a school of the directory, with whom to ask by email only': like(cards.answer, {
    lead: '',
    missing: true,
    own: 'directory',
    contact: { role: 'Schools team', email: 'schools@example.org', phone: '', hours: '', address: '' },
  }),
  'a school that nobody knows': like(cards.answer, {
    title: 'We could not find that school',
    lead: 'We looked for “Mill *Lane* High” among the open schools that we know.',
    rows: [],
    missing: true,
    own: null,
  }),
  'the schools of a large network': like(cards.answer, {
    own: null,
    schools: Array.from({ length: 20 }, (_, n) => `*Mill* Lane Primary School ${n}`),
    more: 31,
  }),
  'a school to choose for oneself': like(cards.form, {
    what: '',
    inputs: { school: "St Mary's *Primary*", role: '' },
    problems: [
      { field: 'school', text: 'Select your school from the list' },
      { field: 'role', text: 'Select your role' },
    ],
    problem: { school: 'Select your school from the list', role: 'Select your role' },
    schools: [
      { value: '900001', title: "St Mary's Catholic Primary School, Calderwick, ZZ1 1BE (URN 900001)" },
      { value: 'other', title: 'None of these schools' },
    ],
  }),
  'a school and role that may not be saved': like(cards.form, { problems: [], problem: {}, fault: 'REF-1' }),
  'a school and role to say for the first time': like(cards.form, {
    inputs: { school: '', role: '' },
    problems: [],
    problem: {},
  }),
  'nothing to forget': like(cards.forgotten, { was: null }),
};
