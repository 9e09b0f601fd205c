import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import { withPlainSeparators } from './docx-footnotes.ts';

/** Zip entries carry this in place of the time of writing: the earliest time that the format knows. */
const ZIP_EPOCH = new Date(1980, 0, 1);

const NOTE_PARTS = ['word/footnotes.xml', 'word/endnotes.xml'];

/**
 * Rewrites what `docx` fills from the clock, core properties and the times of the zip entries, and the separators of
 * its footnotes.
 * The content types come first, where readers that stream expect them; the rest follows by name.
 */
export function sealMetadata(docx: Uint8Array, tree: LetterTree, writtenAt: Date): Uint8Array {
  const parts = unzipSync(docx);
  parts['docProps/core.xml'] = strToU8(coreProperties(tree, writtenAt));
  for (const name of NOTE_PARTS) {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(withPlainSeparators(strFromU8(part)));
  }
  const zippable: Zippable = {};
  for (const name of Object.keys(parts).sort(contentTypesFirst)) {
    const bytes = parts[name];
    if (bytes !== undefined && !name.endsWith('/')) zippable[name] = [bytes, { mtime: ZIP_EPOCH, level: 6 }];
  }
  return zipSync(zippable);
}

function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** Title, language and times; no creator, no last modifier: the reviewer is confidential (Labor Code 4610.6(f)). */
function coreProperties(tree: LetterTree, writtenAt: Date): string {
  const time = `${writtenAt.toISOString().slice(0, 19)}Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(tree.title)}</dc:title><dc:language>${escapeXml(tree.language)}</dc:language>`,
    `${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text of one part of a package, for tests and read-back. Undefined when there is no such part. */
export function partText(docx: Uint8Array, name: string): string | undefined {
  const part = unzipSync(docx, { filter: (file) => file.name === name })[name];
  return part === undefined ? undefined : strFromU8(part);
}
