import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Decrypter } from 'age-encryption';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';

/**
 * The identities of a file as `age-keygen` writes it: a line each, with empty lines and comments (`#`) between.
 * @throws AppError Invalid `invalid-identity` with the line, never with the key; the file's errors
 */
export async function readIdentityFile(path: string): Promise<string[]> {
  const file = basename(path);
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    throw readError(thrown, file);
  });
  const identities: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    try {
      new Decrypter().addIdentity(line);
    } catch {
      const message = `${file}: line ${index + 1} is no age identity. Identities begin with "AGE-SECRET-KEY-1" and come whole.`;
      throw new AppError('Invalid', 'invalid-identity', message);
    }
    identities.push(line);
  }
  if (identities.length > 0) return identities;
  throw new AppError('Invalid', 'invalid-identity', `${file} holds no age identity.`);
}
