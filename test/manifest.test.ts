// The package for Teams: fits the schema, offers what the bot understands, has icons Teams takes, and is the same each time.
/* oxlint-disable max-lines -- one section for each promise of the manifest folder */
import fc from 'fast-check';
import { strFromU8, unzipSync, zlibSync } from 'fflate';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '../app.ts';
import { crc32 } from 'node:zlib';
import { extensionCommands } from '../bot/teams/read-extension.ts';
import { loadContent } from '../loader/load.ts';
import { packageManifest, readIcons } from '../manifest/app-package.ts';
import { checkManifest } from '../manifest/check.ts';
import { checkCommandLists, listCommands } from '../manifest/command-lists.ts';
import { fillManifest, type Manifest } from '../manifest/fill.ts';
import { checkIcons, readPicture, readPixels, type Icons } from '../manifest/icon-rules.ts';
import { PackageError, readSettings, settingNames, type Settings } from '../manifest/settings.ts';
import { readCommand } from '../platform/command.ts';
import { compiled } from './dev/compiled.ts';

const TOP = join(import.meta.dirname, '..');
const content = loadContent(join(TOP, 'content'));
const icons = readIcons();
/** Milliseconds: the schema is compiled anew at each check, which takes a busy computer seconds. */
const SLOW = 60_000;

const { settings } = readSettings({ env: {}, version: '1.2.3', example: true });
const filled = () => fillManifest(settings, content);
const check = (change: { manifest?: Manifest; icons?: Icons }) =>
  checkManifest({ manifest: filled(), content, icons, ...change });

const bot = (manifest: Manifest) => manifest.bots[0] ?? assert.fail('no bot');

