// The doctor says of the groups of settings which permission is missing, and which group is none or has nobody in it.
import assert from 'node:assert/strict';
import { groupExaminations } from '../../doctor/groups.ts';
import { directoryOf } from '../../graph/directory.ts';
import { GraphServer, type Given, refusal, throttled } from './contract-server.ts';

describe('the doctor on groups', () => {
  let server: GraphServer;
  before(async () => {
    server = new GraphServer();
    await server.open();
    server.groups.set('officers', { users: ['ann'] });
    server.groups.set('nobody', { users: [] });
  });
  after(() => {
    server.close();
  });

  const denied = refusal(403, 'Authorization_RequestDenied');
  const found = async (group: string, refusals: (Given | undefined)[] = []) => {
    server.refusals = refusals;
    const groups = { officer: [], adviser: [group], administrator: [] };
    const [one] = groupExaminations({ groups, directory: directoryOf(server.graph()) });
    const symptoms = await one?.look({ now: new Date(), posts: false });
    if (typeof symptoms === 'string') throw new Error(symptoms);
    return symptoms?.map(({ at, grade, says, fix }) => `${grade} ${at} ${says}. ${fix}`).join() ?? 'not looked at';
  };

  it('finds nothing where they can be looked up, and looks at nothing where there are none', async () => {
    assert.equal(await found('officers'), '');
    assert.deepEqual(groupExaminations({ groups: undefined, directory: undefined }), []);
  });

  for (const [what, group, refusals, says] of [
    [
      'a permission for groups',
      'officers',
      [denied],
      /^fault ADVISER_GROUP_IDS may not .* Grant it GroupMember\.Read\.All of/u,
    ],
    [
      'a permission for people',
      'officers',
      [undefined, denied],
      /Grant it GroupMember\.Read\.All and User\.ReadBasic\.All of/u,
    ],
    ['a group that is none', 'gone', [], /^fault ADVISER_GROUP_IDS has gone, which is no group/u],
    ['a group with nobody in it', 'nobody', [], /^warning ADVISER_GROUP_IDS has nobody, in which nobody is/u],
    ['hidden members', 'officers', [undefined, { status: 200, body: { value: [] } }], /Member\.Read\.Hidden/u],
    ['too many requests', 'officers', [throttled('600')], /^warning .* asked too often/u],
    ['a service that is away', 'officers', [undefined, refusal(500, 'generalException')], /\(500 generalException\)/u],
  ] as const)
    it(`names ${what}`, async () => {
      assert.match(await found(group, [...refusals]), says);
    });
});
