// Who may import whom: the tables, and the rules that dependency-cruiser makes of them in `npm run lint`. Imports of types count too.

/**
 * Every part of the tree (a folder, or a file at the top) with the other parts it may import. A part may always import itself.
 * @type {Record<string, readonly string[]>}
 */
export const mayImport = {
  platform: ['adaptive-cards'],
  features: ['platform', 'adaptive-cards'],
  'features.ts': ['features'],
  storage: ['platform'],
  loader: ['features.ts', 'platform', 'features'],
  content: [],
  language: ['platform', 'features'],
  solver: ['platform', 'features'],
  encoder: ['platform', 'features', 'loader'],
  'adaptive-cards': ['platform'],
  pages: ['platform', 'adaptive-cards'],
  'bot/teams': ['platform', 'adaptive-cards'],
  notify: ['platform', 'adaptive-cards'],
  telemetry: ['platform'],
  graph: ['platform'],
  bot: ['platform'],
  'config.ts': ['config'],
  config: [],
  'changeable.ts': ['features.ts', 'platform', 'features'],
  'app.ts': ['features.ts', 'changeable.ts', 'platform', 'features', 'bot'],
  'prepared.ts': ['features.ts', 'platform', 'features', 'loader', 'language'],
  doctor: ['config.ts', 'config', 'platform'],
  'live.ts': [
    'app.ts',
    'config.ts',
    'doctor',
    'prepared.ts',
    'platform',
    'bot/teams',
    'storage',
    'solver',
    'encoder',
    'pages',
    'notify',
    'telemetry',
    'graph',
  ],
  functions: ['live.ts', 'app.ts'],
  manifest: ['app.ts', 'platform', 'loader', 'dev'],
  dev: [
    'app.ts',
    'changeable.ts',
    'config.ts',
    'config',
    'doctor',
    'manifest',
    'bot/teams',
    'prepared.ts',
    'features.ts',
    'platform',
    'features',
    'storage',
    'loader',
    'language',
    'solver',
    'encoder',
  ],
  'architecture.js': [],
};

/**
 * What a feature may know of others: their `index.ts`, and of that what is exported there. A feature that is named by none can go without
 * a trace; there is no way round in circles.
 * @type {Record<string, readonly string[]>}
 */
const mayKnow = {
  rounds: [],
  schools: [],
  people: [],
  documents: [],
  'staff-channels': ['schools'],
  signposts: [],
  faq: ['documents', 'people', 'rounds', 'signposts', 'staff-channels'],
  'my-school': ['people', 'rounds', 'schools', 'signposts'],
  questions: ['faq', 'people', 'rounds', 'schools', 'signposts', 'staff-channels'],
  nominations: ['documents', 'people', 'rounds', 'schools', 'staff-channels'],
  suggestions: ['people', 'rounds'],
  coverage: ['nominations', 'questions', 'rounds', 'schools'],
  panel: ['coverage', 'nominations', 'rounds', 'schools', 'staff-channels'],
  doctor: ['staff-channels'],
  advisers: ['broadcasts', 'coverage', 'nominations', 'people', 'questions', 'rounds', 'schools'],
  digest: ['staff-channels'],
  help: ['faq', 'rounds', 'signposts'],
  manners: ['faq', 'rounds', 'signposts'],
  website: ['rounds'],
  indicators: ['faq', 'rounds', 'signposts'],
  broadcasts: ['documents', 'people', 'rounds', 'schools', 'staff-channels'],
  updates: ['faq', 'rounds', 'staff-channels'],
  meetings: ['broadcasts', 'coverage', 'documents', 'panel', 'rounds', 'schools'],
  events: ['people', 'questions', 'rounds', 'schools', 'staff-channels'],
  thoughts: ['people', 'rounds', 'schools', 'signposts'],
  'my-data': ['people', 'rounds'],
  erasure: ['people'],
  retention: ['erasure', 'rounds'],
  settings: ['coverage', 'documents'],
  themes: ['coverage', 'faq', 'nominations', 'questions', 'rounds', 'schools', 'thoughts'],
};

/**
 * Packages that only some parts may import; a name ending in "/" stands for all packages of that scope.
 * @type {Record<string, readonly string[]>}
 */
