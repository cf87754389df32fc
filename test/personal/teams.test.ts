// Pages for people who are signed in, in a real browser and in a window that speaks Teams' protocol.
import assert from 'node:assert/strict';
import { anOfficer, aPerson } from '../turns.ts';
import { inBrowser } from './in-browser.ts';
import { inTeams, type Token } from './served.ts';
import { tokenOf } from './signed-in.ts';

const given = (person = anOfficer(), over: Record<string, unknown> = {}): Token => ({
  ok: true,
  says: tokenOf(person, over).replace('Bearer ', ''),
});

describe('pages for people who are signed in, in Teams', function () {
  this.timeout(120_000);
  const open = inBrowser();
  const theme = (frame: Awaited<ReturnType<typeof inTeams>>['frame']) =>
    frame.locator('html').getAttribute('data-theme');

  it('are signed in with what Teams gives, wear its theme and every later one, and say that they are there', async () => {
    const { page, site } = await open();
    const { frame, heard, say } = await inTeams(page, `${site.url}/app`, { tokens: [given()], theme: 'dark' });
    await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
    assert.equal(await theme(frame), 'dark');
    for (const next of ['contrast', 'default', 'dark', 'something new']) {
      await say('themeChange', next);
      await frame.locator(`html[data-theme="${next === 'something new' ? 'default' : next}"]`).waitFor();
    }
    const told = (await heard()).map(({ func }) => func).filter((func) => func.startsWith('appInitialization'));
    assert.deepEqual(told, ['appInitialization.success']);
    // The menu and links are pages of their own, and Teams hears of loading once.
    await frame.getByRole('link', { name: 'Home' }).click();
    await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
    assert.equal((await heard()).filter(({ func }) => func.startsWith('appInitialization')).length, 1);
    // Who somebody is does not come from what Teams' window says of them, and none of it is in an address.
    assert.deepEqual([...new Set(site.asked.filter((path) => !path.startsWith('/assets/')))], ['/app']);
  });

  it('open the chat with the bot in Teams’ own window', async () => {
    const { page, site, world } = await open();
    const { frame, heard } = await inTeams(page, `${site.url}/app`, { tokens: [given()] });
    await frame.getByRole('link', { name: 'Open your chat with Roundtable' }).click();
    await page.waitForFunction("window.heard.some(({ func }) => func === 'executeDeepLink')");
    assert.deepEqual((await heard()).find(({ func }) => func === 'executeDeepLink')?.args[0], world.ports.chat);
    assert.equal(page.context().pages().length, 1);
  });

  it('go where a deep link leads', async () => {
    const { page, site } = await open();
    const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given()], subPageId: '/say?words=coverage' });
    await frame.locator('[data-card] .ac-adaptiveCard').waitFor();
    assert.match((await frame.locator('h1').textContent()) ?? '', /\w/u);
  });

  for (const entityId of ['my-nomination', 'my-questions'])
    it(`open in a tab of their own what it is for: ${entityId}`, async () => {
      const { page, site } = await open();
      const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given(aPerson())], entityId });
      await frame.locator('[data-card] .ac-adaptiveCard').waitFor();
    });

  it('are chosen for a tab in a channel, with public pages beside them', async () => {
    const { page, site } = await open();
    const { frame, heard, say } = await inTeams(page, `${site.url}/tab`, {
      tokens: [given()],
      theme: 'contrast',
      context: 'settings',
    });
    await frame.locator('html[data-theme="contrast"]').waitFor();
    const told = async (name: string) => (await heard()).filter(({ func }) => func === name);
    for (const [label, path] of Object.entries({
      Questions: '/questions',
      'How we compare': '/compare',
      Officers: '/app',
    })) {
      await frame.getByLabel(label).check();
      const before = (await told('settings.save.success')).length;
      await say('settings.save', {});
      await page.waitForFunction(
        `window.heard.filter(({ func }) => func === 'settings.save.success').length > ${before}`,
      );
      const [{ contentUrl, suggestedDisplayName }] = ((await told('settings.setSettings')).at(-1)?.args ?? [{}]) as [
        { contentUrl?: string; suggestedDisplayName?: string },
      ];
      assert.deepEqual([contentUrl, suggestedDisplayName], [site.url + path, label]);
    }
    assert.deepEqual((await told('settings.setValidityState'))[0]?.args[0], true);
  });

  it('do not go to what is no page of ours', async () => {
    const { page, site } = await open();
    const { frame } = await inTeams(page, `${site.url}/app`, {
      tokens: [given()],
      subPageId: 'https://evil.example.org',
    });
    await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
  });

  for (const says of ['CancelledByUser', 'FailedToOpenWindow', 'App resource requires consent'])
    it(`say what to do where Teams wants consent first, and go on when it is given: ${says}`, async () => {
      const { page, site } = await open();
      const { frame, heard } = await inTeams(page, `${site.url}/app`, { tokens: [{ ok: false, says }, given()] });
      await frame.getByRole('heading', { name: 'Let Teams tell us who you are' }).waitFor();
      const failed = (await heard()).find(({ func }) => func === 'appInitialization.failure');
      assert.equal(failed?.args[0], 'AuthFailed');
      await frame.getByRole('button', { name: 'Sign in' }).click();
      await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
    });

  it('keep what was typed when Teams wants consent again while they are in use', async () => {
    const { page, site } = await open();
    const tokens = [given(aPerson()), { ok: false, says: 'CancelledByUser' }, given(aPerson())];
    const { frame } = await inTeams(page, `${site.url}/app`, { tokens, subPageId: '/say?words=nominate' });
    await frame.getByLabel('Name', { exact: true }).fill('Ada Example');
    await frame.getByRole('button', { name: 'Save for later' }).click();
    await frame.getByRole('button', { name: 'Sign in' }).click();
    await frame.getByRole('button', { name: 'Sign in' }).waitFor({ state: 'detached' });
    assert.equal(await frame.getByLabel('Name', { exact: true }).inputValue(), 'Ada Example');
    await frame.getByRole('button', { name: 'Save for later' }).click();
    await frame.getByText(/saved/iu).first().waitFor();
  });

  it('say whom to ask where Teams refuses', async () => {
    const { page, site } = await open();
    const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [{ ok: false, says: 'resourceDisabled' }] });
    await frame.getByRole('heading', { name: 'We could not sign you in' }).waitFor();
  });

  it('get a new token when the one in use has run out, without a word', async () => {
    const { page, site } = await open();
    const tokens = [given(), given(anOfficer(), { exp: 1 }), given()];
    const { frame, heard } = await inTeams(page, `${site.url}/app`, { tokens });
    await frame.getByRole('heading', { name: 'Your desk' }).waitFor();
    await frame.getByRole('link', { name: 'See which seats are short of nominations' }).click();
    await frame.getByRole('heading', { name: 'Coverage', exact: true }).waitFor();
    assert.equal((await heard()).filter(({ func }) => func === 'authentication.getAuthToken').length, 3);
  });

  it('say that they could not sign somebody in whose tokens are never good', async () => {
    const { page, site } = await open();
    const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given(anOfficer(), { exp: 1 })] });
    await frame.getByText('We could not sign you in.').waitFor();
  });

  it('are for whom the token names, who is no officer', async () => {
    const { page, site } = await open();
    const { frame } = await inTeams(page, `${site.url}/app`, { tokens: [given(aPerson())] });
    await frame.getByRole('heading', { name: 'Welcome' }).waitFor();
  });

  it('are shown in no other site’s window', async () => {
    const { page, site } = await open();
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (/frame-ancestors/u.test(message.text())) blocked.push(message.text());
    });
    const origin = 'https://evil.example.org';
    const { heard } = await inTeams(page, `${site.url}/app`, { tokens: [given()], origin });
    await page.frames()[1]?.waitForLoadState();
    assert.equal(blocked.length, 1);
    assert.deepEqual(await heard(), []);
  });
});
