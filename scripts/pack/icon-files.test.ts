import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICNS_TYPES, ICO_SIZES, icnsOf, icoOf } from './icon-files.ts';

const icons = join(import.meta.dirname, '..', '..', 'assets', 'icons');
const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG image, as its header has them. */
function pngSize(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function imagesOfIco(ico: Buffer): Buffer[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16;
    const offset = ico.readUInt32LE(entry + 12);
    return ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
  });
}

function imagesOfIcns(icns: Buffer): [string, Buffer][] {
  expect(icns.subarray(0, 4).toString()).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: [string, Buffer][] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    found.push([icns.subarray(at, at + 4).toString(), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))]);
  }
  return found;
}

describe('the icon files', () => {
  it('give Windows every size up to 256, which the installer demands', () => {
    const images = imagesOfIco(readFileSync(join(icons, 'icon.ico')));
    expect(images.map(pngSize)).toEqual(ICO_SIZES.map((size) => [size, size]));
  });

  it('give macOS every size for plain and Retina screens', () => {
    const images = imagesOfIcns(readFileSync(join(icons, 'icon.icns')));
    expect(images.map(([type, png]) => [type, ...pngSize(png)])).toEqual(
      ICNS_TYPES.map(([type, size]) => [type, size, size]),
    );
  });

  it('give Linux images whose names are their sizes', () => {
    const names = readdirSync(join(icons, 'linux'));
    expect(names).toContain('512x512.png');
    for (const name of names) {
      expect(pngSize(readFileSync(join(icons, 'linux', name))).join('x')).toBe(name.replace('.png', ''));
    }
  });

  it('are read back as they were written, 256 pixels included', () => {
    const pngs = new Map([
      [16, Buffer.from('small')],
      [256, Buffer.from('larger')],
    ]);
    expect(imagesOfIco(icoOf(pngs)).map(String)).toEqual(['small', 'larger']);
    expect(imagesOfIcns(icnsOf([['ic07', Buffer.from('one')]]))).toEqual([['ic07', Buffer.from('one')]]);
  });
});
