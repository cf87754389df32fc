// The real ports: the only file that knows everything. Heavy libraries are imported here, once, when first needed.
import { customAlphabet, nanoid } from 'nanoid';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { callbacks } from './notify/callback.ts';
import type { Prepared } from './prepared.ts';
import type { Contact } from './platform/card.ts';
import { filled } from './platform/format.ts';
import type { Directory } from './platform/directory.ts';
import { type Mail, noMail } from './platform/mail.ts';
import type { Library } from './platform/library.ts';
import { noGroups, type StaffGroups, staffGroups } from './platform/staff-groups.ts';
import { TEAMS_SERVICE_HOSTS } from './bot/teams/settings.ts';
import { readConfig, type Config } from './config.ts';
import { announced } from './platform/announced.ts';
import type { Jobs } from './platform/jobs.ts';
import { READABLE } from './platform/ids.ts';
import type { Clock, Ids, Report } from './platform/ports.ts';
import { slotsOver } from './platform/rate/slots.ts';
import { report as plainReport } from './platform/report.ts';
import { commitments, linkCodes, receiptCodes, signatures } from './platform/signing.ts';
import {
  countedDeliveries,
  countedFaults,
  countedSaves,
  measuredSetAside,
  measuredWait,
  timed,
} from './platform/telemetry.ts';
import { tryAgain } from './platform/set-aside.ts';
import { downloadPages } from './pages/download.ts';
import type { SiteAnswer } from './pages/answer.ts';
import type { SiteRequest } from './pages/request.ts';
import { examinationsFor } from './doctor/examinations.ts';
import { encodeBeside, encoderThread } from './encoder/beside.ts';
import { lazyCredential } from './storage/client.ts';
import { noTelemetry, telemetryBeside, type Telemetry } from './telemetry/beside.ts';
import { computeBeside } from './solver/beside.ts';

export { reportingTo } from './platform/report.ts';

type Bot = Awaited<ReturnType<typeof start>>['bot'];

export type Live = {
  /** One request of Teams in, one answer out. */
  bot: Bot;
  jobs: Omit<Jobs, 'work'> & {
    /** Puts back on its queue what Azure Functions set aside; answers with how much that was. */
    tryAgain: () => Promise<number>;
  };
  /** A browser's request for a page. */
  site: (request: SiteRequest) => Promise<SiteAnswer>;
  /** A browser's request for a file. */
  download: ReturnType<typeof downloadPages>;
  /** What Notify says later of an email. */
  notify: ReturnType<typeof callbacks>;
  /** One queue message; throws when it is not one of ours or could not be done, so that the platform tries again. */
  work: (message: unknown) => Promise<void>;
  /** Whether storage answers: one request. Throws where it does not. */
  ready: () => Promise<unknown>;
  /** To be told when a message that is taken from a queue was put there. */
  waited: (queue: string, insertedAt: unknown) => void;
  /** When nothing goes on any more of what was begun after an answer had left, and the last numbers are sent. */
  settled: () => Promise<void>;
};

let started: Promise<Live> | undefined;

/** The running service, started once a process. Rejects with a sentence for the administrator when settings or content are wrong. */
export const live = (): Promise<Live> => (started ??= start());

/** As a managed identity, which function apps have. */
const tokenAs = (clientId: string, scope: string) => lazyCredential(clientId).getToken(scope);

const readable = customAlphabet(READABLE, 4);

const ids: Ids = {
  key: () => nanoid(22),
  reference: () => `TAS-${readable()}-${readable()}`,
  lot: () => randomInt(100_000_000_000, 1_000_000_000_000),
};

