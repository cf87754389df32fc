// Strict, typed linting: a promise nobody awaits, an `any` and a wrong arrow between folders are errors.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { free, mayImport, packagesOf } from './architecture.js';

/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The arrows of architecture.js as ESLint rules, one block for each part of the tree.
 * @type {import('eslint').Linter.Config[]}
 */
const arrows = Object.entries(mayImport).map(([part, allowed]) => {
  const others = Object.keys(mayImport).filter((other) => other !== part && !allowed.includes(other));
  const folders = others.filter(
    (other) => !/\.[jt]s$/.test(other) && !allowed.some((may) => may.startsWith(`${other}/`)),
  );
  const files = others.filter((other) => /\.[jt]s$/.test(other));
  const packages = free.includes(part)
    ? []
    : Object.keys(packagesOf).filter((name) => !packagesOf[name]?.includes(part));
  return {
    files: [/\.[jt]s$/.test(part) ? part : `${part}/**/*.ts`],
    ignores: part === 'bot' ? ['bot/teams/**'] : [],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...folders.map((folder) => ({
              regex: String.raw`^(\./|(\.\./)+)${literally(folder)}/`,
              message: `${part} must not import ${folder} (architecture.js).`,
            })),
            ...files.map((file) => ({
              regex: String.raw`^(\./|(\.\./)+)${literally(file)}$`,
              message: `${part} must not import ${file} (architecture.js).`,
            })),
            ...packages.map((name) => ({
              regex: `^${literally(name)}(/|$)`,
              message: `Only ${packagesOf[name]?.join(', ') ?? ''} may import ${name} (architecture.js).`,
            })),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'test-output/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // To leave a field out of a record is the use of its name.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
    },
  },
  ...arrows,
);
