import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIFETIMES, readDatabaseUrl } from '#store';

describe('the address of a database', () => {
  test.each([
    [undefined, 'data/bot.sqlite'],
    ['sqlite:data/other.sqlite', 'data/other.sqlite'],
    ['SQLITE:/var/lib/bot.sqlite', '/var/lib/bot.sqlite'],
    ['sqlite:///var/lib/bot.sqlite', '/var/lib/bot.sqlite'],
    ['data/other.sqlite', 'data/other.sqlite'],
  ])('%s is a file', (url, path) => {
    expect(readDatabaseUrl(url)).toEqual({ engine: 'sqlite', path: resolve(path) });
  });

  test.each(['postgres://bot@localhost/bot', 'postgresql://bot:secret@db.example:6432/bot?sslmode=verify-full'])(
    '%s is a server',
    (url) => {
      expect(readDatabaseUrl(url)).toEqual({ engine: 'postgres', url });
    },
  );

  test.each([
    '',
    'sqlite:',
    'sqlite://',
    'sqlite:data/',
    'mysql://bot:secret@localhost/bot',
    'https://db.example',
    'postgres:',
    'postgres://[',
  ])('"%s" is refused, and not repeated', (url) => {
    expect(() => readDatabaseUrl(url)).toThrow(
      expect.objectContaining({
        code: 'address',
        message: 'the address of the database must be a sqlite: path or a postgres: URL',
      }),
    );
  });
});

test('every lifetime is told in words that agree with its number', () => {
  const told = Object.entries(LIFETIMES).map(([name, { kept, days }]) => [name, kept, days]);
  for (const [name, kept, days] of told)
    expect({ 'a day': 1, '2 days': 2, '30 days': 30, '24 months': 731 }[String(kept)], String(name)).toBe(days);
});
