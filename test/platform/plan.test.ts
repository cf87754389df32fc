// A notification to many: who has waited for long is asked for again, but not while the others are still being sent to.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { plusSeconds } from '../../platform/calendar.ts';
import { notification } from '../../platform/notifications/notification.ts';
import { planUnlessSent } from '../../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../../platform/notifications/store.ts';
import { A_SECOND } from '../../platform/rate/limits.ts';
import type { Work } from '../../platform/work.ts';
import { memoryTables } from '../../storage/memory.ts';
import { anAddress, NOW } from '../builders.ts';

const kinds = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table: 'Notes', partition: id, prefix: 'to' })),
};
const note = { kind: 'note', id: 'a-note' };

describe('a notification to many', () => {
  it('asks again for what may have no message, once twice the time of all that wait has gone by', async () => {
    const deliveries = deliveriesOver(memoryTables(), kinds);
    const seconds = 60;
    const recipients = Array.from({ length: seconds * A_SECOND }, (_, n) => ({
      ...{ recipient: `recipient-${n}`, address: anAddress(`chat ${n}`), about: '' },
    }));
    const asked = async (after: number): Promise<number> => {
      const queued: Work[] = [];
      const enqueue = (work: Work) => Promise.resolve(void queued.push(work));
      await planUnlessSent(note, recipients, { clock: () => plusSeconds(NOW, after), deliveries, enqueue });
      return queued.length;
    };
    assert.equal(await asked(0), recipients.length);
    for (const after of [30, 61, 60 + 2 * seconds]) assert.equal(await asked(after), 0, `after ${after} seconds`);
    assert.equal(await asked(61 + 2 * seconds), recipients.length);
  });
});
