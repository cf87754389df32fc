// Groups of Entra in the settings: each a list of ids, 20 in all, and none on a computer where nobody signs in.
import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../../config.ts';
import { exampleId } from '../../config/setting.ts';

const AZURE = {
  BOT_APP_ID: exampleId('1'),
  BOT_TENANT_ID: exampleId('2'),
  BOT_MANAGED_IDENTITY: 'true',
  ALLOWED_TENANT_IDS: exampleId('2'),
  AzureWebJobsStorage: 'DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=a2V5',
  RECEIPT_KEY: 'a key for receipts, 32 long or more',
  WEBSITE_HOSTNAME: 'roundtable.example.org',
};
const many = (count: number): string => Array.from({ length: count }, (_, n) => exampleId(String(n + 10))).join(',');
const problems = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems.map(({ setting, says }) => `${setting} ${says}`);
  }
};

describe('the settings of groups', () => {
  it('are lists of ids, of which one is enough', () => {
    assert.deepEqual(readConfig({ ...AZURE, ADVISER_GROUP_IDS: exampleId('A') }).staffGroups, {
      officer: [],
      adviser: [exampleId('a')],
      administrator: [],
    });
    assert.deepEqual(problems({ ...AZURE, ADMIN_GROUP_IDS: 'Officers' }), ['ADMIN_GROUP_IDS item 1 is not an id']);
  });

  it('name no more than Graph looks through at once', () => {
    assert.deepEqual(problems({ ...AZURE, STAFF_GROUP_IDS: many(20), ADMIN_GROUP_IDS: many(3) }), []);
    const said = 'STAFF_GROUP_IDS and the other settings of groups name more than 20';
    assert.deepEqual(problems({ ...AZURE, STAFF_GROUP_IDS: many(20), ADMIN_GROUP_IDS: exampleId('1') }), [said]);
  });

  it('are refused on a computer where nobody signs in', () => {
    const { BOT_APP_ID: _, ...others } = AZURE;
    const env = { ...others, LOCAL_MODE: 'true', STAFF_GROUP_IDS: many(1) };
    assert.match(problems(env).join(), /^STAFF_GROUP_IDS is set although LOCAL_MODE/u);
  });
});
