import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CliIo, usageError } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage = 'imr export --vault DIR --case ID --out FILE [--json]';

/** `imr export`: writes a case of a vault as JSON. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { vault, case: name, out } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (name === undefined) throw usageError('--case is missing.', usage);
  if (out === undefined) throw usageError('--out is missing.', usage);
  const written = await withOpenVault(vault, io, async (client) => {
    const caseId = await caseIdOf(client, name);
    const { path } = await client.cases.exportJsonTo({ caseId, path: resolve(out) });
    return { case: caseId, file: path };
  });
  io.out(values.json ? JSON.stringify(written) : written.file);
  return 0;
}
