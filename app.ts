// The application from its ports: every feature started, and the router and the jobs that reach them.
import { createRouter, type Router } from './bot/router.ts';
import { standingOf } from './changeable.ts';
import * as features from './features.ts';
import type { Encoder, Matcher, Trained } from './features/faq/index.ts';
import type { Compute } from './features/panel/index.ts';
import { administratorIn, type Role, roleIn, type Officers } from './platform/access.ts';
import type { Examination } from './platform/doctor/examination.ts';
import type { ReadDates } from './platform/dates.ts';
import type { Reply } from './platform/card.ts';
import type { DigestSpan, Told } from './platform/digest/section.ts';
import { tellAgain, tellAll } from './platform/digest/told.ts';
import type { Downloads } from './platform/downloads/download.ts';
import { fetchDownload } from './platform/downloads/fetch.ts';
import type { File } from './platform/downloads/file.ts';
import { downloads } from './platform/downloads/store.ts';
import { type AllHandlers, handlersOf } from './platform/handlers.ts';
import type { KnownPerson } from './platform/person.ts';
import { createJobs, type Jobs } from './platform/jobs.ts';
import type { Library } from './platform/library.ts';
import type { Mail } from './platform/mail.ts';
import type { ReadNews } from './platform/news.ts';
import { pageOfWord, type PersonalRequest, pressed } from './platform/personal-page.ts';
import type { Deliveries } from './platform/notifications/notification.ts';
import { type EmailFate, noteFate } from './platform/notifications/receipt.ts';
import { deliveries } from './platform/notifications/store.ts';
import { outbox, type Outbox } from './platform/outbox.ts';
import type {
  Clock,
  Enqueue,
  Ids,
  Post,
  Profile,
  Reaches,
  Remove,
  Replace,
  Report,
  LinkCode,
  ReceiptCode,
  Sleep,
  SlotFor,
} from './platform/ports.ts';
import type { ContentOf } from './platform/reading/fold.ts';
import { sendingTables } from './platform/rate/shared-line.ts';
import { refusals } from './platform/refusals.ts';
import { registryOf } from './platform/registry.ts';
import {
  examinationsOf,
  handedBy,
  learntBy,
  startAll,
  storesOf,
  type StoresOf,
  type StudiedBy,
} from './platform/start.ts';
import type { Signing } from './platform/signing.ts';
import type { CountSetAside } from './platform/set-aside.ts';
import type { StaffGroups } from './platform/staff-groups.ts';
import type { Tables } from './platform/table.ts';
import { cardNames } from './platform/telemetry.ts';
import {
  type ChannelAddress,
  type Fields,
  type Incoming,
  type Message,
  NOWHERE,
  type PersonId,
} from './platform/turn.ts';
import { outboxTables, unsent, type Unsent } from './platform/unsent.ts';
import { workMessages } from './platform/work.ts';

/** All that features declare: what the router, the queues, the manifest and the papers go by. */
export const registry = registryOf(Object.values(features));

/** Which card a reply is. */
export const nameOf = cardNames([...Object.values(features), { name: 'refusals', cards: refusals }]);

/** The messages of the queues, for whoever sends them and whoever receives them. */
export const messages = workMessages(registry);

export type Stores = StoresOf<typeof features> & {
  outbox: Outbox;
  unsent: Unsent;
  deliveries: Deliveries;
  downloads: Downloads;
};

/** All that is kept, over the same tables. */
export const storesOver = (tables: Tables): Stores => ({
  ...storesOf(features, tables),
  outbox: outbox(tables, registry.events),
  unsent: unsent(tables),
  deliveries: deliveries(tables, registry.notifications),
  downloads: downloads(tables, registry.downloads),
});

export type Ports = Stores &
  Officers & {
    content: ContentOf<typeof features>;
    /** What was studied of this content, where it was before. */
    studied?: StudiedBy<typeof features>;
    /** Finds the entries of `content.faq`. */
    matcher: Trained;
    /** Finds the commands that officers and advisers nearly say. */
    commandMatcher: Matcher;
    /** Looks at what the matcher is not sure of. */
    encoder: Encoder;
    clock: Clock;
    sleep: Sleep;
    ids: Ids;
    enqueue: Enqueue;
    slotFor: SlotFor;
    post: Post;
    /** How people without a chat are reached, where the council wants that. */
    mail: Mail;
    replace: Replace;
    remove: Remove;
    profile: Profile;
    reaches: Reaches;
    report: Report;
    receiptCode: ReceiptCode;
    linkCode: LinkCode;
    /** What stands for somebody who was erased. */
    commit: Signing;
    countSetAside: CountSetAside;
    /** Finds the best panel. */
    compute: Compute;
    /** A link that opens a private chat with the bot. */
    chat: string;
    /** Who looks after the service, of the council's own tenants. */
    administrators: readonly string[];
    /** The council's library of documents, where it has named one. */
    library: Library | undefined;
    /** Who is more than a user by a group of the council's directory. */
    staffGroups: StaffGroups;
    /** What is looked at, beside what features look at, when somebody asks whether the service is well. */
    examinations: () => readonly Examination[];
    /** Where the service answers browsers. */
    site: string;
  };

