import type { z } from 'zod';
import { contentsError } from './errors.ts';
import type { Manifest, OF_CASES } from './manifest.ts';
import { sha256 } from './outgoing.ts';
import type { MadePart } from './pack.ts';

type Name = (typeof OF_CASES)[number];
type PathOf<N extends Name> = NonNullable<Manifest[N]>['path'];

/** A part of a package that is JSON, with its description for the manifest. */
export function jsonPart<N extends Name>(name: N, path: PathOf<N>, value: unknown): MadePart {
  const content = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const described = { path, sha256: sha256(content), bytes: content.length };
  return { manifest: { [name]: described }, path, content };
}

/**
 * Reads such a part.
 * @param source path of the package, for messages
 * @param is what the part is: `evidence.json is not imr-evidence/1`
 * @throws AppError Invalid `package-mismatch`
 */
export function parsedPart<T extends z.ZodType>(
  schema: T,
  content: Uint8Array,
  source: string,
  [file, version]: readonly [string, string],
): z.output<T> {
  const parsed = schema.safeParse(jsonIn(content));
  if (parsed.success) return parsed.data;
  throw contentsError('package-mismatch', source, `its ${file} is not ${version}.`);
}

/** What a part holds; undefined where it is not JSON in UTF-8. */
export function jsonIn(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}

/** @throws AppError Invalid `package-mismatch` where an id stands twice */
export function requireOwnIds(all: readonly { id: string }[], source: string, file: string): void {
  if (new Set(all.map(({ id }) => id)).size === all.length) return;
  throw contentsError('package-mismatch', source, `its ${file} has one id twice.`);
}
