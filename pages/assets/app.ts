// The script of pages for people who are signed in: it signs them in, asks for the page that the address names after its "#", and shows it.
import {
  Button,
  CharacterCount,
  createAll,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend';
import type * as Cards from './cards.ts';
import { askFor, type Asked, fieldsOf, pathIn } from './app/ask.ts';
import { preview } from './app/preview.ts';
import { renewProgress } from './app/progress.ts';
import { listenToKeys, showSwitch } from './app/shortcuts.ts';
import { choose, fromEntra, fromList, fromTeams, type GetToken, NotSignedIn, offeredHere } from './app/sign-in.ts';
import type * as InTeams from './teams.ts';

const found = document.getElementById('app');
if (!found) throw new Error('The frame of the page has no place for it');
const root: HTMLElement = found;
const { title = '', signIn: by = '', appId = '', msal = '', cards = '', teams: teamsJs = '' } = root.dataset;

const here = (): string => pathIn(location.hash);

/** What Teams does for us; `undefined` outside it. */
const teams: Promise<InTeams.Teams | undefined> = (async () => {
  if (window.parent === window) return undefined;
  const { openTeams } = (await import(teamsJs)) as typeof InTeams;
  return openTeams();
})();

const fromOutside: GetToken = by === 'list' ? fromList : fromEntra({ appId, msal });

const getToken: GetToken = async (fresh) => {
  const inTeams = await teams;
  if (inTeams) return fromTeams(inTeams.getAuthToken)(fresh);
  return fromOutside(fresh);
};

/** A text of the frame's; empty where it has none of that name. */
const textOf = (what: string): DocumentFragment =>
  document
    .querySelector<HTMLTemplateElement>(`template[data-says="${what}"]`)
    ?.content.cloneNode(true) as DocumentFragment;

/** Whether there is a page: what is to be said then stands above it, and it keeps what was typed. */
let isShown = false;

function notice(said: string | DocumentFragment): void {
  const place = root.querySelector('[data-notice]');
  if (!place) return;
  if (typeof said === 'string') place.innerHTML = said;
  else place.replaceChildren(said);
  place.scrollIntoView({ block: 'nearest' });
}

function says(what: string): void {
  if (isShown) notice(textOf(what));
  else root.querySelector('main')?.replaceChildren(textOf(what));
}

async function offerPeople(): Promise<void> {
  says('people');
  const list = root.querySelector('[data-people]');
  for (const { name, role } of await offeredHere()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary';
    button.textContent = `${name}, ${role}`;
    button.addEventListener('click', () => {
      choose(name);
      void show();
    });
    const item = document.createElement('li');
    item.append(button);
    list?.append(item);
  }
}

async function fail(error: unknown): Promise<void> {
  if (!(error instanceof NotSignedIn)) says('offline');
  else if (error.why === 'people') await offerPeople();
  else if (error.why !== 'leaving') says(error.why);
  (await teams)?.failed(error instanceof NotSignedIn, error instanceof Error ? error.message : '');
}

/** Whether somebody has begun to fill something in, and the page as it came. */
let isTouched = false;
let lastHtml = '';
root.addEventListener('input', () => {
  isTouched = true;
});

/** Draws the cards in a place. What draws them is loaded with the first. */
async function draw(place: HTMLElement): Promise<void> {
  if (!place.querySelector('[data-card]')) return;
  const { drawAll } = (await import(cards)) as typeof Cards;
  drawAll(place, (fields) => void ask({ method: 'POST', path: '/press', fields }));
}

/** Puts a page in its place, and the focus on its heading, or on what went wrong. */
async function put(html: string, quietly: boolean): Promise<void> {
  root.innerHTML = html;
  [isShown, isTouched, lastHtml] = [true, false, html];
  for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, ServiceNavigation])
    createAll(component, undefined, root);
  preview(
    root,
    (asked) => askFor(asked, getToken),
    (place) => void draw(place),
  );
  showSwitch(root);
  const heading = root.querySelector('h1');
  document.title = `${root.querySelector('[data-error]') ? 'Error: ' : ''}${heading?.textContent.trim() ?? ''} - ${title}`;
  await draw(root);
  if (!quietly && heading && !root.querySelector('.govuk-error-summary')) {
    heading.tabIndex = -1;
    heading.focus();
  }
}

