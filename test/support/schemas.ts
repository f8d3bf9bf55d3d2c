import { z } from 'zod';
import { CaseFile, Overlay } from '#core';

/** The JSON Schemas that editors complete the policy files by, as they must stand in the policy folder. */
export const SCHEMAS: Readonly<Record<string, string>> = {
  'policy/overlay.schema.json': schemaOf(
    Overlay.partial().extend({ parts: z.array(z.string()).optional().describe('The other files of the overlay') }),
  ),
  'policy/cases.schema.json': schemaOf(CaseFile),
};

function schemaOf(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
}
