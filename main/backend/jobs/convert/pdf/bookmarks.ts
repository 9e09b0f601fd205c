import { MOST_BOOKMARKS, MOST_TITLE } from '../../probe-protocol.ts';
import { number, type PdfWriter, type Ref, reference } from './pdf-writer.ts';

/** A heading of the document, and where it stands. */
export interface Bookmark {
  /** From 1. */
  level: number;
  title: string;
  /** From 0. */
  page: number;
  /** In points, up from the sheet's lower edge. */
  top: number;
}

interface Entry extends Bookmark {
  ref: Ref;
  parts: Entry[];
}

/** Writes the outline of a document (ISO 32000-1, 12.3.3), as far as it is read back. Headings without words have no place in it. */
export async function writeBookmarks(pdf: PdfWriter, bookmarks: readonly Bookmark[]): Promise<void> {
  const shown = bookmarks.filter(({ title }) => title !== '').slice(0, MOST_BOOKMARKS);
  if (shown.length === 0) return;
  const root = pdf.reserve();
  const tops = treeOf(pdf, shown);
  await writeEntries(pdf, tops, root);
  await pdf.object(`<< /Type /Outlines ${endsOf(tops)} /Count ${tops.length} >>`, root);
  pdf.outlines = root;
}

/** A heading is part of the last one before it that is of a higher level. */
function treeOf(pdf: PdfWriter, bookmarks: readonly Bookmark[]): Entry[] {
  const tops: Entry[] = [];
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry = { ...bookmark, ref: pdf.reserve(), parts: [] };
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.parts ?? tops).push(entry);
    open.push(entry);
  }
  return tops;
}

async function writeEntries(pdf: PdfWriter, entries: readonly Entry[], parent: Ref): Promise<void> {
  for (const [at, { ref, title, page, top, parts }] of entries.entries()) {
    const before = entries[at - 1];
    const after = entries[at + 1];
    const shown = pdf.pageRef(page);
    const body = [
      `/Title ${textOf(title)} /Parent ${reference(parent)}`,
      ...(before === undefined ? [] : [`/Prev ${reference(before.ref)}`]),
      ...(after === undefined ? [] : [`/Next ${reference(after.ref)}`]),
      ...(parts.length === 0 ? [] : [`${endsOf(parts)} /Count -${parts.length}`]),
      ...(shown === undefined ? [] : [`/Dest [${reference(shown)} /XYZ null ${number(top)} null]`]),
    ];
    await pdf.object(`<< ${body.join(' ')} >>`, ref);
    await writeEntries(pdf, parts, ref);
  }
}

function endsOf(entries: readonly Entry[]): string {
  const [first] = entries;
  const last = entries.at(-1);
  return first === undefined || last === undefined
    ? ''
    : `/First ${reference(first.ref)} /Last ${reference(last.ref)}`;
}

/** A text in UTF-16 with its mark, in hexadecimal. */
function textOf(title: string): string {
  const bytes = Buffer.from(`\ufeff${title.slice(0, MOST_TITLE).toWellFormed()}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}
