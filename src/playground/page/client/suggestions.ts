import type { World } from './use-world.ts';

/** Something that can be put in place of what stands before the caret. */
export interface Suggestion {
  readonly insert: string;
  readonly shown: string;
  readonly hint: string;
}

/** What the composer suggests for the words before the caret, and how many letters of them it would replace. */
export function suggestionsFor(
  before: string,
  { bot, people }: Pick<World, 'bot' | 'people'>,
): { readonly replaces: number; readonly found: readonly Suggestion[] } {
  const command = /^\/\S*$/.exec(before)?.[0];
  if (command !== undefined && bot.command.startsWith(command.toLowerCase()))
    return {
      replaces: command.length,
      found: [
        { insert: `${bot.command} `, shown: bot.command, hint: 'whatsapp, or a whole question, or list, or help' },
      ],
    };
  const name = /(?:^|[\s(])@([a-z0-9-]*)$/i.exec(before)?.[1];
  if (name === undefined) return { replaces: 0, found: [] };
  const all = [
    { insert: `@${bot.name} `, shown: `@${bot.name}`, hint: 'the bot' },
    ...people.map((one) => ({ insert: `@${one.name} `, shown: `@${one.name}`, hint: one.realName })),
  ];
  const found = all.filter(({ shown }) => shown.slice(1).startsWith(name.toLowerCase()));
  return { replaces: name.length + 1, found: found.length === 1 && found[0]?.shown === `@${name}` ? [] : found };
}
