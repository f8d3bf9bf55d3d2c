import { type DestinationStream, pino } from 'pino';
import type { Fields, Log } from '#app';

/** A log that is written while the bot goes on; `flush` writes the rest, before the process ends. */
export interface OpenLog extends Log {
  flush(): void;
}

/** Open the log: one line of JSON for each entry. What looks like a token or an address is cut out of every field. */
export function openLog(level: string, to?: DestinationStream): OpenLog {
  const output = to ?? pino.destination({ sync: false });
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  const entry = (at: 'info' | 'warn' | 'error' | 'fatal') => (fields: Fields, sentence: string) => {
    if (log.isLevelEnabled(at)) log[at](withoutSecrets(fields), sentence);
  };
  const flush = () => {
    if ('flushSync' in output && typeof output.flushSync === 'function') output.flushSync();
  };
  return { flush, info: entry('info'), warn: entry('warn'), error: entry('error'), fatal: entry('fatal') };
}

const SECRET = /\b(?:xox[a-z]|xapp)[-.][\w-]+|\b[a-z][a-z+.-]*:\/\/[^\s"']+/gi;

function withoutSecrets(fields: Fields): Fields {
  let clean: Record<string, Fields[string]> | undefined;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || value.length < SHORTEST_SECRET) continue;
    const left = value.replace(SECRET, '[removed]').slice(0, LONGEST);
    if (left === value) continue;
    clean ??= { ...fields };
    clean[name] = left;
  }
  return clean ?? fields;
}

// "xapp-1" and "ws://a" are the shortest that the pattern finds.
const SHORTEST_SECRET = 6;
const LONGEST = 2000;
