// Shows beside a form what will come of it, while somebody types.
import { type Answer, type Asked, fieldsOf } from './ask.ts';

/** Long enough that not every letter is a request. Milliseconds. */
const PAUSE = 500;

type Ask = (asked: Asked) => Promise<Answer>;

/** For each form that names where its preview goes (`data-preview-into`), and what makes it (`data-preview`). */
export function preview(root: HTMLElement, ask: Ask, changed: (place: HTMLElement) => void): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-preview]')) {
    const place = root.querySelector<HTMLElement>(form.dataset.previewInto ?? '');
    const path = form.dataset.preview ?? '';
    if (place) follow(form, place, (fields) => ask({ method: 'POST', path, fields }), changed);
  }
}

function follow(
  form: HTMLFormElement,
  place: HTMLElement,
  ask: (fields: Record<string, string>) => Promise<Answer>,
  changed: (place: HTMLElement) => void,
): void {
  let asked = 0;
  let waiting: number | undefined;
  const renew = async () => {
    const mine = (asked += 1);
    const answer = await ask(fieldsOf(form)).catch(() => undefined);
    // What could not be had is shown again when more is typed; a late answer is none to what stands there now.
    if (answer?.status !== 200 || mine !== asked) return;
    place.innerHTML = answer.html;
    changed(place);
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void renew(), PAUSE);
  });
}
