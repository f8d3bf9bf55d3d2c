import { runAsk } from './ask.ts';
import { runCheck } from './check.ts';
import { runDiff } from './diff.ts';
import { COMMAND_HELP, HELP } from './help.ts';
import { EXIT, type Exit, type Io, WrongUse } from './io.ts';
import { runList } from './list.ts';
import { runMatrix } from './matrix.ts';

const COMMANDS: Readonly<Record<string, (argv: readonly string[], io: Io) => Exit>> = {
  ask: runAsk,
  list: runList,
  'policy:check': runCheck,
  'policy:diff': runDiff,
  'policy:matrix': runMatrix,
};

/** Run a command line, and give its exit code. Wrong use ends in one line on standard error. */
export function run(argv: readonly string[], io: Io): Exit {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    const end = rest.indexOf('--');
    const wantsHelp = (end < 0 ? rest : rest.slice(0, end)).some((word) => word === '--help' || word === '-h');
    if (['', 'help', '--help', '-h'].includes(name) || (command && wantsHelp)) {
      io.out(command ? (COMMAND_HELP[name] ?? HELP) : HELP);
      return name === '' ? EXIT.wrongUse : EXIT.fine;
    }
    if (!command)
      throw new WrongUse(
        `there is no command "${printable(name)}". the commands are ${Object.keys(COMMANDS).join(', ')}`,
      );
    return command(rest, io);
  } catch (error) {
    if (isWrongUse(error)) {
      io.err(`${printable(name)}: ${printable(houseGrammar(error))}\n`);
      return EXIT.wrongUse;
    }
    io.err(`${printable(name)}: this should not have happened: ${printable(String(error))}\n`);
    return EXIT.broke;
  }
}

// `parseArgs` throws type errors whose messages are for people already.
function isWrongUse(error: unknown): error is Error {
  if (error instanceof WrongUse) return true;
  return error instanceof TypeError && String((error as { code?: unknown }).code ?? '').startsWith('ERR_PARSE_ARGS');
}

// Node's own sentence on options: "Unknown option '--x'. To specify …" as "unknown option '--x'".
function houseGrammar(error: Error): string {
  if (error instanceof WrongUse) return error.message;
  const first = error.message.split('. ')[0] ?? '';
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}. see --help`;
}

// One line, and nothing that a terminal would act on.
function printable(text: string): string {
  return text.split('\n')[0]?.replace(/\p{C}/gu, '').slice(0, 300) ?? '';
}
