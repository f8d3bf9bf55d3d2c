import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openStore } from '#store';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openEngine } from '../../src/store/open-store.ts';
import { NOW, TODAY } from './times.ts';

const FOLDER = new URL('versions/', import.meta.url);
const [CHANNEL, PERSON, MUTED] = ['c7HnWq2LdT5sPzKe', 'pX9aRf4UjB6mVoGi', 'p2SdEy8NhC1wQkJu'];

/** What a database of each older version holds once it is opened. `address` gives that of one that nobody has opened yet. */
export function versionsContract(name: string, address: () => Promise<string>): void {
  describe(`a database on ${name} of each version`, () => {
    test('is kept: add one where you add a migration', () => {
      expect(readdirSync(FOLDER).toSorted()).toEqual(MIGRATIONS.map((each) => `${each.name}.sql`));
    });

    test.each(readdirSync(FOLDER))('%s opens, and holds what it held', async (file) => {
      const url = await address();
      const engine = await openEngine(url, 'migrations');
      for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
        if (line && !line.startsWith('--')) await sql.raw(line.replace(/;$/, '')).execute(engine.db);
      await engine.close();
      const store = await openStore({ url });
      expect(await store.export()).toMatchObject({
        claims: [{ key: 'bM3kQ0vZr8Yt1xLc', at: NOW }],
        joins: [
          { channel: CHANNEL, person: '', at: NOW },
          { channel: CHANNEL, person: PERSON, at: NOW },
        ],
        tips: [{ person: PERSON, channel: CHANNEL, at: NOW }],
        tip_days: [{ person: PERSON, day: TODAY, at: NOW }],
        seen_tips: [{ person: PERSON, tip: 'think-first', at: NOW }],
        mutes: [{ person: MUTED, at: NOW }],
        schedules: [{ channel: CHANNEL, channel_id: 'C0SCHEDULED', every: 'weekly', quiet: 1 }],
        counts: [{ day: TODAY, surface: 'mention', verdict: 'allowed', tool: 'Zoom', n: 3 }],
      });
      expect(await store.claim('bM3kQ0vZr8Yt1xLc', NOW)).toBe(false);
      expect(await store.claimTip(PERSON, CHANNEL, '2026-12-01', NOW)).toBe(false);
      expect(await store.isNew(CHANNEL, MUTED, 'bot', NOW)).toBe(true);
      expect(await store.isMuted(MUTED)).toBe(true);
      expect(await store.schedule(CHANNEL)).toMatchObject({ channelId: 'C0SCHEDULED', quiet: true });
      await store.close();
    });
  });
}
