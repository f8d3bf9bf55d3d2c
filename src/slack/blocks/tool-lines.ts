import type { Answer, ToolAnswer } from '#core';
import { bold, type Line, say } from './lines.ts';
import { either, VERDICT_WORDS } from './words.ts';

/** How to get the tools of an answer and for whom they are; then what to use instead of those that are ruled out. */
export function toolLines({ verdict, tools }: Answer): Line[] {
  const [first, ...more] = tools;
  // Who reports a mishap, or asks how long to keep messages, does not want to know how to get the tool.
  if (!first || verdict === 'guidance') return [];
  return [...(more.length ? tools.flatMap(linesOfSeveral) : linesOfOne(first)), ...insteadLines(tools)];
}

function linesOfOne({ name, verdict, rule, access, audience }: ToolAnswer): Line[] {
  if (rule === 'not-approved') return []; // nobody is told how to get what no use is approved of
  const how = verdict === 'not-allowed' ? `How to get ${name} for other uses:` : `How to get ${name}:`;
  return [
    ...(access ? [{ runs: [bold(how), say(` ${access}`)] }] : []),
    ...(audience ? [{ runs: [bold('Who it is for:'), say(` ${audience}`)] }] : []),
  ];
}

function linesOfSeveral({ name, verdict, rule, conditions, access, audience }: ToolAnswer): Line[] {
  const ruling = ` (${VERDICT_WORDS[verdict]})${conditions ? `: “${conditions}”` : ''}`;
  const told = [...(access ? [`How to get it: ${access}`] : []), ...(audience ? [`Who it is for: ${audience}`] : [])];
  return [
    { lead: 'bullet', runs: [bold(name), say(ruling)] },
    ...(rule === 'not-approved' ? [] : told).map((text): Line => ({ lead: 'inner-bullet', runs: [say(text)] })),
  ];
}

const MOST_INSTEAD = 4;

// Tools with the same alternatives share a line.
function insteadLines(tools: readonly ToolAnswer[]): Line[] {
  const lines = new Map<string, string[]>();
  for (const { name, verdict, alternatives } of tools) {
    if (!alternatives.length || verdict === 'allowed' || verdict === 'conditional') continue;
    // More than a few are tiring to read on a phone; the list has them all.
    const more = alternatives.length > MOST_INSTEAD;
    const instead = more
      ? `${alternatives.slice(0, MOST_INSTEAD).join(', ')}, or others of the “list”`
      : either(alternatives);
    lines.set(instead, [...(lines.get(instead) ?? []), name]);
  }
  return [...lines].map(([instead, names]) => ({
    runs: [bold(`Instead of ${either(names)}, you could use:`), say(` ${instead}, each within its own conditions.`)],
  }));
}