describe('the filled manifest', function () {
  this.timeout(SLOW);
  it('has no problem', async () => {
    assert.deepEqual(await check({}), []);
  });

  it('is checked without a network', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => assert.fail('the check used the network');
    try {
      assert.deepEqual(await check({}), []);
      const other = await check({ manifest: { ...filled(), $schema: 'https://example.org/schema.json' } });
      assert.match(
        other.join(),
        /\$schema is https:\/\/example\.org\/schema\.json; it should be the one of version 1\.25/,
      );
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('has the settings in their places, and no placeholder left', () => {
    const manifest = filled();
    assert.doesNotMatch(JSON.stringify(manifest), /\$\{\{/);
    assert.equal(manifest.id, settings.TEAMS_APP_ID);
    assert.equal(bot(manifest).botId, settings.BOT_APP_ID);
    assert.deepEqual(manifest.validDomains, [settings.APP_HOST]);
    assert.deepEqual(manifest.developer, {
      name: settings.DEVELOPER_NAME,
      websiteUrl: settings.DEVELOPER_WEBSITE,
      privacyUrl: settings.PRIVACY_URL,
      termsOfUseUrl: settings.TERMS_URL,
    });
    assert.equal(manifest.version, '1.2.3');
    assert.ok(manifest.description.full.includes(content.service.programme));
  });

  it('offers the message extension under the names that the bot answers to, in the words of the content', () => {
    const [extension, ...others] = filled().composeExtensions;
    assert.equal(extension?.botId, settings.BOT_APP_ID);
    assert.deepEqual(others, []);
    const { search, ask } = content.extension;
    assert.deepEqual(
      extension.commands.map(({ id, title, description }) => ({ id, title, description })),
      [
        { id: extensionCommands.search, title: search.title, description: search.description },
        { id: extensionCommands.ask, ...ask },
      ],
    );
    const [parameter, ...more] = extension.commands[0]?.parameters ?? [];
    const named = { name: 'query', inputType: 'text', ...search.input };
    assert.deepEqual([{ ...parameter, ...named }, more], [parameter, []]);
  });

  it('tells Copilot what the search is for, in the words of the content, or nothing', async () => {
    const { copilot } = content.extension;
    assert.ok(copilot);
    const told = ({ composeExtensions }: Manifest) =>
      composeExtensions.flatMap(({ commands }) => commands).map((command) => JSON.stringify(command));
    const [search = '', ask = ''] = told(filled());
    for (const text of [copilot.description, copilot.input, ...copilot.prompts])
      assert.ok(search.includes(JSON.stringify(text)), text);
    assert.doesNotMatch(ask, /semanticDescription|samplePrompts/u);
    const { copilot: _, ...without } = content.extension;
    const plain = fillManifest(settings, { ...content, extension: without });
    assert.doesNotMatch(told(plain).join(), /semanticDescription|samplePrompts/u);
    assert.deepEqual(await check({ manifest: plain }), []);
  });

  it('asks for no permission, and for no files', () => {
    const manifest: Record<string, unknown> = filled();
    const asked = ['permissions', 'devicePermissions', 'authorization'].filter((name) => name in manifest);
    assert.deepEqual(asked, []);
    assert.equal(bot(filled()).supportsFiles, false);
  });

  it('has tabs, of which those where people sign in are left out where nobody can', async () => {
    const names = ({ staticTabs }: Manifest) => staticTabs.flatMap(({ name }) => name ?? []);
    assert.deepEqual(names(filled()), ['Home', 'Questions', 'My nomination', 'My questions']);
    assert.deepEqual(filled().webApplicationInfo, {
      id: settings.SIGN_IN_APP_ID,
      resource: `api://${settings.APP_HOST}/${settings.SIGN_IN_APP_ID}`,
    });
    const without = fillManifest({ ...settings, SIGN_IN_APP_ID: '' }, content);
    assert.deepEqual(names(without), ['Questions']);
    assert.ok(!('webApplicationInfo' in without));
    assert.deepEqual(await check({ manifest: without }), []);
  });

  it('has tabs that lead to pages that there are', () => {
    assert.deepEqual(
      filled().configurableTabs.map(({ configurationUrl }) => configurationUrl),
      [`https://${settings.APP_HOST}/tab`],
    );
    assert.ok(registry.pages['GET /tab']);
    for (const { entityId, contentUrl } of filled().staticTabs) {
      if (contentUrl === undefined) continue;
      const { host, pathname } = new URL(contentUrl);
      assert.equal(host, settings.APP_HOST);
      if (pathname !== '/app') assert.ok(registry.pages[`GET ${pathname}`], pathname);
      else assert.ok(registry.personalPages[`GET /${entityId === 'home' ? '' : entityId}`], entityId);
    }
  });

  it('fits every schema from 1.25 to 1.30', async () => {
    for (let minor = 25; minor <= 30; minor += 1) {
      const version = `1.${minor}`;
      const $schema = filled().$schema.replace('v1.25', `v${version}`);
      assert.deepEqual(await check({ manifest: { ...filled(), manifestVersion: version, $schema } }), [], version);
    }
  });

  it('stays inside the limits of Teams for texts', () => {
    const { name, description, developer } = filled();
    const lengths = [
      [name.short, 30],
      [name.full, 100],
      [description.short, 80],
      [description.full, 4000],
      [developer.name, 32],
    ] as const;
    for (const [text, most] of lengths) assert.ok(text.length > 0 && text.length <= most, `${text.length}: ${text}`);
  });
});

describe('what is wrong with a manifest', function () {
  this.timeout(SLOW);
  const mistakes: { of: string; spoil: (manifest: Manifest) => void; says: RegExp }[] = [
    { of: 'a short name of 31 letters', spoil: ({ name }) => (name.short = 'n'.repeat(31)), says: /\/name\/short.*30/ },
    { of: 'a full name of 101', spoil: ({ name }) => (name.full = 'n'.repeat(101)), says: /\/name\/full.*100/ },
    { of: 'a short text of 81', spoil: (of) => (of.description.short = 'd'.repeat(81)), says: /n\/short.*80/ },
    { of: 'a full text of 4001', spoil: (of) => (of.description.full = 'd'.repeat(4001)), says: /n\/full.*4000/ },
    { of: 'a developer of 33', spoil: (of) => (of.developer.name = 'd'.repeat(33)), says: /developer\/name.*32/ },
    { of: 'an id that is no GUID', spoil: (manifest) => (manifest.id = 'roundtable'), says: /\/id must match/ },
    {
      of: 'a field nobody knows',
      spoil: (of) => Object.assign(of, { icon: 'x' }),
      says: /additional properties.*icon/,
    },
    { of: 'a scope nobody knows', spoil: (of) => bot(of).scopes.push('groupchat'), says: /scopes\/3 must be equal/ },
    { of: 'a version that is not three numbers', spoil: (of) => (of.version = '1.0'), says: /version is "1\.0"/ },
    {
      of: 'a placeholder',
      spoil: (of) => (of.developer.termsOfUseUrl = 'https://${{COUNCIL}}'),
      says: /still has \$\{\{COUNCIL\}\}; nothing/,
    },
    {
      of: '13 commands in a list',
      spoil: (of) => {
        const more = Array.from({ length: 13 }, () => ({ title: 'help', description: 'Help' }));
        bot(of).commandLists[0]?.commands.push(...more);
      },
      says: /commandLists\/0\/commands must NOT have more than 12/,
    },
    {
      of: 'a command the bot does not know',
      spoil: (of) => bot(of).commandLists[0]?.commands.push({ title: 'roundabout', description: 'What is on' }),
      says: /would offer "roundabout" \(personal\), which is not a command there/,
    },
    {
      of: 'a command in a scope it does not have',
      spoil: (of) => bot(of).commandLists[2]?.commands.push({ title: 'follow', description: 'Follow' }),
      says: /would offer "follow" \(groupChat\), which is not a command there/,
    },
    {
      of: 'a command left out',
      spoil: (of) => {
        const inTeams = bot(of).commandLists[1]?.commands ?? [];
        inTeams.splice(
          inTeams.findIndex(({ title }) => title === 'unfollow'),
          1,
        );
      },
      says: /would not offer "unfollow" \(team\).*would offer the command unfollow nowhere/s,
    },
    {
      of: 'a command that is too long',
      spoil: (of) => bot(of).commandLists[0]?.commands.push({ title: `help${' '.repeat(29)}`, description: 'Help' }),
      says: /"help +" is longer than 32 characters/,
    },
  ];

  // One manifest with all of them, as all are told at once, and each check reads the schema anew.
  let told: string;
  before(async () => {
    const manifest = filled();
    for (const { spoil } of mistakes) spoil(manifest);
    told = (await check({ manifest })).join('\n');
  });

  for (const { of, says } of mistakes) {
    it(`is told of ${of}`, () => {
      assert.match(told, says);
    });
  }
});

describe('the commands Teams offers', function () {
  this.timeout(SLOW);
  const lists = bot(filled()).commandLists;
  const read = readCommand(content);

  it('are those of the content, scope by scope, each with the description it has there', () => {
    assert.deepEqual(
      lists.map(({ scopes }) => scopes),
      [['personal'], ['team'], ['groupChat']],
    );
    for (const { scopes, commands: offered } of lists) {
      const wanted = content.commands.filter((command) => command.scopes.some((scope) => scopes.includes(scope)));
      assert.deepEqual(
        offered,
        wanted.map(({ title, description }) => ({ title, description })),
      );
      assert.ok(offered.length > 0 && offered.length <= 12);
    }
  });

  it('are all understood, as the commands they are', () => {
    const ids = new Map(content.commands.map(({ title, id }) => [title, id]));
    for (const { title } of lists.flatMap((list) => list.commands)) assert.equal(read(title), ids.get(title), title);
  });

  it('leave out none that the bot has, but those that are typed or have their button on a card', () => {
    const offered = lists.flatMap((list) => list.commands.map(({ title }) => read(title)));
    const typed = content.commands.filter(({ scopes }) => scopes.length === 0).map(({ id }) => id);
    assert.deepEqual([...new Set([...offered, ...typed])].sort(), Object.keys(registry.words).sort());
    for (const id of typed)
      assert.ok(offered.every((one) => one !== id) && content.commands.some((one) => read(one.title) === id));
  });

  it('are few: at most 8 in a chat of one’s own, none of them for officers alone, and no more elsewhere', () => {
    const isForAll = (id: string | undefined): boolean =>
      registry.words[id ?? '']?.roles.some((role) => role === 'user') ?? false;
    for (const { scopes, commands } of lists) {
      assert.ok(commands.length <= 8, `${scopes.join()}: ${commands.length}`);
      const ids = commands.map(({ title }) => read(title));
      if (!scopes.includes('team'))
        assert.deepEqual(
          ids.filter((id) => !isForAll(id)),
          [],
        );
    }
    assert.ok(lists[0]?.commands.some(({ title }) => title === 'topics'));
  });

  it("never offer an officers' command in a chat, even where the content does", () => {
    const everywhere = ['personal', 'groupChat'] as const;
    const open = {
      ...content,
      commands: content.commands.map((command) => ({
        ...command,
        scopes: [...command.scopes, ...everywhere],
      })),
    };
    const everybodys = content.commands.filter(({ roles }) => roles.some((role) => role === 'user'));
    for (const scope of everywhere) {
      const offered = listCommands(open, [scope]).flatMap((list) => list.commands.map(({ title }) => title));
      assert.deepEqual(
        offered,
        everybodys.map(({ title }) => title),
      );
      assert.ok(offered.includes('nominate') && !offered.includes('follow'));
    }
    assert.deepEqual(checkCommandLists(listCommands(open, ['personal', 'team', 'groupChat']), open), []);
  });
});

describe('the settings of a package', function () {
  this.timeout(SLOW);
  const refusal = (env: Record<string, string>, example = false): string => {
    try {
      readSettings({ env, version: '1.2.3', example });
    } catch (error) {
      assert.ok(error instanceof PackageError);
      return error.message;
    }
    return assert.fail('nothing was refused');
  };

  it('are all named when missing, each with its fix, and a way to try without', () => {
    const message = refusal({ TEAMS_APP_ID: '  ' });
    for (const name of settingNames) assert.match(message, new RegExp(`^- ${name}: is missing; set it to .+`, 'mu'));
    assert.match(message, /npm run package:manifest -- --example/);
  });

  it('stand in only for what is missing when an example is asked for', () => {
    const read = readSettings({ env: { APP_HOST: ' roundtable.council.test ' }, version: '1.2.3', example: true });
    assert.equal(read.settings.APP_HOST, 'roundtable.council.test');
    assert.deepEqual(
      read.fictional,
      settingNames.filter((name) => name !== 'APP_HOST'),
    );
    assert.equal(readSettings({ env: read.settings, version: '1.2.3' }).fictional.length, 0);
  });

  const wrong: [keyof Settings, string][] = [
    ['TEAMS_APP_ID', 'roundtable'],
    ['BOT_APP_ID', '00000000-0000-4000-8000-00000000b001"'],
    ['APP_HOST', 'https://roundtable.example.org'],
    ['APP_HOST', 'roundtable.example.org/app'],
    ['APP_HOST', '*.example.org'],
    ['APP_HOST', 'localhost'],
    ['DEVELOPER_NAME', 'Example\nCouncil'],
    ['DEVELOPER_NAME', 'Council '.repeat(5)],
    ['DEVELOPER_WEBSITE', 'http://example.org'],
    ['PRIVACY_URL', 'https://example.org/\nprivacy'],
    ['PRIVACY_URL', 'javascript:alert(1)'],
    ['TERMS_URL', 'https://exa mple.org'],
    ['TERMS_URL', 'https://'],
  ];
  for (const [name, value] of wrong) {
    it(`refuse ${name} = ${JSON.stringify(value)}, in an example too`, () => {
      const message = refusal({ ...settings, [name]: value }, true);
      assert.equal(message.split('\n').length, 2);
      assert.ok(message.includes(`- ${name}: is ${JSON.stringify(value.trim())}; set it to `), message);
    });
  }

  it('cannot break the JSON, whatever is in them', () => {
    const manifest = filled();
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"}', '", "id": "x', '\n', '\\', '$&', "$'", '$1', '${{BOT_APP_ID}}', '\u2028', '__proto__'),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, host) => {
        const changed = fillManifest({ ...settings, DEVELOPER_NAME: name, APP_HOST: host }, content);
        assert.deepEqual(JSON.parse(JSON.stringify(changed)), {
          ...manifest,
          developer: { ...manifest.developer, name },
          validDomains: [host],
          staticTabs: changed.staticTabs,
          configurableTabs: changed.configurableTabs,
          webApplicationInfo: { id: settings.SIGN_IN_APP_ID, resource: `api://${host}/${settings.SIGN_IN_APP_ID}` },
        });
      }),
    );
  });
});

/** A PNG of 8-bit red, green, blue and alpha, each row stored with the filter given. */
function drawPng({
  size,
  pixel,
  filter = 0,
}: {
  size: number;
  pixel: (at: number) => number[];
  filter?: number;
}): Uint8Array {
  const bytes = Array.from({ length: size * size }, (_, at) => pixel(at)).flat();
  const stride = size * 4;
  const before = (at: number, back: number) => (back > 0 && at >= 0 ? (bytes[at] ?? 0) : 0);
  const stored = bytes.map((byte, at) => {
    const left = before(at - 4, (at % stride) - 3);
    const up = before(at - stride, 1);
    const corner = before(at - stride - 4, (at % stride) - 3);
    const paeth = [left, up, corner].sort(
      (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
    )[0];
    return (byte - ([0, left, up, (left + up) >> 1, paeth][filter] ?? 0)) & 255;
  });
  const rows = Array.from({ length: size }, (_, y) => [filter, ...stored.slice(y * stride, (y + 1) * stride)]);
  const part = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const named = Buffer.concat([Buffer.from(name), data]);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, checksum]);
  };
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 6, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', header),
    part('IDAT', zlibSync(Uint8Array.from(rows.flat()))),
    part('IEND', new Uint8Array()),
  ]);
}

