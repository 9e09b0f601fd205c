import { z } from 'zod';
import { type Evidence, evidenceSchema } from '../../../shared/domain/evidence.ts';
import { contentsError } from './errors.ts';
import { EVIDENCE_PATH } from './manifest.ts';
import { sha256 } from './outgoing.ts';
import type { MadePart } from './pack.ts';

/** More than anybody marks: the part's own limit in bytes comes first. */
const MOST = 50_000;
const partSchema = z.strictObject({
  schema: z.literal('imr-evidence/1'),
  evidence: z.array(evidenceSchema).max(MOST),
});

/** The part of a package that holds a case's evidence; none where there is none. */
export function evidencePart(evidence: readonly Evidence[]): MadePart[] {
  if (evidence.length === 0) return [];
  const content = Buffer.from(`${JSON.stringify({ schema: 'imr-evidence/1', evidence }, null, 2)}\n`);
  const described = { path: EVIDENCE_PATH, sha256: sha256(content), bytes: content.length } as const;
  return [{ manifest: { evidence: described }, path: EVIDENCE_PATH, content }];
}

/** Reads that part. @param path of the package, for messages. @throws AppError Invalid `package-mismatch` */
export function evidenceFrom(content: Uint8Array, path: string): Evidence[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    // Said below.
  }
  const parsed = partSchema.safeParse(value);
  if (!parsed.success)
    throw contentsError('package-mismatch', path, 'its evidence.json is not imr-evidence/1.');
  const ids = new Set(parsed.data.evidence.map(({ id }) => id));
  if (ids.size === parsed.data.evidence.length) return parsed.data.evidence;
  throw contentsError('package-mismatch', path, 'its evidence.json has one id twice.');
}
