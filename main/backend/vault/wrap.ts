import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `needs ${bytes} bytes`);

/** The data key under AES-256-GCM: nonce, cipher text and tag. */
export const wrapSchema = z.strictObject({ nonce: base64(12), data: base64(32), tag: base64(16) });
export type Wrap = z.infer<typeof wrapSchema>;

/** Wraps a data key. `context` is authenticated with it: the wrap of one vault or purpose opens no other. */
export function wrapKey(dataKey: Uint8Array, wrappingKey: Uint8Array, context: string): Wrap {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const data = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    data: data.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The data key, or undefined when the wrapping key is not the right one. */
export function unwrapKey(wrap: Wrap, wrappingKey: Uint8Array, context: string): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(wrap.nonce, 'base64'));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(Buffer.from(wrap.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.data, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** 32 bytes for one use, from a key that is random already (no cost factor needed). */
export function subKey(key: Uint8Array, salt: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'utf8'), Buffer.from(purpose, 'utf8'), 32));
}