describe('the icons', () => {
  const outlineOf = (pixel: (at: number) => number[]) =>
    checkIcons({ ...icons, 'outline.png': drawPng({ size: 32, pixel }) });

  it('are as Teams asks', () => {
    assert.deepEqual(checkIcons(icons), []);
    const sizeOf = (png: Uint8Array) => {
      const { width, height } = readPicture(png) ?? assert.fail('cannot be read');
      return { width, height };
    };
    assert.deepEqual(sizeOf(icons['color.png']), { width: 192, height: 192 });
    assert.deepEqual(sizeOf(icons['outline.png']), { width: 32, height: 32 });
  });

  it('have an outline of white on nothing, and a good part of it', () => {
    const pixels = readPixels(icons['outline.png']) ?? assert.fail('cannot be read');
    const seen = pixels.filter(({ alpha }) => alpha > 0);
    assert.ok(seen.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255));
    assert.ok(seen.length > 150 && seen.length < 600, `${seen.length} of ${pixels.length}`);
  });

  it('are refused with the wrong size, in another format, or damaged', () => {
    const other = { 'color.png': icons['outline.png'], 'outline.png': icons['color.png'] };
    assert.match(checkIcons(other).join('\n'), /color\.png is 32 × 32.*should be 192.*\n.*outline\.png is 192 × 192/);
    assert.match(checkIcons({ ...icons, 'color.png': Buffer.from('<svg/>') }).join(), /color\.png is not a PNG/);
    const damaged = Uint8Array.from(icons['outline.png']).fill(0, 60, 400);
    assert.match(checkIcons({ ...icons, 'outline.png': damaged }).join(), /outline\.png should be a PNG with 8 bits/);
  });

  it('are refused when the outline has a colour, nothing to see, or no ground', () => {
    assert.deepEqual(
      outlineOf((at) => [255, 255, 255, at % 2 ? 255 : 0]),
      [],
    );
    assert.match(outlineOf((at) => [255, 255, 254, at % 2 ? 255 : 0]).join(), /has 512 pixels that are not white/);
    assert.match(outlineOf(() => [255, 255, 255, 0]).join(), /shows nothing/);
    assert.match(outlineOf(() => [255, 255, 255, 255]).join(), /no transparent pixel/);
  });

  for (const filter of [0, 1, 2, 3, 4]) {
    it(`are read whichever way a row is stored: ${filter}`, () => {
      const size = 7;
      const pixel = (at: number) => [at * 37, at * at * 11, 250 - at * 5, at * 91].map((value) => value & 255);
      assert.deepEqual(
        readPixels(drawPng({ size, pixel, filter }))?.map(({ red, green, blue, alpha }) => [red, green, blue, alpha]),
        Array.from({ length: size * size }, (_, at) => pixel(at)),
      );
    });
  }
});

