import type { Converters } from './converter.ts';

/** One converter for each kind, loaded with the first file of its kind. */
export const CONVERTERS: Converters = {
  tiff: async () => (await import('./tiff/tiff.ts')).convertTiff,
  jpeg: async () => (await import('./image/jpeg.ts')).convertJpeg,
  png: async () => (await import('./image/png.ts')).convertPng,
  text: async () => (await import('./text.ts')).convertText,
  docx: async () => (await import('./docx/docx.ts')).convertDocx,
  html: async () => (await import('./html/html.ts')).convertHtml,
  rtf: async () => (await import('./rtf/rtf.ts')).convertRtf,
  eml: async () => (await import('./mail/eml.ts')).convertEml,
  msg: async () => (await import('./mail/msg.ts')).convertMsg,
  zip: async () => (await import('./zip/unzip.ts')).unzip,
};
