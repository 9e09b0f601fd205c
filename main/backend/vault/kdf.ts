import { scrypt } from 'node:crypto';
import { z } from 'zod';
import { normalPassphrase } from './passphrase.ts';

/** How a key is made from a passphrase; stands in the key file, so that the cost can be raised later. */
export const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  // Bounds keep a forged key file from asking for more memory than the machine has.
  N: z
    .int()
    .min(2)
    .max(2 ** 22),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
});
export type KdfParams = z.infer<typeof kdfSchema>;

/** About 300 ms and 128 MiB on a laptop. */
export const KDF: KdfParams = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 };

/** 32 bytes from a passphrase, off the main thread. The caller zeroes them. */
export function deriveKey(passphrase: string, salt: Uint8Array, params: KdfParams): Promise<Buffer> {
  const phrase = Buffer.from(normalPassphrase(passphrase), 'utf8');
  const { N, r, p } = params;
  // scrypt needs 128*N*r bytes and refuses without head room over that.
  const options = { N, r, p, maxmem: 128 * N * r + 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(phrase, salt, 32, options, (error, key) => {
      phrase.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}
