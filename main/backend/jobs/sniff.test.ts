import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from './sniff.ts';

const kindOf = (start: string | Uint8Array) => {
  const found = sniff(Buffer.from(typeof start === 'string' ? Buffer.from(start, 'latin1') : start));
  return typeof found === 'object' ? found.looksLike : found;
};
const MAIL = 'From: a@example.invalid\r\nSubject: Records\r\nMIME-Version: 1.0\r\n\r\nHello';

describe('a file’s kind', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['junk of a mail gateway\n%PDF-1.4\n', 'pdf'],
    ['II*\0\x08\0\0\0', 'tiff'],
    ['MM\0*\0\0\0\x08', 'tiff'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['{\\rtf1\\ansi text}', 'rtf'],
    ['<!DOCTYPE html><html><body>x', 'html'],
    ['<?xml version="1.0"?>\n<!-- saved -->\n<html>', 'html'],
    ['PK\x03\x04\x14\0', 'zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
    [MAIL, 'mail'],
    ['To: the reviewer\nSubject: a memo that a person wrote\n\nText', 'text'],
    ['Progress note. Pain 6/10.', 'text'],
    ['GIF89a\x01\0', 'a GIF picture'],
    ['BM\x36\0\0\0\0\0\0\0', 'a bitmap picture'],
    ['BMI 31, weight 210 lb', 'text'],
    ['MZ\x90\0\x03\0', 'a program'],
    ['MZ is how this note begins', 'text'],
    [`${'\0'.repeat(128)}DICM`, 'a DICOM image'],
    ['\0\0\0\x18ftypheic\0\0\0\0', 'a HEIC picture, as phones take them'],
    ['\x1f\x8b\x08\0', 'a gzip archive'],
    ['{\n  "schema": "imr-case/1",\n  "id": "x"', 'a case file'],
    ['{ "pain": 6, "schema": "of another program" }', 'text'],
    ['age-encryption.org/v1\n-> X25519', 'a case package or another encrypted file'],
  ])('is told by its content: %j', (start, kind) => expect(kindOf(start)).toBe(kind));

  it('is text in each encoding that records come in', () => {
    const words = 'Café, 40° of flexion — “improved”\r\n'.repeat(3);
    const utf16 = Buffer.from(words, 'utf16le');
    expect(kindOf(Buffer.from(words, 'utf8'))).toBe('text');
    expect(kindOf(Buffer.from('Café, 40° of flexion', 'latin1'))).toBe('text');
    expect(kindOf(Buffer.concat([Buffer.of(0xff, 0xfe), utf16]))).toBe('text');
    expect(kindOf(Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]))).toBe('text');
  });

  it('is told of whatever bytes, and noise is no kind that is imported as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => sniff(Buffer.from(bytes))).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 400 }), (bytes) => {
        // A share of control characters that no text has.
        const noise = Buffer.from(bytes.map((byte, at) => (at % 5 === 0 ? byte % 7 : byte)));
        expect(sniff(noise)).not.toBe('text');
      }),
    );
  });
});
