import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFax } from './decode-fax.ts';
import { type Changes, G4Encoder } from './encode-g4.ts';

const WIDTH = 1728;
const row = fc
  .uniqueArray(fc.integer({ min: 0, max: WIDTH - 1 }), { maxLength: 40 })
  .map((places) => places.sort((one, two) => one - two));

function encoded(rows: readonly Changes[]): Uint8Array {
  const encoder = new G4Encoder(WIDTH);
  for (const one of rows) encoder.row(one);
  return encoder.end();
}

describe('fax coding', () => {
  it('reads back what was written, row by row', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        expect(decodeFax(encoded(rows), WIDTH, rows.length, 'g4')).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('ends with whatever bytes, in no more rows than there are', () => {
    const codings = fc.constantFrom('g4', 'g3-1d', 'g3-2d', 'rle' as const);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), codings, (bytes, coding) => {
        const rows = decodeFax(bytes, WIDTH, 50, coding);
        expect(rows.length).toBeLessThanOrEqual(50);
        for (const one of rows) expect(one.every((place) => place >= 0 && place <= WIDTH)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
