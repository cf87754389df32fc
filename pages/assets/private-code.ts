// Opens a private link: its code stands after the "#", which no browser sends, so that no log has it. Without this script people enter it.

/** Sends the code of the address in the page's form, where both are there. */
export function openPrivateLink(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-private-code]');
  const input = form?.querySelector<HTMLInputElement>('input[name="code"]');
  const code = decodeURIComponent(location.hash.slice(1));
  if (!form || !input || code.length < 20) return;
  // The address without the code, so that it does not stay in the history of the browser.
  history.replaceState(null, '', location.pathname);
  if (input.value !== '') return;
  input.value = code;
  form.submit();
}
