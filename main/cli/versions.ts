import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { VersionRow } from '../../shared/contracts/versions.ts';
import { type CliIo, usageError } from './io.ts';
import { parseCopy } from './letter.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage =
  'imr versions --vault DIR --case ID [--export N --out X.docx [--copy signed|served|posted]] [--json]';

/** `imr versions`: lists the signed versions of a case, or writes a copy of one. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      export: { type: 'string' },
      out: { type: 'string' },
      copy: { type: 'string', default: 'signed' },
      json: { type: 'boolean', default: false },
    },
  });
  const { vault, case: name, out, json } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (name === undefined) throw usageError('--case is missing.', usage);
  if ((values.export === undefined) !== (out === undefined))
    throw usageError('--export and --out go together.', usage);
  const version = values.export === undefined ? undefined : parseVersion(values.export);
  const copy = values.copy === 'signed' ? 'signed' : parseCopy(values.copy);
  return withOpenVault(vault, io, async (client, passphrase) => {
    const caseId = await caseIdOf(client, name);
    if (version !== undefined && out !== undefined) {
      // The passphrase that opened the vault also signs, where the profile has the copy signed by the organisation.
      const of = { caseId, version, copy, passphrase } as const;
      const { path } = await client.versions.exportTo({ ...of, path: resolve(out) });
      io.out(json ? JSON.stringify({ case: caseId, version, copy, file: path }) : path);
      return 0;
    }
    const found = await client.versions.list({ caseId });
    if (json) io.out(JSON.stringify({ case: caseId, ...found }));
    else for (const line of versionLines(found.versions)) io.out(line);
    if (!json && found.open !== null)
      io.out(`Asked about version ${found.open.version}: ${found.open.question}`);
    return 0;
  });
}

function parseVersion(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw usageError(`--export takes a version's number, not "${text}".`, usage);
}

function versionLines(versions: readonly VersionRow[]): string[] {
  if (versions.length === 0) return ['No version is signed yet.'];
  return versions.map(({ version, state, signedAt, signer, upheld, overturned, docxSha256 }) => {
    const decided = `${upheld} upheld, ${overturned} overturned`;
    return `${version}  ${state}  signed ${signedAt.slice(0, 19)}Z by ${signer}; ${decided}; SHA-256 ${docxSha256}`;
  });
}
