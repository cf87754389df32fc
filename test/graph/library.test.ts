// Documents follow their files in a SharePoint library, over https: renamed, moved, another version, deleted, and whatever Graph answers instead.
import assert from 'node:assert/strict';
import { libraryExaminations } from '../../doctor/library.ts';
import { cards } from '../../features/documents/cards.ts';
import { libraryNotReady } from '../../features/documents/not-ready.ts';
import { libraryOf } from '../../graph/library.ts';
import { aDocument, aMessage, aWorld, drain, factsOf, someContent } from '../builders.ts';
import { visit } from '../pages/visit.ts';
import { pages } from '../../features/documents/pages.ts';
import { toldTo } from '../pages/told.ts';
import { GraphServer, refusal, throttled } from './contract-server.ts';
import { aFile, aFolder, deleted, Drive, DRIVE, webUrl } from './drive.ts';

const report = aDocument({
  id: 'report',
  title: 'The report',
  url: webUrl('Round/report.pdf'),
  published: '2026-10-01',
});
const elsewhere = aDocument({ id: 'law', title: 'The law', url: 'https://example.org/law.pdf' });

describe('documents that follow a library', () => {
  let server: GraphServer;
  let drive: Drive;
  beforeEach(async () => {
    server = new GraphServer();
    await server.open();
    drive = new Drive(server);
    drive.log.push(aFolder('round', 'Round'), aFile('r', 'Round/report.pdf'));
    for (let n = 1; n <= 5; n += 1) drive.log.push(aFile(`f${n}`, `Round/other-${n}.pdf`));
  });
  afterEach(() => {
    server.close();
  });

  function world(documents = [report, elsewhere]) {
    const library = libraryOf(server.graph(), DRIVE);
    const made = aWorld({ library, content: someContent({ documents }) });
    let done = 0;
    const { app, ports } = made;
    /** What the timer brings, until nothing is left to do. */
    const read = async () => {
      await app.jobs.timers['library-clock']?.();
      done = await drain(made, done);
    };
    const shown = async () => factsOf(cards.documents, await app.dispatch(aMessage('documents'))).documents;
    const urls = async () => (await shown()).map(({ url }) => url);
    const asking = { now: made.clock.now, place: 'personal' } as const;
    const notReady = async () =>
      (await libraryNotReady({ ...ports, documents, wording: ports.content.wording })(asking)).map(({ text }) => text);
    return { ...made, library, read, shown, urls, notReady };
  }

  it('have the address of the content until something changes, and read pages until there is none', async () => {
    const { read, urls, notReady } = world();
    assert.deepEqual(await urls(), [report.url, elsewhere.url]);
    await read();
    assert.deepEqual([await urls(), await notReady()], [[report.url, elsewhere.url], []]);
    assert.equal(server.asked.length, 3);
    await read();
    assert.equal(server.asked.length, 4, 'and then what is new alone');
  });

  it('are found where they were moved or renamed to, and officers hear that answers still link elsewhere', async () => {
    const made = world();
    await made.read();
    drive.log.push(aFile('r', 'Old/report.pdf'), aFile('r', 'Archive/final.pdf'));
    await made.read();
    assert.deepEqual(await made.urls(), [webUrl('Archive/final.pdf'), elsewhere.url]);
    const page = toldTo(pages.documents, await visit(made, 'GET /documents', {}));
    assert.equal(page.documents[0]?.url, webUrl('Archive/final.pdf'));
    assert.deepEqual(
      (await made.notReady()).map((text) => /“The report” has moved/u.test(text)),
      [true],
    );
  });

  it('have the day and size of another version, be it 250 MB, of which nothing is fetched', async () => {
    const { read, shown } = world();
    await read();
    const big = { size: 250 * 1024 * 1024, lastModifiedDateTime: '2026-11-20T10:00:00Z' };
    drive.log.push(aFile('r', 'Round/report.pdf', big));
    await read();
    const [first] = await shown();
    assert.deepEqual([first?.published, first?.size], ['20 November 2026', 'PDF, 250 MB']);
    assert.ok(server.asked.every(({ path }) => path.endsWith('/delta')));
  });

  it('leave the list when they are deleted, which officers hear, and come back with what lies there next', async () => {
    const { read, urls, notReady } = world();
    await read();
    drive.log.push(deleted('r'));
    await read();
    assert.deepEqual(await urls(), [elsewhere.url]);
    assert.match((await notReady()).join(), /^“The report” was deleted from the library/u);
    drive.log.push(aFile('new', 'Round/report.pdf'));
    await read();
    assert.deepEqual([await urls(), await notReady()], [[report.url, elsewhere.url], []]);
  });

  it('follow a folder that is renamed, although Graph names the folder alone', async () => {
    const { read, urls } = world();
    await read();
    for (const one of drive.log) one['webUrl'] = String(one['webUrl']).replace('/Round', '/2026');
    drive.log.push(aFolder('round', '2026'));
    await read();
    assert.deepEqual(await urls(), [webUrl('2026/report.pdf'), elsewhere.url]);
  });

  it('are read anew when Graph no longer knows what has changed, and nothing is missing meanwhile', async () => {
    const made = world();
    await made.read();
    drive.log.push(deleted('r'), aFile('f1', 'Round/first.pdf'));
    drive.oldest = drive.log.length;
    server.pageSize = 2;
    const [job] = made.queued();
    assert.ok(job);
    // The reset, and the first page of all there is.
    await made.app.jobs.work(job);
    await made.app.jobs.work(job);
    assert.deepEqual(await made.urls(), [report.url, elsewhere.url]);
    await made.read();
    assert.deepEqual(await made.urls(), [elsewhere.url]);
    const files = await made.ports.libraryFiles.all();
    assert.deepEqual(
      files.filter(({ is }) => is === 'deleted').map(({ id }) => id),
      ['r'],
    );
  });

  it('skip nothing when a page is refused or its token runs out there: it is read again the next time', async () => {
    for (const given of [throttled('600'), refusal(403, 'accessDenied'), refusal(500, 'generalException')]) {
      const made = world();
      server.refusals = [undefined, given];
      await made.read();
      assert.match((await made.notReady()).join(), /^We cannot read your library/u);
      assert.equal(made.reports.length, 1);
      assert.ok((await made.ports.libraryFiles.all()).length < drive.log.length);
      server.refusals = [refusal(401, 'InvalidAuthenticationToken')];
      await made.read();
      assert.equal((await made.ports.libraryFiles.all()).length, drive.log.length);
      assert.deepEqual(await made.notReady(), []);
    }
  });

  it('keep a page with the link to the next, or neither', async () => {
    const made = world();
    const { libraryFiles } = made.ports;
    const before = await libraryFiles.reading();
    await made.read();
    const files = await libraryFiles.all();
    // Two at once have read the same page: the second has nothing to add, and moves nothing back.
    assert.equal(
      await libraryFiles.keep(
        files.map((one) => ({ ...one, name: 'late' })),
        before,
        before,
      ),
      false,
    );
    assert.ok((await libraryFiles.all()).every(({ name }) => name !== 'late'));
  });

  it('are asked of nobody where there is no library', async () => {
    const made = aWorld({ content: someContent({ documents: [report] }) });
    await made.app.jobs.timers['library-clock']?.();
    await made.app.dispatch(aMessage('documents'));
    assert.deepEqual([made.queued(), server.asked], [[], []]);
  });

  it('are examined by the doctor, who names the permission', async () => {
    const found = async () => {
      const [one] = libraryExaminations({ named: DRIVE, library: libraryOf(server.graph(), DRIVE) });
      return JSON.stringify(await one?.look({ now: new Date(), posts: false }));
    };
    assert.equal(await found(), '[]');
    server.refusals = [refusal(403, 'accessDenied')];
    assert.match(await found(), /LIBRARY_DRIVE_ID.*Sites\.Selected.*read on that site/u);
    server.refusals = [refusal(404, 'itemNotFound')];
    assert.match(await found(), /names no library/u);
  });
});
