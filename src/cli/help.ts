/** What `--help` prints. */
export const HELP = `Tells whether, and how, Ministry of Justice staff may use a tool, from the two policy documents.

  npm run -s ask -- "can I use whatsapp?"       the answer
  npm run -s list                               every listed tool
  npm run -s policy:check -- [FOLDER]           every problem in a policy folder
  npm run -s policy:diff -- OLD_FOLDER [FOLDER] every answer that changes
  npm run -s policy:matrix -- FILE              every tool by audience and data, as a page

Each takes --help.
`;

/** What each command's `--help` prints. */
export const COMMAND_HELP: Readonly<Record<string, string>> = {
  ask: `npm run -s ask -- [OPTIONS] "QUESTION"

  --json               the answer as one JSON object
  --jsonl FILE         answer each {"id", "question"} of FILE, one JSON object a line, in order
  --explain            what was understood, which rules spoke, and why the others did not
  --policy FOLDER      another policy folder
  --today YYYY-MM-DD   another day

Ends with 0; with 2 for wrong use or where there is no policy; with 3 where it broke.
`,
  list: `npm run -s list -- [--policy FOLDER] [--json]

Every tool that the documents speak of, with its status, conditions, audience and how to get it.
`,
  'policy:check': `npm run -s policy:check -- [FOLDER]

Every problem in a policy folder, as file:line:column: error|warning: message [code]; silent where there is none.
Ends with 0 where there is none, else 1.
`,
  'policy:diff': `npm run -s policy:diff -- OLD_FOLDER [NEW_FOLDER]

Every answer that changes from one policy folder to another: the cases of both, and each tool by audience, data,
account and device. Ends with 0 where none does, else 1.
`,
  'policy:matrix': `npm run -s policy:matrix -- [--policy FOLDER] [--today YYYY-MM-DD] [FILE]

Every tool by audience and data, coloured and worded: one HTML file with no scripts, to look at, print or send.
Without FILE it is printed. Ends with 0; with 2 where there is no policy or the file cannot be written.
`,
};
