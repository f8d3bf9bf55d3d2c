import { parseArgs } from 'node:util';
import { listTools } from '#core';
import { EXIT, type Exit, type Io } from './io.ts';
import { toJson } from './json.ts';
import { loadOrRefuse } from './load.ts';
import { bold, wrapped } from './wrap.ts';

/** `list`: every tool that the documents speak of, with its status where nothing else is said. */
export function runList(argv: readonly string[], io: Io): Exit {
  const { values } = parseArgs({
    args: [...argv],
    options: { policy: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const policy = loadOrRefuse(values.policy ?? io.policyFolder, io);
  const rows = listTools(policy);
  if (values.json) io.out(toJson(rows, 2));
  else {
    for (const { name, verdict, conditions, audience, access } of rows) {
      io.out(`${bold(name, io)}: ${verdict}\n`);
      io.out(wrapped(`“${conditions}”`, io, '  '));
      if (audience) io.out(wrapped(`for ${audience}; ${access}`, io, '  '));
    }
  }
  return EXIT.fine;
}
