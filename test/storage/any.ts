// Every record that the types allow, for tests that must hold for all of them.
import type { DigestPost } from '../../features/digest/ports.ts';
import type { StaffChannel } from '../../features/staff-channels/ports.ts';
import type { KnownPerson } from '../../platform/person.ts';
import type { LookUp } from '../../features/people/people.ts';
import type { SchoolAndRole } from '../../features/people/affiliations.ts';
import fc from 'fast-check';
import type { Waiting } from '../../features/nominations/store/listed-rows.ts';
import { actions, type NominationAuditEntry } from '../../features/nominations/audit.ts';
import type { AnswerDelivery } from '../../features/faq/ports.ts';
import type { Judgement } from '../../features/faq/judgement.ts';
import type { Draft, Revision } from '../../features/faq/revision.ts';
import type { AnswerEvent } from '../../features/faq/answer-event.ts';
import {
  endorsementStates,
  entrySources,
  lateDecisions,
  nominationStates,
  type Nomination,
  type NominationSummary,
} from '../../features/nominations/nomination.ts';
import type { Download } from '../../platform/downloads/download.ts';
import type { Suggestion } from '../../features/suggestions/ports.ts';
import { anyEvent } from './any-event.ts';
import { anyPanel } from './any-panel.ts';
import { anyQuestion } from './any-question.ts';
import { anyTalk } from './any-talk.ts';
import { anyTheme } from './any-theme.ts';
import { address, at, count, day, lot, named, person, proposal, records, text } from './any-part.ts';

const endorsementState = fc.constantFrom(...endorsementStates);
const anySchool = records({
  urn: text,
  name: text,
  phase: text,
  type: text,
  typeGroup: text,
  district: text,
  area: text,
  trust: text,
});

const entered = records({ from: fc.constantFrom(...entrySources), version: count });

export const any = {
  ...anyEvent,
  ...anyPanel,
  ...anyQuestion,
  ...anyTalk,
  ...anyTheme,
  revision: records({
    ...proposal,
    number: count,
    publisher: fc.option(named),
    publishedAt: at,
    override: fc.option(text),
    facts: fc.dictionary(fc.stringMatching(/^[a-z][a-z.-]{0,30}$/u), text, { noNullPrototype: true }),
  }) satisfies fc.Arbitrary<Revision>,
  draft: records({
    ...proposal,
    state: fc.constantFrom('open' as const, 'published' as const, 'dropped' as const),
    at,
    basis: fc.option(text),
    version: count,
  }) satisfies fc.Arbitrary<Draft>,
  told: records({ recipient: text, address, version: text, at }) satisfies fc.Arbitrary<AnswerDelivery>,
  lookUp: records({ address, at }) satisfies fc.Arbitrary<LookUp>,
  known: records({ person, address, name: text, email: text }) satisfies fc.Arbitrary<KnownPerson>,
  affiliation: fc.oneof(
    records({ school: text, role: text, from: fc.constantFrom('self' as const, 'directory' as const) }),
    records({ from: fc.constant('forgotten' as const) }),
  ),
  listed: records({ school: text, role: text }) satisfies fc.Arbitrary<SchoolAndRole>,
  reachable: records({
    school: text,
    role: text,
    person,
    name: text,
    address,
    muted: fc.boolean(),
    topics: fc.array(text),
  }),
  suggestion: records({
    id: text,
    round: text,
    name: text,
    email: text,
    why: text,
    by: named,
    at,
  }) satisfies fc.Arbitrary<Suggestion>,
  nomination: records({
    reference: text,
    lot,
    round: text,
    person,
    address: fc.option(address),
    formKey: text,
    formsBefore: fc.array(text),
    joined: text,
    receivedAt: at,
    late: fc.boolean(),
    entered: fc.option(entered),
    version: count,
    said: count,
    changedAt: at,
    state: fc.constantFrom(...nominationStates),
    lateDecision: fc.option(fc.constantFrom(...lateDecisions)),
    name: text,
    email: text,
    role: text,
    school: anySchool,
    governorCategory: text,
    systemLeader: fc.array(text),
    contribution: text,
    availability: fc.array(text),
    interests: text,
    endorser: records({ name: text, email: text }),
    endorsement: records({ state: endorsementState, at, by: person, request: count, answers: count, reason: text }),
  }) satisfies fc.Arbitrary<Nomination>,
  audit: fc.record(
    {
      id: fc.stringMatching(/^[\w-]{22}$/),
      at,
      by: person,
      did: fc.constantFrom(...actions),
      version: count,
      name: text,
      reason: text,
    },
    { noNullPrototype: true, requiredKeys: ['id', 'at', 'by', 'did', 'version'] },
  ) satisfies fc.Arbitrary<NominationAuditEntry>,
  summary: records({
    reference: text,
    lot,
    round: text,
    receivedAt: at,
    late: fc.boolean(),
    entered: fc.option(entered),
    person,
    version: count,
    state: fc.constantFrom(...nominationStates),
    lateDecision: fc.option(fc.constantFrom(...lateDecisions)),
    email: text,
    endorser: records({ name: text, email: text }),
    endorsement: records({ state: endorsementState, at, by: person }),
    name: text,
    role: text,
    school: anySchool,
    governorCategory: text,
    systemLeader: fc.array(text),
    listedAt: at,
  }) satisfies fc.Arbitrary<NominationSummary>,
  waiting: records({ endorser: text, reference: text, person }) satisfies fc.Arbitrary<Waiting>,
  download: records({
    holds: fc.oneof(
      records({ kind: fc.constant('summary' as const), round: text, reference: text }),
      records({ kind: fc.constant('panel' as const), round: text }),
      records({
        kind: fc.constant('list' as const),
        round: text,
        filter: records({ phase: text, type: text, area: text, role: text, state: text, search: text }),
      }),
    ),
    expiresAt: at,
  }) satisfies fc.Arbitrary<Omit<Download, 'token'>>,
  delivery: records({
    recipient: text,
    address,
    about: text,
    state: fc.constantFrom(
      'waiting' as const,
      'sending' as const,
      'sent' as const,
      'failed' as const,
      'unknown' as const,
    ),
    at,
    helped: fc.boolean(),
  }),
  use: records({
    topic: text,
    entry: fc.option(text),
    by: fc.constantFrom('question' as const, 'button' as const, 'why' as const),
    answered: fc.boolean(),
  }) satisfies fc.Arbitrary<AnswerEvent>,
  judgement: records({
    entry: text,
    version: text,
    question: text,
    after: fc.option(text),
    helps: fc.boolean(),
    reason: text,
    at,
  }) satisfies fc.Arbitrary<Judgement>,
  sent: records({ entry: text, version: text, at }),
  channel: records({
    conversation: text,
    address,
    followedBy: person,
    followedAt: at,
    digestedUntil: fc.option(at),
    reported: fc.array(text),
    digests: count,
  }) satisfies fc.Arbitrary<StaffChannel>,
  post: records({
    day,
    number: count,
    claimedAt: at,
    state: fc.constantFrom('claimed' as const, 'posted' as const, 'unknown' as const),
  }) satisfies fc.Arbitrary<DigestPost>,
};