const packagesOf = {
  botbuilder: ['bot/teams'],
  '@azure/data-tables': ['storage'],
  '@azure/storage-queue': ['storage', 'dev'],
  '@azure/identity': ['storage', 'graph'],
  '@microsoft/microsoft-graph-client': ['graph'],
  '@azure/functions': ['functions', 'dev'],
  '@microsoft/teams-js': ['pages'],
  '@azure/msal-browser': ['pages'],
  jose: ['pages', 'dev'],
  adaptivecards: ['pages'],
  'adaptivecards-templating': ['adaptive-cards'],
  'adaptive-expressions': ['adaptive-cards'],
  'temporal-polyfill': ['platform'],
  stemmer: ['features'],
  minisearch: ['features'],
  'ml-matrix': ['language', 'encoder'],
  highs: ['solver'],
  nunjucks: ['pages'],
  'markdown-it': ['pages', 'notify'],
  'notifications-node-client': ['notify'],
  '@azure/monitor-opentelemetry-exporter': ['telemetry'],
  '@opentelemetry/sdk-metrics': ['telemetry'],
  'govuk-frontend': ['pages', 'dev'],
  '@observablehq/plot': ['pages'],
  linkedom: ['pages'],
  ics: ['platform'],
  'accessible-autocomplete': ['pages'],
};

/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** @param {string} part a folder or a file @returns {string} what the paths in it begin with */
const within = (part) => (/\.[jt]s$/.test(part) ? `^${literally(part)}$` : `^${literally(part)}/`);

/** @param {string} part @returns {string[]} those parts inside of this one that have rules of their own */
const inside = (part) => Object.keys(mayImport).filter((other) => other.startsWith(`${part}/`));

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/** @type {Rule[]} */
const parts = Object.entries(mayImport).map(([part, allowed]) => ({
  name: `${part} imports only what architecture.js lets it`,
  severity: 'error',
  from: { path: within(part), pathNot: inside(part).map(within) },
  to: { path: Object.keys(mayImport).map(within), pathNot: [part, ...allowed].map(within) },
}));

/** @type {Rule[]} */
const pairs = Object.entries(mayKnow).map(([feature, known]) => ({
  name: `${feature} knows only the features that architecture.js lets it know`,
  severity: 'error',
  from: { path: `^features/${feature}/` },
  to: { path: '^features/', pathNot: [feature, ...known].map((one) => `^features/${one}/`) },
}));

/**
 * A new feature knows no other until the table says so.
 * @type {Rule}
 */
const unlisted = {
  name: 'a feature that architecture.js does not name knows no other',
  severity: 'error',
  from: { path: '^features/([^/]+)/', pathNot: Object.keys(mayKnow).map((feature) => `^features/${feature}/`) },
  to: { path: '^features/', pathNot: '^features/$1/' },
};

/** @type {Rule[]} */
const packages = Object.entries(packagesOf).map(([name, owners]) => ({
  name: `${name} is imported by ${owners.join(', ')} only`,
  severity: 'error',
  from: { pathNot: [...owners.map(within), '^(test|bench)/'] },
  to: { path: `^node_modules/${literally(name)}(/|$)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'nothing imports itself in a circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'a feature is known by its index.ts',
      severity: 'error',
      from: { path: '^features/([^/]+)/' },
      to: { path: '^features/', pathNot: ['^features/$1/', '^features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'a feature makes cards of its own templates',
      severity: 'error',
      from: { path: '^features/([^/]+)/' },
      to: { path: '^adaptive-cards/', pathNot: '^adaptive-cards/$1/' },
    },
    {
      name: 'no product code imports functions, dev, bench or test',
      severity: 'error',
      from: { pathNot: '^(functions|dev|bench|test|manifest)/' },
      to: { path: '^(functions|dev|bench|test)/' },
    },
    {
      name: 'Microsoft Graph is loaded only where it is wanted',
      severity: 'error',
      from: { pathNot: '^(graph|test)/' },
      to: { path: '^graph/', dynamic: false },
    },
    ...parts,
    ...pairs,
    unlisted,
    ...packages,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|test-output|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