async function start() {
  const config = readConfig(process.env);
  const [
    { createApp, messages, nameOf, registry, storesOver },
    { openStorage },
    { content, studied, matcher, commandMatcher },
    { createBot, warm },
    { createConnector },
    { afterwards },
  ] = await Promise.all([
    import('./app.ts'),
    import('./storage/open.ts'),
    import('./prepared.ts').then(({ prepare }) => prepare(config.contentDir)),
    import('./bot/teams/bot.ts'),
    import('./bot/teams/connector.ts'),
    import('./bot/teams/afterwards.ts'),
  ]);
  const settings = teamsSettings(config);
  const clock = () => new Date().toISOString();
  const chat = config.bot.mode === 'azure' ? `https://teams.microsoft.com/l/chat/0/0?users=28:${config.bot.appId}` : '';
  const storage = openStorage(config.storage, messages);
  const telemetry = telemetryFor(config);
  const { measure } = telemetry;
  const report = countedFaults(plainReport, measure);
  const { tables, enqueue, setAside } = storage;
  const stores = storesOver(countedSaves(announced(tables, { enqueue, clock, report }), measure));
  const graph = await graphFor(config);
  const app = createApp({
    ...stores,
    deliveries: countedDeliveries(stores.deliveries, measure),
    enqueue,
    ...createConnector(settings, {
      report,
      slots: slotsOver(tables, { now: Date.now, sleep: sleepFor, random: Math.random }),
    }),
    mail: await mailFor(config, { otherwise: () => otherwiseIn(content.wording, app.service), chat, report }),
    content,
    studied,
    matcher,
    commandMatcher,
    encoder: encodeBeside({ report, thread: config.encoder ? encoderThread() : undefined }),
    clock,
    sleep: sleepFor,
    ids,
    receiptCode: receiptCodes(config.receiptKeys),
    linkCode: linkCodes(config.receiptKeys),
    commit: commitments(config.receiptKeys),
    countSetAside: measuredSetAside(storage.countSetAside, measure),
    compute: computeBeside(),
    report,
    officers: config.officers,
    administrators: config.administrators,
    staffGroups: groupsFor(config, { directory: graph.directory, clock, report }),
    library: graph.library,
    examinations: () => examinationsFor({ config, env: process.env, storage, newKey: ids.key, tokenAs, ...graph }),
    councilTenants: config.councilTenants,
    chat,
    site: config.site,
  });
  const { keep, settled } = afterwards();
  const bot = createBot({
    settings,
    dispatch: timed(app.dispatch, { measure, nameOf, ms: () => performance.now() }),
    search: app.search,
    suggest: app.suggest,
    giveBack: app.giveBack,
    sent: app.sent,
    takesFeedback: app.takesFeedback,
    report,
    keep,
    newReference: ids.reference,
    now: clock,
  });
  // What the first person would wait for is done while nobody waits. Whatever of it fails is tried again when it is needed.
  void Promise.all([app.refresh(), warm()])
    // A word with a slip in it, so that the matcher reads all that it reads when it is first asked.
    .then(() => matcher.answer('nominatoin'))
    .then(telemetry.begin)
    .catch((error: unknown) => {
      report('getting ready for the first person', error);
    });
  // Templates and what makes pages of them are read when the first page is asked for.
  let opened: Promise<(request: SiteRequest) => Promise<SiteAnswer>> | undefined;
  const openSite = async () => {
    const { siteOf } = await import('./pages/open.ts');
    return siteOf({
      pages: registry.pages,
      visited: app.visited,
      refresh: app.refresh,
      wording: content.wording,
      service: app.service,
      clock,
      report,
      newReference: ids.reference,
      sign: signatures(config.receiptKeys),
      site: config.site,
      personal: config.signIn && {
        ...app,
        personalPages: registry.personalPages,
        signIn: config.signIn,
        allowedTenants: config.allowedTenants,
        newKey: ids.key,
      },
    });
  };
  const site = async (request: SiteRequest) => (await (opened ??= openSite()))(request);
  const download = downloadPages({ fetch: app.download, wording: content.wording });
  return {
    bot,
    notify: callbacks({ token: config.notify?.callbackToken, note: app.emailed }),
    site,
    download,
    // A row that is never there.
    ready: () => tables('Outbox').read({ partitionKey: 'ready', rowKey: 'ready' }),
    settled: async () => {
      await settled();
      await telemetry.end();
    },
    waited: measuredWait(measure, Date.now),
    jobs: { ...app.jobs, tryAgain: () => tryAgain({ setAside, enqueue, report }) },
    work: (message: unknown) => app.jobs.work(messages.read(message)),
  };
}

const teamsSettings = ({ bot, allowedTenants }: Config) =>
  bot.mode === 'local' ? { ...bot, allowedTenants } : { ...bot, allowedTenants, serviceHosts: TEAMS_SERVICE_HOSTS };

/** What is asked of Microsoft Graph: loaded, and asked anything, only where the council has switched a part of it on. */
async function graphFor({ bot, staffGroups: groups, library }: Config): Promise<{
  directory?: Directory;
  library?: Library;
}> {
  if (bot.mode === 'local' || !(groups ?? library)) return {};
  const { openParts } = await import('./graph/open.ts');
  const parts = openParts(bot, { sleep: sleepFor });
  return { ...(groups && { directory: parts.directory() }), ...(library && { library: parts.library(library) }) };
}

/** Who is what by groups of the directory of the bot's tenant. */
const groupsFor = (
  { bot, staffGroups: groups }: Config,
  { directory, clock, report }: { directory: Directory | undefined; clock: Clock; report: Report },
): StaffGroups =>
  bot.mode === 'azure' && groups && directory
    ? staffGroups({ groups, tenant: bot.appTenantId, directory, clock, report })
    : noGroups;

/** How to do what an email cannot: by the contact as it stands. */
const otherwiseIn = (wording: Prepared['content']['wording'], { contact }: { contact: Contact }): string =>
  filled(wording['mail.otherwise'], { contact: contact.role, email: contact.email });

/** The port of email: loaded, and anything but a refusal, only where the council has set it. */
async function mailFor(
  { notify, site }: Config,
  { otherwise, chat, report }: { otherwise: () => string; chat: string; report: Report },
): Promise<Mail> {
  if (!notify) return noMail;
  const { openMail } = await import('./notify/mail.ts');
  return openMail(notify, { own: [chat, site].filter((one) => one !== ''), otherwise, report });
}

/** Numbers for whoever watches: loaded only where the council has set where they go to. */
const telemetryFor = ({ telemetry }: Config): Telemetry =>
  telemetry
    ? telemetryBeside(async () => {
        const { openAzureMonitor, quietly } = await import('./telemetry/azure-monitor.ts');
        Object.assign(process.env, quietly);
        const { connectionString, clientId } = telemetry;
        return openAzureMonitor({ connectionString, ...(clientId && { credential: lazyCredential(clientId) }) });
      }, plainReport)
    : noTelemetry;
