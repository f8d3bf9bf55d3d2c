import type { Scene } from './scene.ts';

/** One line of the log, as far as the tests read it. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly request?: string;
  readonly surface?: string;
  readonly kind?: string;
  readonly slackError?: string;
  readonly cause?: string;
}

/** Read what the log has, from a line on. */
export function linesOf({ log }: Pick<Scene, 'log'>, from = 0): LogLine[] {
  return log.slice(from).map((line) => JSON.parse(line) as LogLine);
}

/** Read the errors that the log has, from a line on. */
export function errorsOf(scene: Pick<Scene, 'log'>, from = 0): LogLine[] {
  return linesOf(scene, from).filter(({ level }) => level >= 50);
}

/** Find what must stand in no log: tokens, plain ids, and what was typed. */
export function leaksOf({ log, slack }: Pick<Scene, 'log' | 'slack'>, typed: readonly string[]): string[] {
  const all = log.join('').toLowerCase();
  const secrets = [
    ...typed,
    slack.botToken,
    slack.appToken,
    slack.signingSecret,
    ...[...slack.people, ...slack.channels].map(({ id }) => id),
  ];
  return secrets.filter((secret) => all.includes(secret.toLowerCase()));
}
