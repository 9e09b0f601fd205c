import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { contentTypeOf } from './content-types.ts';
import { openPackage } from './package.ts';
import { isLeftUnsigned } from './relationships.ts';
import { signDocx } from './sign.ts';
import { SIGNED_AT, testIdentity, unsignedLetter } from './testing/identities.ts';
import { withChangedParts } from './testing/tamper.ts';
import { type Verification, verifyDocx } from './verify.ts';

const SIGNATURE = '_xmlsignatures/sig1.xml';
/** Each byte is flipped in this many bits; larger parts are sampled at steps that are no multiple of anything. */
const BITS = [0x01, 0x20];
const SAMPLES_A_PART = 25;

let signed: Uint8Array;
let original: Verification;
beforeAll(async () => {
  signed = signDocx(await unsignedLetter(), testIdentity(), {
    signedAt: SIGNED_AT,
    comments: 'Determination',
  });
  original = verifyDocx(signed);
});

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}

/** The verdict; a file that is refused as none of Word's is not valid either. Anything else thrown is a defect. */
function verify(docx: Uint8Array): Verification | undefined {
  try {
    return verifyDocx(docx);
  } catch (thrown) {
    if (thrown instanceof AppError) return undefined;
    throw thrown;
  }
}

/** Whether a reader of both files has the same letter before him: every part, its bytes and its kind. */
function sameContent(docx: Uint8Array): boolean {
  const [before, after] = [openPackage(signed), openPackage(docx)];
  return (
    before.parts.join() === after.parts.join() &&
    before.parts.every((part) => Buffer.from(before.read(part)).equals(after.read(part)))
  );
}

// A thousand verifications each; minutes on a machine that is busy with other things.
describe('a flipped bit', { timeout: 120_000 }, () => {
  it('anywhere in the archive never leaves a valid letter with other content', () => {
    expect(original.verdict).toBe('valid');
    let stillValid = 0;
    // Headers and directory are the last bytes and the first ones of each record: every byte of them is tried below.
    for (let at = 0; at < signed.length; at += 23) {
      const docx = flipped(signed, at, BITS[at % 2] ?? 1);
      if (verify(docx)?.verdict !== 'valid') continue;
      stillValid += 1;
      expect(sameContent(docx), `byte ${at}`).toBe(true);
    }
    // Times and attributes of entries say nothing; there are few of them.
    expect(stillValid).toBeLessThan(signed.length / 23 / 4);
  });

  it('in any header or directory entry of the archive never does either', () => {
    const directory = signed.lastIndexOf(0x50, signed.length - 22);
    const view = new DataView(signed.buffer, signed.byteOffset);
    const start = view.getUint32(signed.length - 6, true);
    expect(directory).toBeGreaterThan(start);
    for (let at = start; at < signed.length; at += 1) {
      const docx = flipped(signed, at, BITS[at % 2] ?? 1);
      if (verify(docx)?.verdict === 'valid') expect(sameContent(docx), `byte ${at}`).toBe(true);
    }
    for (const entry of openPackage(signed).entries) {
      const from = entry.record.byteOffset - signed.byteOffset;
      for (let at = from; at < from + 30; at += 1) {
        const docx = flipped(signed, at, BITS[at % 2] ?? 1);
        if (verify(docx)?.verdict === 'valid')
          expect(sameContent(docx), `${entry.name} ${at - from}`).toBe(true);
      }
    }
  });

  it('in the bytes of any signed part, properly packed, makes the letter invalid', () => {
    const opened = openPackage(signed);
    const covered = original.signatures[0]?.covered ?? [];
    const parts = covered.filter((part) => !part.endsWith('.rels'));
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts) {
      const bytes = opened.read(part);
      const step = Math.max(1, Math.floor(bytes.length / SAMPLES_A_PART));
      for (let at = 0; at < bytes.length; at += step) {
        const docx = withChangedParts(signed, () => ({ [part]: flipped(bytes, at, BITS[at % 2] ?? 1) }));
        expect(verify(docx)?.verdict ?? 'refused', `${part} ${at}`).not.toBe('valid');
      }
    }
  });

  it('in relationships and content types leaves it valid only where they say the same', () => {
    const opened = openPackage(signed);
    const lists = opened.parts.filter((part) => part.endsWith('.rels')).concat('[Content_Types].xml');
    for (const part of lists) {
      const bytes = opened.read(part);
      for (let at = 0; at < bytes.length; at += part.startsWith('[') ? 23 : 11) {
        const docx = withChangedParts(signed, () => ({ [part]: flipped(bytes, at, BITS[at % 2] ?? 1) }));
        if (verify(docx)?.verdict === 'valid')
          expect(meaning(docx), `${part} ${at}`).toEqual(meaning(signed));
      }
    }
  });

  it('in the signature leaves it valid only where it says the same', () => {
    const bytes = openPackage(signed).read(SIGNATURE);
    for (let at = 0; at < bytes.length; at += 11) {
      const docx = withChangedParts(signed, () => ({ [SIGNATURE]: flipped(bytes, at, BITS[at % 2] ?? 1) }));
      const found = verify(docx);
      if (found?.verdict === 'valid') expect(found, `byte ${at}`).toEqual(original);
    }
  });

  it('in the properties of the file leaves it valid, and says that they are under no signature', () => {
    const opened = openPackage(signed);
    for (const part of original.notCovered) {
      const bytes = opened.read(part);
      for (let at = 0; at < bytes.length; at += 7) {
        const found = verify(
          withChangedParts(signed, () => ({ [part]: flipped(bytes, at, BITS[at % 2] ?? 1) })),
        );
        expect(found?.verdict, `${part} ${at}`).toBe('valid');
        expect(found?.notCovered).toContain(part);
      }
    }
  });
});

/** What content types and relationships say, but for those of which Office signs nothing. */
function meaning(docx: Uint8Array): unknown {
  const opened = openPackage(docx);
  const covered = original.signatures[0]?.covered ?? [];
  return {
    types: covered.map((part) => [part, contentTypeOf(opened.types, part)]),
    relationships: ['', ...opened.parts].map((source) =>
      opened.relationships(source).filter((one) => !isLeftUnsigned(source, one)),
    ),
  };
}
