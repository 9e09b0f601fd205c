import { AppError, toAppError } from '../shared/errors.ts';
import { type CliIo, terminalIo } from './cli/io.ts';

type Command = { usage: string; run(args: string[], io: CliIo): Promise<number> };

/** Commands load on first use: `imr check` needs no database and no Word writer. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  letter: () => import('./cli/letter.ts'),
  check: () => import('./cli/check.ts'),
  sign: () => import('./cli/sign.ts'),
  versions: () => import('./cli/versions.ts'),
  verify: () => import('./cli/verify.ts'),
  vault: () => import('./cli/vault.ts'),
  profiles: () => import('./cli/profiles.ts'),
  guidelines: () => import('./cli/guidelines.ts'),
  formulary: () => import('./cli/formulary.ts'),
  parse: () => import('./cli/parse.ts'),
  import: () => import('./cli/import.ts'),
  index: () => import('./cli/index-case.ts'),
  propose: () => import('./cli/propose.ts'),
  precedents: () => import('./cli/precedents.ts'),
  text: () => import('./cli/text.ts'),
  search: () => import('./cli/search.ts'),
  export: () => import('./cli/export.ts'),
  pack: () => import('./cli/pack.ts'),
  unpack: () => import('./cli/unpack.ts'),
  return: () => import('./cli/return.ts'),
  audit: () => import('./cli/audit.ts'),
};

/** Exit codes: the work is done, a check or verification failed, wrong usage or bad input. */
const BAD_INPUT = 2;

/**
 * Runs one command line.
 * @param argv what follows `imr`
 * @returns the exit code
 */
export async function runCli(argv: string[], io: CliIo): Promise<number> {
  const [name = '', ...args] = argv;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) return help(name, io);
  try {
    const command = await load();
    if (args.includes('--help')) {
      io.out(command.usage);
      return 0;
    }
    return await command.run(args, io);
  } catch (thrown) {
    io.err(`imr ${name}: ${explain(thrown)}`);
    return BAD_INPUT;
  }
}

async function help(name: string, io: CliIo): Promise<number> {
  const asked = name === '' || name === 'help' || name === '--help';
  if (!asked) {
    io.err(`imr: there is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
    return BAD_INPUT;
  }
  for (const load of Object.values(COMMANDS)) io.out((await load()).usage);
  return 0;
}

/** One line that says what and where. */
function explain(thrown: unknown): string {
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
    return thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : code;
  }
  const error = toAppError(thrown);
  if (error.kind === 'Internal' && !(thrown instanceof AppError) && process.env.IMR_DEBUG)
    console.error(thrown);
  return error.message.replaceAll('\n', ' ');
}

if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2), terminalIo());
