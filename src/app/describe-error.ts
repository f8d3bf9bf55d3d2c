import type { Fields } from './ports.ts';

/**
 * Describe an error for the log: its name, its code, Slack's own error code, and where it happened. Its message stays
 * out, since it may repeat what somebody typed ("Unexpected token in …").
 */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, data, cause, statusCode } = error as Details;
  // The code of a time-out is a number that says nothing; its name does.
  const inner = cause instanceof Error ? (plainWord((cause as Details).code) ?? cause.name) : undefined;
  return {
    error: error.name,
    code: plainWord(code),
    status: typeof statusCode === 'number' ? statusCode : undefined,
    slackError: plainWord(data?.error),
    cause: plainWord(inner),
    at: placesOf(error),
  };
}

/** Give the code of Slack's refusal ("not_in_channel"), where that is what an error is. */
export function slackErrorOf(error: unknown): string | undefined {
  return error instanceof Error ? plainWord((error as Details).data?.error) : undefined;
}

type Details = {
  readonly code?: unknown;
  readonly data?: { readonly error?: unknown };
  readonly cause?: unknown;
  readonly statusCode?: unknown;
};

// Codes are identifiers. Slack's client puts a whole body that is not JSON where a code should be.
function plainWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) ? value : undefined;
}

function placesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/(?:file:\/\/)?\/\S*\/(?=(?:src|dist|node_modules)\/)/, ''))
    .join(' | ');
}
