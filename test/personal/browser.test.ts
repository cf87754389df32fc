// Pages for people who are signed in, in a real browser on this computer, where they choose who they are.
import assert from 'node:assert/strict';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../../dev/playground.ts';
import { signInAs } from '../../dev/sign-in-as.ts';
import { checkPage } from '../pages/check.ts';
import { focusOf } from '../pages/looks.ts';
import { aForm, anAddress, aPerson } from '../turns.ts';
import { drain } from '../world.ts';
import { inBrowser } from './in-browser.ts';

describe('pages for people who are signed in, on this computer', function () {
  this.timeout(120_000);
  const open = inBrowser();

  const offered = { offered: signInAs() };

  it('offer the people of this computer, and go on as whoever is chosen', async () => {
    const { page, site } = await open({}, offered);
    await page.goto(`${site.url}/app#/say?words=coverage`);
    await page.getByRole('heading', { name: 'Sign in as' }).waitFor();
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    await page.locator('[data-card] .ac-adaptiveCard').waitFor();
    await page.goto(`${site.url}/app`);
    await page.getByRole('heading', { name: 'Your desk' }).waitFor();
  });

  it('say how to get them where there are none', async () => {
    const { page, site } = await open({}, { offered: [] });
    await page.goto(`${site.url}/app`);
    await page.getByRole('heading', { name: 'There is nobody to sign in as' }).waitFor();
  });

  it('do what a card’s buttons do, keep what was typed when the service is away, and go back and forth', async () => {
    const { page, site } = await open({}, offered);
    await page.goto(`${site.url}/app#/say?words=nominate`);
    await page.getByRole('button', { name: /^Grace/u }).click();
    await page.getByLabel('Name', { exact: true }).fill('Grace Whitlock');
    const url = site.url;
    site.close();
    await page.getByRole('button', { name: 'Save for later' }).click();
    await page.getByText('We could not reach the service.').waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Grace Whitlock');
    assert.equal(new URL(page.url()).origin, url);
  });

  it('show beside an answer the card that people will get, as it is typed, in each of Teams’ looks', async () => {
    const { world, page, site } = await open({}, offered);
    const asking = { person: aPerson(), conversation: 'a:ada' };
    await world.app.dispatch(
      aForm('question.pass', { formKey: 'key-of-a-card-00000001', asked: 'Who pays for cover?' }, asking),
    );
    await drain(world);
    await page.goto(`${site.url}/app#/questions`);
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    // A look that is chosen before what draws cards is there is the one that they are drawn in.
    let release = (): void => undefined;
    const chosen = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/cards*.js', async (route) => {
      await chosen;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Who pays for cover?' }).click();
    await page.getByLabel('Answer', { exact: true }).fill('Yes, for **half a day**.');
    await page.getByLabel('Dark', { exact: true }).check();
    release();
    await page.locator('#preview [data-theme="dark"] .ac-adaptiveCard[inert]').waitFor();
    await page.getByLabel('Light', { exact: true }).check();
    await page.locator('#preview [data-card] strong', { hasText: 'half a day' }).waitFor();
    for (const [look, theme] of Object.entries({
      Dark: 'dark',
      'High contrast': 'contrast',
      'On a phone': 'default',
    })) {
      await page.getByLabel(look, { exact: true }).check();
      await page.locator(`#preview [data-theme="${theme}"] .ac-adaptiveCard[inert]`).waitFor();
      await checkPage(page, { name: look, viewport: { width: 1100, height: 900 } }, 'a question');
    }
    // What is wrong is said at the top, which has the focus, and what was typed is kept.
    await page.getByRole('button', { name: 'Send this answer' }).click();
    await page.getByText('There is a problem').waitFor();
    assert.match(await page.title(), /^Error: /u);
    assert.equal(await page.getByLabel('Answer', { exact: true }).inputValue(), 'Yes, for **half a day**.');
    await page.getByLabel('Where your answer comes from').fill('Letter of 2 November');
    await page.getByRole('button', { name: 'Send this answer' }).click();
    await page.getByText('Your answer is on its way to the person who asked.').waitFor();
    await checkPage(page, { name: 'wide', viewport: { width: 1100, height: 900 } }, 'an answered question');
    assert.deepEqual([...new Set(site.asked.filter((path) => !path.startsWith('/assets/')))], ['/app', '/sign-in-as']);
  });

  it('show on a list what others did meanwhile, and take nothing from whoever is filling something in', async () => {
    const { world, page, site } = await open({}, offered);
    const pass = async (asked: string, n: number) => {
      const fields = { formKey: `key-of-a-card-0000000${n}`, asked };
      await world.app.dispatch(aForm('question.pass', fields, { person: aPerson(), conversation: 'a:ada' }));
      await drain(world);
    };
    // What comes of it has been asked for by the time that something else is answered.
    const comeBack = () =>
      page.evaluate(
        "document.dispatchEvent(new Event('visibilitychange')); fetch('/assets/none').then(() => fetch('/assets/none')).then(() => 1)",
      );
    const count = () => site.asked.filter((path) => !path.startsWith('/assets/')).length;
    await page.goto(`${site.url}/app#/questions`);
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    await page.getByText('No question is waiting.').waitFor();
    await pass('Who pays for cover?', 1);
    await comeBack();
    await page.getByRole('link', { name: 'Who pays for cover?' }).waitFor();
    assert.equal(await page.evaluate('document.activeElement?.tagName'), 'H1');
    // Somebody types: the list stays until they are done.
    await page.getByLabel('Find by words or reference').fill('hens');
    await pass('Who feeds the hens?', 2);
    const asked = count();
    await comeBack();
    assert.equal(count(), asked);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Who feeds the hens?' }).waitFor();
    // Opening somebody's question is noted, so that page is never asked for by itself.
    await page.getByRole('link', { name: 'Who feeds the hens?' }).click();
    await page.getByText('Waiting for an answer.').waitFor();
    const opened = count();
    await comeBack();
    assert.equal(count(), opened);
  });

  it('show how far a message is while it goes on: the focus stays, and each step is said once', async () => {
    const { world, page, site } = await open({}, offered);
    const person = aPerson({ objectId: PLAYGROUND_OFFICER_OBJECT_ID, tenantId: PLAYGROUND_TENANT_ID });
    for (const n of [1, 2]) {
      const { tenantId, objectId, name } = aPerson({ objectId: `reader-${n}` });
      await world.ports.people.meet({ person: { tenantId, objectId }, address: anAddress(`of ${n}`), name, email: '' });
    }
    const id = 'key-of-a-message-000001';
    const press = (verb: string, fields: object) => world.app.dispatch(aForm(verb, { id, ...fields }, { person }));
    await press('broadcast.preview', { version: 0, title: 'News', text: 'Words' });
    await press('broadcast.send', { version: 1 });
    await page.goto(`${site.url}/app#/messages/${id}`);
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    await page.locator('[data-card] .ac-adaptiveCard').waitFor();
    await page.getByRole('button', { name: 'Pause' }).focus();
    await drain(world);
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole('status').getByText('Sending has finished.').waitFor({ state: 'attached' });
    assert.match(await page.locator('.counts').innerText(), /Sent\s+2\b/u);
    assert.equal((await focusOf(page))?.text, 'Pause');
  });

  for (const theme of ['default', 'dark', 'contrast'])
    for (const width of [360, 1100])
      it(`are as good in each theme and width, and by keyboard: ${theme}, ${width}`, async () => {
        const look = { name: `${theme}, ${width}`, viewport: { width, height: 800 } };
        const { page, site } = await open({ viewport: look.viewport }, offered);
        await page.goto(`${site.url}/app`);
        await page
          .getByRole('button', { name: /officer$/u })
          .first()
          .click();
        await page.getByRole('heading', { name: 'Your desk' }).waitFor();
        await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        await checkPage(page, look, 'home');
        // The heading has the focus, and all that follows is reached from there, and can be seen.
        assert.equal((await focusOf(page))?.text, 'Your desk');
        for (let n = 0; n < 6; n += 1) {
          await page.keyboard.press('Tab');
          assert.ok((await focusOf(page))?.seen);
        }
        await page.goto(`${site.url}/app#/say?words=coverage`);
        await page.locator('[data-card] .ac-adaptiveCard').waitFor();
        await checkPage(page, look, 'a card');
        if (theme !== 'default') return;
        await page.goto(`${site.url}/app#/say?words=events`);
        await page.getByRole('button', { name: 'Past events' }).waitFor();
        await checkPage(page, look, 'a card with a row of buttons');
        await page.goto(`${site.url}/app#/settings`);
        await page.getByRole('button', { name: 'Change contact' }).waitFor();
        await checkPage(page, look, 'a card with facts');
      });
});
