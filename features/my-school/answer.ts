// Says what the tables know of a school or a place: what was asked in a sentence, and all of it in rows.
import type { Reply } from '../../platform/card.ts';
import { filled } from '../../platform/format.ts';
import type { Affiliation } from '../people/index.ts';
import type { Service } from '../rounds/index.ts';
import { adviserOf, type Adviser, type School } from '../schools/index.ts';
import { cards } from './cards.ts';
import type { AnswerFacts, Topic } from './facts.ts';
import type { Place } from './places.ts';
import type { Wording } from './wording.ts';

export type AnswerNeeds = {
  service: Service;
  wording: Wording;
  schools: readonly School[];
  advisers: readonly Adviser[];
};

const kinds = ['network', 'locality', 'area', 'district'] as const;
type Kind = (typeof kinds)[number];

/** Names of schools that a card has room for. */
const MOST_SCHOOLS = 20;

/** A school or a place. `of`: as sentences speak of it. */
type Subject = {
  title: string;
  of: string;
  schools: readonly School[];
  advisers: readonly Adviser[];
  what: 'own' | 'school' | 'place';
};

/** `follows`: the names of topics. */
type Own = Affiliation & { roleTitle: string; follows: readonly string[] };

/** What is known of one school. `own`: it is the one of whoever asks. */
export function schoolAnswer(school: School, topic: Topic | '', needs: AnswerNeeds, own?: Own): Reply {
  const { wording, advisers } = needs;
  const adviser = adviserOf(school, advisers);
  const where =
    school.town === '' || school.name.includes(school.town) ? school.name : `${school.name}, ${school.town}`;
  const subject: Subject = {
    title: where,
    of: own ? wording['mySchool.yours'] : where,
    schools: [school],
    advisers: adviser ? [adviser] : [],
    what: own ? 'own' : 'school',
  };
  const beside = needs.schools.filter(
    (one) => one.status === 'open' && one !== school && school.network !== undefined && one.network === school.network,
  );
  const rows = own
    ? [
        { label: wording['mySchool.label.school'], value: `${where} (URN ${school.urn})` },
        { label: wording['mySchool.label.role'], value: own.roleTitle },
      ]
    : [];
  return answer(subject, topic, needs, { rows, beside, own: own?.from ?? null, follows: listOf(own?.follows ?? []) });
}

/** What is known of a network, a locality, an area, a district or a town. */
export function placeAnswer({ kind, name, schools, advisers }: Place, topic: Topic | '', needs: AnswerNeeds): Reply {
  const of = kind === 'network' || kind === 'area' ? inWords(kind, name, needs.wording) : name;
  return answer({ title: name, of, schools, advisers, what: 'place' }, topic, needs, {
    rows: [],
    beside: schools,
    own: null,
    follows: '',
  });
}

/** Says that no school is called so, and how to go on. */
export const notFound = (name: string, { wording, service }: AnswerNeeds): Reply =>
  cards.answer.with({
    title: wording['mySchool.notFound.title'],
    lead: filled(wording['mySchool.notFound'], { name }),
    rows: [],
    schools: [],
    more: 0,
    missing: true,
    own: null,
    follows: '',
    contact: service.contact,
  });

type Beside = Pick<AnswerFacts, 'rows' | 'own' | 'follows'> & { beside: readonly School[] };

function answer(
  subject: Subject,
  topic: Topic | '',
  needs: AnswerNeeds,
  { rows, beside, own, follows }: Beside,
): Reply {
  const { wording, service } = needs;
  const listed = topic === 'schools' ? beside.map(({ name }) => name) : [];
  const unsaid = new Set([wording['mySchool.label.email'], wording['mySchool.label.district']]);
  const known = [
    ...kinds.map((kind) => ({ label: wording[`mySchool.label.${kind}`], value: listOf(valuesOf(subject, kind)) })),
    { label: wording['mySchool.label.adviser'], value: listOf(subject.advisers.map((one) => described(one, wording))) },
    { label: wording['mySchool.label.email'], value: subject.advisers.map(({ email }) => email).join(', ') },
  ].filter(({ label, value }) => value !== '' || !unsaid.has(label));
  return cards.answer.with({
    title: own === null ? subject.title : wording['mySchool.title'],
    lead: topic === '' ? '' : leadOf(subject, topic, { wording, count: listed.length }),
    rows: [...rows, ...known.map(({ label, value }) => ({ label, value: value || wording['mySchool.notYet'] }))],
    schools: listed.slice(0, MOST_SCHOOLS),
    more: Math.max(0, listed.length - MOST_SCHOOLS),
    missing: known.some(({ value }) => value === ''),
    own,
    follows,
    contact: service.contact,
  });
}

const valuesOf = ({ schools }: Subject, kind: Kind): string[] => [
  ...new Set(schools.flatMap((school) => school[kind] || [])),
];

const lists = new Intl.ListFormat('en-GB');

/** "A, B and C" */
const listOf = (names: readonly string[]): string => lists.format(names);

/** "the East area"; "the Calderwick network", which says of itself that it is one. */
function inWords(kind: Kind, name: string, wording: Wording): string {
  const says = name.toLowerCase().includes(wording[`mySchool.label.${kind}`].toLowerCase());
  return filled(says ? wording['mySchool.in.named'] : wording[`mySchool.in.${kind}`], { name });
}

const described = ({ name, kind, of }: Adviser, wording: Wording): string =>
  filled(wording['mySchool.adviser.described'], { name, of: inWords(kind, of, wording) });

function leadOf(subject: Subject, topic: Topic, { wording, count }: { wording: Wording; count: number }): string {
  const { what, of, advisers } = subject;
  const unknown = filled(wording['mySchool.unknown'], { of });
  if (topic === 'adviser') {
    if (advisers.length === 0) return unknown;
    const one = what === 'own' ? wording['mySchool.adviser.own'] : wording['mySchool.adviser.other'];
    const sentence = advisers.length > 1 ? wording['mySchool.advisers'] : one;
    return filled(sentence, { of, name: listOf(advisers.map(({ name }) => name)) });
  }
  if (topic === 'schools') {
    if (count === 0) return unknown;
    const sentence = what === 'place' ? wording['mySchool.schools.place'] : wording['mySchool.schools.school'];
    return filled(sentence, { of });
  }
  const places = listOf(valuesOf(subject, topic).map((name) => inWords(topic, name, wording)));
  if (places === '') return unknown;
  return filled(wording[`mySchool.is.${what}`], { of, places });
}
