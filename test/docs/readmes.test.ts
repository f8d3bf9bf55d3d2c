import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIAGNOSTICS, RULE_IDS, VERDICT_PHRASES } from '#core';
import { readManifest } from '../support/manifest.ts';

const read = (path: string) => readFileSync(path, 'utf8');

describe('what is written is true', () => {
  test('src/README.md lists the phrase that opens each verdict', () => {
    for (const [verdict, phrase] of Object.entries(VERDICT_PHRASES)) {
      expect(read('src/README.md'), verdict).toMatch(
        new RegExp(`\\|[^\\n]*${verdict}[^\\n]*\\|[^\\n]*${phrase.replaceAll('.', '\\.')}`),
      );
    }
  });

  test('policy/README.md says what to do about every code, and about no other', () => {
    const section =
      read('policy/README.md')
        .split(/^## /m)
        .find((part) => part.startsWith('Errors and warnings')) ?? '';
    const told = [...section.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((match) => match[1]);
    expect(told.toSorted()).toEqual(Object.keys(DIAGNOSTICS).toSorted());
  });

  test('every rule has a case in policy/cases', () => {
    const cases = readdirSync('policy/cases')
      .map((file) => read(`policy/cases/${file}`))
      .join('\n');
    // No row of today's documents lets these decide: test/core has rows that do.
    const undecided = ['not-approved', 'unread-cell', 'audience-stated'];
    for (const id of RULE_IDS.filter((each) => !undecided.includes(each)))
      expect(cases, id).toMatch(new RegExp(`rule: ${id}\\b`));
  });

  test('README.md shows the answer that the product gives', () => {
    const shown = /```text\n(By guidance[\s\S]*?)\n```/.exec(read('README.md'))?.[1]?.trim();
    const args = [
      '--conditions=source',
      '--import',
      'tsx',
      'src/main.ts',
      'ask',
      '--today',
      '2026-11-22',
      'can I use whatsapp?',
    ];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    expect(printed.trim()).toBe(shown);
  });

  test('package.json says why each dependency is there', () => {
    const { dependencies, devDependencies, why } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    expect(Object.keys(why ?? {}).toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
  });

  test('every script and link that README.md names is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of read('README.md').matchAll(/npm run (?:-s )?([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, path] of read('README.md').matchAll(/\]\(((?!https?:)[^)#]+)\)/g))
      expect(() => readFileSync(path ?? '')).not.toThrow(/ENOENT/);
  });

  test('every place of its own that README.md points at is there', () => {
    const headings = [...read('README.md').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, place] of read('README.md').matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(place);
  });

  test('README.md says why for each scope of manifest.yml, and for no other', () => {
    const told = [...read('README.md').matchAll(/^\| ((?:`[a-z_]+(?::[a-z]+)?`(?:, )?)+)(?:, of[^|]*)? \|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, scope = '']) => scope))
      .filter((name) => name !== 'connections:write'); // of the other token, which no manifest has
    expect(told.toSorted()).toEqual(readManifest().oauth_config.scopes['bot']?.toSorted());
  });

  test('what README.md calls the bot’s own words, routes and measures are in its code', () => {
    const code = [
      'config',
      'start',
      'start-error',
      'live-policy',
      'slack/start-slack',
      'slack/http-server',
      'metrics/metrics',
      'slack/answering',
    ]
      .map((file) => read(`src/${file}.ts`))
      .concat(read('package.json'))
      .join('\n');
    const words =
      'configuration is not valid,there is no build,there is no policy,Slack refuses ,Slack cannot be reached, is in use,cannot be written or read,/healthz,/readyz,/metrics,bot_answers_total,bot_answer_seconds,bot_failures_total,ready,replied'.split(
        ',',
      );
    for (const word of words) {
      expect(read('README.md'), word).toContain(word);
      expect(code, word).toContain(word);
    }
  });
});
