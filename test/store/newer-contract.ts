import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openStore } from '#store';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openEngine } from '../../src/store/open-store.ts';
import { NOW } from './times.ts';

/** What becomes of a database that another version made. `address` gives that of one that nobody has opened yet. */
export function newerContract(name: string, address: () => Promise<string>): void {
  describe(`a database on ${name} that another version made`, () => {
    test('is refused where that was a newer one, and left as it is', async () => {
      const url = await address();
      await (await openStore({ url })).close();
      const engine = await openEngine(url, 'answers');
      await sql`insert into migrations values ('9999-later')`.execute(engine.db);
      await expect(openStore({ url })).rejects.toMatchObject({
        code: 'newer',
        message: 'the database was made by a newer version of the bot (it has "9999-later")',
      });
      const { rows } = await sql`select name from migrations order by name`.execute(engine.db);
      expect(rows).toEqual([...MIGRATIONS.map((each) => ({ name: each.name })), { name: '9999-later' }]);
      await engine.close();
    });

    test('is brought to the present form from each older one', async () => {
      for (const [older] of MIGRATIONS.entries()) {
        const url = await address();
        const engine = await openEngine(url, 'migrations');
        await migrate(engine, MIGRATIONS.slice(0, older));
        await engine.close();
        const store = await openStore({ url });
        expect(await store.claim('key', NOW)).toBe(true);
        await store.close();
      }
    });

    test('is left as it was where a step fails', async () => {
      const url = await address();
      const engine = await openEngine(url, 'migrations');
      const broken = { name: '0000-broken', statements: ['create table half (a text)', 'create table half (a text)'] };
      await expect(migrate(engine, [broken])).rejects.toMatchObject({ code: 'failed' });
      await migrate(engine, [{ name: '0000-mended', statements: ['create table half (a text)'] }]);
      await engine.close();
    });
  });
}
