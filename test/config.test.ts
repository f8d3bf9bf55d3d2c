import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../src/config.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc' };

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  test('fills in what is not set', () => {
    expect(readConfig(SOCKET)).toEqual({
      botToken: 'xoxb-1',
      transport: { kind: 'socket', appToken: 'xapp-1' },
      port: 3000,
      apiUrl: undefined,
      databaseUrl: undefined,
      hashKey: undefined,
      tips: 'private',
      policyDir: 'policy',
      policyUrl: undefined,
      policyWatch: false,
      rateLimit: 30,
      metricsPort: undefined,
      logLevel: 'info',
    });
  });

  test('takes what is set, without the spaces around it', () => {
    const env = {
      ...HTTP,
      PORT: ' 8080 ',
      SLACK_API_URL: 'http://127.0.0.1:4000/api/',
      HASH_KEY: 'sixteen letters!',
      POLICY_DIR: '/srv/policy',
      POLICY_URL: 'https://example.org/policy',
      POLICY_WATCH: 'true',
      RATE_LIMIT: '5',
      METRICS_PORT: '9464',
      LOG_LEVEL: 'debug',
      DATABASE_URL: ' postgres://localhost/bot',
      TIPS: 'thread ',
    };
    expect(readConfig(env)).toEqual({
      botToken: 'xoxb-1',
      transport: { kind: 'http', signingSecret: 'abc' },
      port: 8080,
      apiUrl: 'http://127.0.0.1:4000/api/',
      databaseUrl: 'postgres://localhost/bot',
      hashKey: 'sixteen letters!',
      tips: 'thread',
      policyDir: '/srv/policy',
      policyUrl: 'https://example.org/policy',
      policyWatch: true,
      rateLimit: 5,
      metricsPort: 9464,
      logLevel: 'debug',
    });
  });

  test('prefers Socket Mode where both ways are set', () => {
    expect(readConfig({ ...SOCKET, ...HTTP }).transport).toEqual({ kind: 'socket', appToken: 'xapp-1' });
  });

  test('takes an empty setting for one that is not set', () => {
    const empty = Object.fromEntries(SETTINGS.map((name) => [name, name.startsWith('SLACK') ? '' : ' ']));
    expect(readConfig({ ...empty, ...SOCKET })).toEqual(readConfig(SOCKET));
    expect(problemsOf(empty)).toEqual(problemsOf({}));
  });

  test('says what is not set', () => {
    expect(problemsOf({})).toEqual([
      'SLACK_BOT_TOKEN is not set',
      'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is not set',
    ]);
  });

  // Each value would be a secret, or give one away, if a message repeated it.
  const WRONG: Readonly<Record<string, string>> = {
    SLACK_BOT_TOKEN: 'xoxp-secret',
    SLACK_APP_TOKEN: 'xoxb-secret',
    PORT: '65536secret',
    SLACK_API_URL: 'ftp://secret@example.org',
    HASH_KEY: 'short secret',
    POLICY_URL: 'secret',
    RATE_LIMIT: '0secret',
    METRICS_PORT: '-1secret',
    LOG_LEVEL: 'secret',
  };

  test('says everything that is wrong at once, each by name, and shows no value', () => {
    const problems = problemsOf(WRONG);
    expect(problems.map((problem) => problem.split(' ')[0]).toSorted()).toEqual(Object.keys(WRONG).toSorted());
    expect(problems.join('\n')).not.toMatch(/secret/);
    for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ must (be|have) .*[^.]$/);
  });

  test('says so where a wrong setting and a missing one meet', () => {
    expect(problemsOf({ PORT: 'http' })).toEqual([
      'SLACK_BOT_TOKEN is not set',
      'PORT must be a port number, as in PORT=3000',
      'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is not set',
    ]);
  });

  test.each([
    ['PORT', '65535', '65536'],
    ['PORT', '0', '-1'],
    ['METRICS_PORT', '65535', '99999'],
    ['RATE_LIMIT', '1', '0'],
    ['RATE_LIMIT', '999999', '1000000'],
    ['HASH_KEY', 'a'.repeat(16), 'a'.repeat(15)],
    ['LOG_LEVEL', 'silent', 'SILENT'],
    ['POLICY_URL', 'http://example.org', 'example.org'],
  ])('takes %s=%s and refuses %s', (name, good, bad) => {
    expect(problemsOf({ ...SOCKET, [name]: good })).toEqual([]);
    expect(problemsOf({ ...SOCKET, [name]: bad })).toHaveLength(1);
  });

  test('gives its problems to whoever reads the message, one a line', () => {
    expect(() => readConfig({})).toThrow(
      'configuration is not valid\n  SLACK_BOT_TOKEN is not set\n  SLACK_APP_TOKEN (for Socket Mode) or',
    );
  });
});
