import { posix } from 'node:path';
import type { OfficePackage } from './package.ts';
import { readXml } from './xml.ts';

/** A part that another one refers to. */
export interface Relationship {
  /** The last word of its type: `header`, `image`. */
  type: string;
  /** Name of the part. */
  part: string;
}

/** Parts that a part refers to, by their ids; what lies outside of the file is left out, and never fetched. */
export async function relationshipsOf(
  office: OfficePackage,
  part: string,
): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!office.has(name)) return found;
  await readXml(office.pieces(name), {
    open: ({ name: element, attributes }) => {
      const { Id, Target, Type, TargetMode } = attributes;
      if (element !== 'Relationship' || Id === undefined || Target === undefined) return;
      if (TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.set(Id, { type: Type?.split('/').at(-1) ?? '', part: path });
    },
    close: () => undefined,
  });
  return found;
}
