import { parseArgs } from 'node:util';
import { atAGlance, isDay } from '#core';
import { EXIT, type Exit, type Io, WrongUse } from './io.ts';
import { loadOrRefuse } from './load.ts';
import { matrixPage } from './matrix-page.ts';

/** `policy:matrix`: write the policy at a glance as an HTML page. */
export function runMatrix(argv: readonly string[], io: Io): Exit {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { policy: { type: 'string' }, today: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (more.length) throw new WrongUse('one file is expected');
  const today = values.today ?? io.today();
  if (!isDay(today)) throw new WrongUse('--today takes a day as YYYY-MM-DD');
  const policy = loadOrRefuse(values.policy ?? io.policyFolder, io);
  const page = matrixPage(atAGlance(policy, today));
  if (file === undefined) io.out(page);
  else {
    try {
      io.writeText(file, page);
    } catch {
      throw new WrongUse(`"${file}" cannot be written`);
    }
  }
  return EXIT.fine;
}
