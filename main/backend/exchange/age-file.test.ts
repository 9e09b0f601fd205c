import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/desk.ts';
import { decrypted, encrypted, type PackageKey, type PackageLock } from './age-file.ts';
import { readIdentityFile } from './identities.ts';

const CHEAP = 10;
const folder = temporaryFolder();
afterAll(() => folder.remove());
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const other = await generateX25519Identity();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Which of the two ways a test takes; what one makes, both open. */
let native = true;

async function sealed(bytes: Uint8Array, lock: PackageLock): Promise<string> {
  const path = join(folder.path, 'x.imrcase');
  const pieces: Uint8Array[] = [];
  for await (const piece of await encrypted(once(bytes), lock, { workFactor: CHEAP, native }))
    pieces.push(piece);
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}

async function opened(path: string, key: PackageKey): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of decrypted(file, path, key, { native })) pieces.push(piece);
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}
const code = (path: string, key: PackageKey) =>
  opened(path, key).then(
    () => 'opened',
    (thrown) => {
      expect(thrown.message).toContain('x.imrcase');
      return thrown.code;
    },
  );

const WAYS = [
  ['the system', true],
  ["age's own library", false],
] as const;

it('by the system and by age’s own library is the same: each opens what the other makes', async () => {
  for (const making of [true, false]) {
    for (const length of [0, 1, 65_536, 65_537, 131_072, 200_000]) {
      for (const [lock, key] of [
        [{ recipients: [recipient] }, { identities: [identity] }],
        [{ passphrase: 'eleven brown pigeons' }, { passphrase: 'eleven brown pigeons' }],
      ] as const) {
        native = making;
        const path = await sealed(Buffer.alloc(length, 'x'), lock);
        native = !making;
        expect((await opened(path, key)).length).toBe(length);
      }
    }
  }
});

describe.each(WAYS)('an encrypted package, by %s', (_, way) => {
  beforeEach(() => {
    native = way;
  });

  it('opens to what went in, whatever its length', async () => {
    const length = fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(65_535, 65_536, 131_072));
    await fc.assert(
      fc.asyncProperty(length, async (bytes) => {
        const content = Buffer.alloc(bytes, 'some content ');
        const path = await sealed(content, { recipients: [recipient] });
        expect((await opened(path, { identities: [other, identity] })).equals(content)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('says why it does not open, for each reason', async () => {
    const byPhrase = await sealed(Buffer.from('x'), { passphrase: 'eleven brown pigeons' });
    expect(await code(byPhrase, { passphrase: 'eleven brown pigeon' })).toBe('package-wrong-passphrase');
    expect(await code(byPhrase, { identities: [identity] })).toBe('package-needs-passphrase');
    const byKey = await sealed(Buffer.from('x'), { recipients: [recipient] });
    expect(await code(byKey, { identities: [other] })).toBe('package-no-identity');
    expect(await code(byKey, { passphrase: 'any' })).toBe('package-needs-identity');
    const write = (bytes: string) => {
      writeFileSync(byKey, bytes);
      return code(byKey, { identities: [identity] });
    };
    expect(await write('')).toBe('not-a-package');
    expect(await write('%PDF-1.7')).toBe('not-a-package');
    expect(await write('PK\x03\x04')).toBe('package-not-encrypted');
    expect(await write('-----BEGIN AGE ENCRYPTED FILE-----\n')).toBe('package-armored');
    expect(await write(`age-encryption.org/v1\n-> ${'x'.repeat(100_000)}`)).toBe('not-a-package');
    const costly = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 30\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
    writeFileSync(byKey, costly + 'n'.repeat(100));
    expect(await code(byKey, { passphrase: 'any' })).toBe('package-too-costly');
  });

  it('that is cut off at any place or changed at any byte is refused', async () => {
    const path = await sealed(Buffer.alloc(200_000, 'x'), { recipients: [recipient] });
    const whole = readFileSync(path);
    const key = { identities: [identity] };
    const places = [0, 5, 21, 22, 60, 100, 150, 180, 200, 240, 65_600, 131_300, 196_900, whole.length - 1];
    for (const at of places) {
      writeFileSync(path, whole.subarray(0, at));
      expect(await code(path, key), `cut at ${at}`).toBe(at === 0 ? 'not-a-package' : 'package-cut-off');
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      writeFileSync(path, changed);
      expect(await code(path, key), `byte ${at}`).not.toBe('opened');
    }
    // Cut between two chunks: what is left is a whole chunk, but not marked as the last.
    // The native way knows exactly; so does the library's at the end of a file.
    const contentAt = whole.indexOf('\n--- ') + '\n--- '.length + 43 + 1 + 16;
    writeFileSync(path, whole.subarray(0, contentAt + 65_552));
    expect(await code(path, key)).toBe('package-cut-off');
  });

  it('that was changed long before its end is told from one that is cut off', async () => {
    const path = await sealed(Buffer.alloc(1_500_000, 'x'), { recipients: [recipient] });
    const changed = readFileSync(path);
    changed.writeUInt8(changed.readUInt8(70_000) ^ 1, 70_000);
    writeFileSync(path, changed);
    expect(await code(path, { identities: [identity] })).toBe('package-tampered');
  });

  it('opens with a phrase whose accents another keyboard composes differently', async () => {
    const path = await sealed(Buffer.from('x'), { passphrase: 'cafe\u0301 au lait, sans sucre' });
    expect((await opened(path, { passphrase: 'caf\u00e9 au lait, sans sucre' })).toString()).toBe('x');
    expect((await opened(path, { passphrase: 'cafe\u0301 au lait, sans sucre' })).toString()).toBe('x');
  });

  it('is never made for something that is no recipient', async () => {
    const attempt = encrypted(once(Buffer.from('x')), { recipients: ['age1nonsense'] });
    await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'invalid-recipient' });
  });
});

describe('an identity file', () => {
  it('gives its identities, and never shows one in an error', async () => {
    const path = join(folder.path, 'keys.txt');
    writeFileSync(path, `# public key: ${recipient}\n${identity}\r\n\n${other}\n`);
    expect(await readIdentityFile(path)).toEqual([identity, other]);
    writeFileSync(path, `\n${identity.slice(0, -1)}\n`);
    const attempt = readIdentityFile(path);
    await expect(attempt).rejects.toThrow('keys.txt: line 2');
    await expect(attempt).rejects.not.toThrow(identity.slice(20, 40));
    writeFileSync(path, '# nothing\n');
    await expect(readIdentityFile(path)).rejects.toMatchObject({ code: 'invalid-identity' });
  });
});

describe.runIf(spawnSync('age', ['--version']).status === 0).each(WAYS)(
  "Debian's age and ours by %s",
  (_, way) => {
    it('opens what is made here, and makes what opens here', async () => {
      native = way;
      const keys = join(folder.path, 'key.txt');
      writeFileSync(keys, `${identity}\n`);
      const path = await sealed(Buffer.from('made here'), {
        recipients: [recipient, await identityToRecipient(other)],
      });
      expect(spawnSync('age', ['-d', '-i', keys, path]).stdout.toString()).toBe('made here');
      spawnSync('age', ['-r', recipient, '-o', path], { input: 'made by age' });
      expect((await opened(path, { identities: [identity] })).toString()).toBe('made by age');
    });
  },
);
