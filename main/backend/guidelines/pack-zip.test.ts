import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { aPack, packs } from '../../../shared/guidelines/testing/packs.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { openPack, packHash, writePack } from './pack-zip.ts';

const NOW = new Date('2026-11-26T10:00:00Z');
const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (thrown: unknown) =>
      thrown instanceof AppError && thrown.message.startsWith('x') ? thrown.code : thrown,
  );

describe('a pack file', () => {
  it('holds what was written, with its hash, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async (pack) => {
        const bytes = await writePack(pack, NOW);
        expect(await writePack(pack, NOW)).toEqual(bytes);
        const read = await openPack(bytes, 'x');
        expect(read).toEqual({
          pack,
          sha256: packHash(pack),
          createdAt: NOW.toISOString(),
          signer: undefined,
        });
      }),
      { numRuns: 30 },
    );
  });

  it('names who signed it', async () => {
    const bytes = await writePack(aPack(), NOW, testIdentity({ name: 'Publisher' }));
    expect((await openPack(bytes, 'x')).signer?.certificate.subject).toBe('CN=Publisher');
  });

  it('is refused when any byte of it was changed', async () => {
    const bytes = await writePack(aPack(), NOW, testIdentity());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const other = Buffer.from(bytes);
        other.writeUInt8(other.readUInt8(place) ^ flip, place);
        const read = await openPack(other, 'x').catch((thrown: unknown) => thrown);
        // What the archive says beside its entries, such as their dates, may differ; what the pack says may not.
        if (read instanceof AppError) expect(read.code).toMatch(/^guidelines-/);
        else expect(read).toMatchObject({ pack: aPack(), sha256: packHash(aPack()) });
      }),
    );
  });

  it('is refused when it was cut off, or is no archive', async () => {
    const bytes = await writePack(aPack(), NOW);
    for (const length of [0, 3, 100, bytes.length - 1])
      expect(await codeOf(openPack(bytes.subarray(0, length), 'x'))).toBe('guidelines-damaged');
    expect(await codeOf(openPack(Buffer.from('{"schema":"imr-guidelines/1"}'), 'x'))).toBe(
      'guidelines-damaged',
    );
  });

  it('is refused with the signature of another pack', async () => {
    const identity = testIdentity();
    const first = await writePack(aPack(), NOW, identity);
    const second = await writePack(aPack({ title: 'Invented Guidf' }), NOW, identity);
    const manifestEnd = first.indexOf('manifest.sig');
    const swapped = Buffer.concat([first.subarray(0, manifestEnd), second.subarray(manifestEnd)]);
    expect(await codeOf(openPack(swapped, 'x'))).toMatch(/^guidelines-/);
  });
});
