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
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(SECRET, '[removed]').slice(0, LONGEST) : value,
    ]),
  );
}

const LONGEST = 2000;
