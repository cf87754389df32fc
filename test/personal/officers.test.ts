// What officers do on their own pages, in a real browser: by keyboard, narrow, in other themes, on paper.
import assert from 'node:assert/strict';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../../dev/playground.ts';
import { signInAs } from '../../dev/sign-in-as.ts';
import { drafted, olive } from '../faq/living/officers.ts';
import { received } from '../nominations/officers/officers.ts';
import { checkPage } from '../pages/check.ts';
import { content as panelContent, eight } from '../panel/outcome/panels.ts';
import { drain } from '../world.ts';
import { inBrowser } from './in-browser.ts';

describe('pages of officers, on this computer', function () {
  this.timeout(120_000);
  const open = inBrowser();

  const offered = { offered: signInAs() };

  it('try a panel by keyboard, go back to what was tried before, and show the messages as they will be', async () => {
    const narrow = { name: 'narrow', viewport: { width: 360, height: 800 } };
    const { world, page, site } = await open({ viewport: narrow.viewport }, offered, { content: panelContent });
    await received(world, ...eight);
    await page.goto(`${site.url}/app#/panel`);
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    const names = page.getByRole('rowheader').getByRole('link');
    await names.first().waitFor();
    const before = await names.allTextContents();
    await page.evaluate("document.documentElement.dataset.theme = 'dark'");
    await checkPage(page, narrow, 'a panel');
    await page
      .getByRole('button', { name: /^Leave out/u })
      .first()
      .press('Enter');
    await page.getByRole('heading', { name: 'What changed' }).waitFor();
    assert.notDeepEqual(await names.allTextContents(), before);
    await page.goBack();
    await page.getByRole('heading', { name: 'What changed' }).waitFor({ state: 'detached' });
    await names.first().waitFor();
    assert.deepEqual(await names.allTextContents(), before);
    await page.getByRole('button', { name: 'Confirm this panel' }).click();
    await page.getByLabel('Reason for this panel').fill('Balanced');
    await page.getByRole('button', { name: 'Confirm these members' }).click();
    await page.getByText('You confirmed this panel').waitFor();
    await drain(world);
    await page.getByRole('button', { name: 'Look again' }).waitFor();
    // What was worked out meanwhile comes by itself.
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole('button', { name: 'Preview messages to nominees' }).click();
    await page.locator('[data-card] .ac-adaptiveCard').last().waitFor();
    await page.getByLabel('High contrast').check();
    await page.locator('[data-theme="contrast"] .ac-adaptiveCard[inert]').last().waitFor();
    await page.evaluate("document.documentElement.dataset.theme = 'contrast'");
    await checkPage(page, narrow, 'messages');
  });

  it('see coverage, write an entry of the FAQ beside its card, and keep what was typed where somebody else was first', async () => {
    const narrow = { name: 'narrow', viewport: { width: 360, height: 800 } };
    const { world, page, site } = await open({ viewport: narrow.viewport }, offered, {
      officers: [PLAYGROUND_OFFICER_OBJECT_ID, olive.objectId],
      councilTenants: [PLAYGROUND_TENANT_ID, olive.tenantId],
    });
    await page.goto(`${site.url}/app#/faq`);
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    await page.getByRole('heading', { name: 'FAQ', exact: true }).waitFor();
    await checkPage(page, narrow, 'the FAQ');
    await page.goto(`${site.url}/app#/coverage`);
    await page.locator('.chart__narrow').first().waitFor();
    await checkPage(page, narrow, 'coverage');
    await page.goto(`${site.url}/app#/faq/sg-frequency/edit`);
    await page.getByLabel('The answer', { exact: true }).fill('There are **two** meetings a month.');
    await page.locator('#preview [data-card] strong', { hasText: 'two' }).waitFor();
    await page.getByLabel('Why you are changing it').fill('A letter');
    await drafted(world, 'sg-frequency', { answer: 'There are three.' });
    await page.getByRole('button', { name: 'Save and check draft' }).click();
    await page.getByText('Someone else has saved this entry meanwhile').waitFor();
    await page.evaluate("document.documentElement.dataset.theme = 'dark'");
    await checkPage(page, narrow, 'somebody else was first');
    await page.getByRole('button', { name: 'Save and check draft' }).click();
    await page.getByText('Check passed').waitFor();
    // What is saved has an address of its own.
    assert.equal(new URL(page.url()).hash, '#/faq/sg-frequency/draft');
    await checkPage(page, narrow, 'a draft');
  });

  it('go where keys lead, but not while somebody types, nor once they are switched off; and print without buttons', async () => {
    const { page, site } = await open({}, offered);
    await page.goto(`${site.url}/app`);
    await page
      .getByRole('button', { name: /officer$/u })
      .first()
      .click();
    const at = (heading: string) => page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor();
    await at('Your desk');
    await page.keyboard.press('m');
    await at('Messages to schools');
    await page.keyboard.press('Control+q');
    await page.keyboard.press('q');
    await at('Questions');
    await page.keyboard.press('/');
    await page.keyboard.type('who? mh');
    assert.equal(await page.getByRole('searchbox').inputValue(), 'who? mh');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: 'Find' }).isVisible(), false);
    assert.ok(await page.locator('h1').isVisible());
    await page.locator('h1').focus();
    await page.keyboard.press('a');
    await at('Who did what, and when');
    assert.equal(await page.locator('.no-print:visible').count(), 0);
    await page.emulateMedia({ media: 'screen' });
    assert.ok((await page.locator('.no-print:visible').count()) > 0);
    await page.keyboard.press('?');
    await at('Keyboard shortcuts');
    await checkPage(page, { name: 'wide', viewport: { width: 1100, height: 900 } }, 'keys');
    await page.getByLabel('Use these shortcuts in this browser').uncheck();
    await page.keyboard.press('h');
    await page.reload();
    await at('Keyboard shortcuts');
    await page.keyboard.press('h');
    await page.getByLabel('Use these shortcuts in this browser').check();
    await page.keyboard.press('h');
    await at('Your desk');
  });
});
