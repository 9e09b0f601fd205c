import { runCli } from '../../cli.ts';

/** What a command ended with, and the lines that it printed. */
export interface Ran {
  code: number;
  out: string[];
  err: string[];
}

/** Runs a command with nobody there to ask for a passphrase. */
export async function ranImr(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli([...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    readSecret: () => Promise.reject(new Error('asked')),
  });
  return { code, out, err };
}
