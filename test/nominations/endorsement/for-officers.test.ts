// Officers see how a nomination stands with its endorser, and have a letter to send where Teams cannot ask.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { endorsementForOfficers } from '../../../features/nominations/endorsement/for-officers.ts';
import { aFilledForm, aForm, aNomination, anOfficer, aWorld, factsOf, NOW, madeUp } from '../../builders.ts';
import { ada, aPeopledWorld, chatOf, chris } from '../../people.ts';

const EMAIL = 'chris@school.example.org';
const { chat, site, linkCode } = aWorld().ports;
const links = { chat, site, linkCode };

describe('what officers see of an endorsement', () => {
  it('is a letter with all its places filled while Teams does not know the endorser', async () => {
    const { people, deliveries, mail } = aPeopledWorld().ports;
    const nomination = aNomination({ name: 'Ada {chat} Example' });
    const shown = await endorsementForOfficers(nomination, await people.withEmail(EMAIL), {
      ...madeUp,
      deliveries,
      mail,
      ...links,
    });
    assert.deepEqual([shown.state, shown.at, shown.required], ['asked', '9:30am on Monday 23 November 2026', true]);
    const letter = shown.letter?.join('\n') ?? '';
    assert.match(letter, /^Dear Chris Chair,\nAda \{chat\} Example \(Headteacher, Bleak House Primary School\)/u);
    assert.equal(letter.split(chat).length, 2, 'what was typed is not filled in turn');
  });

  it('is no letter once Teams can ask, or they have answered', async () => {
    const world = aPeopledWorld();
    const { people, deliveries, mail } = world.ports;
    const { endorsement } = aNomination();
    const declined = aNomination({ endorsement: { ...endorsement, state: 'declined', at: NOW, reason: 'No time' } });
    const shown = await endorsementForOfficers(declined, await people.withEmail(EMAIL), {
      ...madeUp,
      deliveries,
      mail,
      ...links,
    });
    assert.deepEqual([shown.letter, shown.reason], [null, 'No time']);
    await world.meets(chris);
    assert.equal(
      (
        await endorsementForOfficers(aNomination(), await people.withEmail(EMAIL), {
          ...madeUp,
          deliveries,
          mail,
          ...links,
        })
      ).letter,
      null,
    );
  });

  it('is no letter, but something to look at, where the address is the nominee’s own in Teams', async () => {
    const world = aPeopledWorld();
    await world.meets(ada);
    const typed = { email: 'ada@home.example.org', endorserName: 'A Friend', endorserEmail: 'Ada@School.example.org' };
    await world.app.dispatch(aFilledForm(typed, chatOf(ada)));
    const open = aForm('nominations.open', { reference: 'TAS-0001' }, { person: anOfficer() });
    const { endorsement, alike } = factsOf(nominationsCards.review, await world.app.dispatch(open));
    assert.equal(endorsement.letter, null);
    assert.deepEqual(alike, [{ why: madeUp.wording['label.alike.endorses-self'], others: [], more: 0 }]);
  });
});
