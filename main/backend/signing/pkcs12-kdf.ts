import { hash, pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';

// node-forge derives keys in JavaScript: 7 to 10 s where Node takes 1 s, and PBKDF2 spoils passphrases that are not
// ASCII. These stand in for its functions and have their shapes: bytes are strings of one character each.

/** More rounds than any program writes; a file that asks for more would only keep the computer busy. */
const MAX_ROUNDS = 10_000_000;

interface Digest {
  algorithm: string;
  blockLength: number;
}
const SHA1: Digest = { algorithm: 'sha1', blockLength: 64 };

/** PBKDF2 over the passphrase's UTF-8. */
export function deriveByPbkdf2(
  passphrase: string | null | undefined,
  salt: string,
  rounds: number,
  length: number,
  digest?: Digest | null,
): string {
  mustBeSensible(rounds);
  const bytes = Buffer.from(salt, 'latin1');
  const { algorithm } = digest ?? SHA1;
  return pbkdf2Sync(passphrase ?? '', bytes, rounds, length, algorithm).toString('latin1');
}

/**
 * PKCS#12's own derivation (RFC 7292, appendix B.2).
 * @param passphrase null for none, which is not the same as an empty one
 * @param purpose 1 key, 2 initialisation vector, 3 MAC
 * @param length in bytes
 */
export function deriveByPkcs12(
  passphrase: string | null | undefined,
  salt: forge.util.ByteBuffer,
  purpose: number,
  rounds: number,
  length: number,
  digest?: Digest | null,
): forge.util.ByteBuffer {
  mustBeSensible(rounds);
  const { algorithm, blockLength } = digest ?? SHA1;
  const block = (bytes: Uint8Array): Buffer =>
    bytes.length === 0
      ? Buffer.alloc(0)
      : Buffer.alloc(Math.ceil(bytes.length / blockLength) * blockLength, bytes);
  const diversifier = Buffer.alloc(blockLength, purpose);
  const saltBlocks = block(Buffer.from(salt.bytes(), 'latin1'));
  const input = Buffer.concat([saltBlocks, block(bigEndianText(passphrase))]);
  const output: Buffer[] = [];
  for (let made = 0; made < length; ) {
    let chunk: Buffer = hash(algorithm, Buffer.concat([diversifier, input]), 'buffer');
    for (let round = 1; round < rounds; round += 1) chunk = hash(algorithm, chunk, 'buffer');
    output.push(chunk);
    made += chunk.length;
    const addend = Buffer.alloc(blockLength, chunk);
    for (let at = 0; at < input.length; at += blockLength) add(input.subarray(at, at + blockLength), addend);
  }
  return forge.util.createBuffer(Buffer.concat(output).subarray(0, length).toString('latin1'));
}

/** UTF-16, most significant byte first, with a terminating zero; nothing for no passphrase. */
function bigEndianText(passphrase: string | null | undefined): Buffer {
  if (passphrase === null || passphrase === undefined) return Buffer.alloc(0);
  return Buffer.from(`${passphrase}\u0000`, 'utf16le').swap16();
}

/** `block + addend + 1`, as numbers of the block's length. */
function add(block: Buffer, addend: Buffer): void {
  let carry = 1;
  for (let at = block.length - 1; at >= 0; at -= 1) {
    const sum = (block[at] ?? 0) + (addend[at] ?? 0) + carry;
    block[at] = sum & 0xff;
    carry = sum >> 8;
  }
}

function mustBeSensible(rounds: number): void {
  if (!(rounds >= 1 && rounds <= MAX_ROUNDS)) throw new Error('unreasonable number of rounds');
}
