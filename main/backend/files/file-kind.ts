import { open } from 'node:fs/promises';
import type { ArrivalKind } from '../../../shared/contracts/cases.ts';

/** What says whether a file begins a case: the mark of an encrypted package, or the brace of a JSON object. */
const ENOUGH_BYTES = 64;

/**
 * What a file is for: a case is a JSON object, a package an age file, all else and every folder a record. By content; by
 * name as well, so that a broken one is told as such by what reads it.
 */
export async function arrivalKind(path: string): Promise<ArrivalKind> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).isDirectory()) return 'record';
      const { buffer, bytesRead } = await file.read(Buffer.alloc(ENOUGH_BYTES), 0, ENOUGH_BYTES, 0);
      const begin = buffer.subarray(0, bytesRead).toString('utf8');
      if (begin.startsWith('age-encryption.org/')) return 'package';
      if (/^\uFEFF?\s*\{\s*"/.test(begin)) return 'case';
    } finally {
      await file.close();
    }
  } catch {
    // What is wrong with the file is told by the import, in its outcome.
  }
  const name = path.toLowerCase();
  if (name.endsWith('.json')) return 'case';
  return name.endsWith('.imrcase') ? 'package' : 'record';
}
