import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import { CIPHER, TAG_BYTES } from './age-payload.ts';

/** age's own: about a second of work and 256 MB. */
const WORK_FACTOR = 18;
/** Beyond this an honest sender does not go; each step doubles time and memory. */
const MAX_WORK_FACTOR = 20;
const SALT_BYTES = 16;
const LABEL = Buffer.from('age-encryption.org/v1/scrypt');
/** The key is used once, for one file key. */
const ZERO_NONCE = Buffer.alloc(12);

/** The passphrase's stanza (C2SP age, "scrypt"), made with the system's scrypt, off the main thread. */
export function scryptRecipient(passphrase: string, workFactor = WORK_FACTOR): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES);
      const key = await derive(passphrase, salt, workFactor);
      const cipher = createCipheriv(CIPHER, key, ZERO_NONCE, { authTagLength: TAG_BYTES });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(['scrypt', base64(salt), String(workFactor)], new Uint8Array(body))];
    },
  };
}

/** Opens a passphrase's stanza. Throws, as age's own does, when the stanza is malformed or asks for too much work. */
export function scryptIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
      if (stanza === undefined) return null;
      const [, saltText = '', factor = '', ...more] = stanza.args;
      const salt = Buffer.from(saltText, 'base64');
      const formed = salt.length === SALT_BYTES && base64(salt) === saltText && /^[1-9]\d*$/.test(factor);
      if (stanzas.length > 1 || more.length > 0 || !formed || stanza.body.length !== 32) {
        throw new Error('invalid scrypt stanza');
      }
      if (Number(factor) > MAX_WORK_FACTOR) throw new Error('scrypt work factor is too high');
      const key = await derive(passphrase, salt, Number(factor));
      const decipher = createDecipheriv(CIPHER, key, ZERO_NONCE, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(stanza.body.subarray(16));
      const fileKey = decipher.update(stanza.body.subarray(0, 16));
      try {
        decipher.final();
      } catch {
        return null;
      }
      return new Uint8Array(fileKey);
    },
  };
}

function derive(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> {
  const N = 2 ** workFactor;
  // Node allows 32 MiB unless told otherwise; scrypt needs 128 bytes times N times r, and a little.
  const options = { N, r: 8, p: 1, maxmem: 128 * N * 8 + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase, Buffer.concat([LABEL, salt]), 32, options, (failed, key) =>
      failed === null ? resolve(key) : reject(failed),
    );
  });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
