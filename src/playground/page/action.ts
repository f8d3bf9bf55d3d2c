import { z } from 'zod';

const name = z.string().min(1).max(100);
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
// As long as a message of Slack's can be.
const text = z.string().max(40_000);

/** What the page may ask for, in the name of somebody. */
export const Action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('type'), by: name, in: name, text, thread: ts.optional() }),
  z.strictObject({ do: z.literal('press'), by: name, in: name, ts, button: z.string().min(1).max(255) }),
  z.strictObject({ do: z.literal('press-in-modal'), by: name, button: z.string().min(1).max(255) }),
  z.strictObject({ do: z.literal('close-modal'), by: name }),
  z.strictObject({ do: z.literal('join'), by: name, in: name }),
  z.strictObject({ do: z.literal('break') }),
  z.strictObject({ do: z.literal('why'), by: name, in: name, ts }),
]);
export type Action = z.infer<typeof Action>;
