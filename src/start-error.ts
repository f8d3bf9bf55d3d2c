import { describeError } from '#app';
import { SlackStartError } from '#slack';
import { StoreError } from '#store';
import { ConfigError } from './config.ts';
import { NoPolicyError } from './live-policy.ts';

/** A bot that cannot start. The message is for whoever started it; `exit` is 2 for wrong use, 3 where something broke. */
export class StartError extends Error {
  readonly exit: 2 | 3;
  constructor(exit: StartError['exit'], message: string, cause?: unknown) {
    super(message, { cause });
    this.exit = exit;
  }
}

// What may pass by itself: whoever runs the bot lets it start again.
const PASSING = new Set<string>(['away', 'locked', 'full', 'failed']);

/** Bring whatever stops the bot from starting into one clear message. */
export function startErrorOf(error: unknown): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof ConfigError || error instanceof NoPolicyError) return new StartError(2, error.message, error);
  if (error instanceof StoreError) return new StartError(PASSING.has(error.code) ? 3 : 2, error.message, error);
  if (error instanceof SlackStartError) return new StartError(error.code === 'refused' ? 2 : 3, error.message, error);
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return new StartError(2, `port ${port} is in use. set PORT or METRICS_PORT to another`, error);
  if (code === 'EACCES' && port !== undefined)
    return new StartError(2, `port ${port} may not be opened. set PORT or METRICS_PORT to one above 1023`, error);
  if (code && path) return new StartError(2, `"${path}" cannot be written or read: ${code}`, error);
  const { error: name, at } = describeError(error);
  return new StartError(3, `the bot cannot start: ${name}${at ? ` (${at})` : ''}`, error);
}
