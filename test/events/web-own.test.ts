// One’s own sign-up on the website, by its private code: read, left, and nobody else’s.
import assert from 'node:assert/strict';
import { pages } from '../../features/events/web/pages.ts';
import { hashOf } from '../../platform/private-code.ts';
import { htmlOf, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { aGathering } from './gathering.ts';
import { JOIN, opened, own, sends, signsUp } from './visiting.ts';

describe('a sign-up on the website', () => {
  it('is shown, left and given to whoever waits by its code, and by nobody else’s', async () => {
    const world = aGathering();
    const id = await world.plans();
    const { code } = await signsUp(world, id, 1);
    const second = await signsUp(world, id, 2);
    for (const typed of ['', 'ABCD-EFGH', '7K3M-9QXD-2W4R-HZ6T-PN8V'])
      assert.ok(
        pages.code.factsIn(
          await visit(world, 'POST /events/{id}/mine', { parameters: { id }, fields: { code: typed } }),
        ),
      );
    const fields = { code: `https://x.example.org/events/${id}/mine#${code}` };
    const led = await visit(world, 'POST /events/{id}/mine', { parameters: { id }, fields });
    const session = { name: 'event', holds: hashOf(code) };
    assert.deepEqual(led, { kind: 'redirect', to: `/events/${id}/mine`, session });
    assert.equal((await own(world, id, code)).link?.url, JOIN);
    assert.ok(pages.leave.factsIn(await opened(world, id, code, 'GET /events/{id}/leave')));
    const left = toldTo(pages.own, await opened(world, id, code, 'POST /events/{id}/leave'));
    assert.deepEqual([left.own, left.notice, left.link], ['none', 'left', null]);
    assert.doesNotMatch(await htmlOf(pages.own.with(left)), /Signed up as/u);
    await world.settled();
    assert.equal((await own(world, id, second.code)).own, 'place');
  });

  it('is not made again by the same form after they left', async () => {
    const world = aGathering();
    const id = await world.plans();
    const { code } = await signsUp(world, id);
    await opened(world, id, code, 'POST /events/{id}/leave');
    assert.equal(toldTo(pages.own, await sends(world, id)).own, 'none');
    assert.equal((await world.event(id)).numbers, 1);
  });

  it('has no effect on another event, or on what somebody did in Teams', async () => {
    const world = aGathering();
    const [id, other] = [await world.plans(), await world.plans({ title: 'Another' })];
    const { code } = await signsUp(world, id);
    await world.signsUp(1, other);
    for (const page of ['GET /events/{id}/mine', 'GET /events/{id}/leave', 'POST /events/{id}/leave'])
      assert.ok(pages.code.factsIn(await opened(world, other, code, page)), page);
    assert.equal((await world.event(other)).taken, 1);
  });
});
