// The panel in the digest: how it stands, in numbers, once people were told of it.
import digest from '../../adaptive-cards/panel/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/panel/digest.sample.json';
import { type DigestSpan, oncePerMoment, type Said, section, type Tell } from '../../platform/digest/section.ts';
import type { Service } from '../rounds/index.ts';
import { countOf, movedAt, type PanelCount } from './outcome/count.ts';
import type { Panel } from './panel.ts';
import type { Panels } from './ports.ts';

/** `null` where there is no panel that people were told of. */
export type PanelDigest = { panel: PanelCount | null };

export const sections = { panel: section<PanelDigest, typeof digestSample>(20, digest) };

export const tellPanel = (needs: { panels: Pick<Panels, 'find'>; service: Service }): Tell<PanelDigest> => {
  const panel = oncePerMoment(() => needs.panels.find(needs.service.round.id));
  return async (span) => panelSaid(span, await panel(span));
};

/** News is that it moved. */
export const panelSaid = ({ since }: Pick<DigestSpan, 'since'>, panel: Panel | undefined): Said<PanelDigest> => ({
  facts: { panel: panel?.told ? countOf(panel) : null },
  news: (movedAt(panel) ?? '') > (since ?? ''),
});
