import { AppError } from '../../shared/errors.ts';
import { systemCode } from '../backend/files/fs-errors.ts';

/** What a command of `imr` has of the world: tests give it lists and answers. */
export interface CliIo {
  /** A line for standard output. */
  out: (line: string) => void;
  /** A line for standard error. */
  err: (line: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** Asks for a secret without showing it. @throws AppError Invalid where nobody can be asked */
  readSecret: (prompt: string) => Promise<string>;
}

/** The real world of a command. Once in a program: it listens to the standard streams. */
export function terminalIo(): CliIo {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passOverGoneReader);
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    env: process.env,
    readSecret,
  };
}

/** Who reads may have seen enough (`imr help | head`): the work goes on to its end unheard, and gives its own exit code. */
function passOverGoneReader(error: Error): void {
  if (systemCode(error) !== 'EPIPE') throw error;
}

/** The error for wrong usage: exit code 2. */
export function usageError(message: string, usage: string): AppError {
  return new AppError('Invalid', 'usage', `${message} Usage: ${usage}`);
}

/** The vault's passphrase, from the environment or by asking. Never an argument: others on the machine see those. */
export function vaultPassphrase(io: CliIo): Promise<string> {
  const given = io.env.IMR_PASSPHRASE;
  return given === undefined ? io.readSecret('Passphrase of the vault: ') : Promise.resolve(given);
}

async function readSecret(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    throw new AppError(
      'Invalid',
      'no-passphrase',
      'Set IMR_PASSPHRASE, or run this in a terminal to be asked.',
    );
  }
  stderr.write(prompt);
  stdin.setRawMode(true);
  try {
    return await readHidden();
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

/** One line from a raw terminal: backspace takes a character back, Ctrl+C gives up. */
function readHidden(): Promise<string> {
  const { stdin } = process;
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const decoder = new TextDecoder();
    const finish = (settle: () => void): void => {
      stdin.off('data', onData);
      settle();
    };
    const onData = (data: Uint8Array): void => {
      for (const key of decoder.decode(data, { stream: true })) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          finish(() => resolve(typed.join('')));
          return;
        }
        if (key === '\u0003') {
          finish(() => reject(new AppError('Cancelled', 'cancelled', 'Given up.')));
          return;
        }
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : [...typed, key];
      }
    };
    stdin.on('data', onData);
    stdin.resume();
  });
}
