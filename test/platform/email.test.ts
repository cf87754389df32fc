// Which addresses are taken: those that mail takes.
import assert from 'node:assert/strict';
import { isEmail } from '../../platform/email.ts';

describe('an email address', () => {
  const label = 'a'.repeat(60);
  const of = (length: number) => `x@${`${label}.`.repeat(4)}${'b'.repeat(length - 2 - 4 * 61)}`;
  const good = [
    'name@example.org',
    "o'brien+tas@mail.example.org",
    'head&deputy@example.org',
    'user/name@example.org',
    '{a}|~=?^`!#$%*@example.org',
    'user@bücher.example',
    'user@xn--bcher-kva.example',
    'user@例え.example',
    of(254),
    `${'a'.repeat(64)}@example.org`,
  ];
  const bad = [
    '',
    '@',
    'name',
    'schools.hr',
    'ada@school',
    'a@b.example, c@d.example',
    'a b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'a@example..org',
    'a@-example.org',
    'a@example.org.',
    'a@b@example.org',
    'a@127.0.0.1',
    'a@exa mple.org',
    'josé@example.org',
    'a\n@example.org',
    of(255),
    `${'a'.repeat(65)}@example.org`,
  ];
  for (const address of good)
    it(`is ${address}`, () => {
      assert.ok(isEmail(address));
    });
  for (const text of bad)
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.ok(!isEmail(text));
    });
});
