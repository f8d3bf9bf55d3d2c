import { z } from 'zod';

const token = (start: string, what: string) =>
  z.string().startsWith(start, { error: `must be ${what}, which begins with ${start}` });
const port = (name: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, { error: `must be a port number, as in ${name}=3000` })
    .transform(Number)
    .refine((value) => value <= 65_535, { error: 'must be a port number, 65535 at most' });
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

/** The settings, as the environment and `.env` give them. Each is described in `.env.example`. */
const Settings = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'the bot token'),
  SLACK_APP_TOKEN: token('xapp-', 'an app-level token').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  PORT: port('PORT').default(3000),
  SLACK_API_URL: address.optional(),
  DATABASE_URL: z
    .string()
    .refine((url) => /^(?:sqlite:.|postgres(?:ql)?:\/\/.)/i.test(url), {
      error: 'must be a sqlite: path or a postgres: URL',
    })
    .optional(),
  HASH_KEY: z.string().min(16, { error: 'must have 16 characters or more' }).optional(),
  POLICY_DIR: z.string().default('policy'),
  POLICY_URL: address.optional(),
  POLICY_WATCH: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: 'must be a whole number from 1, as in RATE_LIMIT=30' })
    .transform(Number)
    .default(30),
  TIPS: z.enum(['private', 'thread', 'off'], { error: 'must be one of private, thread, off' }).default('private'),
  METRICS_PORT: port('METRICS_PORT').optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(Settings.shape);

/** How Slack reaches the bot: over a socket that the bot opens, or by signed requests to its address. */
export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** The settings of the bot, checked. */
export interface Config {
  readonly botToken: string;
  readonly transport: Transport;
  readonly port: number;
  readonly apiUrl: string | undefined;
  /** Where the database is; a file under `data/` where it is undefined. */
  readonly databaseUrl: string | undefined;
  readonly hashKey: string | undefined;
  readonly policyDir: string;
  readonly policyUrl: string | undefined;
  readonly policyWatch: boolean;
  readonly rateLimit: number;
  readonly tips: 'private' | 'thread' | 'off';
  readonly metricsPort: number | undefined;
  readonly logLevel: string;
}

/** Settings that are wrong: each problem names its setting, and none shows a value. */
export class ConfigError extends Error {
  readonly code = 'config';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`configuration is not valid\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Read the settings. Throws a ConfigError with every problem at once. An empty setting counts as one that is not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = Settings.safeParse(given);
  const problems = (result.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
  });
  if (!given['SLACK_APP_TOKEN'] && !given['SLACK_SIGNING_SECRET'])
    problems.push('SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is not set');
  if (/^postgres/i.test(given['DATABASE_URL'] ?? '') && !given['HASH_KEY'])
    problems.push('HASH_KEY is not set. with PostgreSQL all processes need the same one');
  if (!result.success || problems.length) throw new ConfigError(problems);
  const { data } = result;
  return {
    botToken: data.SLACK_BOT_TOKEN,
    transport: data.SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: data.SLACK_APP_TOKEN }
      : { kind: 'http', signingSecret: data.SLACK_SIGNING_SECRET ?? '' },
    port: data.PORT,
    apiUrl: data.SLACK_API_URL,
    databaseUrl: data.DATABASE_URL,
    hashKey: data.HASH_KEY,
    policyDir: data.POLICY_DIR,
    policyUrl: data.POLICY_URL,
    policyWatch: data.POLICY_WATCH === 'true',
    rateLimit: data.RATE_LIMIT,
    tips: data.TIPS,
    metricsPort: data.METRICS_PORT,
    logLevel: data.LOG_LEVEL,
  };
}
