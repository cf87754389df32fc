// The application from its ports: use-cases first, then the router and the jobs that reach them.
import { createRouter, type Router } from './bot/router.ts';
import { roleIn } from './platform/access.ts';
import type { Content } from './platform/content.ts';
import type { Incoming, Reply } from './platform/turn.ts';
import { digestSoFar, type DigestNeeds } from './features/digest/send.ts';
import { faq } from './features/faq/ask.ts';
import { searchFaq } from './features/faq/search.ts';
import type { DeskNeeds } from './features/faq/officers/desk.ts';
import { editing } from './features/faq/officers/editing.ts';
import { livingFaq } from './features/faq/living.ts';
import { askEndorser } from './features/nominations/endorsement/owe.ts';
import { rememberSent } from './features/faq/feedback.ts';
import { judging } from './features/faq/judge.ts';
import { faqReport } from './features/faq/report.ts';
import { askColleague } from './features/suggestions/owe.ts';
import type { Trained } from './features/faq/match.ts';
import { recall } from './features/faq/recall.ts';
import { whatsNew } from './features/faq/whats-new.ts';
import { createJobs, type Jobs } from './platform/jobs.ts';
import { showDocuments } from './features/documents/documents.ts';
import { fetchDownload, type File } from './features/nominations/officers/download.ts';
import type { NominationNeeds } from './features/nominations/nominate.ts';
import { nominating } from './features/nominations/nominating.ts';
import { answerInChat } from './features/nominations/steps.ts';
import { drawing } from './features/panel/draw/drawing.ts';
import type { KnownPerson } from './features/people/people.ts';
import { meeting } from './features/people/meet.ts';
import type { Clock, Enqueue, Ids, Post, Profile, Replace, Report, Seal, Stores } from './platform/ports.ts';
import { onQuestion } from './features/questions/decide.ts';
import { answerHelps, objectToAnswer } from './features/questions/judge.ts';
import { listQuestions } from './features/questions/list.ts';
import type { LoadSolver } from './features/panel/solver.ts';
import { passQuestion } from './features/questions/pass.ts';
import { personalIn } from './features/questions/personal.ts';
import { askersCard, staffCard, type ShownNeeds } from './features/questions/shown.ts';
import { tellAfterFault, tellMore } from './features/questions/tell.ts';
import { telling } from './features/panel/outcome/telling.ts';
import { choosing } from './features/panel/officers/choosing.ts';
import { drawnBy } from './features/panel/draw/drawn.ts';
import { panelStanding } from './features/panel/outcome/standing.ts';
import { createRegister, suggestSchools } from './features/schools/school.ts';
import { knownWords } from './features/signposts/name.ts';
import { signposts as learnSignposts } from './features/signposts/signposts.ts';
import { follow, unfollow } from './features/staff-channels/follow.ts';
import { help, welcome, type Greeting } from './features/help/welcome.ts';

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
