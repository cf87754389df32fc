// Sharing a thought without Teams: the same checks and record, sent once, with nothing lost that was typed and nothing kept that must not be.
import assert from 'node:assert/strict';
import { storesOver } from '../../app.ts';
import { pages } from '../../features/thoughts/web/pages.ts';
import { mailTo } from '../../platform/address.ts';
import { noMail } from '../../platform/mail.ts';
import { hashOf } from '../../platform/private-code.ts';
import type { Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aWorld, type World } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { KEY, sendOnWebsite, sentIn, TEXT } from './sharing.ts';

const opened = (world: World, code: string, page = 'GET /my-thought') =>
  visit(world, page, { sessions: { thought: hashOf(code) } });

describe('a thought that is shared on the website', () => {
  it('is one, with one code, however often and however fast its form is sent', async () => {
    const world = aWorld();
    const all = await Promise.all(Array.from({ length: 20 }, () => sendOnWebsite(world)));
    const codes = new Set([...all, await sendOnWebsite(world)].map((reply) => sentIn(reply).code));
    assert.deepEqual([codes.size, (await world.ports.thoughts.all()).length], [1, 1]);
  });

  it('keeps neither the code nor the key that it is made of', async () => {
    const rows: unknown[] = [];
    const memory = memoryTables();
    const written: Tables = (name) => {
      const table = memory(name);
      return { ...table, write: (changes) => (rows.push(changes), table.write(changes)) };
    };
    const world = aWorld(storesOver(written));
    const { code, link } = sentIn(await sendOnWebsite(world));
    assert.ok(link.endsWith(`/my-thought#${code}`));
    const kept = JSON.stringify(rows);
    assert.ok(kept.includes(hashOf(code)));
    for (const secret of [code, code.replaceAll('-', ''), KEY]) assert.ok(!kept.includes(secret));
  });

  it('counts for what was chosen of the lists, and for nothing else', async () => {
    const world = aWorld();
    await sendOnWebsite(world, { phase: 'Primary', role: 'governor' });
    await sendOnWebsite(world, { formKey: 'key-of-a-web-form-0002', phase: 'My school', role: 'Queen' });
    const groups = (await world.ports.thoughts.all()).map(({ groups: { phase, role } }) => `${phase}/${role}`);
    assert.deepEqual(groups.sort(), ['/', 'Primary/governor']);
  });

  it('comes back as it was typed with what is wrong, and nothing of it is kept', async () => {
    const world = aWorld({ mail: { ...noMail, to: mailTo } });
    const cases: [Record<string, string>, string[]][] = [
      [{ stance: '', part: '' }, ['stance', 'part']],
      [{ text: '' }, ['text']],
      [{ email: 'ada at school' }, ['email']],
      [{ website: 'https://spam.example.org' }, []],
      [{ text: 'Can I ring 01632 960 100?' }, []],
    ];
    for (const [fields, wrong] of cases) {
      const reply = await sendOnWebsite(world, fields);
      assert.equal(reply.kind === 'page' && reply.status, 422);
      const facts = toldTo(pages.share, reply);
      assert.deepEqual(
        facts.problems.map(({ field }) => field),
        wrong,
      );
      assert.deepEqual([facts.formKey, facts.inputs.text], [KEY, fields['text'] ?? TEXT]);
      assert.match(await htmlOf(reply), /There is a problem/u);
    }
    assert.deepEqual(await world.ports.thoughts.all(), []);
  });

  it('goes to nobody where somebody else must help', async () => {
    const world = aWorld();
    const reply = await sendOnWebsite(world, { text: 'A child in my class is being hurt at home', stance: '' });
    assert.ok(pages.elsewhere.factsIn(reply));
    assert.deepEqual(await world.ports.thoughts.all(), []);
  });

  it('is read and withdrawn by whoever has its code, and nobody else', async () => {
    const world = aWorld();
    const { code, reference } = sentIn(await sendOnWebsite(world));
    assert.equal(toldTo(pages.own, await opened(world, code)).reference, reference);
    for (const typed of ['', reference, 'ABCD-EFGH', '7K3M-9QXD-2W4R-HZ6T-PN8V'])
      assert.ok(pages.code.factsIn(await visit(world, 'POST /my-thought', { fields: { code: typed } })));
    const led = await visit(world, 'POST /my-thought', {
      fields: { code: `https://x.example.org/my-thought#${code}` },
    });
    assert.deepEqual(led, { kind: 'redirect', to: '/my-thought', session: { name: 'thought', holds: hashOf(code) } });
    assert.ok(pages.withdraw.factsIn(await opened(world, code, 'GET /my-thought/withdraw')));
    const gone = toldTo(pages.own, await opened(world, code, 'POST /my-thought/withdraw'));
    assert.deepEqual([gone.state, gone.text], ['withdrawn', '']);
    assert.ok(pages.own.factsIn(await opened(world, code, 'GET /my-thought/withdraw')));
  });

  it('stays text, whatever is in it', async () => {
    for (const text of NAUGHTY) {
      const world = aWorld();
      const sent = await sendOnWebsite(world, { text, phase: text, email: text });
      const { code } = sentIn(sent);
      for (const page of [sent, await opened(world, code), await opened(world, code, 'GET /my-thought/withdraw')])
        assert.doesNotMatch(await htmlOf(page), MARKUP);
      const form = await htmlOf(await sendOnWebsite(world, { text, stance: text, part: text, formKey: `${KEY}x` }));
      assert.doesNotMatch(form, MARKUP);
    }
  });
});
