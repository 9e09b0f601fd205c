import { z } from 'zod';
import { type Evidence, evidenceSchema } from '../../../shared/domain/evidence.ts';
import { jsonPart, parsedPart, requireOwnIds } from './json-part.ts';
import { EVIDENCE_PATH } from './manifest.ts';
import type { MadePart } from './pack.ts';

/** More than anybody marks: the part's own limit in bytes comes first. */
const MOST = 50_000;
const SCHEMA = 'imr-evidence/1';
const partSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  evidence: z.array(evidenceSchema).max(MOST),
});

/** The part of a package that holds a case's evidence; none where there is none. */
export function evidencePart(evidence: readonly Evidence[]): MadePart[] {
  return evidence.length === 0 ? [] : [jsonPart('evidence', EVIDENCE_PATH, { schema: SCHEMA, evidence })];
}

/** Reads that part. @param path of the package, for messages. @throws AppError Invalid `package-mismatch` */
export function evidenceFrom(content: Uint8Array, path: string): Evidence[] {
  const { evidence } = parsedPart(partSchema, content, path, [EVIDENCE_PATH, SCHEMA]);
  requireOwnIds(evidence, path, EVIDENCE_PATH);
  return evidence;
}
