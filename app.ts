// The application from its ports: use-cases first, then the router and the jobs that reach them.
import { createRouter, type Router } from './bot/router.ts';
import { roleIn } from './core/access.ts';
import type { Content } from './core/content.ts';
import type { Incoming, Reply } from './core/conversation.ts';
import { digestSoFar, type DigestNeeds } from './core/digest/send.ts';
import { faq } from './core/faq/ask.ts';
import { searchFaq } from './core/faq/search.ts';
import type { DeskNeeds } from './core/faq/editing/desk.ts';
import { editing } from './core/faq/editing/editing.ts';
import { livingFaq } from './core/faq/living.ts';
import { askEndorser } from './core/endorsement/owe.ts';
import { rememberSent } from './core/faq/feedback.ts';
import { judging } from './core/faq/judge.ts';
import { faqReport } from './core/faq/report.ts';
import { askColleague } from './core/suggestion/owe.ts';
import type { Trained } from './core/faq/match.ts';
import { recall } from './core/faq/recall.ts';
import { whatsNew } from './core/faq/whats-new.ts';
import { createJobs, type Jobs } from './core/jobs.ts';
import { showDocuments } from './core/library.ts';
import { fetchDownload, type File } from './core/nomination/desk/download.ts';
import type { NominationNeeds } from './core/nomination/nominate.ts';
import { nominating } from './core/nomination/nominating.ts';
import { answerInChat } from './core/nomination/steps.ts';
import { drawing } from './core/panel/draw/drawing.ts';
import type { KnownPerson } from './core/people/ports.ts';
import { meeting } from './core/people/meet.ts';
import type { Clock, Enqueue, Ids, Post, Profile, Replace, Report, Seal, Stores } from './core/ports.ts';
import { onQuestion } from './core/question/decide.ts';
import { answerHelps, objectToAnswer } from './core/question/judge.ts';
import { listQuestions } from './core/question/list.ts';
import type { LoadSolver } from './core/panel/solver.ts';
import { passQuestion } from './core/question/pass.ts';
import { personalIn } from './core/question/personal.ts';
import { askersCard, staffCard, type ShownNeeds } from './core/question/shown.ts';
import { tellAfterFault, tellMore } from './core/question/tell.ts';
import { telling } from './core/panel/outcome/telling.ts';
import { choosing } from './core/panel/desk/choosing.ts';
import { drawnBy } from './core/panel/draw/drawn.ts';
import { panelStanding } from './core/panel/outcome/standing.ts';
import { createRegister, suggestSchools } from './core/school.ts';
import { knownWords } from './core/signpost/name.ts';
import { signposts as learnSignposts } from './core/signpost/signposts.ts';
import { follow, unfollow } from './core/staff-channel.ts';
import { help, welcome, type Greeting } from './core/welcome.ts';

export type Ports = Stores & {
  content: Content;
  /** Finds the entries of `content.faq`. */
  matcher: Trained;
  clock: Clock;
  ids: Ids;
  enqueue: Enqueue;
  post: Post;
  replace: Replace;
  profile: Profile;
  report: Report;
  seal: Seal;
  /** Finds the best panel. */
  solver: LoadSolver;
  /** Entra object ids of the council's officers. */
  officers: readonly string[];
  /** A link that opens a private chat with the bot. */
  chat: string;
  /** Where the service answers browsers. */
  site: string;
};

export type App = Router & {
  /** The file of a link that an officer was given. */
  download: (token: string) => Promise<File | undefined>;
  jobs: Jobs;
  /** To be told of each message that was sent, by its activity's id. Never throws. */
  sent: (incoming: Incoming, activity: string, reply: Reply) => Promise<void>;
};

