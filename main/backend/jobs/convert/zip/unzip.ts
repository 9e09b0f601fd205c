import { isSystemName } from '../../../records/imports/system-names.ts';
import { MOST_PARTS } from '../../convert-protocol.ts';
import type { Converter, PartName } from '../converter.ts';
import { tooLarge } from '../refused.ts';
import { contentOf, refusalOf } from './content.ts';
import { readZipDirectory, type ZipEntry } from './directory.ts';

const CONVERTER = 'zip/1';

/** Hands out the files of an archive, in the order of its directory. */
export const unzip: Converter = async (file, outlet) => {
  const files = readZipDirectory(file).filter((entry) => !entry.isFolder && !isOfSystem(entry));
  if (files.length > MOST_PARTS) throw tooLarge('parts');
  for (const [index, entry] of files.entries()) {
    const part = partOf(entry);
    const refusal =
      entry.bytes === 0 && !entry.isLink ? { reason: 'empty' as const } : refusalOf(entry)?.refusal;
    if (refusal === undefined) await outlet.part(part, entry.bytes, contentOf(file, entry));
    else await outlet.skip(part, refusal);
    await outlet.progress(index + 1, files.length);
  }
  return { pages: 0, converter: CONVERTER };
};

function isOfSystem({ name }: ZipEntry): boolean {
  return partsOf(name).some(isSystemName);
}

function partOf({ name }: ZipEntry): PartName {
  const parts = partsOf(name);
  return { name: (parts.at(-1) ?? '').slice(-1000), folder: parts.slice(0, -1).join(' › ').slice(0, 2000) };
}

/** Names of folders and file. Steps up, drives and roots lead nowhere: nothing is written by these names. */
function partsOf(name: string): string[] {
  return name.split(/[/\\]/).filter((part) => !/^(?:|\.{1,2}|[a-z]:)$/i.test(part));
}
