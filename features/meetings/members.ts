// Who may see a meeting: officers, and members of the steering group, who share its headlines with the schools that they represent.
import type { Role } from '../../platform/access.ts';
import { samePerson } from '../../platform/person.ts';
import type { Person } from '../../platform/turn.ts';
import type { PanelMember } from '../panel/index.ts';
import type { Service } from '../rounds/index.ts';

export type MemberNeeds = {
  membersNow: (round: string) => Promise<PanelMember[]>;
  service: Pick<Service, 'round'>;
};

/** `member`: of the steering group; an officer may be one, too. */
export type Viewer = { officer: boolean; member: PanelMember | undefined; members: readonly PanelMember[] };

/** `undefined` for everybody whom its meetings do not concern. */
export async function viewerOf(person: Person, role: Role, needs: MemberNeeds): Promise<Viewer | undefined> {
  const members = await needs.membersNow(needs.service.round.id);
  const member = members.find((one) => samePerson(one.person, person));
  return member || role === 'officer' ? { officer: role === 'officer', member, members } : undefined;
}
