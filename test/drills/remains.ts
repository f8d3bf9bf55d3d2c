import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** What a drill left behind: a log, the bytes of a folder, or the rows of a database. */
interface Remain {
  readonly what: 'log' | 'SQLite' | 'PostgreSQL';
  readonly text: string;
}

const remains: Remain[] = [];
const folders: string[] = [];
const plain = new Set<string>();
const scheduled = new Set<string>();

/** Note what may stand in no log and in no database, wherever it comes from. */
export function notePlain(words: Iterable<string>): void {
  for (const word of words) plain.add(word);
}

/** Note a channel with a schedule: its id alone may stand in a database. */
export function noteScheduled(channel: string): void {
  scheduled.add(channel);
}

/** Keep what a program wrote to its log. */
export function keepLog(text: string): void {
  remains.push({ what: 'log', text });
}

/** Keep a folder with a database of SQLite until the scan, which deletes it. */
export function keepFolder(folder: string): void {
  folders.push(folder);
}

/** Keep what the files of a folder hold now. */
export function keepFiles(folder: string): void {
  for (const file of readdirSync(folder, { withFileTypes: true }))
    if (file.isFile()) remains.push({ what: 'SQLite', text: readFileSync(join(folder, file.name), 'latin1') });
}

/** Keep every row of a database of PostgreSQL, before its server is stopped. */
export async function keepRows(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`,
  );
  for (const { name } of rows) {
    const held = await client.query(`select * from ${name}`);
    remains.push({ what: 'PostgreSQL', text: held.rows.map((row) => JSON.stringify(row)).join('\n') });
  }
  await client.end();
}

/** Scan all that the drills left behind for texts, names and ids. */
export async function scan(): Promise<string> {
  for (const folder of folders.splice(0)) {
    keepFiles(folder);
    rmSync(folder, { recursive: true });
  }
  const found = remains.flatMap(({ what, text }) =>
    [...plain].filter((word) => text.includes(word) && !(what !== 'log' && scheduled.has(word))),
  );
  const sizes = (['log', 'SQLite', 'PostgreSQL'] as const).map((what) => {
    const bytes = remains.filter((each) => each.what === what).reduce((sum, { text }) => sum + text.length, 0);
    return `${(bytes / 1e6).toFixed(1)} MB of ${what}`;
  });
  const kept = [...scheduled].filter((id) => remains.some(({ what, text }) => what !== 'log' && text.includes(id)));
  if (found.length) throw new Error(`${new Set(found).size} of what nothing may hold, such as "${found[0]}"`);
  return `${sizes.join(', ')}: 0 of ${plain.size} texts, names and ids, but for the ${kept.length} channels with a schedule`;
}
