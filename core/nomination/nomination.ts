// The expression of interest as it is kept: what the person said, and what the register says of their school.
import type { Instant } from '../calendar.ts';
import type { PersonId } from '../conversation.ts';

export type NominationSchool = {
  urn: string;
  name: string;
  phase: string;
  type: string;
  typeGroup: string;
  district: string;
  area: string;
  /** The trust it belongs to; empty for a school without one. */
  trust: string;
};

export type Nomination = {
  /** Carries no personal data: "TAS-7K3M-9QXD". */
  reference: string;
  round: string;
  person: PersonId;
  /** The key of the form it was sent with; the same key again is the same nomination. */
  formKey: string;
  receivedAt: Instant;
  late: boolean;
  version: number;
  name: string;
  email: string;
  role: string;
  school: NominationSchool;
  governorCategory: string;
  systemLeader: string[];
  contribution: string;
  availability: string[];
  interests: string;
  endorser: { name: string; email: string };
};

/** What officers see in their channel: no statement, no e-mail address, nothing beyond name, role and school. */
export type NominationSummary = {
  reference: string;
  round: string;
  receivedAt: Instant;
  late: boolean;
  name: string;
  role: string;
  school: NominationSchool;
  /** When officers could first see it: a moment after it was received, or later when a crash came between. */
  listedAt: Instant;
};

export const summaryOf = (
  { reference, round, receivedAt, late, name, role, school }: Nomination,
  listedAt: Instant,
): NominationSummary => ({ reference, round, receivedAt, late, name, role, school, listedAt });
