import { apiDown } from './api-down.ts';
import { clockOff } from './clock-off.ts';
import { manyCommands } from './many-commands.ts';
import { redeliveries } from './redeliveries.ts';
import { stopUnderLoad, stopWhileHung } from './stop-under-load.ts';

// The program as built, in trouble: `npm run build && npm run drills`. Under four minutes, most of it one minute of outage.
const DRILLS = {
  'the Web API down for a minute': apiDown,
  'a clock that is off': clockOff,
  '1,000 commands at once': manyCommands,
  'SIGTERM under load': stopUnderLoad,
  'SIGTERM while Slack does not answer': stopWhileHung,
  'events sent again': redeliveries,
} as const;

const only = process.argv[2];
for (const [name, drill] of Object.entries(DRILLS)) {
  if (only && !name.includes(only)) continue;
  const began = performance.now();
  const outcome = await drill().catch((error: Error) => {
    process.exitCode = 1;
    return `FAILED: ${error.message}`;
  });
  process.stdout.write(`${name} (${Math.round((performance.now() - began) / 1000)} s): ${outcome}\n`);
}
