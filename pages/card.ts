// A card of the chat on a page: the card as JSON, which the page's script draws, and its words in brief until then.
import { render } from '../adaptive-cards/render.ts';
import type { Reply } from '../platform/card.ts';
import { markup } from './html.ts';

/** `live`: its buttons do what they do in the chat. `shown`: as somebody else will get it, and nothing on it does anything. */
export type How = 'live' | 'shown';

export function cardMarkup(reply: Reply, how: How): string {
  const card = render(reply);
  return markup`<div class="card" data-card="${JSON.stringify(card)}" data-how="${how}"><p class="govuk-body">${card.fallbackText}</p></div>`
    .html;
}
