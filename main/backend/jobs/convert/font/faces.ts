import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Outlines, readWoff2 } from './woff2.ts';

/** Fonts that documents are laid out with: the proportional one in four styles, and one of fixed width. */
export type FaceName = 'sans' | 'sans-bold' | 'sans-italic' | 'sans-bold-italic' | 'mono' | 'mono-ext';

/** A font as layout sees it. */
export interface Face {
  name: FaceName;
  /** For people who look into the PDF. */
  fontName: string;
  outlines: Outlines;
  /** Width of a character in thousandths of the size; undefined when the font does not have it. */
  widthOf: (code: number) => number | undefined;
  /** Width of the box that stands for what is missing. */
  boxWidth: number;
}

const FILES: Record<FaceName, { file: string; fontName: string; from: 'page' | 'package' }> = {
  sans: { file: 'liberation-sans-regular', fontName: 'LiberationSans', from: 'page' },
  'sans-bold': { file: 'liberation-sans-bold', fontName: 'LiberationSans-Bold', from: 'page' },
  'sans-italic': { file: 'liberation-sans-italic', fontName: 'LiberationSans-Italic', from: 'page' },
  'sans-bold-italic': {
    file: 'liberation-sans-bold-italic',
    fontName: 'LiberationSans-BoldItalic',
    from: 'page',
  },
  // Liberation Mono by its other name, in two parts.
  mono: { file: 'cousine-latin-400-normal', fontName: 'Cousine', from: 'package' },
  'mono-ext': { file: 'cousine-latin-ext-400-normal', fontName: 'Cousine-Ext', from: 'package' },
};

const loaded = new Map<FaceName, Face>();

/** Reads a font, once in the life of the process. */
export function faceOf(name: FaceName): Face {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const { fontName } = FILES[name];
  const outlines = readWoff2(readFileSync(fileOf(name)));
  const scale = 1000 / outlines.unitsPerEm;
  const width = (glyph: number): number =>
    (outlines.advances[glyph] ?? outlines.advances.at(-1) ?? outlines.unitsPerEm) * scale;
  const face: Face = {
    name,
    fontName,
    outlines,
    boxWidth: width(0),
    widthOf: (code) => {
      const glyph = outlines.characters.get(code);
      return glyph === undefined ? undefined : width(glyph);
    },
  };
  loaded.set(name, face);
  return face;
}

/** Beside the bundle in the built app; where they are kept when run from source. */
function fileOf(name: FaceName): string {
  const { file, from } = FILES[name];
  const beside = join(import.meta.dirname, 'fonts', `${file}.woff2`);
  if (existsSync(beside)) return beside;
  return from === 'page'
    ? join(import.meta.dirname, '..', '..', '..', '..', '..', 'renderer', 'fonts', `${file}.woff2`)
    : createRequire(import.meta.url).resolve(`@fontsource/cousine/files/${file}.woff2`);
}
