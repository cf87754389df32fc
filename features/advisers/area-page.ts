// The area of an adviser on a page, and officers' any: what its card says, and what its buttons do.
import type { Reply } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import { textIn } from '../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../platform/personal-page.ts';
import { missing, webPage } from '../../platform/web-page.ts';
import { cards } from './cards.ts';
import type { AreaFacts } from './facts.ts';

/** `area`: `null` where officers have yet to choose one. */
export const pages = { area: webPage<{ area: AreaFacts | null; groups: Choice[]; group: string }>('advisers/area') };

export type PageNeeds = { press: PressFor };

export const areaOnPage =
  ({ press }: PageNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const { group = '', at = '0' } = request.query;
    return shown(await press(request, 'area.show', { group, at: Number(at) }));
  };

function shown(reply: Reply | undefined): PersonalReply {
  const area = cards.area.factsIn(reply);
  const choice = cards.choose.factsIn(reply);
  if (!area && !choice) return reply ?? missing;
  return pages.area.with({
    area: area ?? null,
    groups: area?.groups ?? choice?.groups ?? [],
    group: area?.group ?? '',
  });
}

/** Those lead to a form or a file, whose card stands on the page. */
const PRESSED = ['area.silent', 'area.report', 'broadcast.open'];

export const pressOnArea =
  ({ press }: PageNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const verb = textIn(request.fields['verb']);
    const group = textIn(request.fields['group']);
    return PRESSED.includes(verb) ? ((await press(request, verb, { group })) ?? missing) : missing;
  };
