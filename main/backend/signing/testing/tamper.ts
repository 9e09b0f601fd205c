import { type OfficePackage, openPackage } from '../package.ts';
import { pack, writeZip } from '../zip.ts';

/** A document with some parts replaced or added, properly packed: the archive itself has no fault. */
export function withChangedParts(
  docx: Uint8Array,
  change: (opened: OfficePackage) => Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const opened = openPackage(docx);
  const made = Object.entries(change(opened)).map(([name, content]) => pack(name, Buffer.from(content)));
  const kept = opened.entries.map((entry) => made.find((one) => one.name === entry.name) ?? entry);
  return writeZip([...kept, ...made.filter((one) => !opened.has(one.name))]);
}

/** A document with one text replaced in one part. @throws Error when the text is not there */
export function withReplaced(docx: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  return withChangedParts(docx, (opened) => {
    const before = textOf(opened, part);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} does not hold ${from}`);
    return { [part]: after };
  });
}

/** A document without some of its parts. */
export function withoutParts(docx: Uint8Array, ...parts: string[]): Uint8Array {
  return writeZip(openPackage(docx).entries.filter((one) => !parts.includes(one.name)));
}

/** A part's text. */
export function textOf(opened: OfficePackage, part: string): string {
  return Buffer.from(opened.read(part)).toString('utf8');
}

export function partOf(docx: Uint8Array, part: string): string {
  return textOf(openPackage(docx), part);
}
