import type { RandomAccess } from '../../../records/sealed-file.ts';
import type { ConvertRefusal } from '../../convert-protocol.ts';
import type { Converter, Outlet, PartName } from '../converter.ts';

/** A file in memory. */
export function fileOf(content: Uint8Array | string): RandomAccess {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return {
    bytes: bytes.length,
    read: (into, position) => {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
  };
}

/** What a converter gave. */
export interface Converted {
  pages: number;
  pdf: string;
  parts: (PartName & { content?: string; refused?: ConvertRefusal })[];
}

/** Runs a converter in this process. */
export async function convertInto(converter: Converter, content: Uint8Array | string): Promise<Converted> {
  const pdf: Uint8Array[] = [];
  const parts: Converted['parts'] = [];
  const outlet: Outlet = {
    write: async (bytes) => void pdf.push(Buffer.from(bytes)),
    progress: async () => undefined,
    part: async (part, _bytes, pieces) => {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      parts.push({ ...part, content: Buffer.concat(all).toString('latin1') });
    },
    skip: async (part, refused) => void parts.push({ ...part, refused }),
  };
  const { pages } = await converter(fileOf(content), outlet);
  return { pages, pdf: Buffer.concat(pdf).toString('latin1'), parts };
}