describe('the package', function () {
  this.timeout(SLOW);
  let outDir: string;
  beforeEach(() => (outDir = mkdtempSync(join(tmpdir(), 'manifest-'))));
  afterEach(() => {
    rmSync(outDir, { recursive: true });
  });

  it('holds the manifest and the icons at its top, and nothing else', async () => {
    const path = await packageManifest({ settings, content, icons, outDir });
    assert.equal(path, join(outDir, 'roundtable-1.2.3.zip'));
    const files = unzipSync(readFileSync(path));
    assert.deepEqual(Object.keys(files), ['manifest.json', 'color.png', 'outline.png']);
    assert.deepEqual(JSON.parse(strFromU8(files['manifest.json'] ?? assert.fail())), filled());
    assert.deepEqual(Buffer.from(files['color.png'] ?? []), readFileSync(join(TOP, 'manifest', 'color.png')));
    assert.deepEqual(Buffer.from(files['outline.png'] ?? []), readFileSync(join(TOP, 'manifest', 'outline.png')));
  });

  it('has the same bytes each time, in every time zone', async () => {
    const zone = process.env['TZ'];
    const made: Buffer[] = [];
    try {
      for (const TZ of ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
        process.env['TZ'] = TZ;
        made.push(readFileSync(await packageManifest({ settings, content, icons, outDir })));
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    assert.ok(made.length === 3 && made.every((bytes) => bytes.equals(made[0] ?? Buffer.alloc(0))));
  });

  it('is not written when Teams would refuse it, and all reasons are told', async () => {
    const spoilt = { ...settings, APP_VERSION: '1.2.3-beta', DEVELOPER_NAME: 'd'.repeat(33) };
    await assert.rejects(
      packageManifest({ settings: spoilt, content, icons: { ...icons, 'color.png': icons['outline.png'] }, outDir }),
      (error) =>
        error instanceof PackageError &&
        ['developer/name', '1.2.3-beta', 'color.png is 32'].every((part) => error.message.includes(part)),
    );
    assert.deepEqual(readdirSync(outDir), []);
  });

  it('ends in plain words, without a stack trace, when the command lacks settings', async () => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !settingNames.some((one) => one === name)),
    );
    const run = spawnSync(process.execPath, [await compiled('manifest/package.ts')], {
      cwd: TOP,
      env,
      encoding: 'utf8',
    });
    assert.equal(run.status, 1);
    assert.equal(run.stdout, '');
    assert.equal(run.stderr.trim().split('\n').length, 1 + settingNames.length);
    assert.doesNotMatch(run.stderr, /\n\s+at /);
  });
});
