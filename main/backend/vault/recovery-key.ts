import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';

/** Crockford's base32: no I, L, O and U, so that a printed key reads one way only. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 20;
const KEY_SYMBOLS = 32;
/** Twenty bits of SHA-256: a mistyped key is told from a wrong one, 1,048,575 times in 1,048,576. */
const CHECK_SYMBOLS = 4;
const GROUP = 4;

/** 160 random bits. */
export function newRecoveryKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Nine groups of four: `7K2M-…`; the last group is the checksum. */
export function printRecoveryKey(key: Uint8Array): string {
  const symbols = encode(key) + checksum(key);
  return symbols.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';
}

/**
 * Reads a key as typed from paper: any case, any spaces and hyphens, O for 0, I and L for 1.
 * @throws AppError Invalid `recovery-key-mistyped`
 */
export function readRecoveryKey(typed: string): Buffer {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (symbols.length !== KEY_SYMBOLS + CHECK_SYMBOLS) {
    throw mistyped(
      `it has ${symbols.length} characters and should have ${KEY_SYMBOLS + CHECK_SYMBOLS}, in nine groups of four`,
    );
  }
  const stranger = [...symbols].find((symbol) => !ALPHABET.includes(symbol));
  if (stranger !== undefined) throw mistyped(`"${stranger}" does not occur in recovery keys`);
  const key = decode(symbols.slice(0, KEY_SYMBOLS));
  if (checksum(key) !== symbols.slice(KEY_SYMBOLS)) throw mistyped('its last group does not fit the others');
  return key;
}

function mistyped(reason: string): AppError {
  const message = `The recovery key is mistyped: ${reason}. Compare it with the printed one.`;
  return new AppError('Invalid', 'recovery-key-mistyped', message, { path: 'recoveryKey' });
}

function encode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let symbol = 0; symbol < KEY_SYMBOLS; symbol += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
}

function decode(symbols: string): Buffer {
  let bits = 0n;
  for (const symbol of symbols) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(symbol));
  return Buffer.from(bits.toString(16).padStart(KEY_BYTES * 2, '0'), 'hex');
}

function checksum(key: Uint8Array): string {
  const hash = createHash('sha256').update('imr-desk recovery key').update(key).digest();
  let value = hash.readUInt32BE(0);
  let text = '';
  for (let symbol = 0; symbol < CHECK_SYMBOLS; symbol += 1) {
    text += ALPHABET[value & 31] ?? '';
    value >>>= 5;
  }
  return text;
}