export function createApp(ports: Ports): App {
  const { content, officers } = ports;
  const { service, choices, commands, documents } = content;
  const contact = service.contact;
  const living = livingFaq({ ...ports, files: content.faq });
  const edition = living.now;
  const greeting: Greeting = {
    programme: service.programme,
    council: service.council,
    contact,
    edition,
    examples: service.examples,
    commands: commands.commands,
  };
  const register = createRegister(content.schools);
  const digest: DigestNeeds = {
    ...ports,
    service,
    seats: content.seats,
    roles: choices.roles,
    edition,
    documents,
    wording: content.wording,
  };
  const signposts = learnSignposts(content);
  const answers = faq({
    ...ports,
    edition,
    documents,
    signposts,
    contact,
  });
  const shown: ShownNeeds = {
    edition,
    removed: content.wording['label.removed'],
    noPhase: content.wording['label.noPhase'],
    contact,
  };
  const names = knownWords(content);
  const personal = (text: string) => personalIn(text, names);
  const question = {
    ...ports,
    ...shown,
    staffCard: staffCard(shown),
    askersCard: askersCard(shown),
    wording: content.wording,
    signposts,
    register,
    recall: recall({ ...ports, contact }),
    personal,
  };
  const desk: DeskNeeds = {
    ...ports,
    living,
    confirmed: async () => [...content.verdicts, ...(await ports.judgements.confirmed())],
    signposts,
    service,
    documents,
    namesIn: (text) => personal(text).names,
    onePersonMayPublish: service.faq.onePersonMayPublish || officers.length < 2,
    wording: content.wording,
    contact,
  };
  const judge = judging({ ...ports, ...shown, documents, signposts, personal });
  const nomination = { ...ports, ...content, register } satisfies NominationNeeds;
  const choice = { ...nomination, drawnBy: drawnBy({ ...ports, service }), panelStanding: panelStanding(nomination) };
  const panel = choosing(choice);
  const answering = answerInChat(nomination);

  const router = createRouter({
    commands,
    contact,
    roleOf: roleIn(officers),
    use: {
      help: help({ greeting }),
      welcome: welcome({ ...ports, greeting }),
      // Whoever is asked a question of the form answers it.
      ask: async (message, role) => (await answering(message)) ?? answers.message(message, role),
      search: searchFaq({ ...ports, ...service, edition, signposts }),
      suggestSchools: suggestSchools(register),
      showEntry: answers.show,
      explainAnswer: answers.why,
      entryHelps: judge.helps,
      objectToEntry: judge.object,
      judgeMessage: judge.feedback,
      passQuestion: passQuestion(question),
      tellMore: tellMore(question),
      tellAfterFault,
      listQuestions: listQuestions(question),
      ...onQuestion(question),
      answerHelps: answerHelps(question),
      objectToAnswer: objectToAnswer(question),
      showDocuments: showDocuments({ documents }),
      whatsNew: whatsNew(ports),
      ...editing(desk),
      ...nominating(nomination),
      ...telling({ ...choice, begin: panel.openPanel }),
      ...drawing(nomination),
      ...panel,
      follow: follow(ports),
      unfollow: unfollow(ports),
      digestSoFar: digestSoFar(digest),
      faqReport: faqReport({ ...ports, edition }),
    },
  });

  const remember = rememberSent(ports);
  const [endorse, suggest] = [askEndorser({ ...ports, service }), askColleague({ ...ports, service })];
  const askWaiting = async (known: KnownPerson) => {
    await endorse(known);
    await suggest(known);
  };
  const meet = meeting({ ...ports, askWaiting });
  const jobs = createJobs({ ...nomination, contact, living, digest, question });
  // A turn begins with the FAQ as it stands.
  const upToDate =
    <In, Out>(turn: (incoming: In) => Promise<Out>) =>
    async (incoming: In): Promise<Out> => {
      await living.refresh();
      return turn(incoming);
    };
  return {
    ...router,
    download: fetchDownload(nomination),
    dispatch: upToDate(router.dispatch),
    search: upToDate(router.search),
    jobs,
    sent: async (incoming, activity, reply) => {
      await remember(incoming, activity, reply);
      await meet(incoming);
    },
  };
}
