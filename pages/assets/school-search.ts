// Offers schools while somebody types one. Whatever they type counts, also if they choose none; without this script they type on.
import accessibleAutocomplete from 'accessible-autocomplete';

const HOLDER = '[data-school-search]';

/** The schools that a text may become; none where they cannot be had. */
async function schoolsFor(text: string): Promise<string[]> {
  try {
    const answer = await fetch(`/schools/search?q=${encodeURIComponent(text)}`);
    return answer.ok ? ((await answer.json()) as string[]) : [];
  } catch {
    return [];
  }
}

/** As text: what is offered is shown as HTML. */
function escaped(text = ''): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

function searchSchools(holder: HTMLElement, input: HTMLInputElement): void {
  const element = document.createElement('div');
  // The hint and what is wrong are read out with the field, as they were before.
  const said = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent.trim() ?? '');
  let asked = 0;
  input.after(element);
  input.remove();
  accessibleAutocomplete({
    element,
    id: input.id,
    name: input.name,
    defaultValue: input.value,
    minLength: 3,
    confirmOnBlur: false,
    showNoOptionsFound: false,
    displayMenu: 'overlay',
    source: (query, show) => {
      const now = (asked += 1);
      void schoolsFor(query).then((found) => {
        // An answer that comes late is none to what stands there now.
        if (now === asked) show(found);
      });
    },
    templates: { inputValue: (found = '') => found, suggestion: escaped },
    tAssistiveHint: () =>
      [
        ...said,
        'When schools are listed, use the up and down arrows to look through them and enter to select one.',
      ].join(' '),
  });
  holder.querySelector('input')?.setAttribute('dir', 'auto');
}

for (const holder of document.querySelectorAll<HTMLElement>(HOLDER)) {
  const input = holder.querySelector('input');
  if (input) searchSchools(holder, input);
}
