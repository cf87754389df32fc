// Shows how far something is while it goes on, in its place: the rest of the page stays, and whoever listens hears each step once.
import type { Answer, Asked } from './ask.ts';

/** For each place of a page that says where it comes from (`data-progress`). */
export async function renewProgress(root: HTMLElement, ask: (asked: Asked) => Promise<Answer>): Promise<void> {
  if (document.hidden) return;
  for (const place of root.querySelectorAll<HTMLElement>('[data-progress]')) {
    const { status, html } = await ask({ method: 'GET', path: place.dataset['progress'] ?? '' });
    const [figures, said] = [place.querySelector('[data-figures]'), place.querySelector('[role="status"]')];
    if (status !== 200 || !place.isConnected || !figures || !said) continue;
    figures.innerHTML = html;
    const heard = figures.querySelector<HTMLElement>('[data-heard]')?.dataset['heard'] ?? '';
    if (said.textContent !== heard) said.textContent = heard;
  }
}
