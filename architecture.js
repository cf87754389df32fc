// Who may import whom: the one table, read by ESLint and by test/architecture.test.ts.

/**
 * Every part of the tree (a folder, or a file at the top) with the other parts it may import. A part may always import itself.
 * @type {Record<string, readonly string[]>}
 */
export const mayImport = {
  platform: ['features', 'adaptive-cards'],
  features: ['platform', 'adaptive-cards'],
  loader: ['platform', 'features'],
  content: [],
  storage: ['platform'],
  language: ['platform', 'features'],
  solver: ['platform', 'features'],
  'adaptive-cards': ['platform', 'features'],
  pages: ['platform', 'features'],
  'bot/teams': ['platform', 'features', 'adaptive-cards'],
  bot: ['platform', 'features'],
  'config.ts': [],
  'features.ts': ['features'],
  'app.ts': ['features.ts', 'platform', 'features', 'bot'],
  'live.ts': [
    'app.ts',
    'config.ts',
    'platform',
    'features',
    'bot/teams',
    'storage',
    'loader',
    'language',
    'solver',
    'pages',
  ],
  functions: ['live.ts', 'app.ts'],
  manifest: ['app.ts', 'platform', 'features', 'loader', 'dev'],
  dev: ['app.ts', 'features.ts', 'platform', 'features', 'storage', 'loader', 'language', 'solver'],
  bench: [
    'app.ts',
    'platform',
    'features',
    'storage',
    'loader',
    'language',
    'solver',
    'dev',
    'bot',
    'bot/teams',
    'adaptive-cards',
  ],
  test: [
    'app.ts',
    'live.ts',
    'config.ts',
    'platform',
    'features',
    'features.ts',
    'bot',
    'bot/teams',
    'adaptive-cards',
    'pages',
    'storage',
    'loader',
    'content',
    'language',
    'solver',
    'functions',
    'manifest',
    'dev',
    'bench',
    'architecture.js',
  ],
  'eslint.config.js': ['architecture.js'],
  'architecture.js': [],
};

/**
 * Packages that only some parts may import; a name ending in "/" stands for all packages of that scope.
 * @type {Record<string, readonly string[]>}
 */
export const packagesOf = {
  botbuilder: ['bot/teams'],
  '@azure/data-tables': ['storage'],
  '@azure/storage-queue': ['storage', 'dev'],
  '@azure/identity': ['storage'],
  '@azure/functions': ['functions', 'dev'],
  '@microsoft/teams-js': ['tabs'],
  'adaptivecards-templating': ['adaptive-cards'],
  'adaptive-expressions': ['adaptive-cards'],
  'temporal-polyfill': ['platform'],
  stemmer: ['features'],
  'ml-matrix': ['language'],
  highs: ['solver'],
};

/** Parts that may import any package: they try things out, or measure them. */
export const free = ['test', 'bench'];

/** @param {string} path a path from the top of the project @returns {string | undefined} the part it belongs to */
export const partOf = (path) =>
  Object.keys(mayImport)
    .filter((part) => path === part || path.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0];
