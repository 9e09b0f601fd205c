import type { ImrCase } from '../../../shared/domain/case.ts';
import { timeReport } from '../../../shared/domain/time-spent.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { lastLink } from '../audit/entries.ts';
import { verifyDocx } from '../signing/verify.ts';
import { requireOpenCase } from '../store/acceptance.ts';
import { loadCase } from '../store/case-store.ts';
import { readTimeSpent } from '../store/case-time.ts';
import { readDocuments } from '../store/documents.ts';
import { AUDIT_PATH, TIME_PATH, VERIFICATION_PATH } from './manifest.ts';
import { sha256 } from './outgoing.ts';
import { type MadePart, type Packed, type PackedLetter, type PackOptions, writePackage } from './pack.ts';
import { knownSigners } from './sender.ts';
import type { ExchangeDeps } from './unpack.ts';

/** What may go back besides letters and case data. */
export type ReturnParts = LetterProfile['returns'];

export interface ReturnOptions extends PackOptions {
  letters: readonly PackedLetter[];
  /** The case as it was signed; left out, the case as it is. */
  imrCase?: ImrCase;
  parts: ReturnParts;
  /** Says what may go back at all. */
  profile: LetterProfile;
}

/**
 * Writes what goes back to the organisation: the letters with what verifying them finds, the case's data, and no more
 * of the rest than the profile says.
 * @throws AppError as `packCase` does; Precondition `not-by-profile`; Invalid `no-letter`, `duplicate-letter`
 */
export async function packReturn(deps: ExchangeDeps, options: ReturnOptions): Promise<Packed> {
  const { caseId, letters, parts } = options;
  requireOpenCase(deps.store.reader, caseId);
  requireAllowed(parts, options.profile);
  if (letters.length === 0) throw new AppError('Invalid', 'no-letter', 'A return package needs a letter.');
  const hashes = letters.map(({ content }) => sha256(content));
  const again = letters.find((_, index) => hashes.indexOf(hashes[index] ?? '') < index);
  if (again !== undefined) {
    throw new AppError('Invalid', 'duplicate-letter', `${again.name} is the same as another of the letters.`);
  }
  return writePackage(deps, options, ({ store }) => ({
    kind: 'return',
    imrCase: options.imrCase ?? loadCase(store.reader, caseId),
    documents: parts.records ? readDocuments(store.reader, caseId) : [],
    letters,
    parts: [
      verificationPart(deps, letters),
      ...(parts.audit ? auditPart(deps, caseId) : []),
      ...(parts.timeSpent ? [timePart(deps, caseId)] : []),
    ],
  }));
}

const PART_NAMES: Record<keyof ReturnParts, string> = {
  records: 'records',
  audit: 'extract of the audit log',
  timeSpent: 'time spent',
};

function requireAllowed(parts: ReturnParts, { name, returns }: LetterProfile): void {
  for (const part of ['records', 'audit', 'timeSpent'] as const) {
    if (!parts[part] || returns[part]) continue;
    const message = `The letter profile "${name}" sends no ${PART_NAMES[part]} back to the organization.`;
    throw new AppError('Precondition', 'not-by-profile', message);
  }
}

/** What verifying the letters finds, each by its hash; a letter without a signature is sent, and said to have none. */
function verificationPart({ store }: ExchangeDeps, letters: readonly PackedLetter[]): MadePart {
  const { own, partners } = knownSigners(store.reader);
  const trusted = [...(own === undefined ? [] : [own]), ...partners.flatMap((one) => one.certificates)];
  const found = letters.map(({ content }) => ({ sha256: sha256(content), ...verifyDocx(content, trusted) }));
  return part('verification', VERIFICATION_PATH, json({ schema: 'imr-verification/1', letters: found }));
}

/** What the audit log has of the case until now, and where the whole log ends: a later log must hold that entry. */
function auditPart({ audit, store }: ExchangeDeps, caseId: string): MadePart[] {
  const lines = audit.lines(caseId);
  if (lines.length === 0) return [];
  const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const { seq, hash } = lastLink(store.reader);
  const facts = { entries: lines.length, last: { seq, hash } };
  return [part('audit', AUDIT_PATH, content, facts)];
}

function timePart({ store }: ExchangeDeps, caseId: string): MadePart {
  return part('timeSpent', TIME_PATH, json(timeReport(readTimeSpent(store.reader, caseId))));
}

function part(name: string, path: string, content: Uint8Array, facts: object = {}): MadePart {
  return {
    manifest: { [name]: { path, sha256: sha256(content), bytes: content.length, ...facts } },
    path,
    content,
  };
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
