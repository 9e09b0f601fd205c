import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Convertible } from '../convert-protocol.ts';
import { CONVERTERS } from './converters.ts';
import { identify } from './identify.ts';
import { Refused } from './refused.ts';
import { convertInto, fileOf } from './testing/convert-into.ts';

/** Beginnings that lead into each converter. */
const STARTS: Record<Convertible, string> = {
  tiff: 'II*\0\x08\0\0\0\x03\0\0\x01\x03\0\x01\0\0\0\x10\0\0\0',
  jpeg: '\xff\xd8\xff\xe1\0\x20Exif\0\0MM\0*\0\0\0\x08',
  png: '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x08\x08\x06',
  docx: 'PK\x03\x04',
  rtf: '{\\rtf1\\ansi ',
  html: '<!DOCTYPE html><h1>',
  text: 'A note. ',
  eml: 'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
  msg: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  zip: 'PK\x05\x06',
};
const KINDS = Object.keys(STARTS) as Convertible[];

describe('every converter', () => {
  it.each(KINDS)('of %s takes or refuses whatever follows its first bytes', async (kind) => {
    const convert = await CONVERTERS[kind]();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (rest) => {
        const content = Buffer.concat([Buffer.from(STARTS[kind], 'latin1'), rest]);
        try {
          await convertInto(convert, content);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Refused);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is only given what its file is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.uint8Array({ maxLength: 100 }), (kind, rest) => {
        const content = Buffer.concat([Buffer.from(STARTS[kind], 'latin1'), rest]);
        try {
          expect(KINDS).toContain(identify(fileOf(content)));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Refused);
        }
      }),
    );
  });
});
