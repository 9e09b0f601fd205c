import type { RandomAccess } from '../../records/sealed-file.ts';
import type { Convertible } from '../convert-protocol.ts';
import { SNIFF_BYTES, sniff } from '../sniff.ts';
import { kindOfCompoundFile } from './ole-kind.ts';
import { damaged, Refused, unsupported } from './refused.ts';
import { readAt } from './tiff/directory.ts';
import { readZipDirectory, type ZipEntry } from './zip/directory.ts';

/**
 * The kind of a file by its content.
 * @throws Refused with what it looks like, when it is none that is converted
 */
export function identify(file: RandomAccess): Convertible {
  if (file.bytes === 0) throw new Refused({ reason: 'empty' });
  const found = sniff(Buffer.from(readAt(file, 0, SNIFF_BYTES)));
  if (found === undefined) return kindOfZip(directoryOf(file));
  if (typeof found === 'object') throw unsupported(found.looksLike, found.advice);
  switch (found) {
    case 'mail':
      return 'eml';
    case 'zip':
      return kindOfZip(readZipDirectory(file));
    case 'ole':
      return kindOfCompoundFile(file);
    case 'pdf':
      // Another job looks at these.
      throw damaged();
    default:
      return found;
  }
}

/** Archives may have anything in front of them; their directory stands at the end. */
function directoryOf(file: RandomAccess): ZipEntry[] {
  try {
    return readZipDirectory(file);
  } catch {
    throw unsupported();
  }
}

const AS_PDF = 'Save or print it as a PDF and import that.';

/** Office files are archives, too: their parts tell which. */
function kindOfZip(entries: readonly ZipEntry[]): Convertible {
  const names = new Set(entries.map(({ name }) => name));
  const isOffice = names.has('[Content_Types].xml') || names.has('_rels/.rels');
  const has = (folder: string): boolean => entries.some(({ name }) => name.startsWith(folder));
  if (isOffice && has('word/')) return 'docx';
  if (isOffice && has('xl/')) throw unsupported('an Excel workbook', AS_PDF);
  if (isOffice && has('ppt/')) throw unsupported('a PowerPoint presentation', AS_PDF);
  if (names.has('[Content_Types].xml')) throw unsupported('an Office file of another kind than Word', AS_PDF);
  if (names.has('mimetype') && names.has('content.xml')) throw unsupported('an OpenDocument file', AS_PDF);
  if (names.has('manifest.json') && names.has('case.json')) {
    throw unsupported('a case package that was decrypted', 'Import the package itself on the Cases screen.');
  }
  return 'zip';
}
