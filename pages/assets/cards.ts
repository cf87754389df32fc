// Draws cards of the chat on a page with the renderer of Teams' own clients, in its themes and as wide as a phone. Loaded with the first card.
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { CARD_THEMES, type CardTheme, hostConfigOf } from './cards/host-config.ts';

/** What somebody pressed: the card's data with all that its inputs hold. */
export type Press = (fields: Record<string, unknown>) => void;

const markdown = MarkdownIt({ html: false, linkify: false }).disable([
  'image',
  'heading',
  'hr',
  'table',
  'code',
  'fence',
]);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const themeNow = (): CardTheme => {
  const named = CARD_THEMES.find((theme) => theme === document.documentElement.dataset['theme']);
  return named ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default');
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Without the fields that look things up while somebody types, which only Teams can do: each has one beside it to type into. */
function withoutLookUps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !(isRecord(one) && 'choices.data' in one)).map(withoutLookUps);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutLookUps(one)]));
}

/** Draws one in its place. `press`: `undefined` where it is only shown, and nothing on it does anything. */
function draw(place: HTMLElement, theme: CardTheme, press: Press | undefined): void {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(theme));
  card.onExecuteAction = (action) => {
    if (!press) return;
    if (action instanceof OpenUrlAction) window.open(action.url, '_blank', 'noopener');
    if (!(action instanceof SubmitAction || action instanceof ExecuteAction)) return;
    const data: unknown = action.data;
    press({ ...(action instanceof ExecuteAction && { verb: action.verb }), ...(isRecord(data) ? data : {}) });
  };
  card.parse(withoutLookUps(JSON.parse(place.dataset['card'] ?? '{}')));
  const drawn = card.render();
  if (!drawn) return;
  // A card may hold one with the focus: what is only shown takes none.
  drawn.inert = press === undefined;
  place.dataset['theme'] = theme;
  place.replaceChildren(drawn);
}

/** In which look somebody last wanted to see a card as others will: it stays when the card is drawn anew. */
let lastLook = 'default';

function show(place: HTMLElement): void {
  place.classList.toggle('card--phone', lastLook === 'phone');
  draw(place, CARD_THEMES.find((theme) => theme === lastLook) ?? 'default', undefined);
}

/** Draws all cards of a page. What is only shown can be looked at in each of Teams' themes and on a phone. */
export function drawAll(root: HTMLElement, press: Press): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-card]')) {
    if (place.dataset['how'] === 'live') {
      draw(place, themeNow(), press);
      continue;
    }
    const looks = [...(place.closest('[data-looks]')?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
    // Somebody may have chosen one while this was loading.
    lastLook = looks.find(({ checked, defaultChecked }) => checked && !defaultChecked)?.value ?? lastLook;
    for (const look of looks) {
      look.checked = look.value === lastLook;
      look.addEventListener('change', () => {
        lastLook = look.value;
        show(place);
      });
    }
    show(place);
  }
}
