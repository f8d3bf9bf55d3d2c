import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { LISTENERS } from '../../src/slack/listeners/index.ts';
import { manifestProblems, readManifest } from '../support/manifest.ts';

const LIMITS = JSON.parse(readFileSync('test/slack/manifest-schema/limits.schema.json', 'utf8')) as object;
const SLACKS = JSON.parse(readFileSync('test/slack/manifest-schema/manifest.schema.1.0.0.json', 'utf8')) as object;
const manifest = readManifest();
const needs = LISTENERS.map((listener) => listener.needs);
const sorted = (names: readonly (string | undefined)[]) => [
  ...new Set(names.filter((name) => name !== undefined).toSorted()),
];

describe('manifest.yml asks Slack for what the listeners need, and for no more', () => {
  test('commands', () => {
    const commands = manifest.features.slash_commands.map(({ command }) => command);
    expect(commands.toSorted()).toEqual(sorted(needs.map(({ command }) => command)));
  });

  test('events', () => {
    const events = manifest.settings.event_subscriptions.bot_events;
    expect(events.toSorted()).toEqual(sorted(needs.flatMap((each) => each.events ?? [])));
  });

  test('scopes, of the bot alone', () => {
    const { bot = [], ...others } = manifest.oauth_config.scopes;
    expect(bot.toSorted()).toEqual(sorted(needs.flatMap(({ scopes }) => scopes)));
    expect(others).toEqual({});
  });

  test('interactivity, where a listener has a button', () => {
    const buttons = needs.some(({ actions }) => actions?.length);
    expect(manifest.settings.interactivity.is_enabled).toBe(buttons);
  });

  test('direct messages, which people can write', () => {
    const { messages_tab_enabled, messages_tab_read_only_enabled } = manifest.features.app_home;
    expect({ messages_tab_enabled, messages_tab_read_only_enabled }).toEqual({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

/** As the manifest's first comment says: for HTTP. */
function overHttp(text: string): string {
  return text
    .replace('socket_mode_enabled: true', 'socket_mode_enabled: false')
    .replace(/# ((?:request_)?url: )/g, '$1')
    .replaceAll('bot.example.org', 'bot.justice.example');
}

describe('manifest.yml is valid against Slack’s own JSON schema', () => {
  test('as it is, for Socket Mode', () => expect(manifestProblems(SLACKS, manifest)).toEqual([]));
  test('changed for HTTP', () => expect(manifestProblems(SLACKS, readManifest(overHttp))).toEqual([]));
  test('which finds a name that is too long', () => {
    const changed = readManifest((text) => text.replace('name: Acceptable use bot', `name: ${'a'.repeat(36)}`));
    expect(manifestProblems(SLACKS, changed)).toHaveLength(1);
  });
});

describe('manifest.yml keeps to Slack’s limits', () => {
  test('as it is, for Socket Mode', () => {
    expect(manifestProblems(LIMITS, manifest)).toEqual([]);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(readFileSync('manifest.yml', 'utf8').match(/^ *(- )?(request_)?url:/gm)).toBeNull();
  });

  test('changed for HTTP as its comments say: three addresses, no socket', () => {
    const changed = readManifest(overHttp);
    expect(manifestProblems(LIMITS, changed)).toEqual([]);
    expect(changed.settings.socket_mode_enabled).toBe(false);
    expect(JSON.stringify(changed).match(/https:\/\/bot\.justice\.example\/slack\/events/g)).toHaveLength(3);
  });

  test.each([
    ['a name that is too long', 'name: Acceptable use bot', `name: ${'a'.repeat(36)}`],
    [
      'a long description that is too short',
      /long_description: >-[\s\S]*?\n {2}background/,
      'long_description: Hm\n  background',
    ],
    ['a colour that is none', '#1d3557', '#1d355'],
    ['a command with a capital', 'command: /caniuse', 'command: /canIuse'],
    ['a key that is misspelt', 'messages_tab_enabled', 'message_tab_enabled'],
    ['an event that stands twice', '- app_mention\n', '- app_mention\n      - app_mention\n'],
  ])('the check finds %s', (_what, from, to) => {
    const changed = readManifest((text) => text.replace(from, to));
    expect(manifestProblems(LIMITS, changed)).not.toEqual([]);
  });
});

describe('manifest.yml fits the type of a manifest that Slack publishes', { timeout: 120_000 }, () => {
  const check = (value: unknown) =>
    typeErrors(`import type { AppsManifestCreateArguments } from '@slack/web-api';
      export const manifest: AppsManifestCreateArguments['manifest'] = ${JSON.stringify(value)};`);

  test('every scope and event is one that Slack has', () => {
    expect(check(manifest)).toEqual([]);
  });

  test('one that it has not would be found', () => {
    const wrong = readManifest((text) =>
      text.replace('- chat:write ', '- chat:wrote ').replace('- message.im', '- message.in'),
    );
    expect(check(wrong).join(' ')).toMatch(/chat:wrote[\s\S]*message\.in/);
  });
});

function typeErrors(source: string): string[] {
  const name = `${process.cwd()}/manifest-as-a-type.ts`; // in memory alone
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? source : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('the name stands out from its background, in white as Slack draws it', () => {
  const channels = manifest.display_information.background_color.match(/[0-9a-f]{2}/gi) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = Number.parseInt(channel, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  expect(contrast).toBeGreaterThan(7); // WCAG 2, AAA
});
