// Lets somebody choose what a tab in a channel shows. Teams opens this page when they add one, and asks for the choice when they save it.
import { app, pages } from '@microsoft/teams-js';

const form = document.querySelector<HTMLFormElement>('form[data-tab]');

/** The page that is chosen; `undefined` before one is. */
const chosen = (): HTMLInputElement | undefined => form?.querySelector<HTMLInputElement>('input:checked') ?? undefined;

async function save(event: pages.config.SaveEvent): Promise<void> {
  const choice = chosen();
  if (!choice) {
    event.notifyFailure('Nothing is chosen');
    return;
  }
  const url = location.origin + choice.value;
  const suggestedDisplayName = choice.dataset['name'] ?? '';
  await pages.config.setConfig({ entityId: choice.id, contentUrl: url, websiteUrl: url, suggestedDisplayName });
  event.notifySuccess();
}

async function open(): Promise<void> {
  await app.initialize();
  pages.config.registerOnSaveHandler((event) => void save(event));
  form?.addEventListener('change', () => {
    pages.config.setValidityState(chosen() !== undefined);
  });
}

void open();
