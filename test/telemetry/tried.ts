// The whole service, tried by people whose words, names, addresses and schools must not get out.
import { registry } from '../../app.ts';
import { render } from '../../adaptive-cards/render.ts';
import type { Instant } from '../../platform/calendar.ts';
import { type aWorld, madeUp, NOW } from '../builders.ts';
import { everyCard, sampleOf } from '../cards/samples.ts';
import { inputsOf, verbsIn } from '../cards/walk.ts';
import { aSite, cookiesOf, OURS } from '../pages/visit.ts';
import { asSignedIn } from '../personal/signed-in.ts';
import type { Entra } from '../sign-in/fake-entra.ts';
import { type Ask, browse } from './browser.ts';
import { type Actor, emailOf, explorer, typedBy } from './explorer.ts';
import { actors, adviser, aWatchedWorld, officer, type Planted, second, type Told, user, visitor } from './watched.ts';

/** `steps`: how many things are tried while nominations are open; half as many after they closed. */
export async function tried(entra: Pick<Entra, 'url'>, { steps, planted }: { steps: number; planted?: Planted }) {
  const told: Told = { telemetry: [], logs: [], queues: [], keys: [], channels: [] };
  const { world, breaks } = aWatchedWorld(told, planted ?? {});
  const chat = explorer(world, actors, (card) => void told.channels.push(JSON.stringify(card)));
  const words = madeUp.commands.filter(({ id }) => id !== 'nominate-in-chat').map(({ title }) => title);

  async function explore(now: Instant, most: number): Promise<void> {
    world.clock.now = now;
    chat.again();
    for (const actor of [officer, user, adviser])
      for (const said of [...words, `Do the minibuses know what ${actor.word} says asked?`]) chat.say(actor, said);
    await chat.explore(most);
    for (const timer of Object.values(world.app.jobs.timers)) await timer();
    await chat.work();
    await chat.explore(most / 5, true);
  }

  // 1. Chats, while nominations are open.
  chat.say(officer, 'follow', 'channel');
  await chat.explore(1);
  for (const actor of actors) chat.say(actor, 'hi');
  await explore(NOW, steps);

  // 2. Pages, by each who sees others.
  const pages = planted ? new Set<string>() : await browsed(world, entra, chat.work);

  // 3. Chats, after nominations closed.
  await explore('2027-03-27T10:00:00.000Z', steps / 3);
  await explore('2027-05-20T10:00:00.000Z', steps / 3);
  const asPeopleDo = chat.pressed.size;

  // 4. What nobody came to: as the samples of cards have it, or with words in every field there is.
  const fields: Record<string, unknown> = {};
  for (const [, card] of planted ? [] : everyCard) {
    const sample = render(card.with(sampleOf<never>(card)));
    for (const { id } of inputsOf(sample)) fields[String(id)] = typedBy(user, String(id));
    for (const verb of verbsIn(sample)) if (!chat.pressed.has(verb)) await chat.press(verb, sample);
  }
  for (const verb of Object.keys(registry.buttons))
    if (!chat.pressed.has(verb)) await chat.press(verb, undefined, fields);
  const pressed = new Set(chat.pressed);

  // 5. All of it again while storage is away, and says what it could not write.
  breaks();
  chat.pressed.clear();
  for (const verb of Object.keys(registry.buttons)) await chat.press(verb, undefined, fields);
  told.queues.push(...world.queued().map((work) => JSON.stringify(work)));
  return { told, pressed, asPeopleDo, pages };
}

/** Opens every page, on the website and of people who are signed in. */
async function browsed(world: ReturnType<typeof aWorld>, entra: Pick<Entra, 'url'>, then: () => Promise<void>) {
  const [site, signedIn] = [aSite(world), asSignedIn(world, entra)];
  let cookie = '';
  const asVisitor: Ask = async (method, path, fields) => {
    const answer = await site(path, { method, ...(fields && { fields }), headers: { ...OURS, cookie } });
    cookie = cookiesOf(answer)['cookie'] || cookie;
    await then();
    return answer;
  };
  const asSomebody =
    ({ person }: Actor): Ask =>
    async (method, path, fields) => {
      const answer = await signedIn(person, `${method} ${path}`, fields ? { fields } : {});
      await then();
      return answer;
    };
  const typed = (actor: Actor) => (field: string) => {
    if (/email/iu.test(field)) return emailOf(actor.word);
    return /^(?:school|urn)$/u.test(field) ? (madeUp.schools[0]?.urn ?? '') : typedBy(actor, field);
  };
  const seen: string[][] = [];
  for (const [declared, actor, ask] of [
    [registry.pages, visitor, asVisitor],
    ...[second, adviser, user].map((one) => [registry.personalPages, one, asSomebody(one)] as const),
  ] as const)
    seen.push(await browse(Object.keys(declared), { ask, typed: typed(actor) }));
  return new Set(seen.flat());
}
