// The officers' checklist: what is not ready yet, one sentence each with its next step; a check that fails costs no other.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import { cards as staffChannelsCards } from '../../features/staff-channels/cards.ts';
import { isExample } from '../../platform/checklist.ts';
import type { Message } from '../../platform/turn.ts';
import {
  aDocument,
  aForm,
  aMessage,
  anEntry,
  anOfficer,
  aSchool,
  aService,
  aStaffChannel,
  aWorld,
  down,
  factsOf,
  inChannel,
  madeUp,
  someContent,
  type World,
} from '../builders.ts';
import { drafted } from '../faq/living/officers.ts';

const { wording, service } = madeUp;
const REAL = { phone: '020 7946 0999', email: 'team@council.gov.uk', url: 'https://council.gov.uk/page' };

/** Content of which nothing is the example's any more. */
const ready = (): ReturnType<typeof someContent> =>
  someContent({
    faq: [anEntry({ id: 'a', title: 'What is the red bus?' })],
    service: aService({
      council: 'Calderwick Council',
      contact: { ...service.contact, phone: REAL.phone, email: REAL.email, address: 'County Hall' },
      privacyNotice: { ...service.privacyNotice, title: 'Privacy notice', url: REAL.url },
      examples: ['a'],
    }),
    documents: [aDocument({ url: REAL.url })],
    statements: madeUp.statements.map((one) => ({ ...one, text: 'Ring us.' })),
    schools: [aSchool({ postcode: 'PR1 8XJ' })],
    advisers: [],
    signpostFiles: madeUp.signpostFiles.map((one) => ({
      ...one,
      contact: { role: 'Team', ...REAL },
      text: 'Ring us.',
    })),
  });

const two = { officers: [anOfficer().objectId, 'another-officer'] };

/** The service in which all is ready. */
async function world(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const made = aWorld({ content: ready(), ...two, ...over });
  await made.ports.staffChannels.follow(aStaffChannel()).catch(() => false);
  return made;
}

const desk = async ({ app }: World, over: Partial<Message> = {}) =>
  factsOf(helpCards.officers, await app.dispatch(aMessage('officers', { person: anOfficer(), ...over })));
const texts = async (of: World, over: Partial<Message> = {}) => (await desk(of, over)).notReady.map(({ text }) => text);

describe('the officers’ checklist', () => {
  it('is empty where all is ready, and the desk has its buttons below', async () => {
    const { notReady, unchecked, commands } = await desk(await world());
    assert.deepEqual([notReady, unchecked, commands.length], [[], 0, 21]);
  });

  it('is the same in a staff channel', async () => {
    assert.deepEqual(await desk(await world(), inChannel), await desk(await world()));
  });

  it('says that no channel follows, with a button in a channel, where following is possible', async () => {
    const made = aWorld({ content: ready(), ...two });
    const text = wording['notReady.channel'];
    assert.deepEqual((await desk(made)).notReady, [{ text, says: '' }]);
    assert.deepEqual((await desk(made, inChannel)).notReady, [{ text, says: 'follow' }]);
    const pressed = aForm('help.say', { words: 'follow' }, { ...inChannel, person: anOfficer() });
    factsOf(staffChannelsCards.following, await made.app.dispatch(pressed));
    assert.deepEqual(await texts(made), []);
  });

  it('says what is still the example’s: all of it where nobody has changed anything', async () => {
    assert.deepEqual(
      new Set(await texts(await world({ content: madeUp }))),
      new Set([
        wording['notReady.contact'],
        wording['notReady.privacy'],
        wording['notReady.signposts'],
        wording['notReady.documents.example'],
        wording['notReady.website.example'],
        wording['notReady.schools'],
        wording['notReady.advisers'],
      ]),
    );
    const council = aService({ ...ready().service, council: 'Example County Council' });
    assert.deepEqual(await texts(await world({ content: { ...ready(), service: council } })), [
      wording['notReady.council'],
    ]);
  });

  it('says that there are no documents', async () => {
    assert.deepEqual(await texts(await world({ content: { ...ready(), documents: [] } })), [
      wording['notReady.documents.none'],
    ]);
  });

  it('says that a statement of the website is missing', async () => {
    const [first] = ready().statements;
    for (const statements of [[], first ? [first] : []])
      assert.deepEqual(await texts(await world({ content: { ...ready(), statements } })), [
        wording['notReady.website.none'],
      ]);
  });

  it('counts drafts and answers to review, and leads to the FAQ', async () => {
    const faq = [anEntry({ id: 'a', title: 'What is the red bus?', reviewBy: '2026-11-22' })];
    const made = await world({ content: { ...ready(), faq } });
    assert.deepEqual((await desk(made)).notReady, [{ text: wording['notReady.review'], says: 'faq' }]);
    await drafted(made, 'a', { answer: 'Red.' });
    assert.deepEqual(await texts(made), [wording['notReady.draft'], wording['notReady.review']]);
    const inputs = { title: 'Where can I park?', answer: 'In the yard.', sources: 'A plan', topic: 'model' };
    await drafted(made, '', inputs);
    assert.equal((await texts(made))[0], 'Check and publish 2 draft answers.');
    factsOf(faqCards.officers, await made.app.dispatch(aForm('help.say', { words: 'faq' }, { person: anOfficer() })));
  });

  it('says when the list of closures ends within three months', async () => {
    const closures = [{ from: '2026-12-19', to: '2027-01-03', name: 'Christmas' }];
    const made = await world({ content: { ...ready(), service: aService({ ...ready().service, closures }) } });
    assert.match((await texts(made)).join(), /ends on 3 January 2027/u);
    assert.deepEqual(await texts(made, { receivedAt: '2026-09-01T09:00:00.000Z' }), []);
  });

  it('says that nobody else is an officer', async () => {
    assert.deepEqual(await texts(await world({ officers: [anOfficer().objectId] })), [wording['notReady.officers']]);
  });

  it('passes over what cannot be checked, says so, and reports it', async () => {
    const { revisions, staffChannels } = aWorld().ports;
    const made = await world({
      content: { ...ready(), documents: [] },
      revisions: { ...revisions, drafts: down },
      staffChannels: { ...staffChannels, any: down },
    });
    const { notReady, unchecked } = await desk(made);
    assert.deepEqual(
      notReady.map(({ text }) => text),
      [wording['notReady.documents.none']],
    );
    assert.equal(unchecked, 2);
    assert.equal(made.reports.filter(({ what }) => what.startsWith('checking what is not ready')).length, 2);
  });

  it('asks all at once', async () => {
    const ports = aWorld().ports;
    let waiting = 0;
    // None of the two answers before both are asked.
    const both = async <T>(answer: T): Promise<T> => {
      waiting += 1;
      while (waiting < 2) await new Promise((later) => setImmediate(later));
      return answer;
    };
    const made = aWorld({
      content: ready(),
      ...two,
      revisions: { ...ports.revisions, drafts: () => both([]) },
      staffChannels: { ...ports.staffChannels, any: () => both(true) },
    });
    assert.deepEqual(await texts(made), []);
  });
});

describe('what came with the service', () => {
  for (const text of [
    'Example County Council (example content)',
    'Privacy notice (example)',
    'https://example.org/privacy',
    'team@schools.example.org',
    '01632 960 100',
  ])
    it(`is told: ${text}`, () => {
      assert.ok(isExample(text));
    });

  for (const text of ['Calderwick Council', 'team@council.gov.uk', '020 7946 0999', 'For example, a letter', ''])
    it(`is not what a council wrote: ${text}`, () => {
      assert.ok(!isExample(text));
    });
});
