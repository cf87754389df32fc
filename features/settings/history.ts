// Shows what was changed since the council's files were installed, the newest first, each with what stood before.
import { formatInstant } from '../../platform/calendar.ts';
import type { Form } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { rowsOf } from './proposal.ts';
import { inOwnChat, type ShowNeeds } from './show.ts';

/** As many as a card has room for. */
const MOST = 8;

export const showHistory = (needs: ShowNeeds) =>
  inOwnChat<Form>(needs, () => {
    const versions = needs.standing.versions().toReversed();
    return cards.history.with({
      versions: versions.slice(0, MOST).map((version) => ({
        number: version.number,
        title: needs.wording[`settings.group.${version.group}`],
        at: formatInstant(version.publishedAt),
        author: version.author.name,
        publisher: version.publisher.name,
        why: version.why,
        rows: rowsOf(version.changes, needs),
      })),
      older: Math.max(0, versions.length - MOST),
    });
  });
