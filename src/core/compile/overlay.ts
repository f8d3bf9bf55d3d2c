import { z } from 'zod';
import { ACCESS_MEANINGS, AUDIENCE_MEANINGS, CONDITION_MEANINGS, KINDS } from '../policy.ts';
import { NOTIONS } from '../understand/notions.ts';
import { RULE_IDS, RULES_WITH_PASSAGES } from './rule-ids.ts';

const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words with hyphens');
const Lines = z
  .string()
  .describe('One item a line, as a literal block (|). Empty lines and lines that begin with # are skipped');
const Quote = z
  .string()
  .min(1)
  .describe('A whole sentence, bullet or cell of a document, as a reader sees it: no mark-up');

const cell = <Meaning extends string>(meanings: readonly [Meaning, ...Meaning[]], what: string) =>
  z
    .array(
      z.strictObject({
        says: Lines.describe('Cells, or sentences or parts of a cell, that read alike'),
        means: z.array(z.enum(meanings)).min(1).describe(what),
      }),
    )
    .default([]);

/** What the documents cannot say for themselves: `overlay.yml` and the parts that it names. */
export const Overlay = z
  .strictObject({
    documents: z
      .array(
        z.strictObject({
          id: Id,
          file: z.string().regex(/^[\w.-]+\.md$/, 'a Markdown file of this folder'),
          title: z.string().min(1),
          owner: Id.describe('Who looks after it: an id of `contacts`'),
        }),
      )
      .min(1),
    table: z.strictObject({
      document: Id,
      columns: z
        .strictObject({
          name: z.string(),
          type: z.string(),
          conditions: z.string(),
          access: z.string(),
          audience: z.string(),
        })
        .describe("The headings of the document's table"),
    }),
    cells: z.strictObject({
      type: cell(KINDS, 'The kinds of use that tools are compared by').describe('Words found within a type cell'),
      conditions: cell(CONDITION_MEANINGS, 'What the condition asks'),
      access: cell(ACCESS_MEANINGS, 'The devices that it names'),
      audience: cell(AUDIENCE_MEANINGS, 'Who may take part'),
    }),
    tools: z
      .array(z.strictObject({ name: z.string(), names: Lines.optional(), public: z.boolean().default(false) }))
      .default([])
      .describe('Further names of the tools in the table; `public` where what is put there is public'),
    'tools-in-sentences': z
      .array(
        z.strictObject({
          quote: Quote.describe('The sentence that speaks of these tools'),
          also: Quote.optional().describe('The sentence that rules on them'),
          means: z.enum(['corporate-only', 'mentioned-only']),
          public: z.boolean().default(false),
          tools: z.array(z.strictObject({ name: z.string(), names: Lines.optional() })).min(1),
        }),
      )
      .default([]),
    'same-as': z
      .array(z.strictObject({ name: z.string(), tool: z.string(), other: z.string() }))
      .default([])
      .describe('A name that stands for one tool and may mean another, such as "Skype"'),
    standard: z.strictObject({ quote: Quote, names: Lines }).describe('The tools that need no ruling'),
    'other-tools': Lines.default('').describe('Tools of no document: name, further names'),
    ordinary: Lines.default('').describe(
      'Names that are everyday words: "name" or "name: phrase, phrase" where it is only the word',
    ),
    rules: z.record(z.enum(RULES_WITH_PASSAGES), Lines).describe('The passages on which each rule rests, best first'),
    words: z
      .partialRecord(z.enum(NOTIONS), Lines)
      .describe('How people speak of an audience, a sort of data, an account …'),
    'short-forms': Lines.default('').describe('What people shorten: "ppl: people"'),
    same: z.record(Id, z.string()).default({}).describe('Words that mean the same to staff, comma separated'),
    topics: z
      .array(
        z.strictObject({
          id: Id,
          title: z.string().min(1),
          quotes: Lines.describe('The passages that answer, best first; each a whole sentence, bullet or cell'),
          ways: Lines.describe('The ways in which people ask'),
          asks: Lines.optional().describe('The ways in which people ask for what the first passage forbids'),
          rule: z.enum(RULE_IDS).optional().describe('The rule by which such an ask is not allowed'),
          contact: Id.optional(),
          incident: z.boolean().default(false),
        }),
      )
      .default([]),
    outside: z
      .array(z.strictObject({ id: Id, title: z.string().min(1), ways: Lines }))
      .default([])
      .describe('Matters that the documents do not answer'),
    situations: z
      .array(
        z.strictObject({
          data: z.enum(['personal', 'sensitive', 'none']),
          audience: z.enum(['internal', 'external', 'open']),
          tells: Lines.describe('Situations as staff tell them, the tool left out'),
        }),
      )
      .default([])
      .describe('How staff tell of what is in it and who takes part, where they name neither'),
    reminders: z
      .array(
        z.strictObject({
          id: z.enum(['foi', 'retention', 'monitoring', 'reporting']),
          title: z.string(),
          quotes: Lines,
        }),
      )
      .length(4),
    tips: z
      .array(
        z.strictObject({
          id: Id,
          title: z.string().min(1).describe('A short heading'),
          quote: Quote.describe('The passage that the tip is: a whole sentence, bullet or cell'),
        }),
      )
      .default([])
      .describe('What somebody is told on a first message in a new channel, in the order in which it is shown'),
    schedule: z
      .strictObject({
        due: Lines.describe('What a reminder quotes when it is due, in the order in which it is read'),
        finished: Lines.describe(
          'What is quoted when a channel with a reminder is archived, in the order in which it is read',
        ),
      })
      .default({ due: '', finished: '' })
      .describe("What a channel's retention reminder quotes"),
    contacts: z
      .array(z.strictObject({ id: Id, label: z.string(), email: z.string().optional(), slack: z.string().optional() }))
      .min(1),
    help: Id.describe('The contact on every answer'),
  })
  .describe('What the documents cannot say for themselves');
export type Overlay = z.infer<typeof Overlay>;
