import { type Kysely, sql } from 'kysely';
import type { HeldData, Store } from '#app';
import type { Engine } from './engine.ts';
import { KEYS, TABLES, type TableName, type Tables } from './tables.ts';

/** Shows what is held, of a person or altogether, and deletes what is held of a person. */
export function createHeldData({ db, forget }: Engine): Pick<Store, 'show' | 'delete' | 'export'> {
  return {
    show: (person) =>
      byTable(OF_A_PERSON, async (name) => {
        const { rows } = await sql<Row>`
          select * from ${sql.table(name)} where person = ${person} order by ${keyOf(name)}`.execute(db);
        return rows;
      }),
    async delete(person, muteToo) {
      const gone = await db.transaction().execute(async (all) => {
        let rows = 0;
        for (const name of OF_A_PERSON.filter((each) => muteToo || each !== 'mutes')) {
          const { numAffectedRows = 0n } = await sql`
            delete from ${sql.table(name)} where person = ${person}`.execute(all);
          rows += Number(numAffectedRows);
        }
        return rows;
      });
      if (gone) await forget();
      return gone;
    },
    export: () => byTable(TABLES, (name) => allOf(db, name)),
  };
}

type Row = Record<string, string | number>;

const OF_A_PERSON = TABLES.filter((name) => (KEYS[name] as readonly string[]).includes('person'));
const PAGE = 250;

async function byTable(names: readonly TableName[], read: (name: TableName) => Promise<Row[]>): Promise<HeldData> {
  const held: [TableName, Row[]][] = [];
  for (const name of names) held.push([name, await read(name)]);
  return Object.fromEntries(held);
}

// Page by page, so that no statement takes longer than a statement may.
async function allOf(db: Kysely<Tables>, name: TableName): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last ? sql`where (${keyOf(name)}) > (${sql.join(KEYS[name].map((column) => last[column]))})` : sql``;
    const { rows } = await sql<Row>`
      select * from ${sql.table(name)} ${after} order by ${keyOf(name)} limit ${PAGE}`.execute(db);
    for (const row of rows) all.push(row);
    if (rows.length < PAGE) return all;
  }
}

function keyOf(name: TableName) {
  return sql.join(KEYS[name].map((column) => sql.ref(column)));
}
