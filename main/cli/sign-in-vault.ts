import { resolve } from 'node:path';
import type { SigningReview } from '../../shared/contracts/signing.ts';
import { ACCEPTANCE_IDS, ACCEPTANCE_TEXTS } from '../../shared/domain/acceptance.ts';
import { SIGNING_IDS, SIGNING_TEXTS } from '../../shared/domain/signing-attestations.ts';
import { checkCase } from '../../shared/rules/index.ts';
import type { BackendClient } from '../backend/backend.ts';
import { findingLine } from './findings.ts';
import type { CliIo } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

const BLOCKED = 1;

/** What the person who runs the command attests with `--attest`, apart from what is attested at signing anyway. */
const ATTESTED_BY_FLAG = ['case-state', 'no-conflict-attestation'];

interface Options {
  vault: string;
  name: string;
  /** Where the signed file goes; it can be had later with `imr versions`. */
  out: string | undefined;
  json: boolean;
}

/**
 * Signs a case of a vault by the vault's identity and freezes the version, as the app does. The passphrase is asked
 * for once: it opens the vault and signs.
 * @returns the exit code
 */
export function signInVault({ vault, name, out, json }: Options, io: CliIo): Promise<number> {
  return withOpenVault(vault, io, async (client, passphrase) => {
    const caseId = await caseIdOf(client, name);
    const before = await client.signing.review({ caseId });
    const obstacles = before.obstacles.filter((one) => !isAttestedByFlag(one.code, before));
    if (obstacles.length > 0) {
      await tellObstacles(client, { caseId, obstacles, json }, io);
      return BLOCKED;
    }
    await attestConflicts(client, caseId, before, io);
    for (const id of SIGNING_IDS) io.err(`attested: ${SIGNING_TEXTS[id].sentence}`);
    const prepared = await client.signing.prepare({ caseId, attested: [...SIGNING_IDS] });
    for (const { message } of prepared.warnings) io.err(`warning: ${message}`);
    const { ticket } = prepared;
    const { version } = await client.signing.complete({ ticket, passphrase });
    io.err(`Signed: version ${version} is frozen in the vault.`);
    const path = out === undefined ? null : resolve(out);
    if (path !== null) await client.versions.exportTo({ caseId, version, copy: 'signed', path });
    const { row } = await client.versions.read({ caseId, version });
    const answer = {
      signed: path,
      case: caseId,
      version,
      profile: row.profile.id,
      copy: 'returned',
      letterSha256: row.letterSha256,
      docxSha256: row.docxSha256,
      signer: row.signer,
      signedAt: row.signedAt,
      warnings: prepared.warnings.map((one) => one.code),
    };
    io.out(json ? JSON.stringify(answer) : (path ?? `Version ${version}`));
    return 0;
  });
}

/** A case that was not accepted yet, or whose parties changed, needs attestations of its own before it is signed. */
function isAttestedByFlag(code: string, { state }: SigningReview): boolean {
  return ATTESTED_BY_FLAG.includes(code) && (code !== 'case-state' || state === 'received');
}

async function attestConflicts(
  client: BackendClient,
  caseId: string,
  { state, conflictAttestedAt }: SigningReview,
  io: CliIo,
): Promise<void> {
  if (state !== 'received' && conflictAttestedAt !== null) return;
  const { parties } = (await client.cases.open({ caseId })).case;
  const ids = state === 'received' ? ACCEPTANCE_IDS : (['no-conflict'] as const);
  for (const id of ids) io.err(`attested: ${ACCEPTANCE_TEXTS[id].sentence}`);
  if (state === 'received') await client.acceptance.accept({ caseId, parties });
  else await client.acceptance.attestNoConflict({ caseId, parties });
}

async function tellObstacles(
  client: BackendClient,
  { caseId, obstacles, json }: { caseId: string; obstacles: SigningReview['obstacles']; json: boolean },
  io: CliIo,
): Promise<void> {
  const { case: imrCase } = await client.cases.open({ caseId });
  const reviewer = await client.reviewer.get({});
  const { findings } = checkCase({ imrCase, copy: 'posted', reviewer });
  const blocking = findings.filter((one) => one.severity === 'blocking');
  if (json) io.out(JSON.stringify({ signed: null, obstacles, findings: blocking }));
  for (const { message } of obstacles) io.err(message);
  for (const finding of blocking) io.err(findingLine(imrCase, finding));
  io.err('Not signed.');
}
