// 150 fictional nominations to rehearse a selection with, the same each time, and what became of each: who did what, and when.
import { check } from '../../features/nominations/check-form.ts';
import { lotOfReference } from '../../features/nominations/lot.ts';
import { firstVersion, saidIn } from '../../features/nominations/nominate.ts';
import { type EndorsementState, entrySources, type Nomination } from '../../features/nominations/nomination.ts';
import { decided } from '../../features/nominations/officers/acts.ts';
import { createRegister, type School } from '../../features/schools/school.ts';
import type { Content } from '../../loader/load.ts';
import type { NominationAuditEntry, NominationAction } from '../../features/nominations/audit.ts';
import { closeOf, dayOf, type Instant, middayOf, plusMinutes, startOf } from '../../platform/calendar.ts';
import type { Ids } from '../../platform/ports.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';
import { pick } from '../pick.ts';
import { type Fate, fateOf, isMissing, PEOPLE, type Variant } from './fates.ts';
import { formOf, schoolsOf } from './people.ts';

/** A version of a nomination, and who made it so. */
export type Step = { nomination: Nomination; audit: NominationAuditEntry };

/** One nomination from its first version to its last. */
export type Rehearsed = [first: Step, ...later: Step[]];

export type RehearsalNeeds = {
  variant: Variant;
  content: Content;
  /** Where those hear whom Teams knows: none of them has a chat of their own. */
  chat: ChannelAddress;
};

/** All of a rehearsal's nominations as they are in the end. */
export const rehearsalNominations = (needs: RehearsalNeeds): Nomination[] =>
  rehearsal(needs).map((steps) => (steps.at(-1) ?? steps[0]).nomination);

/** All of a rehearsal's nominations, step by step. Throws where the council's form would not take one of them. */
export function rehearsal(needs: RehearsalNeeds): Rehearsed[] {
  const open = needs.content.schools.filter(({ status }) => status === 'open');
  const from = needs.variant === 'full' ? open : open.filter((school) => !isMissing(school));
  return schoolsOf(from, PEOPLE).map((school, n) => stepsOf(n, school, needs));
}

const OFFICER: PersonId = { tenantId: 'rehearsal', objectId: 'officer' };
const ENDORSER: PersonId = { tenantId: 'rehearsal', objectId: 'endorser' };

const ENDORSED = {
  given: 'nomination.endorsed',
  unconfirmed: 'nomination.endorsed',
  declined: 'nomination.endorsement-declined',
  'not-me': 'nomination.endorser-not-meant',
} as const satisfies Record<Exclude<EndorsementState, 'asked'>, NominationAction>;

function stepsOf(n: number, school: School, needs: RehearsalNeeds): Rehearsed {
  const fate = fateOf(n, school, needs.variant);
  const steps: Rehearsed = [begun(n, { school, fate }, needs)];
  const next = (hours: number, does: (before: Nomination, at: Instant) => Made) => {
    const { nomination, audit } = steps.at(-1) ?? steps[0];
    const at = plusMinutes(audit.at, hours * 60 + pick(n, 30 + steps.length, 60));
    const { by, did, sets, ...said } = does(nomination, at);
    const version = nomination.version + 1;
    steps.push({
      nomination: { ...nomination, ...sets, version },
      audit: { id: keyOf(needs, n, version), at, by, did, version, ...said },
    });
  };
  const { endorsement: state } = fate;
  if (state !== 'asked')
    next(24 + pick(n, 31, 72), ({ endorsement }, at) => {
      const reason = state === 'declined' ? 'I think that somebody else should (fictional).' : '';
      const answered = { ...endorsement, state, at, by: ENDORSER, answers: 1, reason };
      return { by: ENDORSER, did: ENDORSED[state], sets: { endorsement: answered, changedAt: at } };
    });
  for (const act of fate.acts)
    next(20 + pick(n, 32, 40), (before, at) => {
      const { person, entered } = before;
      const { did, sets: become } = decided(act);
      const sets = become(before);
      if (act === 'withdraw' && !entered) return { by: person, did, sets: { ...sets, changedAt: at } };
      return { by: OFFICER, name: 'Robin Officer', reason: 'Decided in a rehearsal.', did, sets };
    });
  return steps;
}

type Made = Pick<NominationAuditEntry, 'by' | 'did'> & { name?: string; reason?: string; sets: Partial<Nomination> };

const DAY = 24 * 60 * 60_000;
const MOST_MINUTES_LATE = 4 * 24 * 60;

/** In minutes: between 7am and 10pm. */
const inWakingHours = (n: number): number => 7 * 60 + pick(n, 42, 15 * 60);

/** The first version, as the form or an officer saves it. */
function begun(n: number, { school, fate }: { school: School; fate: Fate }, needs: RehearsalNeeds): Step {
  const { content, chat } = needs;
  const { service, schools } = content;
  const { opens, closes } = service.round;
  const checks = check(formOf(n, school, content), { ...content, register: createRegister(schools) });
  if ('problems' in checks)
    throw new Error(
      `The form does not take nomination ${n} of the rehearsal: ${checks.problems.map(({ text }) => text).join('. ')}`,
    );
  const close = closeOf(closes);
  const days = Math.floor((Date.parse(close) - Date.parse(startOf(opens))) / DAY);
  const sentAt = fate.late
    ? plusMinutes(close, pick(n, 40, MOST_MINUTES_LATE))
    : plusMinutes(startOf(opens), pick(n, 41, days) * 24 * 60 + inWakingHours(n));
  const receivedAt = fate.onPaper ? middayOf(dayOf(sentAt)) : sentAt;
  const from = {
    // As officers enter one for somebody whom Teams does not know.
    person: { tenantId: fate.onPaper ? 'entered' : 'rehearsal', objectId: keyOf(needs, n, 0) },
    address: fate.onPaper ? null : chat,
    formKey: keyOf(needs, n, 1),
    receivedAt,
  };
  const ids = idsOf(`TAS-${needs.variant === 'full' ? 'TEST' : 'SHRT'}-${String(n + 1).padStart(4, '0')}`);
  const first = firstVersion(saidIn(checks.checked), from, { ids, service });
  const id = keyOf(needs, n, 1);
  if (!fate.onPaper)
    return {
      nomination: first,
      audit: { id, at: receivedAt, by: first.person, did: 'nomination.submitted', version: 1 },
    };
  const entered = { from: entrySources[n % entrySources.length] ?? 'paper', version: 1 };
  return {
    nomination: { ...first, entered },
    audit: {
      id,
      at: plusMinutes(receivedAt, 180),
      by: OFFICER,
      name: 'Robin Officer',
      did: 'nomination.entered',
      version: 1,
    },
  };
}

/** The same each time, so that what is there already is known. */
const idsOf = (reference: string): Ids => ({
  reference: () => reference,
  key: () => reference,
  lot: () => lotOfReference(reference),
});

const keyOf = ({ variant }: RehearsalNeeds, n: number, version: number): string =>
  `rehearsal-${variant}-${n}-${version}`;
