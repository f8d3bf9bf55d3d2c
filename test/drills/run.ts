import { apiDown } from './api-down.ts';
import { clockOff } from './clock-off.ts';
import { killedOnPostgres, killedOnSqlite } from './killed.ts';
import { manyCommands } from './many-commands.ts';
import { manyProcesses } from './many-processes.ts';
import { redeliveries } from './redeliveries.ts';
import { scan } from './remains.ts';
import { stopUnderLoad, stopWhileHung } from './stop-under-load.ts';
import { postgresAway, sqliteFull, sqliteLocked } from './store-away.ts';

// The program as built, in trouble: `npm run build && npm run drills`. Under six minutes.
const DRILLS = {
  'the Web API down for a minute': apiDown,
  'a clock that is off': clockOff,
  '1,000 commands at once': manyCommands,
  'SIGTERM under load': stopUnderLoad,
  'SIGTERM while Slack does not answer': stopWhileHung,
  'events sent again': redeliveries,
  'the same events to many processes': manyProcesses,
  'kill -9 with SQLite': killedOnSqlite,
  'kill -9 of one of two with PostgreSQL': killedOnPostgres,
  'PostgreSQL goes away': postgresAway,
  'a file of SQLite that is locked': sqliteLocked,
  'a full disk': sqliteFull,
  'what is left behind': scan,
} as const;

const only = process.argv[2];
for (const [name, drill] of Object.entries(DRILLS)) {
  // The scan is of whatever has run.
  if (only && !name.includes(only) && drill !== scan) continue;
  const began = performance.now();
  const outcome = await drill().catch((error: Error) => {
    process.exitCode = 1;
    return `FAILED: ${error.message}`;
  });
  process.stdout.write(`${name} (${Math.round((performance.now() - began) / 1000)} s): ${outcome}\n`);
}
