// What was typed for a school is still there when none of the schools to choose between was selected.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as mySchool } from '../../features/my-school/cards.ts';
import { cards as nominations } from '../../features/nominations/cards.ts';
import { cards as questions } from '../../features/questions/cards.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields } from '../../platform/turn.ts';
import { aFilledForm, aForm, aWorld, factsOf, madeUp } from '../builders.ts';
import { actionsOf } from '../cards/walk.ts';
import { asked, asker, ID } from '../questions/asked.ts';

const several = "St Mary's Catholic Primary School";

/** What the button of a form sends along, beside what is in its fields. */
function dataOf(reply: Reply | undefined, verb: string): Fields {
  assert.ok(reply);
  const data = actionsOf(render(reply)).find((action) => action['verb'] === verb)?.['data'];
  assert.ok(typeof data === 'object' && data !== null);
  return { ...data };
}

describe('a form on which no school was selected', () => {
  it('has what was typed on my school, and the schools again', async () => {
    const { app } = aWorld();
    const first = await app.dispatch(aForm('school.save', { school: several, role: 'headteacher' }));
    const { schools } = factsOf(mySchool.form, first);
    assert.ok(schools.length > 1);
    const again = await app.dispatch(aForm('school.save', { ...dataOf(first, 'school.save'), role: 'headteacher' }));
    const facts = factsOf(mySchool.form, again);
    assert.deepEqual([facts.inputs.school, facts.schools], [several, schools]);
  });

  it('has it on a nomination too, and saves it for later', async () => {
    const { app, ports } = aWorld();
    const first = await app.dispatch(aFilledForm({ school: several }));
    const { schools } = factsOf(nominations.form, first);
    assert.ok(schools.length > 1);
    const data = dataOf(first, 'nomination.save');
    const again = await app.dispatch(aFilledForm({ ...data, school: '' }, { verb: 'nomination.save' }));
    assert.equal(factsOf(nominations.form, again).inputs.school, several);
    const drafts = await ports.drafts.list(madeUp.service.round.id);
    assert.equal(drafts[0]?.inputs.school, several);
  });

  it('has it beside a question that was passed on, and after a fault', async () => {
    const world = await asked(1);
    const first = await world.app.dispatch(aForm('question.tell', { id: ID, school: several }, asker(1)));
    const { tell } = factsOf(questions.passedOn, first);
    assert.ok(tell && tell.schools.length > 1);
    const again = aForm('question.tell', { ...dataOf(first, 'question.tell'), detail: 'Two classes.' }, asker(1));
    const facts = factsOf(questions.passedOn, await world.app.dispatch(again)).tell;
    assert.deepEqual([facts?.typed.school, facts?.schools, facts?.state], [several, tell.schools, 'open']);
    const back = factsOf(questions.passedOn, world.app.giveBack(again, 'a-fault')).tell;
    assert.equal(back?.typed.school, several);
  });

  it('asks for a school where a field was emptied', async () => {
    const { app } = aWorld();
    const { problem } = factsOf(
      mySchool.form,
      await app.dispatch(aForm('school.save', { school: '', schoolTyped: '' })),
    );
    assert.equal(problem.school, madeUp.wording['school.missing']);
  });
});
