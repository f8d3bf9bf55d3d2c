import type { Slack } from '../slack/index.ts';

/** What somebody typed: a command, or a message in the form in which Slack hands it over. */
export type Typed = { readonly command: string; readonly text: string } | { readonly message: string };

/** Reads what somebody typed as Slack does: `/word …` is a command, `@name` a mention, `&`, `<` and `>` are escaped. */
export function readTyped(typed: string, slack: Slack, botName: string): Typed {
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(typed);
  if (command?.[1]) return { command: command[1], text: (command[2] ?? '').trim() };
  const names = new Map([[botName, slack.botUser], ...slack.people.map((person) => [person.name, person.id] as const)]);
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    message: escaped.replace(/(^|[\s(])@([a-z0-9-]+)/gi, (whole, before: string, name: string) => {
      const id = names.get(name.toLowerCase());
      return id ? `${before}<@${id}>` : whole;
    }),
  };
}
