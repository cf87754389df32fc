// Everything that can be said to the bot, and which use-case it reaches. Who may do what is decided here, and nowhere else.
import { everyone, may, type Allowed, type Role, type Written } from '../platform/access.ts';
import type { Contact, Reply } from '../platform/card.ts';
import type { Choice } from '../platform/choices.ts';
import { readCommand, type Commands } from '../platform/command.ts';
import type { AnyHandlers } from '../platform/feature.ts';
import type { PersonalReply, PersonalRequest } from '../platform/personal-page.ts';
import { refusals } from '../platform/refusals.ts';
import type { Registry } from '../platform/registry.ts';
import { missing } from '../platform/web-page.ts';
import type { Form, Hits, Incoming, Joined, Message, Person, Search, Typeahead } from '../platform/turn.ts';

type Answer = Reply | undefined | Promise<Reply | undefined>;
type Handle<In> = (incoming: In, role: Role) => Answer;

/** What started features do, by the names that they have declared. */
export type Handled = Required<Pick<AnyHandlers, 'words' | 'patterns' | 'buttons' | 'choices' | 'personalPages'>>;

export type RouterNeeds = {
  registry: Pick<Registry, 'words' | 'patterns' | 'buttons' | 'choices' | 'personalPages'>;
  handled: Handled;
  commands: Commands;
  roleOf: (person: Person) => Role;
  /** Whether somebody looks after the service. */
  administers: (person: Person) => boolean;
  /** Whether nobody could say of which groups somebody is. */
  isUnknown: (person: Person) => boolean;
  contact: Contact;
  joined: (incoming: Joined) => Answer;
  /** A message that is nothing else. */
  ask: Handle<Message>;
  search: (incoming: Search) => Hits | Reply;
};

export type Router = {
  /** One turn. `undefined`: silence is right. */
  dispatch: (incoming: Incoming) => Promise<Reply | undefined>;
  /** What somebody finds who searches, guarded alike. A card says why there is nothing. */
  search: (incoming: Search) => Promise<Hits | Reply>;
  /** What a field offers for what is typed so far, guarded alike. Nothing for a dataset that nobody knows. */
  suggest: (incoming: Typeahead) => Promise<Choice[]>;
  /** A page for people who are signed in, guarded alike, by its method and path as declared. */
  visit: (page: string, request: PersonalRequest) => Promise<PersonalReply>;
  /** What a person gets when the turn failed: a form still filled in, or a calm sentence; both with the fault's reference. */
  giveBack: (incoming: Incoming | Search, reference: string) => Reply;
};

/** Reads what people type, press and look for, and hands each to its handler, if their role may. */
export function createRouter(needs: RouterNeeds): Router {
  const { registry, handled, roleOf, administers, isUnknown, contact } = needs;
  // Names come from outside, and an object knows some that nobody declared: "constructor".
  const words = new Map(Object.entries(handled.words));
  const buttons = new Map(Object.entries(handled.buttons));
  const choices = new Map(Object.entries(handled.choices));
  const personalPages = new Map(Object.entries(handled.personalPages));
  const command = readCommand(needs.commands);

  const mayDo = (person: Person, allowed: Allowed): boolean =>
    may(roleOf(person), allowed) || (allowed.administrators === true && administers(person));

  const guarded = async <In extends { person: Person }, Out>(
    allowed: Allowed | undefined,
    incoming: In,
    run: (incoming: In, role: Role) => Out | Promise<Out>,
  ): Promise<Out | Reply> => {
    if (allowed && mayDo(incoming.person, allowed)) return run(incoming, roleOf(incoming.person));
    return (allowed && isUnknown(incoming.person) ? refusals.notLookedUp : refusalFor(allowed)).with({ contact });
  };

  const written = (
    allowed: Written | undefined,
    message: Message,
    run: Handle<Message>,
  ): Promise<Reply | undefined> => {
    const asks = allowed?.othersAsk === true && !mayDo(message.person, allowed);
    return asks ? guarded(everyone, message, needs.ask) : guarded(allowed, message, run);
  };

  const heard = (message: Message): Promise<Reply | undefined> => {
    const pattern = Object.entries(registry.patterns).find(([, { fits }]) => fits(message.text))?.[0] ?? '';
    const fitting = handled.patterns[pattern];
    if (fitting) return written(registry.patterns[pattern], message, fitting);
    const id = command(message.text) ?? '';
    const said = words.get(id);
    return said ? written(registry.words[id], message, said) : guarded(everyone, message, needs.ask);
  };

  const pressed = async (form: Form): Promise<Reply | undefined> => {
    const button = buttons.get(form.verb);
    if (!button) return refusals.outOfDate.with({ contact });
    return guarded(registry.buttons[form.verb], form, 'press' in button ? button.press : button);
  };

  const formBack = (incoming: Incoming | Search, reference: string): Reply | undefined => {
    const button = incoming.kind === 'form' ? buttons.get(incoming.verb) : undefined;
    const allowed = incoming.kind === 'form' ? registry.buttons[incoming.verb] : undefined;
    if (incoming.kind !== 'form' || !allowed || !button || !('press' in button)) return undefined;
    const role = roleOf(incoming.person);
    return mayDo(incoming.person, allowed) ? button.givesBack(incoming, reference, role) : undefined;
  };

  return {
    dispatch: async (incoming) => {
      if (incoming.kind === 'joined') return needs.joined(incoming);
      if (incoming.kind === 'wordless') return refusals.notRead.with({ contact });
      return incoming.kind === 'message' ? heard(incoming) : pressed(incoming);
    },
    search: (incoming) => guarded(everyone, incoming, needs.search),
    suggest: async (incoming) => {
      const offered = choices.get(incoming.dataset);
      const found = offered ? await guarded(registry.choices[incoming.dataset], incoming, offered) : [];
      // A list of choices has no room for a card that says why there are none.
      return Array.isArray(found) ? found : [];
    },
    visit: async (page, request) => {
      const met = personalPages.get(page);
      return met ? guarded(registry.personalPages[page], request, met) : missing;
    },
    giveBack: (incoming, reference) => formBack(incoming, reference) ?? refusals.fault.with({ reference, contact }),
  };
}

/** What somebody hears who may not. */
const refusalFor = (allowed: Allowed | undefined) => {
  if (allowed?.administrators && !may('officer', allowed)) return refusals.administratorsOnly;
  return allowed && may('adviser', allowed) ? refusals.advisersOnly : refusals.officersOnly;
};
