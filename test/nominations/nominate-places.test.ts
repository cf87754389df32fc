// Where others read along, nothing about a person is shown and nothing is taken.
import assert from 'node:assert/strict';
import { refusals } from '../../platform/refusals.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, aForm, aMessage, aPerson, factsOf, inChannel, madeUp, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';

const round = madeUp.service.round.id;
const submit = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, turn));
const standing = ({ ports }: World) => ports.nominations.find(round, aPerson());

describe('where others read along', () => {
  const places = [inChannel, { place: 'group', conversation: '19:group' } as const];
  for (const turn of places) {
    for (const text of ['nominate', 'my nomination'])
      it(`"${text}" shows nothing personal: ${turn.place}`, async () => {
        const world = aFollowedWorld();
        await submit(world);
        assert.deepEqual(
          await world.app.dispatch(aMessage(text, turn)),
          refusals.privateOnly.with({ chat: 'https://teams.example.org/chat' }),
        );
      });
    for (const verb of ['nomination.open', 'nomination.submit', 'nomination.show'])
      it(`${verb} shows nothing and saves nothing: ${turn.place}`, async () => {
        const world = aFollowedWorld();
        factsOf(refusals.privateOnly, await world.app.dispatch(aForm(verb, { ...aFilledForm().fields }, turn)));
        assert.equal(await standing(world), undefined);
      });
    it(`a fault does not give the form back: ${turn.place}`, () => {
      const { app } = aFollowedWorld();
      const reply = app.giveBack(aFilledForm({}, turn), 'R1');
      assert.deepEqual(reply, refusals.fault.with({ reference: 'R1', contact: madeUp.service.contact }));
    });
  }
});
