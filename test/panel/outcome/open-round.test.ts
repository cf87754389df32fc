// Everybody can be told while the round is open, but not by one press; and whoever nominates themself later is told the truth.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { closeOf, formatClose } from '../../../platform/calendar.ts';
import type { Fields } from '../../../platform/turn.ts';
import { aFilledForm, aForm, aMessage, anOfficer, aPerson, factsOf, madeUp, type World } from '../../builders.ts';
import { aRound, content, eight, panelOf, personOf, press, previewed, tell, told, confirm } from './panels.ts';

const withSchools = { content: { ...content, schools: madeUp.schools } };
const newcomer = { person: aPerson({ objectId: 'a-newcomer' }) };
const says = (code: 'outcome.afterwards.kept' | 'outcome.afterwards.told') => [madeUp.wording[code]];
const opened = async ({ app }: World) =>
  factsOf(nominationsCards.form, await app.dispatch(aMessage('nominate', newcomer)));

describe('telling everybody', () => {
  it('while the round is open asks once more, with what it would send, and then sends', async () => {
    const world = await aRound();
    await confirm(world);
    const { hash, openUntil, sure } = await previewed(world);
    assert.deepEqual([openUntil, sure], [formatClose(content.service.round.closes), false]);
    const asked = factsOf(panelCards.preview, await press(world, { verb: 'panel.tell', hash }));
    assert.deepEqual([asked.sure, asked.changed, asked.hash, asked.page], [true, false, hash, asked.pages]);
    assert.equal((await panelOf(world)).told, null);
    factsOf(panelCards.standing, await press(world, { verb: 'panel.tell', hash, although: 'open' }));
    assert.ok((await panelOf(world)).told);
  });

  it('after the close asks nothing more', async () => {
    const world = await aRound();
    await confirm(world);
    const { hash } = await previewed(world);
    const receivedAt = closeOf(content.service.round.closes);
    const late = (fields: Fields) =>
      world.app.dispatch(aForm('panel.tell', fields, { person: anOfficer(), receivedAt }));
    factsOf(panelCards.standing, await late({ hash }));
    assert.ok((await panelOf(world)).told);
  });
});

describe('a nomination after everybody was told', () => {
  it('is told on the form that members have been chosen, and not before', async () => {
    const world = await aRound(withSchools);
    await confirm(world);
    assert.equal((await opened(world)).chosen, false);
    await tell(world);
    assert.equal((await opened(world)).chosen, true);
    const saved = await world.app.dispatch(aFilledForm({}, { verb: 'nomination.save', ...newcomer }));
    assert.equal(factsOf(nominationsCards.form, saved).chosen, true);
    const wrong = await world.app.dispatch(aFilledForm({ email: '' }, newcomer));
    assert.equal(factsOf(nominationsCards.form, wrong).chosen, true);
  });

  it('is kept, and its receipt promises no choice that is over, now or later', async () => {
    const world = await told(withSchools, eight.slice(1));
    const sent = factsOf(nominationsCards.receipt, await world.app.dispatch(aFilledForm({}, newcomer)));
    const shown = factsOf(nominationsCards.receipt, await world.app.dispatch(aMessage('nominate', newcomer)));
    assert.deepEqual([sent.next, shown.next], [says('outcome.afterwards.kept'), says('outcome.afterwards.kept')]);
  });

  it('is another thing than one that was considered, whose receipt leads to how it ended', async () => {
    const world = await aRound(withSchools);
    const person = personOf(eight[0]?.reference ?? '');
    const look = async () =>
      factsOf(nominationsCards.receipt, await world.app.dispatch(aMessage('nominate', { person }))).next;
    assert.deepEqual(await look(), content.service.round.next);
    await confirm(world);
    await tell(world);
    assert.deepEqual(await look(), says('outcome.afterwards.told'));
  });
});
