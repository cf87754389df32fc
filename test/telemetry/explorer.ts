// People who try everything: they say each command, press each button of each card that comes, and fill each field with words that must not get
// out. What there is to try is found from the cards themselves, so a new feature is tried without a line here.
import { render } from '../../adaptive-cards/render.ts';
import { cardOf } from '../cards/samples.ts';
import { actionsOf, inputsOf, type Node } from '../cards/walk.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Form, Message, Person, Place } from '../../platform/turn.ts';
import { aForm, aMessage, anAddress, inChannel } from '../turns.ts';
import type { World } from '../world.ts';

/** Somebody, and the word by which all that they type is known. */
export type Actor = { person: Person; word: string };
type Step = { actor: Actor; place: Place; said: string; fields?: Fields };

export const emailOf = (word: string): string => `${word.toLowerCase()}@school.example.org`;

/** What somebody types into a field of this name. It says whose it is, and which field it was for. */
export const typedBy = ({ word }: Actor, field: string): string => `${word} says ${field}`;

/** Fields that take no free text, although their type does not say so. */
const fits: Readonly<Record<string, (world: World) => string>> = {
  school: ({ ports }) => ports.content.schools[0]?.urn ?? '',
  link: () => 'https://example.org/says-link',
  notes: () => 'https://example.org/says-notes',
  capacity: () => '1',
  topic: ({ ports }) => ports.content.faq[0]?.topic ?? '',
  finished: ({ clock }) => clock.now.slice(0, 10),
  receivedOn: ({ clock }) => clock.now.slice(0, 10),
};

/** What undoes something comes last. */
const UNDOES =
  /withdraw|cancel|stop|discard|drop|decline|forget|undo|leave|mute|recall|not-me|start-again|release|hold|return/u;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What somebody hears who may not do it at all, or not there. */
const isRefusal = (reply: Reply | undefined): boolean => /^refusals\/.+-only$/u.test(cardOf(reply) ?? '');

