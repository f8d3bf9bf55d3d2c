import { type Logger, LogLevel } from '@slack/bolt';
import { describeError, type Log } from '#app';

/**
 * Bring what Bolt and its parts log into our log. Their debug lines hold whole requests, so nothing below a warning
 * passes, and of a warning only a sentence with ids, addresses and quoted text cut out.
 */
export function createBoltLogger(log: Log): Logger {
  const silent = () => {};
  const pass =
    (at: 'warn' | 'error') =>
    (...said: unknown[]) => {
      const error = said.find((each) => each instanceof Error);
      log[at]({ says: sentenceOf(said), ...(error ? describeError(error) : {}) }, 'the Slack library says');
    };
  return {
    debug: silent,
    info: silent,
    warn: pass('warn'),
    error: pass('error'),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  };
}

function sentenceOf(said: readonly unknown[]): string {
  const first = said.find((each) => typeof each === 'string') ?? '';
  return (
    String(first)
      .split('\n')[0]
      ?.replace(/["'`{[].*/s, '…') // from where the library begins to quote
      .replace(/\b[A-Z][A-Z0-9]{7,}\b/g, '[id]')
      .slice(0, 200) ?? ''
  );
}
