export type { SlackDeps } from './deps.ts';
export { type Incoming, type MessageEvent, type Reaction, reactTo, SILENCES, type Silence } from './incoming.ts';
export type { Needs } from './listener.ts';
export { LISTENERS } from './listeners/index.ts';
export { createRetryingFetch } from './retrying-fetch.ts';
export { type RunningSlack, type SlackSettings, SlackStartError, type SlackWorld, startSlack } from './start-slack.ts';
