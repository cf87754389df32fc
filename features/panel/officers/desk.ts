// The panel on officers' pages: each presses a button of the card, so that use-case, permissions, refusals and audit are the card's.
import type { Contact, Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing } from '../../../platform/web-page.ts';
import type { Seats } from '../../coverage/index.ts';
import { cards } from '../cards.ts';
import type { PreviewFacts, StandingFacts } from '../outcome/outcome-facts.ts';
import type { WhatIf } from '../selection.ts';
import { isFull, packed, readWhatIf, withPerson } from '../what-if.ts';
import type { MemberRow, PanelFacts } from './choosing-facts.ts';
import { type Did, pages, type SuggestionFacts, type TriedRow } from './desk-pages.ts';

export type DeskNeeds = { press: PressFor; seats: Seats; service: { contact: Contact } };

/** What changes nothing: the page's address says it, so that a page can be opened again, and the way back leads to what was tried before. */
const LOOKS = [
  'panel.show',
  'panel.try',
  'panel.find',
  'panel.person',
  'panel.ask',
  'panel.standing',
  'panel.preview',
  'panel.draw',
];

/** What its forms do. A link to a file is a card. */
const DOES: Readonly<Record<string, Did>> = {
  'panel.confirm': 'confirm',
  'panel.reopen': 'reopen',
  'panel.tell': 'tell',
  'panel.offer': 'offer',
  'panel.record': 'record',
  'panel.export': '',
  'panel.letters': '',
};

export const openOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const { verb = 'panel.show', ...said } = request.query;
    if (!LOOKS.includes(verb)) return missing;
    // Nothing that was tried before stands in no address.
    const fields = 'wasPool' in said ? { was: '', ...said } : said;
    return shown(await needs.press(request, verb, fields), nothing, needs);
  };

export const pressOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    // "panel.record declined": the button says what is recorded.
    const [verb = '', said = ''] = textIn(request.fields['verb']).split(' ');
    if (!Object.hasOwn(DOES, verb)) return missing;
    const [version, reason] = [Number(request.fields['version']), textIn(request.fields['reason'])];
    const reply = await needs.press(request, verb, { ...request.fields, verb, version, said });
    return shown(reply, { did: DOES[verb] ?? '', reason }, needs);
  };

type Pressed = { did: Did; reason: string };
const nothing: Pressed = { did: '', reason: '' };

/** The page of a card; a card that has none, such as the one of a draw, stands on the page itself. */
function shown(reply: Reply | undefined, pressed: Pressed, needs: DeskNeeds): PersonalReply {
  const suggestion = cards.panel.factsIn(reply);
  if (suggestion) {
    // Who confirms a panel that has moved meanwhile sees what moved: nothing is confirmed.
    const failed = suggestion.problem !== null || pressed.did === 'confirm';
    const did = failed ? '' : pressed.did;
    return pages.suggestion.with({ ...withButtons(suggestion, needs), did }, failed ? 422 : 200);
  }
  const standing = cards.standing.factsIn(reply);
  if (standing) {
    const failed = standing.problem !== null || standing.overtaken;
    const did = !failed && isDone(pressed, standing) ? pressed.did : '';
    return pages.standing.with({ ...standing, did }, failed ? 422 : 200);
  }
  const preview = cards.preview.factsIn(reply);
  if (preview) return pages.preview.with(withCards(preview, needs), preview.changed || preview.sure ? 422 : 200);
  const confirm = cards.confirm.factsIn(reply);
  if (confirm) return pages.confirm.with(confirm, confirm.problem === null ? 200 : 422);
  const person = cards.person.factsIn(reply);
  if (person) return pages.person.with(person);
  const found = cards.found.factsIn(reply);
  if (found) return pages.found.with(found, found.problem === null ? 200 : 422);
  return reply ?? missing;
}

/** Somebody else may have confirmed another panel before, and what is not worked out yet is told to nobody. */
const isDone = ({ did, reason }: Pressed, { confirmed, told }: StandingFacts): boolean =>
  (did !== 'confirm' || confirmed.reason === reason) && (did !== 'tell' || told !== '');

function withButtons({ suggested, ...facts }: PanelFacts, { seats }: DeskNeeds): SuggestionFacts {
  const whatIf = readWhatIf({ whatIf: facts.trying.whatIf }, seats);
  const full = isFull(whatIf);
  const rows = suggested?.rows.map((row) => tried(row, whatIf, full)) ?? [];
  return { ...facts, suggested: suggested && { ...suggested, rows }, full };
}

function tried(row: MemberRow, whatIf: WhatIf, full: boolean): TriedRow {
  const isKept = whatIf.in.includes(row.id);
  const change = (place: 'in' | 'out' | 'rules') => packed(withPerson(whatIf, row.id, place));
  const can = !full || isKept;
  return {
    ...row,
    keep: can && !isKept ? change('in') : null,
    leave: can ? change('out') : null,
    free: isKept ? change('rules') : null,
  };
}

/** Each text as the card that people will get; what only one of them is told has its place left open. */
const withCards = ({ texts, ...facts }: PreviewFacts, { service: { contact } }: DeskNeeds) => ({
  ...facts,
  texts: texts.map((text) => {
    const { heading, paragraphs, own, buttons } = text;
    const answer = buttons ? ('asked' as const) : ('none' as const);
    return { ...text, card: cards.outcome.with({ heading, paragraphs, own, reference: '', answer, contact }) };
  }),
});