export type App = Router & {
  /** Brings what is kept in memory up to date, as every turn and every piece of work does first. */
  refresh: () => Promise<void>;
  /** What answers a browser, by method and path. */
  visited: AllHandlers['pages'];
  roleOf: (person: PersonId) => Role;
  /** The service's own particulars, as they stand. */
  service: Ports['content']['service'];
  /** Where somebody's own chat is; `NOWHERE` of who has none. */
  chatOf: (person: PersonId) => Promise<ChannelAddress>;
  /** The file of a link that an officer was given. */
  download: (token: string) => Promise<File | undefined>;
  jobs: Jobs;
  /** What became of the email with a reference; `unknown`: it is none of ours. */
  emailed: (reference: string, fate: EmailFate) => Promise<'noted' | 'later' | 'unknown'>;
  /** Whether Teams' own feedback buttons stand below a reply. */
  takesFeedback: (incoming: Pick<Incoming, 'place'>, reply: Reply) => boolean;
  /** To be told of each message that was sent, by its activity's id. Never throws. */
  sent: (incoming: Incoming, activity: string, reply: Reply) => Promise<void>;
};

export function createApp(ports: Ports): App {
  // What of the content can be changed while the service runs is this app's own.
  const { councilFiles, ...standing } = standingOf(ports.content);
  const content = { ...ports.content, ...standing };
  // 1. Every feature starts. What it is handed of all of them is called once they have.
  const started = startAll(features, {
    ...handedBy(ports, content, learntBy(features, ports.content, ports.studied), { councilFiles }),
    say: (message: Message) => router.dispatch(message),
    press: (request: PersonalRequest, verb: string, fields: Fields) => router.dispatch(pressed(request, verb, fields)),
    met: (known: KnownPerson) => all.met(known),
    news: ((now, reader) => all.news(now, reader)) satisfies ReadNews,
    dates: ((after) => all.dates(after)) satisfies ReadDates,
    followed: (conversation: string) => all.followed(conversation),
    allExaminations: () => [...ports.examinations(), ...examinationsOf(features, ports)],
    checks: () => all.notReady,
    waiting: () => all.waiting,
    ownWaiting: () => all.ownWaiting,
    notReached: () => all.notReached,
    audits: () => all.audits,
    downloadKinds: registry.downloads,
    keptTables: () => ({ ...outboxTables, ...sendingTables, ...registry.tables }),
    pageOf: pageOfWord(registry.personalPages),
    sections: {
      declared: registry.digest,
      tell: (span: DigestSpan) => tellAll(all.digest)(span),
      again: (kept: Told['kept']) => tellAgain(all.digest)(kept),
    },
  });
  const all = handlersOf(Object.values(started));

  // 2. What people type and press reaches them, and so does work from the queues. Before a message is taken for a question, courtesies
  // are answered, and so is whoever asked for something; where "yes" may mean either, whoever asked comes first. Who means a command in words
  // of their own has it done; what only comes near to one comes last.
  const { ask, search } = started.faq.offers;
  const { courtesiesIn } = started.manners.offers;
  const { doWhatIsMeant } = started.help.offers;
  const roleOf = roleIn({ ...ports, advisers: content.advisers.flatMap(({ objectId }) => objectId ?? []) });
  const router = createRouter({
    registry,
    handled: all,
    commands: content,
    contact: content.service.contact,
    roleOf,
    administers: administratorIn(ports),
    isUnknown: ports.staffGroups.isUnknown,
    joined: all.joined,
    ask: async (message, role) => {
      const courtesies = courtesiesIn(message, role);
      const courtesy = await courtesies.first();
      if (courtesy) return courtesy;
      // The FAQ is asked meanwhile, so that what all of them look up is one wave. Nothing is noted of an answer that nobody gets.
      const asked = ask(message, role);
      asked.catch(() => undefined);
      return (
        (await all.heard(message)) ??
        (await doWhatIsMeant(message, role)) ??
        (await courtesies.last()) ??
        (await doWhatIsMeant(message, role, 'nearly')) ??
        asked
      );
    },
    search,
  });
  const jobs = createJobs({ ...ports, handling: all });
  const note = noteFate(ports);

  // 3. A turn, and a piece of work, begins with what is kept in memory as it stands. A turn begins with who its person is, too.
  const upToDate =
    <In, Out>(turn: (incoming: In) => Promise<Out>) =>
    async (incoming: In): Promise<Out> => {
      await all.refresh();
      return turn(incoming);
    };
  const lookedUp =
    <In extends { person: PersonId }, Out>(turn: (incoming: In) => Promise<Out>) =>
    async (incoming: In): Promise<Out> => {
      await ports.staffGroups.lookUp(incoming.person);
      return turn(incoming);
    };
  const said = lookedUp((incoming: Exclude<Incoming, { kind: 'joined' }>) => router.dispatch(incoming));
  return {
    ...router,
    refresh: all.refresh,
    // Nobody in particular adds the app to a team.
    dispatch: upToDate(async (incoming) => (incoming.kind === 'joined' ? router.dispatch(incoming) : said(incoming))),
    search: upToDate(lookedUp(router.search)),
    suggest: lookedUp(router.suggest),
    visit: async (page, request) => lookedUp((asked: PersonalRequest) => router.visit(page, asked))(request),
    jobs: { ...jobs, work: upToDate(jobs.work) },
    visited: all.pages,
    roleOf,
    service: content.service,
    chatOf: async (person) => (await ports.people.find(person))?.address ?? NOWHERE,
    download: fetchDownload({ ...ports, makers: all.downloads }),
    emailed: async (reference, fate) => {
      const delivery = messages.referred(reference);
      return delivery ? note(delivery, fate) : 'unknown';
    },
    takesFeedback: all.takesFeedback,
    sent: all.sent,
  };
}
