// Keys that lead to pages and to the search field. None works while somebody types, and all can be switched off: https://www.w3.org/TR/WCAG22/#character-key-shortcuts
const OFF = 'shortcuts are off';

/** A browser may keep nothing for a page in a frame: then they are on until it is left. */
function remembered(change?: boolean): boolean {
  try {
    if (change !== undefined) localStorage.setItem(OFF, change ? '' : 'off');
    return localStorage.getItem(OFF) !== 'off';
  } catch {
    return change ?? true;
  }
}
let isOn = remembered();

const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], .card';

/** The switch on the page that lists them says how it is. */
export function showSwitch(root: HTMLElement): void {
  const box = root.querySelector<HTMLInputElement>('[data-shortcuts]');
  if (box) box.checked = isOn;
}

/** The address to which a key leads, as the page says: to what this person may see. */
function addressOf(key: string, root: HTMLElement): string | undefined {
  const keys = JSON.parse(root.querySelector<HTMLElement>('[data-keys]')?.dataset['keys'] ?? '[]') as readonly {
    press: string;
    href: string;
  }[];
  return keys.find(({ press }) => press === key)?.href;
}

export function listenToKeys(root: HTMLElement): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-shortcuts]')) isOn = remembered(target.checked);
  });
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
    const isTyping = target instanceof Element && target.closest(TYPED_INTO) !== null;
    if (!isOn || isTyping || ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented) return;
    const search = key === '/' ? root.querySelector<HTMLElement>('input[type="search"]') : null;
    const to = key === '?' ? '#/keys' : addressOf(key, root);
    if (!search && to === undefined) return;
    event.preventDefault();
    if (search) search.focus();
    else location.hash = to ?? '';
  });
}