let asks = 0;

/** An answer that comes late is none to what was asked for since. */
async function ask(asked: Asked, { quietly = false } = {}): Promise<void> {
  const mine = (asks += 1);
  root.setAttribute('aria-busy', 'true');
  try {
    const { status, html, at } = await askFor(asked, getToken);
    if (mine !== asks || status === 204) return;
    if (status >= 400 && status !== 404 && status !== 422) {
      notice(html);
      return;
    }
    if (at !== null) history.replaceState(null, '', `#${at}`);
    await put(html, quietly);
    (await teams)?.succeeded();
  } catch (error) {
    if (mine === asks) await fail(error);
  } finally {
    if (mine === asks) root.removeAttribute('aria-busy');
  }
}

const show = (): Promise<void> => ask({ method: 'GET', path: here() });

/**
 * Lists show what others did meanwhile, as long as nothing is filled in and nothing but the heading has the focus. Only what says that it may
 * be renewed is: to open somebody's details again would stand in the audit.
 */
async function renew(): Promise<void> {
  const focus = document.activeElement;
  const isAtRest = focus === null || focus === document.body || focus.matches('h1');
  const mayRenew = (): boolean => !isTouched && isAtRest && root.querySelector('[data-renews]') !== null;
  if (document.hidden || !mayRenew()) return;
  const before = asks;
  const { status, html } = await askFor({ method: 'GET', path: here() }, getToken);
  if (status !== 200 || html === lastHtml || before !== asks || !mayRenew()) return;
  // Whoever was at the heading stays there: it is another one now.
  await put(html, !document.activeElement?.matches('h1'));
}

/** How often, in milliseconds; and whenever somebody comes back to the window. */
const RENEWED_EVERY = 30_000;
const tryToRenew = (): void => {
  for (const renewing of [renew(), renewProgress(root, (asked) => askFor(asked, getToken))])
    void renewing.catch(() => undefined);
};
document.addEventListener('visibilitychange', tryToRenew);
setInterval(tryToRenew, RENEWED_EVERY);

/** Signs in again. A page that is there stays as it is. */
const again = (): Promise<void> =>
  isShown
    ? getToken(false).then(() => {
        notice('');
      }, fail)
    : show();

addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/') || location.hash === '') void show();
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[data-again]')) void again();
  const chat = target?.closest<HTMLAnchorElement>('a[data-chat]');
  if (chat && window.parent !== window) {
    event.preventDefault();
    void teams.then((inTeams) => inTeams?.openChat(chat.href));
  }
  // A place on this page is no other page.
  const link = target?.closest<HTMLAnchorElement>('a[href^="#"]:not([href^="#/"])');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  const place = document.getElementById(link.hash.slice(1));
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView();
});

document.addEventListener('submit', (event) => {
  const form = event.target instanceof HTMLFormElement && root.contains(event.target) ? event.target : undefined;
  if (!form) return;
  event.preventDefault();
  const fields = fieldsOf(form, event.submitter);
  const path = pathIn(form.getAttribute('action') ?? `#${here()}`);
  if (form.method !== 'get') {
    void ask({ method: 'POST', path, fields });
    return;
  }
  const asked = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
  const to = `#${path.split('?')[0] ?? ''}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
  if (to === location.hash) void show();
  else location.hash = to;
});

createAll(SkipLink);
listenToKeys(root);
void teams.then((inTeams) => {
  document.documentElement.classList.toggle('framed', inTeams !== undefined);
  if (location.hash === '' && inTeams?.path) history.replaceState(null, '', `#${inTeams.path}`);
  return show();
});
