// Works out, once a panel is saved, why each is on it or not and who comes in for whom: for many people that takes a minute.
import type { OutboxEvent } from '../../../platform/outbox.ts';
import type { Report } from '../../../platform/ports.ts';
import type { Compute } from '../computations.ts';
import type { Panels } from '../ports.ts';

type WorkOutNeeds = { panels: Pick<Panels, 'ofEvent' | 'workedOut'>; compute: Compute; report: Report };

/** Throws when that failed, so that it is tried again, which the panel says until then; twice changes nothing. */
export const workOut =
  ({ panels, compute, report }: WorkOutNeeds) =>
  async (event: OutboxEvent): Promise<void> => {
    const panel = await panels.ofEvent(event);
    if (!panel || panel.workedOut === 'done') return;
    const about = { selection: panel.selection, members: panel.members.map(({ id }) => id) };
    const { why, reserves } = await compute('explanation', about).catch(async (fault: unknown) => {
      await panels.workedOut({ ...panel, workedOut: 'failed' }).catch((error: unknown) => {
        report('noting that a panel could not be worked out', error);
      });
      throw fault;
    });
    // Barriers were in the way when it was confirmed, also of who had been in a draw before.
    await panels.workedOut({ ...panel, why: { ...why, ...panel.why }, reserves, workedOut: 'done' });
  };
