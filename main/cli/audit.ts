import { parseArgs } from 'node:util';
import { type CliIo, usageError } from './io.ts';
import { withOpenVault } from './vault-session.ts';

export const usage = 'imr audit verify --vault DIR [--json]';

/** `imr audit verify`: checks the log from its first entry to its last; exits 1 naming the first that is broken. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { vault: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [action, ...more] = positionals;
  if (action !== 'verify') {
    throw usageError(action === undefined ? 'Say what to do.' : `"${action}" is unknown.`, usage);
  }
  if (more.length > 0) throw usageError(`"${more[0]}" is one too many.`, usage);
  if (values.vault === undefined) throw usageError('--vault is missing.', usage);
  const verdict = await withOpenVault(values.vault, io, (client) => client.audit.verify({}));
  const { broken, entries, last, notes } = verdict;
  if (values.json) {
    io.out(JSON.stringify({ ok: broken === null, ...verdict }));
  } else {
    for (const { seq, message } of notes) io.out(`note: entry ${seq}: ${message}`);
    if (broken === null)
      io.out(`The log is whole: ${entries} entries, the last is ${last.seq}, ${last.hash}.`);
    else io.out(`Broken at entry ${broken.seq} (${broken.what}): ${broken.message}`);
  }
  return broken === null ? 0 : 1;
}