/** `sees`: what is posted to a channel, as it is shown. */
export function explorer(world: World, actors: readonly Actor[], sees: (card: object) => void) {
  const steps: Step[] = [];
  const [taken, waiting] = [new Map<string, number>(), new Map<string, number>()];
  const pressed = new Set<string>();
  let [done, posts] = [0, 0];

  const chatOf = ({ person }: Actor) => `a:${person.objectId}`;
  const at = ({
    actor,
    place,
  }: Pick<Step, 'actor' | 'place'>): Omit<Partial<Message>, 'kind'> & Omit<Partial<Form>, 'kind'> => ({
    person: actor.person,
    receivedAt: world.clock.now,
    ...(place === 'channel'
      ? inChannel
      : { place, conversation: chatOf(actor), address: anAddress(`address of ${chatOf(actor)}`) }),
  });
  const keyOf = ({ actor, place, said }: Step) => `${actor.word} ${place} ${said}`;
  const counted = (counts: Map<string, number>, key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);

  /** Whatever comes again and again is tried twice. */
  function add(step: Step): void {
    const key = keyOf(step);
    if ((taken.get(key) ?? 0) + (waiting.get(key) ?? 0) >= 2) return;
    steps.push(step);
    counted(waiting, key);
  }

  function filled(input: Node, actor: Actor): unknown {
    const [type, id] = [text(input['type']), text(input['id'])];
    if (type === 'Input.Toggle') return input['valueOn'] ?? 'true';
    if (type === 'Input.Time') return id === 'until' ? '12:00' : '10:00';
    const known = fits[id]?.(world);
    if (known !== undefined) return known;
    // Sign-up closes before what it is for.
    if (type === 'Input.Date') return plusMinutes(world.clock.now, 1440 * (/close/iu.test(id) ? 20 : 30)).slice(0, 10);
    if (type === 'Input.Number') return input['value'] ?? input['min'] ?? 1;
    if (type === 'Input.ChoiceSet') {
      const choices = (input['choices'] ?? []) as { value: string }[];
      return text(input['value']) || (choices.find(({ value }) => value !== '')?.value ?? '');
    }
    if (id === 'email') return emailOf(actor.word);
    // Whom somebody names is somebody else.
    if (/email/iu.test(id)) return emailOf(actors.find(({ word }) => word !== actor.word)?.word ?? '');
    return typedBy(actor, id);
  }

  /** The buttons of a card, as somebody presses them who has filled it in. */
  function buttonsOf(card: object, actor: Actor, place: Place): Step[] {
    const typed = Object.fromEntries(inputsOf(card).map((input) => [text(input['id']), filled(input, actor)]));
    return actionsOf(card).flatMap(({ verb, data }) => {
      const own = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
      const said = text(verb) || text(own['verb']);
      return said === '' ? [] : [{ actor, place, said, fields: { ...typed, ...own } }];
    });
  }
  const offer = (reply: Reply | undefined, actor: Actor, place: Place): void => {
    if (reply) buttonsOf(render(reply), actor, place).forEach(add);
  };

  /** Does what waits on the queues, and looks at what was posted. */
  async function work(): Promise<void> {
    for (; done < world.queued().length; done += 1) {
      const one = world.queued()[done];
      if (one)
        await world.app.jobs.work(one).catch((error: unknown) => {
          world.ports.report('Work failed', error);
        });
    }
    for (; posts < world.posts.length; posts += 1) {
      const { address, reply } = world.posts[posts] ?? {};
      const to = actors.find((one) => address === `address of ${chatOf(one)}`);
      if (to) offer(reply, to, 'personal');
      else if (reply) {
        sees(render(reply));
        for (const actor of actors) if (world.app.roleOf(actor.person) === 'officer') offer(reply, actor, 'channel');
      }
    }
  }

  async function take(step: Step): Promise<boolean> {
    const { actor, said, fields, place } = step;
    counted(taken, keyOf(step));
    let isHeard = true;
    try {
      const incoming = fields ? aForm(said, fields, at(step)) : aMessage(said, at(step));
      const reply = await world.app.dispatch(incoming);
      isHeard = !isRefusal(reply);
      if (fields && isHeard) pressed.add(said);
      if (reply) await world.app.sent(incoming, `activity of ${incoming.id}`, reply);
      offer(reply, actor, place);
    } catch (error) {
      world.ports.report('A turn failed', error);
    }
    await work();
    return isHeard;
  }

  return {
    /** Verbs that somebody pressed who may, and that were answered. */
    pressed,
    say: (actor: Actor, said: string, place: Place = 'personal') => {
      add({ actor, place, said });
    },
    work,
    /** What was tried before counts no longer, as time has passed. */
    again: () => {
      taken.clear();
    },
    /** Tries what nobody has tried yet, first. Ends when nothing is left, or after so many steps. */
    explore: async (most: number, last = false): Promise<void> => {
      const rank = (step: Step) =>
        (taken.get(keyOf(step)) ?? 0) * 2 +
        (step.fields && !pressed.has(step.said) ? 0 : 3) +
        (UNDOES.test(step.said) && !last ? 10 : 0);
      for (let count = 0; steps.length > 0 && count < most; count += 1) {
        const ranks = steps.map(rank);
        const [step] = steps.splice(ranks.indexOf(Math.min(...ranks)), 1);
        if (!step) return;
        counted(waiting, keyOf(step), -1);
        await take(step);
      }
    },
    /** Presses a button of this card, one actor after another, until somebody may. With all fields there are, where no card is given. */
    press: async (verb: string, card?: object, fields: Fields = {}): Promise<void> => {
      for (const place of ['personal', 'channel'] as const)
        for (const actor of actors)
          for (const step of card ? buttonsOf(card, actor, place) : [{ actor, place, said: verb, fields }])
            if (step.said === verb && !pressed.has(verb)) await take(step);
    },
  };
}
