import { parseArgs } from 'node:util';
import { ask } from '#core';
import { EXIT, type Exit, type Io } from './io.ts';
import { loadOrRefuse } from './load.ts';
import { bold, wrapped } from './wrap.ts';

/** `list`: every tool that the documents speak of, with its status where nothing else is said. */
export function runList(argv: readonly string[], io: Io): Exit {
  const { values } = parseArgs({
    args: [...argv],
    options: { policy: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const policy = loadOrRefuse(values.policy ?? io.policyFolder, io);
  const rows = [...policy.tools.values()].map((tool) => ({
    name: tool.name,
    verdict: ask(policy, tool.name, io.today()).tools[0]?.verdict ?? 'not-listed',
    conditions: tool.conditions.text || (tool.sentences[0]?.plain ?? ''),
    audience: tool.audience.text,
    access: tool.access.text,
  }));
  if (values.json) io.out(`${JSON.stringify(rows, null, 2)}\n`);
  else {
    for (const { name, verdict, conditions, audience, access } of rows) {
      io.out(`${bold(name, io)}: ${verdict}\n`);
      io.out(wrapped(`“${conditions}”`, io, '  '));
      if (audience) io.out(wrapped(`for ${audience}; ${access}`, io, '  '));
    }
  }
  return EXIT.fine;
}
