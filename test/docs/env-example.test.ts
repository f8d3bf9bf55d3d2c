import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../../src/config.ts';

const text = readFileSync('.env.example', 'utf8');
const named = [...text.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1] ?? '');
const readme = readFileSync('README.md', 'utf8');

describe('.env.example', () => {
  test('names every setting, once, and no other', () => {
    expect(named.toSorted()).toEqual(SETTINGS.toSorted());
  });

  test('says of each, in the lines above it, what it is and what it is by default', () => {
    for (const name of named) {
      const above = new RegExp(`((?:^# .*\\n)+)#?${name}=`, 'm').exec(text)?.[1] ?? '';
      expect(above.length, name).toBeGreaterThan(40);
      expect(above, name).toMatch(/default|Needed/);
    }
  });

  test('is a file of settings that says which ones are missing, as it stands', () => {
    expect(Object.keys(parse(text))).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
    expect(() => readConfig(parse(text))).toThrow(/SLACK_BOT_TOKEN is not set[\s\S]*SLACK_APP_TOKEN/);
  });

  test('has an example for each that the bot takes', () => {
    const examples = parse(
      text
        .replace(/^[A-Z_]+=$/gm, '')
        .replace(/^# +for example: /gm, '')
        .replace(/^#(?=[A-Z_]+=)/gm, ''),
    );
    expect(Object.keys(examples).toSorted()).toEqual(SETTINGS.toSorted());
    expect(readConfig(examples).transport.kind).toBe('socket');
    expect(readConfig({ ...examples, SLACK_APP_TOKEN: '' }).transport.kind).toBe('http');
  });

  test('says the defaults that the bot has', () => {
    const { port, rateLimit, logLevel, policyDir } = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
    });
    const defaultOf = (name: string) =>
      new RegExp(`^# .*[Bb]y default "?(\\w+)[^\\n]*\\n(?:# .*\\n)*#${name}=`, 'm').exec(text)?.[1];
    expect(['PORT', 'RATE_LIMIT', 'LOG_LEVEL', 'POLICY_DIR'].map(defaultOf)).toEqual([
      String(port),
      String(rateLimit),
      logLevel,
      policyDir,
    ]);
  });
});

test('the table of settings in README.md names every setting, once, and no other', () => {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Settings')) ?? '';
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(rows.toSorted()).toEqual(SETTINGS.toSorted());
});
